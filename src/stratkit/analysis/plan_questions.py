"""What to ask next, and which single answer would bring an option in or drop it."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.analysis.answers import NOT_ASKED, answered, possible
from stratkit.analysis.plan_worlds import ROUGH
from stratkit.model.inquiry import Flip, Inquiry, NextQuestion, SmallestChange
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.model.planning import Problem, Uncertain
from stratkit.model.profile import Answer, Money
from stratkit.model.questions import Question
from stratkit.planning.optimise import Optimum, optimise
from stratkit.planning.outcome import completed
from stratkit.planning.problem import problem as problem_of
from stratkit.planning.reasons import value_of
from stratkit.strategy.recommend import recommend

MOST_PLANS = 36
"""Plans made to find out; each takes some tenths of a second."""
MATTERS = 0.01
"""Share of the plan's value below which an answer changes nothing worth asking for."""
FLIPS = 5
"""Answers that are named."""
ANSWERS = 3
"""Answers of one question that are tried, the first ones of its list."""


def ask(plan: Plan, kb: KnowledgeBase) -> Inquiry:
    """Return the unanswered questions whose answers can still change the plan, best first.

    A question gains what the plan made with the answer is better than the present plan, if the
    answer is true; on average over its answers.

    Args:
        plan: The plan of the profile as it is.
        kb: The knowledge base it was made with.
    """
    found: list[NextQuestion] = []
    tried = 0
    for question in _open(plan, kb):
        answers = list(possible(question, kb, None, _estimate(plan, question, kb)))[:ANSWERS]
        if tried + len(answers) > MOST_PLANS:
            break
        gains: list[tuple[float, Answer]] = []
        for answer in answers:
            problem, best = _planned(plan, kb, question.field, answer)
            tried += 1
            if best is not None:
                gains.append((max(0.0, best.certificate.value - _present(plan, problem)), answer))
        if gains:
            most, answer = max(gains, key=lambda pair: pair[0])
            gain = sum(gain for gain, _answer in gains) / len(gains)
            found.append(NextQuestion(field=question.field, gain=gain, most=most, answer=answer))
    least = MATTERS * abs(plan.certificate.value)
    worth = [question for question in found if question.gain > least]
    worth.sort(key=lambda question: (-question.gain, question.field))
    return Inquiry(plan=plan, questions=tuple(worth), tried=tried)


def _open(plan: Plan, kb: KnowledgeBase) -> Iterator[Question]:
    """Yield the unanswered questions that a plan or a fit reads, the most telling first."""
    known = plan.strategy.profile.answers
    fields = kb.questions_by_field()
    by_prior = {prior.id.partition(".")[2]: prior.field for prior in kb.priors.values()}
    named = [by_prior.get(NAMES.get(item.name, item.name), "") for item in plan.assumptions]
    named += [unknown.field for unknown in plan.strategy.unknowns]
    for field in dict.fromkeys(named):
        question = fields.get(field)
        if question and field not in known and question.type not in NOT_ASKED:
            yield question


NAMES = {
    "deal": "deal-value",
    "margin": "gross-margin",
    "orders": "orders-per-year",
    "retention": "retention-rate",
    "existing": "number-of-customers",
    "addressable": "addressable-customers",
    "cycle": "sales-cycle",
}
"""Numbers of a market whose priors are called otherwise."""


def _estimate(plan: Plan, question: Question, kb: KnowledgeBase) -> Uncertain | None:
    """Return what the plan takes for the answer of a question, if it takes anything."""
    for prior in kb.priors.values():
        if prior.field == question.field:
            value = prior.values[-1]
            for item in plan.assumptions:
                if item.value.path.startswith(f"{prior.id}/"):
                    index = int(item.value.path.rpartition("/")[2])
                    value = prior.values[index]
            return Uncertain(value.low, value.likely, value.high)
    return None


def _planned(
    plan: Plan, kb: KnowledgeBase, field: str, answer: Answer
) -> tuple[Problem, Optimum | None]:
    profile = answered(plan.strategy.profile, field, answer)
    problem = problem_of(recommend(profile, kb), kb, plan.terms)
    return problem, optimise(problem, gap=ROUGH)


def _present(plan: Plan, problem: Problem) -> float:
    """Return what the present plan is worth in another problem; what is no candidate is lost."""
    return value_of(problem, completed(plan.decision, problem))


def smallest_change(plan: Plan, option: str, kb: KnowledgeBase) -> SmallestChange:
    """Return single answers after which an option is in the plan, or no longer.

    Answers are tried in the order in which they move the option's fit the way that is wanted.

    Args:
        plan: The plan.
        option: The id of an option that costs money or hours.
        kb: The knowledge base it was made with.
    """
    planned = any(tactic.option == option for tactic in plan.tactics)
    flips: list[Flip] = []
    tried = 0
    for field, answer in _promising(plan, option, kb, wanted=not planned):
        if tried == MOST_PLANS or len(flips) == FLIPS:
            break
        _problem, best = _planned(plan, kb, field, answer)
        tried += 1
        if best is None:
            continue
        runs = best.decision.on.get(option, ())
        if any(runs) != planned:
            total = sum(best.decision.spend.get(option, ()))
            flips.append(Flip(field=field, answer=answer, total=total))
    flips.sort(key=lambda flip: _distance(plan, flip))
    return SmallestChange(
        plan=plan, option=option, planned=planned, flips=tuple(flips), tried=tried
    )


def _promising(
    plan: Plan, option: str, kb: KnowledgeBase, *, wanted: bool
) -> Iterator[tuple[str, Answer]]:
    """Yield single answers, those that move the fit of an option most in the wanted way first."""
    profile = plan.strategy.profile
    before = plan.strategy.recommendation(option).fit.points
    found: list[tuple[int, str, int, Answer]] = []
    for question in kb.questions.values():
        if question.type in NOT_ASKED or question.required:
            continue
        known = profile.answers.get(question.field)
        estimate = _estimate(plan, question, kb)
        for place, answer in enumerate(possible(question, kb, known, estimate)):
            fit = recommend(answered(profile, question.field, answer), kb).recommendation(option)
            move = (fit.fit.points - before) * (1 if wanted else -1)
            if move > 0 or estimate is not None or isinstance(answer, Money):
                found.append((-move, question.field, place, answer))
    found.sort(key=lambda item: item[:3])
    yield from ((field, answer) for _move, field, _place, answer in found)


def _distance(plan: Plan, flip: Flip) -> tuple[bool, float, str]:
    """Return how far a change is from what is answered: numbers by their ratio, then choices."""
    known = plan.strategy.profile.answers.get(flip.field)
    one = known.eur if isinstance(known, Money) else known
    other = flip.answer.eur if isinstance(flip.answer, Money) else flip.answer
    if isinstance(one, int) and isinstance(other, int) and one and other:
        return False, max(one / other, other / one), flip.field
    return True, 0.0, flip.field
