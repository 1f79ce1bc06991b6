"""Pieces of text that several views share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import RECOMMENDED, Fit, Position, Verdict
from stratkit.model.strategy import ModelDegree, Recommendation, Strategy
from stratkit.reporting.blocks import Span
from stratkit.reporting.quantities import percent

MARKS: dict[Verdict, str] = {
    "core": "●",
    "useful": "○",
    "optional": "·",
    "later": "…",
    "avoid": "\N{MULTIPLICATION SIGN}",
}
"""A sign for each verdict, so that none is told by its colour alone."""

_BUYERS = {
    "businesses": "to businesses",
    "consumers": "to private people",
    "both": "to businesses and to private people",
}
"""The answer to `sells_to` as it stands in a sentence."""

USUAL = "usual"
"""Marks a position that rests on nothing but what is usual for such firms."""
USUAL_MEANS = f"{USUAL}: nothing is known here but whom the firm sells to"

NOTHING = "\N{EN DASH}"
"""Stands where a cell would be empty."""
_DIGITS = 12


def marked(verdict: Verdict) -> Span:
    """Return a verdict as sign and word."""
    return Span(f"{MARKS[verdict]} {verdict}", verdict)


def in_runs(fits: Sequence[Fit], kb: KnowledgeBase) -> tuple[str | Span, ...]:
    """Name options in their order; those that are not core stand behind their verdict."""
    found: list[str | Span] = []
    for verdict, run in groupby(fits, key=lambda fit: fit.verdict):
        if found:
            found.append("; ")
        if found or verdict != "core":
            found.append(Span(f"{verdict}: ", verdict))
        found.append(" · ".join(kb.options[fit.option].label for fit in run))
    return tuple(found)


def to_check(fit: Fit) -> str:
    """Say what an option still depends on; empty where all is known."""
    return f"if there is {' and '.join(fit.to_check)}" if fit.to_check else ""


def verdict_label(fit: Fit) -> str:
    """Write a verdict with what it waits for.

    A requirement nobody has asked about is only to be checked.
    """
    if fit.verdict == "later":
        return f"later, needs {' and '.join(fit.needs)}"
    if fit.to_check and fit.verdict != "avoid":
        return f"{fit.verdict}, {to_check(fit)}"
    return fit.verdict


def segments_of(recommendation: Recommendation) -> str:
    """Name the segments an option is recommended for; empty where it is all of them."""
    parts = recommendation.by_segment
    held = [part.segment for part in parts if part.verdict in RECOMMENDED]
    return "" if len(held) in {0, len(parts)} else ", ".join(held)


def reproduce(strategy: Strategy) -> str:
    """Name what the same bytes can be made from again."""
    name, version, digest = strategy.knowledge_base
    profile = strategy.profile.digest[:_DIGITS] or "without a digest"
    return f"knowledge base {name} {version} ({digest[:_DIGITS]}), profile {profile}"


def buyers(strategy: Strategy) -> str:
    """Say whom the business sells to, which is a fact; empty where the profile says nothing.

    How far it is like typical B2B or B2C is another matter: see `likeness`.
    """
    return _BUYERS.get(str(strategy.profile.answers.get("sells_to", "")), "")


def likeness(strategy: Strategy) -> tuple[int, int]:
    """Return how far the way of doing business is like typical B2B and B2C, in per cent."""
    b2b = next((m.degree for m in strategy.models if m.model == "model.b2b"), 0)
    return b2b, 100 - b2b


def mix_sentence(strategy: Strategy, kb: KnowledgeBase) -> str:
    """Say whom the business sells to, and how far it follows the named models."""
    b2b, b2c = likeness(strategy)
    others = [f"{kb.models[m.model].label} {m.degree}%" for m in other_models(strategy)]
    also = f"; also {', '.join(others)}" if others else ""
    to = buyers(strategy)
    fact = f"It sells {to}; its" if to else "Its"
    way = f"way of doing business is {b2b}% like typical B2B and {b2c}% like typical B2C"
    return f"{fact} {way}{also}."


def is_usual(position: Position) -> bool:
    """Whether a position rests on nothing but defaults."""
    return bool(position.evidence) and all(item.default for item in position.evidence)


def clearness(position: Position) -> tuple[str | Span, ...]:
    """Write how clear a position is, marked where nothing but what is usual says so."""
    shown = percent(position.position)
    return (shown, " ", Span(USUAL, "dim")) if is_usual(position) else (shown,)


def other_models(strategy: Strategy) -> tuple[ModelDegree, ...]:
    """Return the models besides B2B and B2C that the business clearly follows."""
    return tuple(
        m
        for m in strategy.models
        if m.model not in {"model.b2b", "model.b2c"} and m.degree >= 25  # noqa: PLR2004 - a quarter
    )


def not_expected(strategy: Strategy, kb: KnowledgeBase) -> tuple[Recommendation, ...]:
    """Return what is to be avoided here, first what most people would expect to do.

    That is what the firm already does, then what is widely known and usually pays.
    """
    current = strategy.profile.answers.get("current")
    in_use = current if isinstance(current, tuple) else ()

    def key(item: Recommendation) -> tuple[bool, bool, bool, int, int, str]:
        option = kb.options[item.fit.option]
        section = kb.kind_of(option.id).section
        base = option.base.points if option.base else 0
        return (
            option.id not in in_use,
            not option.vocabulary,
            section != "programme",
            -base,
            item.fit.points,
            option.id,
        )

    avoided = [item for item in strategy.recommendations if item.fit.verdict == "avoid"]
    return tuple(sorted(avoided, key=key))
