"""Every option is right for somebody: some profile makes it core or useful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from sampling import TEXTS, TYPICAL, consistent, euros
from stratkit.api import examples, load_profile
from stratkit.inference.positions import infer, trait_lookup
from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import KnowledgeBase, Network
from stratkit.model.options import Option
from stratkit.model.profile import Answer
from stratkit.model.proof import Fit
from stratkit.model.questions import Question
from stratkit.scoring.reason import reason
from stratkit.scoring.verdicts import judge
from stratkit.strategy.programme import prerequisites

KB = Path(__file__).parents[2] / "kb"
OPTIONS = sorted(f"{path.parent.name}.{path.stem}" for path in KB.glob("options/*/*.yaml"))
REACHED = {"core", "useful"}
SWEEPS = 3
MONEY = (0, 20, 500, 5_000, 50_000, 500_000, 5_000_000)

Answers = dict[str, Answer]
Score = tuple[bool, bool, int, int]
"""Nothing excludes it, nothing is missing, how many requirements hold, its points."""

ARCHETYPES: dict[str, Answers] = {
    "complex B2B": {"sells_to": "businesses", "decision_makers": 6, "sales_cycle_days": 240},
    "simple B2B": {"sells_to": "businesses", "decision_makers": 1, "sales_cycle_days": 1},
    "considered B2C": {"sells_to": "consumers", "decision_makers": 2, "sales_cycle_days": 60},
    "impulse B2C": {"sells_to": "consumers", "decision_makers": 1, "sales_cycle_days": 0},
}


def candidates(question: Question, option: Option) -> Iterator[Answer]:
    """Yield answers worth trying."""
    match question.type:
        case "choice":
            yield from (choice.value for choice in question.choices)
        case "choices":
            values = tuple(choice.value for choice in question.choices if choice.value != "none")
            yield from ((value,) for value in (*values, "none"))
            yield values
        case "boolean":
            yield from (True, False)
        case "integer":
            yield from (n for n in TYPICAL if question.minimum <= n <= question.maximum)
        case "money":
            yield from map(euros, MONEY)
        case "text":
            yield from TEXTS
        case "options":
            yield required_options_of(option)


def required_options_of(option: Option) -> tuple[str, ...]:
    """Name what has to be in use already."""
    return tuple(
        dict.fromkeys(
            o for requirement in option.requires for o in requirement.when.subjects("option")
        )
    )


class Climb:
    """Coordinate ascent over the answers that can move one option."""

    def __init__(self, kb: KnowledgeBase, option: str) -> None:
        self.kb = kb
        self.option = kb.options[option]
        self.judged = self._with_what_it_requires()
        self.questions = [
            kb.questions_by_field()[field] for field in sorted(self._fields()) if field != "current"
        ]

    def _with_what_it_requires(self) -> KnowledgeBase:
        """Return a knowledge base that judges only the option and what it requires."""
        wanted, found = [self.option.id], set[str]()
        while wanted:
            option = wanted.pop()
            if option not in found:
                found.add(option)
                wanted += chain.from_iterable(prerequisites(self.kb, option))
        network = Network(
            dimensions=self.kb.network.dimensions,
            options=tuple(n for n in self.kb.network.options if n.option in found),
            traits=self.kb.network.traits,
        )
        return replace(self.kb, network=network)

    def _fields(self) -> set[str]:
        """Name the questions whose answers reach the option, through traits as well."""
        traits = self.kb.network.traits
        terms = {network.dimension: network for network in self.kb.network.dimensions}
        conditions: list[Condition] = []
        wanted: list[str] = []
        for network in self.judged.network.options:
            option = self.kb.options[network.option]
            wanted += network.dimensions
            conditions += [requirement.when for requirement in option.requires]
            conditions += [exclusion.when for exclusion in option.excludes]
        fields = {field for condition in conditions for field in condition.fields()}
        wanted += [traits[t][0] for condition in conditions for t in condition.subjects("trait")]
        seen: set[str] = set()
        while wanted:
            dimension = wanted.pop()
            if dimension in seen:
                continue
            seen.add(dimension)
            for term in terms[dimension].terms:
                fields.update(term.when.fields())
                wanted += [traits[trait][0] for trait in term.when.subjects("trait")]
            for words in terms[dimension].words:
                fields.update(self.kb.lexicon[words.entry].fields or ("product",))
        return fields

    def fit(self, answers: Mapping[str, Answer]) -> Fit:
        """Judge the option, and no more than is needed for it."""
        positions = infer(self.kb, answers)
        lookup = trait_lookup(self.kb, {p.dimension: p for p in positions})
        fits = judge(self.judged, positions, answers, lookup)
        return next(fit for fit in fits if fit.option == self.option.id)

    def score(self, answers: Mapping[str, Answer]) -> Score:
        """Say how near the option is to being recommended."""
        fit = self.fit(answers)
        return (fit.excluded_by is None, not fit.needs, -len(fit.needs), fit.points)

    def reaches(self, start: Answers) -> bool:
        """Whether the option becomes core or useful from this start."""
        answers = dict(start)
        if required := required_options_of(self.option):
            answers["current"] = required
        best = self.score(answers)
        for _ in range(SWEEPS):
            before = best
            for question in self.questions:
                for answer in candidates(question, self.option):
                    changed = {**answers, question.field: answer}
                    if (found := self.score(changed)) > best and consistent(self.kb, changed):
                        answers, best = changed, found
                if self.fit(answers).verdict in REACHED:
                    return True
            if best == before:
                return False
        return False


@pytest.fixture(scope="module")
def reached(kb: KnowledgeBase) -> set[str]:
    """Name what is recommended to the archetypes and the examples as they stand."""
    starts = [load_profile(path, kb).answers for path in examples().values()]
    starts += ARCHETYPES.values()
    fits = (fit for answers in starts for fit in reason(kb, answers).fits)
    return {fit.option for fit in fits if fit.verdict in REACHED}


@pytest.mark.parametrize("option", OPTIONS)
def test_some_profile_makes_it_core_or_useful(
    kb: KnowledgeBase, reached: set[str], option: str
) -> None:
    climb = Climb(kb, option)
    assert option in reached or any(climb.reaches(start) for start in ARCHETYPES.values())
