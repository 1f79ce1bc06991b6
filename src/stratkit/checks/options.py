"""Options are whole, within reach, and do not contradict themselves."""

from __future__ import annotations

from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option

STEPS = 3
"""First steps an option names."""


def check_options(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Check every option by itself."""
    del folder
    for option in kb.options.values():
        _dimensions_once(option, kb, collector)
        _whole(option, collector)
        _within_reach(option, kb, collector)
        _consistent(option, collector)


def _links(option: Option) -> list[tuple[str, str, str]]:
    """Return (path, trait, because) of each link."""
    return [
        (f"{option.id}/{key}/{index}", link.trait, link.because)
        for key, links in (
            ("favoured_by", option.favoured_by),
            ("disfavoured_by", option.disfavoured_by),
        )
        for index, link in enumerate(links)
    ]


def _dimensions_once(option: Option, kb: KnowledgeBase, collector: Collector) -> None:
    named: dict[str, str] = {}
    for path, trait, _because in _links(option):
        dimension = kb.network.traits[trait][0]
        if dimension in named:
            message = _("`{id}` names `{dimension}` twice, by `{first}` and `{second}`").format(
                id=option.id, dimension=dimension, first=named[dimension], second=trait
            )
            hint = _("the poles mirror each other, so one link says both")
            collector.add("SK506", collector.spans.get(path), message, hint=hint)
        named.setdefault(dimension, trait)


def _whole(option: Option, collector: Collector) -> None:
    """Report what a reader would look for and not find."""
    texts = ("works_when", "fails_when", "mistakes", "synonyms", "measured_by")
    missing = [name for name in texts if not getattr(option, name)]
    if len(option.first_steps) != STEPS:
        missing.append("first_steps")
    if missing:
        message = _("`{id}` does not say all a reader needs: {keys}").format(
            id=option.id, keys=", ".join(missing)
        )
        hint = _("add it; `first_steps` are {count}").format(count=STEPS)
        collector.add("SK514", collector.spans.get(option.id), message, hint=hint)


def _within_reach(option: Option, kb: KnowledgeBase, collector: Collector) -> None:
    """Report an option that no business could ever be advised."""
    if not option.favoured_by and not option.disfavoured_by:
        message = _("nothing speaks for or against `{id}`").format(id=option.id)
        hint = _("link it to a trait")
        collector.add("SK509", collector.spans.get(option.id), message, hint=hint)
        return
    strengths = kb.info.calibration.strengths
    links = (*option.favoured_by, *option.disfavoured_by)
    most = sum(strengths[link.strength] for link in links)
    most += option.base.points if option.base else 0
    if most < kb.info.calibration.useful:
        message = _("`{id}` can never be useful: at best its fit is {most} dB").format(
            id=option.id, most=most
        )
        hint = _("strengthen what speaks for it, or raise its base")
        collector.add("SK509", collector.spans.get(option.id), message, hint=hint)


def _consistent(option: Option, collector: Collector) -> None:
    """Report options that are said to help and to hinder each other."""
    needed = {part.subject for need in option.requires for part in (need.when, *need.when.parts)}
    for other in option.clashes:
        if other in option.complements or other in needed:
            message = _("`{id}` clashes with `{other}`, and goes with it or needs it as well")
            said = message.format(id=option.id, other=other)
            span = collector.spans.get(f"{option.id}/clashes")
            collector.add("SK512", span, said, hint=_("keep one of the two"))
