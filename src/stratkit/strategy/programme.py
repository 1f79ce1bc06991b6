"""The marketing programme by funnel stage: the shortlist before any budget.

Every stage is covered where anything at all fits, and what others need comes first.
Between options with the same verdict, those that advance the client's main goal come
first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.proof import RECOMMENDED, VERDICTS, Verdict
from stratkit.model.strategy import Recommendation, StageProgramme

GOAL = "main_goal"
"""The question whose answers are the slugs of the objectives."""
POSSIBLE = RECOMMENDED | {"optional"}
FRESH = 5
"""How many options a stage adds to those before it; more would be no choice any more."""
CONTINUED = 6
"""How many options of earlier stages are named again where they go on working."""
STOPGAP = 2
"""How many merely optional options stand in where a stage has nothing better."""


def programme(
    kb: KnowledgeBase,
    profile: BusinessProfile,
    recommendations: Sequence[Recommendation],
    left_out: Mapping[str, str],
) -> tuple[StageProgramme, ...]:
    """Return the shortlist of each funnel stage, in the order of the stages.

    Args:
        kb: A compiled knowledge base.
        profile: The business; its main goal decides between equal verdicts.
        recommendations: Every option, best first.
        left_out: Options that clash with a better one, each with that one.
    """
    goal = f"objective.{profile.answers.get(GOAL, '')}"
    verdicts = {r.fit.option: r.fit.verdict for r in recommendations}
    eligible = [
        r.fit.option
        for r in recommendations
        if kb.kind_of(r.fit.option).section == "programme" and r.fit.verdict in POSSIBLE
    ]
    eligible.sort(
        key=lambda o: (
            VERDICTS.index(verdicts[o]),
            goal not in kb.options[o].objectives,
        )
    )
    choice = _Choice(kb=kb, eligible=eligible, verdicts=verdicts, left_out=left_out)
    placed: list[str] = []
    stages = []
    for stage in sorted(kb.stages.values(), key=lambda s: (s.order, s.id)):
        stages.append(choice.of_stage(stage.id, placed))
        placed += [option for option in stages[-1].options if option not in placed]
    return tuple(stages)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """What a shortlist is chosen from."""

    kb: KnowledgeBase
    eligible: Sequence[str]
    verdicts: Mapping[str, Verdict]
    left_out: Mapping[str, str]

    def of_stage(self, stage: str, placed: Sequence[str]) -> StageProgramme:
        """Choose what a stage adds, and what goes on working from the stages before it."""
        candidates = [o for o in self.eligible if stage in self.kb.options[o].serves]
        recommended = [o for o in candidates if self.verdicts[o] in RECOMMENDED]
        possible = recommended or candidates[:STOPGAP]
        standing = [option for option in possible if option not in self.left_out]
        fresh = [option for option in standing if option not in placed][:FRESH]
        continued = [option for option in standing if option in placed][:CONTINUED]
        return StageProgramme(
            stage=stage,
            options=(*self._prerequisites_first(fresh, placed), *continued),
            covered=any(option in recommended for option in standing),
            dropped=tuple((o, self.left_out[o]) for o in possible if o in self.left_out),
        )

    def _prerequisites_first(self, chosen: Sequence[str], placed: Sequence[str]) -> tuple[str, ...]:
        """Put before each option what it requires, unless an earlier stage has started it."""
        ordered: list[str] = []

        def place(option: str) -> None:
            for alternatives in prerequisites(self.kb, option):
                able = [
                    one for one in self.eligible if one in alternatives and one not in self.left_out
                ]
                if able and not any(one in ordered or one in placed for one in able):
                    place(able[0])
            if option not in ordered:
                ordered.append(option)

        for option in chosen:
            place(option)
        return tuple(ordered)


def prerequisites(kb: KnowledgeBase, option: str) -> tuple[tuple[str, ...], ...]:
    """Return the options that an option requires, each time with those that do as well."""
    found = []
    for requirement in kb.options[option].requires:
        needed = requirement.when.subjects("option")
        if requirement.when.kind == "any":
            found.append(needed)
        else:
            found += [(one,) for one in needed]
    return tuple(alternatives for alternatives in found if alternatives)
