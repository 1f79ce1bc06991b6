"""By what things can be narrowed down: kind, stage, model, cost, evidence, time to effect."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.language.messages import _, marked
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option
from stratkit.model.source import GRADES
from stratkit.reporting.sources import grade
from stratkit.site.page import Facet

COSTS = (("low", 250, marked("up to 250 EUR a month")),
         ("middle", 1500, marked("up to 1,500 EUR a month")),
         ("high", float("inf"), marked("more")))  # fmt: skip
"""Name, upper bound in euros a month over the first year, words."""
TIMES = (("weeks", 6, marked("up to 6 weeks")),
         ("quarter", 13, marked("up to a quarter")),
         ("longer", float("inf"), marked("longer")))  # fmt: skip
"""Name, upper bound in weeks to the first effect, words."""
MONTHS = 12
MODELS = {"b2b": "trait.business-customers", "b2c": "trait.private-customers"}
"""Business model to the trait that stands for it."""


def facets_of(option: Option, kb: KnowledgeBase) -> Mapping[str, tuple[str, ...]]:
    """Return the values by which an option is found, facet by facet."""
    found = {
        "kind": (option.kind,),
        "stage": tuple(stage.partition(".")[2] for stage in option.serves),
        "model": models_of(option, kb),
        "evidence": (_evidence(option, kb),),
    }
    if option.economics:
        found["cost"] = (_step(monthly(option), COSTS),)
        found["time"] = (_step(option.economics.weeks_to_effect.likely, TIMES),)
    return found


def monthly(option: Option) -> float:
    """Return what an option costs a month in its first year, set-up spread over it, EUR."""
    economics = option.economics
    if economics is None:
        return 0.0
    return economics.setup.likely / MONTHS + economics.running.likely + economics.minimum.likely


def models_of(option: Option, kb: KnowledgeBase) -> tuple[str, ...]:
    """Return the models whose typical firm it suits on balance, both if neither stands out."""
    network = next(item for item in kb.network.options if item.option == option.id)
    balance = sum(
        points
        for dimension, points in zip(network.dimensions, network.points, strict=True)
        if kb.dimensions[dimension].contrast
    )
    if balance > 0:
        return ("b2b",)
    return ("b2c",) if balance < 0 else ("b2b", "b2c")


def _evidence(option: Option, kb: KnowledgeBase) -> str:
    links = option.favoured_by + option.disfavoured_by
    grades = [grade(link.citations, link.basis, kb) for link in links]
    return max(grades, key=GRADES.index, default=GRADES[0])


def _step(value: float, steps: tuple[tuple[str, float, str], ...]) -> str:
    return next(name for name, most, _words in steps if value <= most)


def facets(kb: KnowledgeBase, kinds: tuple[str, ...]) -> tuple[Facet, ...]:
    """Return the facets of options, with their choices.

    Args:
        kb: The knowledge base.
        kinds: The ids of the kinds to choose from.
    """
    stages = sorted(kb.stages.values(), key=lambda stage: stage.order)
    return (
        Facet(
            name="kind",
            label=_("Kind"),
            choices=tuple((kb.kinds[kind].slug, kb.kinds[kind].plural) for kind in kinds),
        ),
        Facet(
            name="stage",
            label=_("Stage"),
            choices=tuple((stage.id.partition(".")[2], stage.label) for stage in stages),
        ),
        Facet(name="model", label=_("Suits rather"), choices=(("b2b", "B2B"), ("b2c", "B2C"))),
        Facet(name="cost", label=_("Cost"), choices=tuple((n, _(w)) for n, _most, w in COSTS)),
        Facet(
            name="evidence",
            label=_("Evidence"),
            choices=tuple((g, word("grade", g).replace("-", " ")) for g in reversed(GRADES)),
        ),
        Facet(
            name="time", label=_("First effect"), choices=tuple((n, _(w)) for n, _most, w in TIMES)
        ),
    )
