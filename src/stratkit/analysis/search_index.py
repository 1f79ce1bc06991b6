"""What can be found in a knowledge base: things, with every name and text they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import OptionKind
from stratkit.model.questions import Question
from stratkit.model.text import fold
from stratkit.model.wording import texts_of


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
    """`option`, or the part of the id before the dot."""
    label: str
    names: tuple[Name, ...]
    text: str
    """All it says about itself, folded."""

    @property
    def kind(self) -> str:
        """The part of the id before the dot: for options their kind."""
        return self.id.partition(".")[0]


SEARCHED = (
    "options",
    "dimensions",
    "roles",
    "stages",
    "kinds",
    "questions",
    "models",
    "metrics",
    "skills",
    "articles",
    "terms",
    "faq",
)
"""The parts of a knowledge base in which something can be found by its name."""

NAMES = ("label", "title", "ask", "question")
"""The fields that say what a thing is called."""


def entries(kb: KnowledgeBase) -> Iterator[Entry]:
    """Yield everything that can be found, part by part."""
    for part in SEARCHED:
        for entity in getattr(kb, part).values():
            texts: dict[str, list[str]] = {}
            names: dict[str, str] = {}
            for path, text in texts_of(entity, ""):
                owner, _, field = path.partition("/")
                texts.setdefault(owner, []).append(text)
                if field in NAMES:
                    names[owner] = text
            for owner, label in names.items():
                called = _synonyms(entity) if owner == entity.id else ()
                yield _entry(kb, owner, label, called, texts[owner])


def _synonyms(entity: object) -> tuple[str, ...]:
    """Return what else an entity is called."""
    if isinstance(entity, Question):
        return (entity.field,)
    if isinstance(entity, OptionKind):
        return (entity.plural,)
    synonyms: tuple[str, ...] = getattr(entity, "synonyms", ())
    return synonyms


def _entry(
    kb: KnowledgeBase, identity: str, label: str, synonyms: Sequence[str], texts: Sequence[str]
) -> Entry:
    own = [_name(label, kb.language, label=True), *(_name(s, kb.language) for s in synonyms)]
    for language, translations in sorted(kb.translations.items()):
        found = translations.get(identity)
        if found is not None:
            own += [_name(text, language, label=True) for text in found.texts.values()]
            own += [_name(s, language) for s in found.synonyms]
    own += [_name(identity.partition(".")[2], ""), _name(identity, "")]
    names = tuple(name for name in own if name.folded)
    whole = fold(" ".join((*texts, *(name.text for name in names))))
    family = "option" if identity in kb.options else identity.partition(".")[0]
    return Entry(id=identity, family=family, label=label, names=names, text=whole)


def _name(text: str, language: str, *, label: bool = False) -> Name:
    return Name(text=text, language=language, label=label, folded=fold(text))
