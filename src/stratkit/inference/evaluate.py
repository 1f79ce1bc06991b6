"""How true a condition is, given answers and positions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stratkit.inference.truth import (
    UNKNOWN,
    Truth,
    certain,
    conjunction,
    disjunction,
    negation,
)
from stratkit.model.arithmetic import FULL, interpolate
from stratkit.model.condition import Condition
from stratkit.model.profile import Answer, Money

Lookup = Callable[[str], Truth]


def _nothing_known(_subject: str) -> Truth:
    return UNKNOWN


def _words(answer: Answer) -> tuple[str, ...]:
    if isinstance(answer, bool):
        return ("yes",) if answer else ("no",)
    if isinstance(answer, tuple):
        return answer
    return (str(answer),)


def _number(answer: Answer) -> int | None:
    if isinstance(answer, Money):
        return answer.eur
    if isinstance(answer, int) and not isinstance(answer, bool):
        return answer
    return None


def _of_answer(condition: Condition, answers: Mapping[str, Answer]) -> Truth:
    answer = answers.get(condition.subject)
    if answer is None:
        return UNKNOWN
    if condition.kind == "at":
        number = _number(answer)
        return UNKNOWN if number is None else certain(interpolate(condition.points, number))
    matches = any(word in condition.values for word in _words(answer))
    return certain(FULL if matches else 0)


def truth(
    condition: Condition,
    answers: Mapping[str, Answer],
    *,
    trait: Lookup = _nothing_known,
    option: Lookup = _nothing_known,
) -> Truth:
    """Return how true a condition is.

    Args:
        condition: What is asked.
        answers: Known answers by profile field.
        trait: Truth of a trait id; by default no trait is known.
        option: Truth of an option being available; by default unknown.
    """
    match condition.kind:
        case "is" | "has" | "at":
            return _of_answer(condition, answers)
        case "trait":
            return trait(condition.subject)
        case "option":
            return option(condition.subject)
        case "not":
            return negation(truth(condition.parts[0], answers, trait=trait, option=option))
        case "all":
            return conjunction(
                truth(p, answers, trait=trait, option=option) for p in condition.parts
            )
        case "any":
            return disjunction(
                truth(p, answers, trait=trait, option=option) for p in condition.parts
            )
