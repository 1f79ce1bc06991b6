"""What can be found in a knowledge base: things, with every name and text they have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stratkit.model.audience import Role
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option
from stratkit.model.questions import Question
from stratkit.model.text import fold
from stratkit.model.traits import Dimension, Trait


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One way to call a thing."""

    text: str
    language: str
    label: bool
    """It is the label in that language, not a synonym."""
    folded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be found."""

    id: str
    family: str
    """option, trait, dimension, role, stage, kind or question."""
    label: str
    names: tuple[Name, ...]
    text: str
    """All it says about itself, folded."""

    @property
    def kind(self) -> str:
        """The part of the id before the dot: for options their kind."""
        return self.id.partition(".")[0]


def entries(kb: KnowledgeBase) -> Iterator[Entry]:
    """Yield everything that can be found, in the order of the families."""
    for option in kb.options.values():
        yield _entry(kb, option.id, "option", option.label, option.synonyms, _option_text(option))
    for dimension in kb.dimensions.values():
        for trait in (dimension.positive, dimension.negative):
            yield _entry(kb, trait.id, "trait", trait.label, (), _trait_text(trait))
        text = _dimension_text(dimension)
        yield _entry(kb, dimension.id, "dimension", dimension.label, (), text)
    for role in kb.roles.values():
        yield _entry(kb, role.id, "role", role.label, (), _role_text(role))
    for stage in kb.stages.values():
        text = (stage.buyer_asks, stage.goal)
        yield _entry(kb, stage.id, "stage", stage.label, (), text)
    for kind in kb.kinds.values():
        yield _entry(kb, kind.id, "kind", kind.label, (kind.plural,), (kind.summary,))
    for question in kb.questions.values():
        names = (question.field,)
        yield _entry(kb, question.id, "question", question.ask, names, _question_text(question))


def _entry(  # noqa: PLR0913, PLR0917 - one column each
    kb: KnowledgeBase,
    identity: str,
    family: str,
    label: str,
    synonyms: tuple[str, ...],
    text: tuple[str, ...],
) -> Entry:
    own = [_name(label, "en", label=True), *(_name(s, "en") for s in synonyms)]
    for language, translations in sorted(kb.translations.items()):
        found = translations.get(identity)
        if found is not None:
            own.append(_name(found.label, language, label=True))
            own += [_name(s, language) for s in found.synonyms]
    own += [_name(identity.partition(".")[2], ""), _name(identity, "")]
    names = tuple(name for name in own if name.folded)
    whole = fold(" ".join((*text, *(name.text for name in names))))
    return Entry(id=identity, family=family, label=label, names=names, text=whole)


def _name(text: str, language: str, *, label: bool = False) -> Name:
    return Name(text=text, language=language, label=label, folded=fold(text))


def _option_text(option: Option) -> tuple[str, ...]:
    links = (*option.favoured_by, *option.disfavoured_by)
    return (
        option.summary,
        option.works_when,
        option.fails_when,
        *option.first_steps,
        *option.mistakes,
        *(link.because for link in links),
    )


def _trait_text(trait: Trait) -> tuple[str, ...]:
    return (trait.description, trait.implication, trait.need, trait.criterion)


def _dimension_text(dimension: Dimension) -> tuple[str, ...]:
    return (dimension.positive.label, dimension.negative.label)


def _role_text(role: Role) -> tuple[str, ...]:
    said = (t for m in role.messages for t in (m.message, m.objection, m.answer))
    return (*role.checks, role.convinced_by, *said)


def _question_text(question: Question) -> tuple[str, ...]:
    choices = (text for choice in question.choices for text in (choice.value, choice.label))
    return (question.help, question.unit, question.topic, *choices)
