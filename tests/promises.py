"""What holds for every strategy, whoever it is made for."""

from __future__ import annotations

from stratkit.inference.evaluate import truth
from stratkit.inference.truth import Truth, certain
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.scoring.verdicts import HALF


def started_too_late(kb: KnowledgeBase, strategy: Strategy) -> list[tuple[str, str]]:
    """Name options of a programme that start before the only thing that makes them possible."""
    started = list(dict.fromkeys(o for stage in strategy.programme for o in stage.options))
    found = []

    def there(_needed: str) -> Truth:
        return certain(FULL)

    for place, option in enumerate(started):
        later = set(started[place + 1 :])
        judged = strategy.recommendation(option)
        part = next(s for s in strategy.proof.segments if s.segment in {judged.segment, ""})
        known = {fact.field: fact.answer for fact in part.facts}
        for requirement in kb.options[option].requires:
            with_it = truth(requirement.when, known, option=there).low

            def by_then(needed: str, later: set[str] = later) -> Truth:
                return certain(0 if needed in later else FULL)

            if with_it >= HALF > truth(requirement.when, known, option=by_then).low:
                found.append((option, requirement.reads))
    return found
