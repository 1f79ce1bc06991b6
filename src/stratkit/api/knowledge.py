"""Verbs about a knowledge base: open, check, look up, search, export."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from stratkit.diagnostics.errors import UnknownId
from stratkit.kb.open import open_kb
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, KnowledgeBase

if TYPE_CHECKING:
    from stratkit.analysis.coverage import Coverage
    from stratkit.analysis.ledger import Ledger, Use
    from stratkit.analysis.search import Hit
    from stratkit.diagnostics.diagnostic import Report
    from stratkit.graph.query import Step


@lru_cache
def _builtin(language: str) -> KnowledgeBase:
    return open_kb(language=language)


def load_kb(folder: str | Path | None = None, language: str = SOURCE_LANGUAGE) -> KnowledgeBase:
    """Return a knowledge base.

    Args:
        folder: A folder laid out like `kb/`; by default the built-in knowledge base.
        language: The language of its texts, and of all that is reported with it: `en`, `pl`, `ru`.

    Raises:
        InvalidData: The folder has errors; the exception's report holds all of them.
    """
    return _builtin(language) if folder is None else open_kb(Path(folder), language)


def check_kb(folder: str | Path | None = None) -> Report:
    """Return every finding about a knowledge base, from its YAML.

    Args:
        folder: A folder laid out like `kb/`; by default the built-in knowledge base.
    """
    from stratkit.checks.run import run_checks  # noqa: PLC0415 - YAML is imported only to read it
    from stratkit.kb.locate import builtin_folder  # noqa: PLC0415

    return run_checks(Path(folder) if folder else builtin_folder())


def find_option(name: str, kb: KnowledgeBase) -> str:
    """Return the id of the option that a user names by id, slug, label or synonym.

    Raises:
        UnknownId: No option, or more than one, has that name.
    """
    from stratkit.analysis.lookup import find_option as find  # noqa: PLC0415

    return find(name, kb)


def entity(name: str, kb: KnowledgeBase) -> object:
    """Return anything the knowledge base declares: an option, a trait, a rule, a source, ...

    Args:
        name: An id, the field of a question, an option's slug, label or synonym, or a claim as
            it is cited, `src.<slug>#<claim>`.
        kb: The knowledge base.

    Raises:
        UnknownId: Nothing, or more than one option, has that name.
    """
    from stratkit.analysis.lookup import find_entity  # noqa: PLC0415

    return find_entity(name, kb)


def coverage(kb: KnowledgeBase | None = None) -> Coverage:
    """Count the claims of the source articles that a knowledge base cites.

    Args:
        kb: The knowledge base; by default the built-in one.
    """
    from stratkit.analysis.coverage import coverage as count  # noqa: PLC0415

    return count(kb or load_kb())


def ledger(kb: KnowledgeBase | None = None, use: Use | None = None) -> Ledger:
    """List every number of a knowledge base with its source, its grade and where it acts.

    Args:
        kb: The knowledge base; by default the built-in one.
        use: Only the numbers that act in one place; by default all.
    """
    from stratkit.analysis.ledger import Ledger as Numbers  # noqa: PLC0415
    from stratkit.analysis.ledger import ledger as listed  # noqa: PLC0415

    found = listed(kb or load_kb())
    return Numbers(entries=found.of(use)) if use else found


def search(
    words: str, kb: KnowledgeBase | None = None, *, kind: str = "", limit: int = 20
) -> tuple[Hit, ...]:
    """Find what a knowledge base says about some words, best match first.

    Args:
        words: One or more words in English or any language of the knowledge base.
        kb: The knowledge base; by default the built-in one.
        kind: Only things of this kind: `option`, `trait`, `channel`, ...
        limit: At most this many.

    Raises:
        UnknownId: There is no such kind.

    >>> search("trade fairs")[0].label
    'Trade fair'
    """
    from stratkit.analysis.search import search as find  # noqa: PLC0415

    return find(words, kb or load_kb(), kind=kind, limit=limit)


def paths(start: str, option: str, kb: KnowledgeBase | None = None) -> list[tuple[Step, ...]]:
    """Return how a trait, or the answer to a question, leads to an option.

    Args:
        start: A trait, a question or the field of a question.
        option: An option's id, slug, label or synonym.
        kb: The knowledge base; by default the built-in one.

    Raises:
        UnknownId: One of the two is not known.
    """
    from stratkit.analysis.lookup import find_start  # noqa: PLC0415
    from stratkit.graph.build import build  # noqa: PLC0415 - networkx is slow to import
    from stratkit.graph.query import paths as find  # noqa: PLC0415

    known = kb or load_kb()
    return find(build(known), find_start(start, known), find_option(option, known))


def stats(kb: KnowledgeBase | None = None) -> dict[str, object]:
    """Return what a knowledge base holds, in numbers.

    Args:
        kb: The knowledge base; by default the built-in one.
    """
    from stratkit.analysis.lookup import count  # noqa: PLC0415

    return count(kb or load_kb())


def export(form: str, kb: KnowledgeBase | None = None) -> str:
    """Return the knowledge graph for other programs.

    Args:
        form: `graphml`, `dot` or `json` (node-link).
        kb: The knowledge base; by default the built-in one.

    Raises:
        UnknownId: There is no such form.
    """
    from stratkit.graph.build import build  # noqa: PLC0415 - networkx is slow to import
    from stratkit.graph.export import EXPORTS  # noqa: PLC0415

    if form not in EXPORTS:
        raise UnknownId(form, EXPORTS)
    return EXPORTS[form](build(kb or load_kb()))
