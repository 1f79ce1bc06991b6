"""Everything an edition of the site is made from: knowledge, examples, companies, documentation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from stratkit import api
from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.locate import builtin_folder, shipped_texts
from stratkit.language.current import speaking
from stratkit.model.case import Case
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.addresses import Addresses
from stratkit.site.contents import Ids, places
from stratkit.site.edges import edges_of
from stratkit.site.edition import CHANGELOG, Companies, Edition, Example
from stratkit.site.plans import read_plan
from stratkit.site.relations import relations_of
from stratkit.site.wanted import Wanted, opened

HIDDEN = ("examples",)
"""Folders of the documentation that the site shows better elsewhere."""


def editions(wanted: Wanted) -> Iterator[Edition]:
    """Yield the site in each language that is wanted.

    Raises:
        InvalidData: The knowledge base has errors.
    """
    for code in wanted.spoken:
        yield edition(wanted, code)


def edition(wanted: Wanted, code: str) -> Edition:
    """Return the site in one language.

    Args:
        wanted: What is asked of the site.
        code: The language.
    """
    kb = opened(wanted.folder, code)
    with speaking(code):
        examples = dict(_examples(wanted, kb))
        companies = _companies(wanted, kb)
        documents = texts_of(shipped_texts("docs"), ".md") | _changelog()
        documents = {name.replace("/", "-"): text for name, text in documents.items()}
        features = texts_of(shipped_texts("features"), ".feature")
        ids = Ids(
            examples=tuple(examples),
            plans=tuple(wanted.plans),
            cases=tuple(case.id for case in companies.cases),
            documents=tuple(name.replace("/", "-") for name in documents),
            features=tuple(name.replace("/", "-") for name in features),
        )
        relations = relations_of(kb)
        return Edition(
            kb=kb,
            relations=relations,
            edges=edges_of(kb, relations),
            addresses=Addresses(places=places(kb, ids)),
            languages=wanted.spoken,
            archetypes={model: api.recommend(api.typical(model), kb) for model in ("b2b", "b2c")},
            examples=examples,
            companies=companies,
            documents=documents,
            features=features,
            brand=wanted.brand.brand,
            base_url=wanted.base_url,
        )


def _examples(wanted: Wanted, kb: KnowledgeBase) -> Iterator[tuple[str, Example]]:
    source = opened(wanted.folder)
    for name, file in api.examples(wanted.folder).items():
        strategy = api.recommend(api.load_profile(file, kb), kb)
        kept = wanted.plans.get(name)
        yield (
            name,
            Example(
                name=name,
                text=file.read_text(encoding="utf-8"),
                strategy=strategy,
                read=partial(read_plan, (wanted.folder, name, kept), strategy, kb, source)
                if kept
                else None,
            ),
        )


def _companies(wanted: Wanted, kb: KnowledgeBase) -> Companies:
    """Return the documented companies; a knowledge base may ship none."""
    folder = (Path(wanted.folder) if wanted.folder else builtin_folder()) / "cases"
    cases: tuple[Case, ...] = ()
    if folder.is_dir():
        # An overlay may ask its companies what this knowledge base does not; they are its tests.
        with suppress(InvalidData):
            cases = api.load_cases(folder, kb)
    return Companies(
        cases=cases,
        recommend=lambda case: api.recommend(case.profile, kb),
        measure=lambda: api.evaluate(folder, kb) if cases else None,
    )


def texts_of(folder: Path, suffix: str) -> dict[str, str]:
    """Return the texts in a folder: path without its ending, `adr/0001-a`, to text."""
    found = {}
    for path in sorted(folder.rglob(f"*{suffix}")):
        inside = path.relative_to(folder)
        if inside.parts[0] not in HIDDEN:
            name = inside.as_posix().removesuffix(suffix).lower().replace("_", "-")
            found[name] = path.read_text(encoding="utf-8")
    return found


def _changelog() -> dict[str, str]:
    """Return the changelog of a checkout; a wheel carries it among the documentation."""
    file = shipped_texts("docs").parent / "CHANGELOG.md"
    return {CHANGELOG: file.read_text(encoding="utf-8")} if file.is_file() else {}
