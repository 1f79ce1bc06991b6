"""Pages of businesses: examples, plans, companies, and those that set them side by side."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from stratkit.language.current import speaking
from stratkit.reporting.blocks import Items, Span, spans
from stratkit.reporting.record import recommend_record
from stratkit.site import contents
from stratkit.site.edition import Edition
from stratkit.site.gather import edition
from stratkit.site.page import Card, Code, Figure, Page, Section, Sheet, Template
from stratkit.site.pages.navigator import layer, shade
from stratkit.site.plans import kept_plans
from stratkit.site.wanted import Wanted
from stratkit.site.writing.html import write
from stratkit.site.writing.sheets import plain, sheets

PLANNED = "it-consultancy"
SINGLE = ("examples", "cases", "accuracy", "b2b-b2c", "navigator")


@pytest.fixture(scope="module")
def with_plan() -> Edition:
    """The site in English, with one plan."""
    return edition(Wanted(plans={PLANNED: kept_plans(None)[PLANNED]}), "en")


@pytest.fixture(scope="module")
def pages(with_plan: Edition) -> dict[str, Page]:
    """Every page of this part of the site, one plan among them."""
    wanted = [
        *SINGLE,
        *(f"example.{name}" for name in with_plan.examples),
        *(f"case.{case.id}" for case in with_plan.companies.cases),
        f"plan.{PLANNED}",
    ]
    return {name: contents.page(name, with_plan) for name in wanted}


def pieces(value: object) -> Iterator[object]:
    if is_dataclass(value):
        yield value
        for part in fields(value):
            yield from pieces(getattr(value, part.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from pieces(item)


def part_of(page: Page, name: str) -> Section:
    return next(section for section in page.sections if section.id == name)


def only(kind: type[Any], section: Section) -> list[Any]:
    return [block for block in section.blocks if isinstance(block, kind)]


def test_every_page_is_whole(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert page.id == name
        assert page.title.strip(), name
        assert page.summary.rstrip()[-1] in ".?!", (name, page.summary)
        assert page.lead, name
        assert page.record, name
        ids = [section.id for section in page.sections]
        assert len(ids) == len(set(ids)), name
        assert all(section.title.strip() and section.blocks for section in page.sections), name


def test_all_that_is_named_has_an_address(pages: dict[str, Page], with_plan: Edition) -> None:
    lost = {
        (name, piece.to)
        for name, page in pages.items()
        for piece in pieces(page)
        if isinstance(piece, Span | Card) and piece.to
        if with_plan.addresses.href(piece.to, name) is None
    }
    assert not lost


def test_tables_have_names_of_their_own_and_anchors_stand_once(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    for name, page in pages.items():
        names = Counter(sheet.name for sheet in sheets(page))
        assert max(names.values(), default=1) == 1, (name, names)
        for sheet in sheets(page):
            assert {len(row) for row in sheet.table.rows} == {len(sheet.table.columns)}, name
        html = write(page, with_plan)
        anchors = Counter(part.partition('"')[0] for part in html.split(' id="')[1:])
        assert max(anchors.values()) == 1, (name, anchors.most_common(1))


def test_anchors_are_the_same_in_every_language(pages: dict[str, Page]) -> None:
    polish = edition(Wanted(plans={PLANNED: kept_plans(None)[PLANNED]}), "pl")
    for name, page in pages.items():
        with speaking("pl"):
            other = contents.page(name, polish)
        assert [s.id for s in other.sections] == [s.id for s in page.sections], name
        assert other.title
        assert name.startswith(("case.", "example.")) or other.summary != page.summary, name


def test_a_card_tells_what_a_business_sells_and_what_comes_first(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    cards = [piece for piece in pieces(pages["examples"]) if isinstance(piece, Card)]
    assert {card.to for card in cards} == {f"example.{name}" for name in with_plan.examples}
    for card in cards:
        strategy = with_plan.examples[card.to.removeprefix("example.")].strategy
        assert str(strategy.profile.answers["product"]) in card.text
        labels = {with_plan.kb.options[r.fit.option].label: r.fit for r in strategy.recommendations}
        assert len(card.tags) == 3
        assert {labels[tag].verdict for tag in card.tags} == {"core"}


def test_an_example_and_its_plan_lead_to_each_other(pages: dict[str, Page]) -> None:
    def targets(page: Page) -> set[str]:
        return {piece.to for piece in pieces(page.lead) if isinstance(piece, Span)}

    assert f"plan.{PLANNED}" in targets(pages[f"example.{PLANNED}"])
    assert f"example.{PLANNED}" in targets(pages[f"plan.{PLANNED}"])
    assert "plan.regional-bakery-chain" not in targets(pages["example.regional-bakery-chain"])


def test_the_bars_of_a_core_option_add_up_to_its_fit(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    for name, example in with_plan.examples.items():
        figures = only(Figure, part_of(pages[f"example.{name}"], "why"))
        core = [r.fit for r in example.strategy.recommendations if r.fit.verdict == "core"]
        fits = {f"{fit.points / 1000:+.1f}" for fit in core}
        assert figures
        for figure in figures:
            found = re.findall(r'class="value">([^<]+)<', figure.svg)
            values = [round(10 * float(shown.replace("\u2212", "-"))) for shown in found]
            assert sum(values[:-1]) == values[-1], (name, found)
            assert f"{values[-1] / 10:+.1f}" in fits


def test_what_is_said_to_reproduce_an_example_does_so(
    pages: dict[str, Page],
    with_plan: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = pages["example.saas-accounting-offices"]
    codes = only(Code, part_of(page, "reproduce"))
    program = next(code.text for code in codes if code.language == "python")
    profile = next(code.text for code in codes if code.language == "yaml")
    monkeypatch.chdir(tmp_path)
    Path("saas-accounting-offices.stratkit.yaml").write_text(profile, encoding="utf-8")
    names: dict[str, Any] = {}
    exec(compile(program, page.id, "exec"), names)  # noqa: S102 - the page's own program
    assert recommend_record(names["result"], with_plan.kb) == page.record


def test_every_business_and_every_plan_can_be_reproduced(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        verb, _dot, business = name.partition(".")
        if verb in {"example", "plan"}:
            asked = {"example": "recommend", "plan": "plan"}[verb]
            codes = [code.text for code in only(Code, page.sections[-1])]
            assert f"stratkit {asked} --example {business}" in codes, name


def test_the_navigator_has_every_option_under_every_stage_it_serves(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    (template,) = only(Template, part_of(pages["navigator"], "stages"))
    shown = {
        (stage, cell.option.id) for stage, _t, cells in template.values["columns"] for cell in cells
    }
    options = with_plan.kb.options.values()
    assert shown == {(stage, o.id) for o in options for stage in o.serves or ("",)}


def test_the_layers_are_the_fits_of_the_businesses_in_every_form(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    page = pages["navigator"]
    layers = page.record["layers"]
    assert set(layers) == {*with_plan.archetypes, *with_plan.examples}
    html = write(page, with_plan)
    data = json.loads(html.partition('id="navigator-data">')[2].partition("</script>")[0])
    assert set(data["layers"]) == set(layers)
    for name, example in with_plan.examples.items():
        found = layer(example.strategy)
        assert layers[name] == {option: list(value) for option, value in found.items()}
        for option, (shown, step, verdict) in zip(
            data["options"], data["layers"][name], strict=True
        ):
            points, said = found[option]
            assert float(shown.replace("\u2212", "-")) == pytest.approx(points / 1000, abs=0.051)
            assert data["shades"][step] == shade(points, said)
            assert data["verdicts"][verdict] == said


def test_cells_darken_with_the_fit_and_say_it(pages: dict[str, Page]) -> None:
    (template,) = only(Template, part_of(pages["navigator"], "stages"))
    for _stage, _title, cells in template.values["columns"]:
        fits = [float(cell.shown.replace("\u2212", "-")) for cell in cells]
        assert fits == sorted(fits, reverse=True)
        assert all(cell.verdict for cell in cells)
    shades = [
        shade(points, "optional") for points in (20_000, 5_000, 1_000, -1_000, -9_000, -30_000)
    ]
    assert shades == ["p3", "p2", "p1", "m1", "m2", "m3"]


def test_a_company_shows_all_it_did_with_its_verdict(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    kb = with_plan.kb
    options = {option.slug: option.id for option in kb.options.values() if option.vocabulary}
    for case in with_plan.companies.cases:
        strategy = with_plan.companies.strategies[case.id]
        (sheet,) = only(Sheet, part_of(pages[f"case.{case.id}"], "did"))
        shown = {span.to for row in sheet.table.rows for span in spans(row[0])}
        assert shown == {options[term] for term in case.expected_core if term in options}, case.id
        for row in sheet.table.rows:
            (option,) = (span.to for span in spans(row[0]))
            assert strategy.recommendation(option).fit.verdict in plain(row[1])


def test_the_profile_of_a_company_is_told_with_its_units(pages: dict[str, Page]) -> None:
    page = pages["case.atlassian-no-sales"]
    (answers,) = only(Items, part_of(page, "profile"))
    told = "\n".join(plain(item) for item in answers.items)
    assert "Who do you sell to? Businesses and other organisations" in told
    assert "$5,000" in told
    assert "2 people" in told


def test_the_accuracy_leads_to_every_company(pages: dict[str, Page], with_plan: Edition) -> None:
    shown = {piece.to for piece in pieces(pages["accuracy"].sections) if isinstance(piece, Span)}
    assert {f"case.{case.id}" for case in with_plan.companies.cases} <= shown


def test_side_by_side_stand_both_poles_of_every_dimension(
    pages: dict[str, Page], with_plan: Edition
) -> None:
    tables = {sheet.name: sheet for sheet in sheets(pages["b2b-b2c"])}
    dimensions = with_plan.kb.dimensions.values()
    for name, wanted in (("b2b-b2c", True), ("others", False)):
        found = {
            tuple(span.to for cell in row for span in spans(cell) if span.to)
            for row in tables[name].table.rows
        }
        assert found == {
            (d.id, d.positive.id, d.negative.id) for d in dimensions if bool(d.contrast) is wanted
        }


def test_a_plan_is_drawn_as_its_tables_say(pages: dict[str, Page], with_plan: Edition) -> None:
    plan = with_plan.examples[PLANNED].plan
    assert plan is not None
    figures = [p for p in pieces(pages[f"plan.{PLANNED}"].sections) if isinstance(p, Figure)]
    money, cash = (figure.svg for figure in figures)
    running = sum(part.on for tactic in plan.tactics for part in tactic.quarters)
    assert money.count('class="step"') == running
    rows = part_of(pages[f"plan.{PLANNED}"], "part-2").blocks[1]
    assert isinstance(rows, Sheet)
    totals = [plain(row[-3]).strip("*") for row in rows.table.rows]
    drawn = re.findall(r'class="value">\$([^<]+)<', money)
    assert drawn == totals[: len(plan.tactics)]
    assert cash.count('class="band"') == len(plan.forecast.quarters)
