"""Verbs about strategies: recommend, explain, compare, measure."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from stratkit.api.knowledge import find_option, load_kb
from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.locate import builtin_folder
from stratkit.language.current import speaking
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.strategy.recommend import recommend as _recommend

if TYPE_CHECKING:
    from stratkit.analysis.compare import Comparison, Contrast
    from stratkit.analysis.knowledge_diff import KnowledgeDiff
    from stratkit.kb.cases import ReadCases
    from stratkit.model.case import Case, Evaluation

TYPICAL = {"b2b": "businesses", "b2c": "consumers"}
"""The two models, and who a firm sells to of which nothing else is known."""


def recommend(profile: BusinessProfile, kb: KnowledgeBase | None = None) -> Strategy:
    """Return a whole strategy: positions, ranked options, programme, operating model.

    Args:
        profile: The business, as far as it is known.
        kb: The knowledge base to reason with; by default the built-in one.

    >>> from stratkit.api.profiles import load_profile
    >>> strategy = recommend(load_profile({"name": "Acme", "sells_to": "businesses"}))
    >>> strategy.recommendations[0].fit.verdict
    'core'
    """
    return _recommend(profile, kb or load_kb())


def explain(
    profile: BusinessProfile, option: str, kb: KnowledgeBase | None = None
) -> tuple[Strategy, Recommendation]:
    """Return the strategy and, from its proof, all that speaks for and against one option.

    Args:
        profile: The business.
        option: An option's id, slug, label or synonym.
        kb: The knowledge base; by default the built-in one.

    Raises:
        UnknownId: No option has that name.
    """
    known = kb or load_kb()
    found = find_option(option, known)
    strategy = recommend(profile, known)
    return strategy, strategy.recommendation(found)


def typical(model: str) -> BusinessProfile:
    """Return a firm of which nothing is known but whom it sells to.

    Args:
        model: `b2b` or `b2c`.

    Raises:
        KeyError: The model is neither of the two.

    >>> typical("b2b").answers
    {'sells_to': 'businesses'}
    """
    return BusinessProfile(name=model.upper(), answers={"sells_to": TYPICAL[model]})


def compare(
    first: BusinessProfile, second: BusinessProfile, kb: KnowledgeBase | None = None
) -> Comparison:
    """Return what sets two businesses apart, and what follows from it.

    Args:
        first: A business.
        second: Another one.
        kb: The knowledge base; by default the built-in one.
    """
    from stratkit.analysis.compare import compare as side_by_side  # noqa: PLC0415

    known = kb or load_kb()
    with speaking(known.language):
        return side_by_side(recommend(first, known), recommend(second, known))


def contrast(kb: KnowledgeBase | None = None) -> Contrast:
    """Return how selling to businesses differs from selling to consumers.

    Args:
        kb: The knowledge base; by default the built-in one.
    """
    from stratkit.analysis.compare import contrast as table  # noqa: PLC0415

    known = kb or load_kb()
    return table(known, recommend(typical("b2b"), known), recommend(typical("b2c"), known))


def kb_diff(old: str | Path | None, new: str | Path | None = None) -> KnowledgeDiff:
    """Return how a change of the knowledge base moves every example profile and case.

    The profiles are those that ship with the new one.

    Args:
        old: The folder of the knowledge base before; None for the built-in one.
        new: The folder after; by default the built-in one.

    Raises:
        InvalidData: One of the two has errors; the exception's report holds all of them.
    """
    from stratkit.analysis.knowledge_diff import (  # noqa: PLC0415
        KnowledgeDiff,
        changed_entities,
        profile_change,
    )

    before, after = load_kb(old), load_kb(new)
    home = Path(new) if new else builtin_folder()
    one, other = (_shipped(home, kb) for kb in (before, after))
    return KnowledgeDiff(
        old=before.digest,
        new=after.digest,
        entities=changed_entities(before, after),
        profiles=tuple(
            profile_change(name, recommend(one[name], before), recommend(other[name], after))
            for name in sorted({*one} & {*other})
        ),
        unreadable=tuple(sorted({*one} ^ {*other})),
    )


def _shipped(folder: Path, kb: KnowledgeBase) -> dict[str, BusinessProfile]:
    """Return the examples and the documented companies of a folder that a knowledge base reads."""
    from stratkit.api.profiles import examples, layers, load_profile  # noqa: PLC0415
    from stratkit.kb.cases import read_cases  # noqa: PLC0415

    found = {}
    for name, file in examples(folder).items():
        with suppress(InvalidData):
            found[name] = load_profile(file, kb)
    for root in layers(folder):
        if (root / "cases").is_dir():
            found |= {case.id: case.profile for case in read_cases(root / "cases", kb).cases}
    return found


def _read_cases(path: str | Path | None, kb: KnowledgeBase) -> ReadCases:
    from stratkit.kb.cases import read_cases  # noqa: PLC0415 - YAML is imported only to read it

    found = read_cases(Path(path) if path else builtin_folder() / "cases", kb)
    if not found.report.ok:
        raise InvalidData(found.report)
    return found


def load_cases(path: str | Path | None = None, kb: KnowledgeBase | None = None) -> tuple[Case, ...]:
    """Return documented companies from a file or a folder; by default those that ship.

    Raises:
        InvalidData: A case has errors; the exception's report holds all of them.
    """
    return _read_cases(path, kb or load_kb()).cases


def evaluate(path: str | Path | None = None, kb: KnowledgeBase | None = None) -> Evaluation:
    """Measure the recommendations against documented companies, beside baselines.

    Args:
        path: A file or a folder of cases and contrasts; by default those that ship.
        kb: The knowledge base; by default the built-in one.

    Raises:
        InvalidData: A case has errors; the exception's report holds all of them.
    """
    from stratkit.evaluation.evaluate import evaluate as measure  # noqa: PLC0415

    known = kb or load_kb()
    with speaking(known.language):
        found = _read_cases(path, known)
        return measure(found.cases, found.contrasts, known)
