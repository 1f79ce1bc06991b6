from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from stratkit.api import check_kb, example, examples
from stratkit.diagnostics.diagnostic import Report
from stratkit.kb.digest import folder_digest
from stratkit.kb.load import load_folder
from stratkit.kb.translate import localized
from stratkit.model.knowledge_base import Origin
from tiny import add, change, loaded

AWARENESS = {"stages/awareness.yaml": "id: stage.awareness\nbuyer_asks: Who is near?\n"}
WHY = "overrides: {stage.awareness: Our buyers live round the corner.}"


def lay(below: Path, files: Mapping[str, str] = {}, head: str = "", *, name: str = "own") -> Path:
    """Lay an overlay of some files on a folder of knowledge, and return its folder."""
    root = below.parent / name
    text = f"name: {name}\nversion: 1.0.0\nbase: ../{below.name}\n{head}\n"
    add(root, {**files, "overlay.yaml": text})
    return root


def codes(report: Report) -> list[str]:
    return [found.code for found in report]


def test_an_overlay_that_says_nothing_changes_nothing(whole: Path) -> None:
    below, above = loaded(whole), loaded(lay(whole))
    assert above.overlays == ("own 1.0.0",)
    assert above.origins == {}
    assert (above.options, above.network) == (below.options, below.network)
    assert above.translations == below.translations


def test_what_an_overlay_adds_is_there_beside_the_rest(whole: Path) -> None:
    term = "id: term.pitch\nlabel: Pitch\ndefinition: Another word for a stand.\n"
    above = loaded(lay(whole, {"terms/pitch.yaml": term}))
    assert list(above.terms) == ["term.pitch", "term.stand"]
    assert above.origins == {"term.pitch": Origin(overlay="own", change="added")}
    assert above.places["term.pitch"] == "own/terms/pitch.yaml:1"


def test_an_override_keeps_the_keys_it_does_not_name(whole: Path) -> None:
    below, above = loaded(whole), loaded(lay(whole, AWARENESS, WHY))
    before, after = below.stages["stage.awareness"], above.stages["stage.awareness"]
    assert after.buyer_asks == "Who is near?"
    assert (after.label, after.goal, after.order) == (before.label, before.goal, before.order)
    origin = above.origins["stage.awareness"]
    assert (origin.change, origin.reason) == ("overridden", "Our buyers live round the corner.")


def test_an_override_of_a_link_moves_the_arithmetic(whole: Path) -> None:
    fair = (
        "id: channel.trade-fair\nfavoured_by:\n"
        "  - {trait: trait.buying-group, strength: strong, because: We share one., "
        "basis: judgement}\n"
    )
    head = "overrides: {channel.trade-fair: We share a stand.}"
    above = loaded(lay(whole, {"options/channel/trade-fair.yaml": fair}, head))
    points = {found.option: found.points for found in above.network.options}
    strengths = above.info.calibration.strengths
    assert points["channel.trade-fair"][0] == 1000 * strengths["strong"]
    assert above.options["channel.trade-fair"].excludes


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("", "SK701"),
        ("overrides: {stage.awareness: ''}", "SK115"),
        ("retracts: {term.stand: ''}", "SK115"),
    ],
)
def test_a_reason_is_demanded(whole: Path, head: str, code: str) -> None:
    found = load_folder(lay(whole, AWARENESS, head))
    assert found.knowledge_base is None
    assert codes(found.report) == [code]


@pytest.mark.parametrize("base", ["../nothing", "overlay.yaml", "../../.."])
def test_without_its_base_nothing_of_an_overlay_is_read(whole: Path, base: str) -> None:
    own = lay(whole, AWARENESS)
    change(own, {"overlay.yaml": {"../kb": base}})
    assert codes(load_folder(own).report) == ["SK704"]
    assert not folder_digest(own)


def test_an_override_without_a_file_is_reported(whole: Path) -> None:
    (found,) = load_folder(lay(whole, {}, WHY)).report
    assert found.code == "SK702"
    assert found.message.endswith("but nothing changes it here")


def test_what_is_retracted_leaves_the_lists_that_named_it(whole: Path) -> None:
    offer = loaded(whole).options["channel.trade-fair"].complements
    assert offer == ("tactic.online-shop-offer",)
    above = loaded(lay(whole, {}, "retracts: {tactic.online-shop-offer: We have no shop.}"))
    assert "tactic.online-shop-offer" not in above.options
    assert above.options["channel.trade-fair"].complements == ()
    assert "tactic.online-shop-offer" not in above.translations["pl"]
    assert above.origins["tactic.online-shop-offer"].reason == "We have no shop."


def test_a_text_that_links_what_is_retracted_says_its_name(whole: Path) -> None:
    links = {"brings": "brings [[term.stand]]s, [[term.stand|a table]] and", "|fair]]": "]]"}
    change(whole, {"articles/fairs.en.md": links})
    change(whole, {"articles/fairs.pl.md": {"gromadzą": "([[term.stand]]) gromadzą"}})
    above = loaded(lay(whole, {}, "retracts: {term.stand: Nobody says so.}"))
    article = above.articles["article.fairs"]
    assert article.text == (
        "A [[channel.trade-fair]] brings Stands, a table and buyers together [[src.one#c-2]]."
    )
    assert article.links == ("channel.trade-fair",)
    assert "(pl Stand) gromadzą" in localized(above, "pl").articles["article.fairs"].text
    assert not len(check_kb(whole.parent / "own"))


def test_what_alone_is_named_has_to_be_changed_by_hand(whole: Path) -> None:
    report = load_folder(lay(whole, {}, "retracts: {channel.shop: We have none.}")).report
    (found,) = report
    assert (found.code, found.message) == ("SK201", "unknown id `channel.shop`")
    assert found.span is not None
    assert found.span.file == "kb/options/tactic/online-shop-offer.yaml"


def test_a_dimension_goes_with_the_translations_of_its_poles(whole: Path) -> None:
    report = load_folder(
        lay(whole, {}, "retracts: {dimension.sales-cycle: All buy at once.}")
    ).report
    files = {found.span.file for found in report if found.span}
    assert files
    assert not any("locale" in file for file in files)


def test_nothing_is_retracted_and_declared_at_once(whole: Path) -> None:
    head = f"{WHY}\nretracts: {{stage.awareness: We skip it.}}"
    assert "SK703" in codes(load_folder(lay(whole, AWARENESS, head)).report)


def test_a_translation_of_what_is_overridden_is_dropped(whole: Path) -> None:
    above = loaded(lay(whole, AWARENESS, WHY))
    assert above.translations["pl"]["stage.awareness"].texts == {
        "stage.awareness/label": "pl Awareness",
        "stage.awareness/goal": "pl Be known.",
    }
    assert localized(above, "pl").stages["stage.awareness"].buyer_asks == "Who is near?"
    (found,) = check_kb(whole.parent / "own")
    assert (found.code, found.message.rpartition(": ")[2]) == ("SK603", "buyer_asks")


def test_the_translation_of_an_overridden_pole_is_dropped_too(whole: Path) -> None:
    pole = (
        "id: dimension.sales-cycle\npositive:\n  id: trait.long-cycle\n  label: A year\n"
        "  description: A year passes.\n  implication: Stay patient.\n"
    )
    head = "overrides: {dimension.sales-cycle: We sell to ministries.}"
    above = loaded(lay(whole, {"dimensions/sales-cycle.yaml": pole}, head))
    assert localized(above, "pl").trait("trait.long-cycle").label == "A year"
    assert localized(above, "pl").trait("trait.short-cycle").label == "pl A short decision"


def test_an_article_that_is_overridden_loses_the_translation_of_the_old_text(whole: Path) -> None:
    text = (
        "---\nid: article.fairs\nkind: guide\norder: 1\nabout: [channel.trade-fair]\n---\n"
        "# Our fairs\n\nWe go to one.\n"
    )
    files = {"articles/fairs.en.md": text}
    above = loaded(lay(whole, files, "overrides: {article.fairs: We go to one.}"))
    assert above.articles["article.fairs"].title == "Our fairs"
    assert localized(above, "pl").articles["article.fairs"].title == "Our fairs"
    files["articles/fairs.pl.md"] = "# Nasze targi\n\nJeździmy na jedne.\n"
    above = loaded(lay(whole, files, "overrides: {article.fairs: We go to one.}"))
    assert localized(above, "pl").articles["article.fairs"].title == "Nasze targi"


def test_an_overlay_may_say_in_other_words_what_is_called_how(whole: Path) -> None:
    said = "translations:\n  channel.trade-fair:\n    label: Jarmark\n"
    before = loaded(whole).translations["pl"]["channel.trade-fair"]
    after = loaded(lay(whole, {"locale/pl/own.yaml": said})).translations["pl"][
        "channel.trade-fair"
    ]
    assert after.texts == before.texts | {"channel.trade-fair/label": "Jarmark"}
    assert after.synonyms == before.synonyms == ("wystawa",)


def test_the_digest_is_that_of_all_layers(whole: Path) -> None:
    own = lay(whole, AWARENESS, WHY)
    seen = {loaded(whole).digest, loaded(own).digest}
    assert folder_digest(own) == loaded(own).digest
    changes = {
        own / "stages" / "awareness.yaml": "id: stage.awareness\nbuyer_asks: Who is far?\n",
        own / "overlay.yaml": (own / "overlay.yaml").read_text().replace("corner", "square"),
        whole / "moved.yaml": (whole / "moved.yaml").read_text() + "# seen\n",
    }
    for file, text in changes.items():
        file.write_text(text, encoding="utf-8")
        assert folder_digest(own) == loaded(own).digest
        seen.add(loaded(own).digest)
    assert len(seen) == 2 + len(changes)


def test_an_overlay_lies_on_an_overlay(whole: Path) -> None:
    middle = lay(whole, AWARENESS, WHY, name="industry")
    goal = {"stages/awareness.yaml": "id: stage.awareness\ngoal: Be seen.\n"}
    top = lay(middle, goal, "overrides: {stage.awareness: We are shy.}", name="firm")
    above = loaded(top)
    stage = above.stages["stage.awareness"]
    assert (stage.label, stage.buyer_asks, stage.goal) == ("Awareness", "Who is near?", "Be seen.")
    assert above.overlays == ("industry 1.0.0", "firm 1.0.0")
    assert above.origins["stage.awareness"] == Origin(
        overlay="firm", change="overridden", reason="We are shy."
    )


def test_what_is_retracted_below_can_be_declared_anew_above(whole: Path) -> None:
    gone = "retracts: {term.stand: Nobody says so.}"
    middle = lay(whole, {}, gone, name="industry")
    assert not loaded(middle).terms
    term = "id: term.stand\nlabel: Stand\ndefinition: A table at a fair.\n"
    above = loaded(lay(middle, {"terms/stand.yaml": term}, name="firm"))
    assert above.terms["term.stand"].definition == "A table at a fair."
    assert above.terms["term.stand"].see == ()
    assert above.origins["term.stand"].change == "added"


def test_an_overlay_that_lies_on_itself_is_reported(whole: Path) -> None:
    one = lay(whole, name="one")
    lay(one, name="two")
    (one / "overlay.yaml").write_text("name: one\nversion: 1.0.0\nbase: ../two\n")
    found = load_folder(one)
    assert codes(found.report) == ["SK704"]
    assert found.knowledge_base is None


def test_an_overlay_has_no_settings_of_its_own(whole: Path) -> None:
    own = lay(whole, {"kb.yaml": (whole / "kb.yaml").read_text()})
    found = load_folder(own)
    assert codes(found.report) == ["SK121"]


def test_examples_of_the_base_are_found_with_the_overlay(whole: Path) -> None:
    for folder, name in ((whole, "bakery"), (lay(whole), "cafe"), (whole, "cafe")):
        file = folder / "examples" / f"{name}.stratkit.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"name: {name}\nsells_to: consumers\n")
    own = whole.parent / "own"
    assert list(examples(own)) == ["bakery", "cafe"]
    assert example("bakery", own).parent.parent == own / ".." / "kb"
    assert example("cafe", own).parent.parent == own
