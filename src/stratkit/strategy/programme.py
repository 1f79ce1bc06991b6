"""The marketing programme by funnel stage: the shortlist before any budget.

Every stage is covered where anything at all fits, what others need comes first, and
of two options that clash only the better one stays. Between options with the same
verdict, those that advance the client's main goal come first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.proof import VERDICTS, Verdict
from stratkit.model.strategy import Recommendation, StageProgramme

GOAL = "main_goal"
"""The question whose answers are the slugs of the objectives."""
RECOMMENDED = frozenset({"core", "useful"})
POSSIBLE = RECOMMENDED | {"optional"}
FRESH = 5
"""How many options a stage adds to those before it; more would be no choice any more."""
CONTINUED = 6
"""How many options of earlier stages are named again where they go on working."""
STOPGAP = 2
"""How many merely optional options stand in where a stage has nothing better."""


def programme(
    kb: KnowledgeBase, profile: BusinessProfile, recommendations: Sequence[Recommendation]
) -> tuple[StageProgramme, ...]:
    """Return the shortlist of each funnel stage, in the order of the stages."""
    goal = f"objective.{profile.answers.get(GOAL, '')}"
    sections = {kind.id.partition(".")[2]: kind.section for kind in kb.kinds.values()}
    verdicts = {r.fit.option: r.fit.verdict for r in recommendations}
    eligible = [
        r.fit.option
        for r in recommendations
        if sections[kb.options[r.fit.option].kind] == "programme" and r.fit.verdict in POSSIBLE
    ]
    eligible.sort(key=lambda o: (VERDICTS.index(verdicts[o]), goal not in kb.options[o].objectives))
    placed: list[str] = []
    stages = []
    for stage in sorted(kb.stages.values(), key=lambda s: (s.order, s.id)):
        stages.append(_stage(kb, stage.id, eligible, placed, verdicts))
        placed += [option for option in stages[-1].options if option not in placed]
    return tuple(stages)


def _stage(
    kb: KnowledgeBase,
    stage: str,
    eligible: Sequence[str],
    placed: Sequence[str],
    verdicts: Mapping[str, Verdict],
) -> StageProgramme:
    """Choose what a stage adds, and what goes on working from the stages before it."""
    candidates = [option for option in eligible if stage in kb.options[option].serves]
    recommended = [option for option in candidates if verdicts[option] in RECOMMENDED]
    standing, dropped = _without_clashes(kb, recommended or candidates[:STOPGAP], placed)
    fresh = [option for option in standing if option not in placed][:FRESH]
    continued = [option for option in standing if option in placed][:CONTINUED]
    return StageProgramme(
        stage=stage,
        options=(*_prerequisites_first(kb, fresh, eligible, placed), *continued),
        covered=bool(recommended),
        dropped=tuple(dropped),
    )


def _without_clashes(
    kb: KnowledgeBase, ranked: Sequence[str], placed: Sequence[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Keep the better of two options that clash, also across stages."""
    chosen: list[str] = []
    dropped: list[tuple[str, str]] = []
    for option in ranked:
        clashes = set(kb.options[option].clashes)
        others = [other for other in (*placed, *chosen) if other != option]
        rival = next((o for o in others if o in clashes or option in kb.options[o].clashes), None)
        if option in placed or rival is None:
            chosen.append(option)
        else:
            dropped.append((option, rival))
    return chosen, dropped


def required_options(kb: KnowledgeBase, option: str) -> tuple[str, ...]:
    """Return the options that an option's `requires` looks at."""
    found = (needed for r in kb.options[option].requires for needed in r.when.subjects("option"))
    return tuple(dict.fromkeys(found))


def _prerequisites_first(
    kb: KnowledgeBase, chosen: Sequence[str], eligible: Sequence[str], placed: Sequence[str]
) -> tuple[str, ...]:
    """Put before each option what it requires, unless an earlier stage has started it."""
    ordered: list[str] = []

    def place(option: str) -> None:
        for needed in required_options(kb, option):
            if needed in eligible and needed not in placed:
                place(needed)
        if option not in ordered:
            ordered.append(option)

    for option in chosen:
        place(option)
    return tuple(ordered)
