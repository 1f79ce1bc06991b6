"""Pieces of text that several views share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from stratkit.language.messages import _, marked
from stratkit.language.quantities import share
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import RECOMMENDED, Fit, Position, Verdict
from stratkit.model.strategy import ModelDegree, Recommendation, Strategy
from stratkit.model.text import paired
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

BUYERS = {
    "businesses": marked("Sells to businesses"),
    "consumers": marked("Sells to private people"),
    "both": marked("Sells to businesses and to private people"),
}
"""What the answer to `sells_to` says of the firm."""

_WAYS = {
    "": marked(
        "Its way of doing business is {b2b} like typical B2B and {b2c} like typical B2C{also}."
    ),
    "businesses": marked(
        "It sells to businesses; its way of doing business is {b2b} like typical B2B "
        "and {b2c} like typical B2C{also}."
    ),
    "consumers": marked(
        "It sells to private people; its way of doing business is {b2b} like typical B2B "
        "and {b2c} like typical B2C{also}."
    ),
    "both": marked(
        "It sells to businesses and to private people; its way of doing business "
        "is {b2b} like typical B2B and {b2c} like typical B2C{also}."
    ),
}
"""The same, and how far the way of doing business is like that of either kind of firm."""

NOTHING = "\N{EN DASH}"
"""Stands where a cell would be empty."""
_DIGITS = 12


def usual() -> str:
    """Return what marks a position that rests on nothing but what is usual for such firms."""
    return _("usual")


def usual_means() -> str:
    """Say what that mark means."""
    return _("usual: nothing is known here but whom the firm sells to")


def signed_verdict(verdict: Verdict) -> Span:
    """Return a verdict as sign and word."""
    return Span(f"{MARKS[verdict]} {word('verdict', verdict)}", verdict)


def widest_verdict() -> int:
    """Return the columns of the widest verdict of a programme, so that its tables line up."""
    shown: tuple[Verdict, ...] = ("core", "useful", "optional")
    return max(len(signed_verdict(verdict).text) for verdict in shown)


def in_runs(fits: Sequence[Fit], kb: KnowledgeBase) -> tuple[str | Span, ...]:
    """Name options in their order; those that are not core stand behind their verdict."""
    found: list[str | Span] = []
    for verdict, run in groupby(fits, key=lambda fit: fit.verdict):
        if found:
            found.append("; ")
        if found or verdict != "core":
            found.append(Span(f"{word('verdict', verdict)}: ", verdict))
        found.append(" · ".join(kb.options[fit.option].label for fit in run))
    return tuple(found)


def to_check(fit: Fit) -> str:
    """Say what an option still depends on; empty where all is known."""
    return _("if there is {needs}").format(needs=paired(fit.to_check)) if fit.to_check else ""


def condition_of(fit: Fit) -> str:
    """Say what a verdict waits for; empty where it waits for nothing.

    A requirement nobody has asked about is only to be checked.
    """
    if fit.verdict == "later":
        return _("needs {needs}").format(needs=paired(fit.needs))
    return to_check(fit) if fit.verdict != "avoid" else ""


def segments_of(recommendation: Recommendation) -> str:
    """Name the segments an option is recommended for; empty where it is all of them."""
    parts = recommendation.by_segment
    held = [part.segment for part in parts if part.verdict in RECOMMENDED]
    return "" if len(held) in {0, len(parts)} else ", ".join(held)


def reproduce(strategy: Strategy) -> str:
    """Name what the same bytes can be made from again."""
    name, version, digest = strategy.knowledge_base
    profile = strategy.profile.digest[:_DIGITS] or _("without a digest")
    return _("knowledge base {name} {version} ({digest}), profile {profile}").format(
        name=name, version=version, digest=digest[:_DIGITS], profile=profile
    )


def buyers(strategy: Strategy) -> str:
    """Say whom the business sells to, which is a fact; empty where the profile says nothing.

    How far it is like typical B2B or B2C is another matter: see `likeness`.
    """
    said = BUYERS.get(_sells_to(strategy))
    return _(said) if said else ""


def _sells_to(strategy: Strategy) -> str:
    return str(strategy.profile.answers.get("sells_to", ""))


def likeness(strategy: Strategy) -> tuple[int, int]:
    """Return how far the way of doing business is like typical B2B and B2C, in per cent."""
    b2b = next((m.degree for m in strategy.models if m.model == "model.b2b"), 0)
    return b2b, 100 - b2b


def mix_sentence(strategy: Strategy, kb: KnowledgeBase) -> str:
    """Say whom the business sells to, and how far it follows the named models."""
    b2b, b2c = likeness(strategy)
    others = models_followed(strategy, kb)
    also = _("; also {models}").format(models=others) if others else ""
    way = _(_WAYS.get(_sells_to(strategy), _WAYS[""]))
    return way.format(b2b=share(b2b), b2c=share(b2c), also=also)


def some_of(part: int, whole: int) -> str:
    """Say how many of how many."""
    return _("{part} of {whole}").format(part=part, whole=whole)


def is_usual(position: Position) -> bool:
    """Whether a position rests on nothing but defaults."""
    return bool(position.evidence) and all(item.default for item in position.evidence)


def clearness(position: Position) -> tuple[str | Span, ...]:
    """Write how clear a position is, marked where nothing but what is usual says so."""
    shown = percent(position.position)
    return (shown, " ", Span(usual(), "dim")) if is_usual(position) else (shown,)


def models_followed(strategy: Strategy, kb: KnowledgeBase) -> str:
    """Name the models besides B2B and B2C that the business clearly follows, with how far."""
    return ", ".join(
        f"{kb.models[m.model].label} {share(m.degree)}" for m in other_models(strategy)
    )


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
