"""Every id that is named must be declared, and be the right kind of thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.answerable import check_answers
from stratkit.kb.entities import ENTITIES
from stratkit.kb.grounds import check_grounds
from stratkit.kb.mentions import Mention, mentions
from stratkit.kb.ranges import check_ranges
from stratkit.kb.translate import translatable
from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase, Translation
from stratkit.model.source import Citation
from stratkit.model.walk import Located, entities, parts_of

RESERVED = frozenset({"article", "trait", "lexicon", *(kind for _, kind, _, _ in ENTITIES if kind)})
"""The kinds of ids that are not options."""


def check_references(knowledge_base: KnowledgeBase, collector: Collector) -> None:
    """Report every reference of a knowledge base that does not hold."""
    known = Known.of(knowledge_base, collector)
    for entity in entities(knowledge_base):
        for part in parts_of(entity, entity.id):
            for mention in mentions(part):
                _check_mention(mention, known, collector)
            _check_claim(part, known, collector)
            for check in PART_CHECKS:
                check(part, knowledge_base, collector)
    _check_translations(known, collector)
    _check_moved(known, collector)


PART_CHECKS: tuple[Callable[[Located, KnowledgeBase, Collector], None], ...] = (
    check_answers,
    check_grounds,
    check_ranges,
)
"""What is looked at in every record, after its ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The ids that are declared, faulty entities included, by kind."""

    knowledge_base: KnowledgeBase
    by_kind: dict[str, frozenset[str]]

    @classmethod
    def of(cls, knowledge_base: KnowledgeBase, collector: Collector) -> Known:
        """Sort the declared ids by kind."""
        by_kind: dict[str, set[str]] = {}
        for declared in collector.spans:
            if "." in declared and "/" not in declared and "#" not in declared:
                by_kind.setdefault(kind_of(declared), set()).add(declared)
        frozen = {kind: frozenset(ids) for kind, ids in by_kind.items()}
        return cls(knowledge_base=knowledge_base, by_kind=frozen)

    def holds(self, identifier: str) -> bool:
        """Whether any kind of thing has this id."""
        return identifier in self.by_kind.get(kind_of(identifier), ())


def kind_of(identifier: str) -> str:
    """Return the kind an id belongs to; all options are one kind."""
    prefix = identifier.partition(".")[0]
    return prefix if prefix in RESERVED else "option"


def _check_mention(mention: Mention, known: Known, collector: Collector) -> None:
    span = collector.spans.get(mention.path)
    shown = shortened(mention.id)
    if known.holds(mention.id):
        if kind_of(mention.id) not in mention.kinds:
            wanted = _(" or ").join(word("thing", kind) for kind in mention.kinds)
            message = _("`{id}` is not the id of a {kind}").format(id=shown, kind=wanted)
            label = _("expected a {kind}").format(kind=wanted)
            hint = _("name a {kind}").format(kind=wanted)
            collector.add("SK203", span, message, label=label, hint=hint)
        return
    moved = known.knowledge_base.moved.get(mention.id)
    if moved:
        message = _("`{former}` was renamed to `{id}`").format(former=shown, id=moved)
        hint = _("write `{text}`").format(text=moved)
        collector.add("SK202", span, message, label=_("its former id"), hint=hint)
        return
    if collector.full(span):
        return
    candidates = {i for kind in mention.kinds for i in known.by_kind.get(kind, ())}
    message = _("unknown id `{id}`").format(id=shown)
    label = _("nothing in the knowledge base declares this id")
    hint = did_you_mean(mention.id, candidates) or _("declare it, or leave it out here")
    collector.add("SK201", span, message, label=label, hint=hint)


def _check_claim(part: Located, known: Known, collector: Collector) -> None:
    citation = part.value
    if not isinstance(citation, Citation):
        return
    source = known.knowledge_base.sources.get(citation.source)
    if source is None or str(citation) in collector.spans:
        return
    claims = {claim.id for claim in source.claims}
    if citation.locator in claims:
        return
    message = _("`{source}` has no claim `{claim}`").format(
        source=citation.source, claim=shortened(citation.locator)
    )
    hint = did_you_mean(citation.locator, claims) or _("its `claims.yaml` lists them")
    span = collector.spans.get(part.path)
    collector.add("SK403", span, message, label=_("no such claim"), hint=hint)


def _check_translations(known: Known, collector: Collector) -> None:
    languages = known.knowledge_base.info.languages
    there = translatable(known.knowledge_base)
    for language, translations in known.knowledge_base.translations.items():
        path = f"locale/{language}"
        for entity, translation in translations.items():
            if entity in there:
                _check_texts(translation, there[entity], path, collector)
            else:
                mention = Mention(id=entity, kinds=(kind_of(entity),), path=f"{path}/{entity}")
                _check_mention(mention, known, collector)
        if language not in languages:
            message = _("the language `{language}` is not declared")
            message = message.format(language=shortened(language))
            hint = _("`kb.yaml` has {languages}").format(languages=", ".join(languages))
            collector.add("SK601", collector.spans.get(path), message, hint=hint)


def _check_texts(
    translation: Translation, there: Mapping[str, str], root: str, collector: Collector
) -> None:
    for path in translation.texts:
        if path not in there:
            message = _("there is no text `{path}` to translate").format(path=shortened(path, 80))
            hint = _meant(path, there) or _("it has been removed, or never had words")
            collector.add("SK602", collector.spans.get(f"{root}/{path}"), message, hint=hint)


def _meant(path: str, there: Mapping[str, str]) -> str:
    """Return a hint on the first key of a path that is not one of those there."""
    keys, known = path.split("/"), [text.split("/") for text in there]
    for depth, key in enumerate(keys):
        beside = {k[depth] for k in known if len(k) > depth and k[:depth] == keys[:depth]}
        if key not in beside:
            return did_you_mean(key, beside)
    return ""


def _check_moved(known: Known, collector: Collector) -> None:
    for former, now in known.knowledge_base.moved.items():
        span = collector.spans.get(f"moved/moved/{former}:key")
        if known.holds(former):
            message = _("`{id}` is still declared").format(id=shortened(former))
            collector.add("SK206", span, message, hint=_("remove it here, or there"))
        elif not known.holds(now):
            message = _("`{former}` was moved to `{id}`, which is not declared").format(
                former=shortened(former), id=shortened(now)
            )
            ids = {i for some in known.by_kind.values() for i in some}
            hint = did_you_mean(now, ids) or _("name an id that is declared")
            collector.add("SK206", span, message, hint=hint)
