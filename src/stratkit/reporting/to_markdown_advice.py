"""The chapters of the client's document that say what to do."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, marked
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Fit
from stratkit.model.source import Citation
from stratkit.model.strategy import Advice, Strategy
from stratkit.model.text import paired
from stratkit.reporting.blocks import (
    Block,
    Column,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
    filled,
    joined,
)
from stratkit.reporting.phrases import NOTHING, in_runs, not_expected, segments_of, to_check
from stratkit.reporting.quantities import percent, signed
from stratkit.reporting.sources import Notes
from stratkit.strategy.reasons import reason, weightiest

AVOIDED = 10
UNKNOWNS = 8
ADVICE: dict[Advice, str] = {
    "start": marked("Start"),
    "keep": marked("Keep"),
    "change": marked("Change"),
    "stop": marked("Stop"),
}
"""What stands above each kind of advice."""


def programme(strategy: Strategy, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    """Yield the shortlist of each stage, every option with its reason once."""
    yield Heading(_("Programme by stage"))
    yield Paragraph(_("The shortlist before any budget; within a stage, start at the top."))
    shown: set[str] = set()
    for item in strategy.programme:
        stage = kb.stages[item.stage]
        yield Heading(stage.label, 3)
        asked = _("The buyer asks: “{question}” Aim: {goal}")
        yield Paragraph(asked.format(question=stage.buyer_asks, goal=stage.goal))
        if not item.options:
            yield Paragraph(_("Nothing fits this stage yet."))
            continue
        if not item.covered:
            yield Paragraph(_("Nothing better is known to fit; these are stopgaps."))
        yield Table(
            columns=(
                Column(title=_("Option")),
                Column(title=_("Verdict")),
                Column(title=_("Fit"), align="right"),
                Column(title=_("Why")),
            ),
            rows=tuple(_row(option, strategy, kb, notes, shown) for option in item.options),
        )
        if item.dropped:
            clashes = (
                _("{option} clashes with {rival}").format(
                    option=kb.options[option].label, rival=kb.options[rival].label
                )
                for option, rival in item.dropped
            )
            yield Paragraph(_("Left out: {options}.").format(options="; ".join(clashes)))
        shown.update(item.options)


def _row(
    option: str, strategy: Strategy, kb: KnowledgeBase, notes: Notes, shown: set[str]
) -> tuple[Inline, ...]:
    found = strategy.recommendation(option)
    fit = found.fit
    why: tuple[str | Span, ...] = (_("as above"),)
    if option not in shown:
        where = segments_of(found)
        condition = f" ({to_check(fit)})" if fit.to_check else ""
        whom = _("For {segments}. ").format(segments=where) if where else ""
        why = (whom, *_why(fit, notes), condition)
    label = Span(kb.options[option].label, "strong")
    return label, word("verdict", fit.verdict), signed(fit.points), why


def _why(fit: Fit, notes: Notes) -> tuple[str | Span, ...]:
    return reason(fit), *notes.mark(_citations(fit))


def _citations(fit: Fit) -> tuple[Citation, ...]:
    if fit.excluded_by:
        return fit.excluded_by.citations
    found = None if fit.verdict == "later" else weightiest(fit)
    return found.link.citations if found else ()


def messages(strategy: Strategy, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    """Yield who decides, and what to tell each at each stage."""
    if not strategy.roles:
        return
    yield Heading(_("Who decides, and what convinces them"))
    for expected in strategy.roles:
        role = kb.roles[expected.role]
        yield Heading(role.label, 3)
        yield Paragraph(
            _("Likely to take part: {share}. Checks {checks}. Convinced by: {argument}").format(
                share=percent(expected.degree),
                checks="; ".join(role.checks),
                argument=role.convinced_by,
            )
        )
        for item in (m for m in strategy.messages if m.role == expected.role):
            message = item.message
            proof = joined(kb.options[option].label for option in item.proof)
            yield Paragraph(
                (
                    Span(f"{kb.stages[message.stage].label}: ", "strong"),
                    message.message,
                    *notes.mark(message.citations),
                )
            )
            yield Items(
                (
                    filled(_("Likely objection: {text}"), text=message.objection),
                    filled(_("Answer: {text}"), text=message.answer),
                    filled(_("Proof: {text}"), text=proof or _("none that fits yet")),
                )
            )


def operating_model(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what to choose of each kind."""
    yield Heading(_("Operating model"))
    yield Paragraph(_("What stands first is core unless it says otherwise."))
    yield Table(
        columns=(Column(title=_("Aspect")), Column(title=_("Choose"))),
        rows=tuple(
            (
                Span(kb.kinds[section.kind].label, "strong"),
                in_runs([strategy.recommendation(o).fit for o in section.options], kb) or NOTHING,
            )
            for section in strategy.operating_model
        ),
    )


def current(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what to start, keep, change and stop."""
    if not strategy.current:
        return
    yield Heading(_("What is done today"))
    for advice, title in ADVICE.items():
        chosen = [item for item in strategy.current if item.advice == advice]
        if chosen:
            yield Heading(_(title), 3)
            yield Items(
                tuple(
                    (Span(f"{kb.options[item.option].label}: ", "strong"), item.reason)
                    for item in chosen
                )
            )


def avoid(strategy: Strategy, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    """Yield what many would expect here and what does not suit."""
    found = not_expected(strategy, kb)
    if not found:
        return
    yield Heading(_("What fits badly, and why"))
    yield Table(
        columns=(
            Column(title=_("Option")),
            Column(title=_("Fit"), align="right"),
            Column(title=_("Why")),
        ),
        rows=tuple(
            (
                Span(kb.options[item.fit.option].label, "strong"),
                NOTHING if item.fit.excluded_by else signed(item.fit.points),
                _why(item.fit, notes),
            )
            for item in found[:AVOIDED]
        ),
    )
    later = [item.fit for item in strategy.recommendations if item.fit.verdict == "later"]
    if later:
        yield Heading(_("Later, when something else is in place"), 3)
        yield Items(
            tuple(
                (
                    Span(f"{kb.options[fit.option].label}: ", "strong"),
                    _("needs {needs}").format(needs=paired(fit.needs)),
                )
                for fit in later[:AVOIDED]
            )
        )


def unknowns(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the questions whose answers could move most."""
    if not strategy.unknowns:
        return
    questions = kb.questions_by_field()
    yield Heading(_("What is not known and matters most"))
    yield Items(
        tuple(
            filled(
                _("{question} {field} bears on {dimensions}"),
                question=questions[item.field].ask,
                field=Span(item.field, "code"),
                dimensions=", ".join(kb.dimensions[d].label.lower() for d in item.dimensions[:3]),
            )
            for item in strategy.unknowns[:UNKNOWNS]
        ),
        numbered=True,
    )
