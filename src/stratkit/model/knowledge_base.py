"""A whole knowledge base as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from stratkit.model.article import Article, FrequentQuestion, Term
from stratkit.model.audience import BusinessModel, Objective, Role, Stage, Tension
from stratkit.model.condition import Condition
from stratkit.model.economics import Country, Skill
from stratkit.model.metrics import Metric
from stratkit.model.options import Option, OptionKind
from stratkit.model.priors import PlanningConstants, Prior
from stratkit.model.questions import Contradiction, Question
from stratkit.model.source import GRADES, Citation, Grade, Source
from stratkit.model.text import fold
from stratkit.model.traits import Dimension, LexiconEntry, Rule, Trait

SOURCE_LANGUAGE = "en"
"""The language in which knowledge is written down first."""

PARTS = (
    "questions",
    "dimensions",
    "rules",
    "lexicon",
    "options",
    "kinds",
    "roles",
    "stages",
    "objectives",
    "models",
    "tensions",
    "contradictions",
    "metrics",
    "skills",
    "countries",
    "priors",
    "articles",
    "terms",
    "faq",
)
"""The parts of a knowledge base whose entities have ids and name others."""

GAPS = ("buyers", "need", "name", "product", "proof")
"""What a positioning statement is filled in with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What the words of the knowledge base weigh, in whole decibans."""

    weights: dict[str, int]
    """Evidence of a rule for a trait: weak, moderate, strong."""
    strengths: dict[str, int]
    """What a full position contributes to an option's fit: weak, moderate, strong."""
    spread: dict[str, int]
    """Grade of evidence to the width of a range that rests on it, per cent of the stated one."""
    core: int
    """An option is core from this fit on."""
    most_core: int
    """So many options of one kind are core at most; the rest of them are useful."""
    useful: int
    """Useful from this fit on."""
    optional: int
    """Optional above this fit; at it or below, to be avoided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """Name, version and settings of a knowledge base (`kb.yaml`)."""

    name: str
    version: str
    reviewed: str
    """Year and month in which the whole was last read with its sources; ages count from there."""
    languages: tuple[str, ...]
    calibration: Calibration
    planning: PlanningConstants
    positioning: tuple[tuple[str, ...], ...]
    """Sentences of the positioning statement, with {buyers}, {need}, {name}, {product}, {proof}.

    Of each list the first sentence is taken whose fields are all known.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one unit of a currency is worth."""

    currency: str
    eur_micros: int
    """Millionths of a euro for one unit."""
    dated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """How an entity is called and described in another language."""

    synonyms: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    """Path to text, as `stratkit.model.wording` numbers them."""
    of: str = ""
    """Digest of the English texts that were translated; empty if nobody took it down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What an overlay did to an entity of the knowledge base below it."""

    overlay: str
    change: Literal["added", "overridden", "retracted"]
    reason: str = ""
    """Why; an addition needs no reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedTerm:
    """One rule's evidence on one dimension, its weight scaled when compiled."""

    rule: str
    trait: str
    points: int
    """mdB at full truth; positive towards the positive pole."""
    when: Condition
    fields: tuple[str, ...]
    """The profile fields that `when` reads."""
    traits: tuple[str, ...]
    """The traits that `when` reads."""
    default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedWords:
    """One lexicon entry's evidence on one dimension, scaled when compiled."""

    entry: str
    trait: str
    points: int
    """mdB when a stem is found; positive towards the positive pole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionNetwork:
    """All that can move one dimension."""

    dimension: str
    terms: tuple[WeighedTerm, ...]
    words: tuple[WeighedWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionNetwork:
    """All that can move one option's fit: the links of the option, in their order."""

    option: str
    dimensions: tuple[str, ...]
    points: tuple[int, ...]
    """mdB at position 1000, scaled within groups; positive: favoured by the positive pole."""
    signs: tuple[int, ...]
    """+1 where the link names the positive pole, -1 where it names the negative one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The compiled arithmetic: what is computed, in which order, with which weights."""

    dimensions: tuple[DimensionNetwork, ...] = ()
    """In an order in which every trait that is read has been computed before."""
    options: tuple[OptionNetwork, ...] = ()
    """In an order in which every required option has been judged before."""
    traits: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Trait id to its dimension and sign: +1 for the positive pole, -1 for the negative."""
    stems: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """First letters of a folded stem to (stem, lexicon id), longest stem first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeBase:
    """Everything stratkit knows; each mapping is sorted by id."""

    info: Info
    digest: str = ""
    """BLAKE2b of all files, 16 bytes in hexadecimal."""
    questions: dict[str, Question] = field(default_factory=dict)
    dimensions: dict[str, Dimension] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    lexicon: dict[str, LexiconEntry] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    kinds: dict[str, OptionKind] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    stages: dict[str, Stage] = field(default_factory=dict)
    objectives: dict[str, Objective] = field(default_factory=dict)
    models: dict[str, BusinessModel] = field(default_factory=dict)
    tensions: dict[str, Tension] = field(default_factory=dict)
    contradictions: dict[str, Contradiction] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    rates: dict[str, Rate] = field(default_factory=dict)
    metrics: dict[str, Metric] = field(default_factory=dict)
    skills: dict[str, Skill] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    priors: dict[str, Prior] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    faq: dict[str, FrequentQuestion] = field(default_factory=dict)
    language: str = SOURCE_LANGUAGE
    """The language of all texts."""
    translations: dict[str, dict[str, Translation]] = field(default_factory=dict)
    """Language to entity id to translation; ready to reason with, what things are called only."""
    overlays: tuple[str, ...] = ()
    """Name and version of each overlay, the lowest first."""
    origins: dict[str, Origin] = field(default_factory=dict)
    """Entity id to what the uppermost overlay that touches it did; empty where none does."""
    moved: dict[str, str] = field(default_factory=dict)
    """Former id to the id that stands for it now."""
    places: dict[str, str] = field(default_factory=dict)
    """Entity id to the `file:line` that declares it."""
    network: Network = field(default_factory=Network)

    def trait(self, trait: str) -> Trait:
        """Return a trait by id.

        Raises:
            KeyError: No dimension has such a pole.
        """
        dimension, sign = self.network.traits[trait]
        poles = self.dimensions[dimension]
        return poles.positive if sign > 0 else poles.negative

    def kind_of(self, option: str) -> OptionKind:
        """Return the family of options that an option belongs to."""
        return self.kinds[f"kind.{self.options[option].kind}"]

    def grade_of(self, citations: tuple[Citation, ...]) -> Grade:
        """Return the highest grade among what is cited; what nobody is cited for has the lowest."""
        grades = [self.sources[citation.source].grade for citation in citations]
        return max(grades, key=GRADES.index, default=GRADES[0])

    def questions_by_field(self) -> dict[str, Question]:
        """Map each profile field to its question."""
        return {question.field: question for question in self.questions.values()}

    def options_called(self, name: str) -> tuple[str, ...]:
        """Return the options that a person may mean: by id, else slug, else label or synonym.

        Case and diacritics do not matter; moved ids are followed.
        """
        current = self.moved.get(name, name)
        if current in self.options:
            return (current,)
        wanted = fold(name)
        by_slug = tuple(o.id for o in self.options.values() if fold(o.slug) == wanted)
        return by_slug or tuple(
            option.id
            for option in self.options.values()
            if any(fold(known) == wanted for known in (option.label, *option.synonyms))
        )
