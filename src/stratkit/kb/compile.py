"""Words to numbers: the arithmetic of a knowledge base, worked out once.

Correlated evidence is capped here, so that scores stay linear in positions and
positions in weights of evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from stratkit.diagnostics.collector import Collector
from stratkit.kb.order import dimension_order, option_order
from stratkit.model.arithmetic import FULL, capped, divide
from stratkit.model.knowledge_base import (
    DimensionNetwork,
    KnowledgeBase,
    Network,
    OptionNetwork,
    WeighedTerm,
    WeighedWords,
)
from stratkit.model.options import Option
from stratkit.model.text import STEM_KEY, fold
from stratkit.model.traits import LexiconEntry

SourceKey = tuple[str, ...]
"""What a term reads; terms that read the same are one source of evidence."""

WORDS: SourceKey = ("", "lexicon")
"""All words of the lexicon together are one source."""


def compiled(knowledge_base: KnowledgeBase, collector: Collector) -> KnowledgeBase:
    """Return the knowledge base with its network; references must hold."""
    traits = _traits(knowledge_base)
    dimensions = dimension_order(knowledge_base, traits, collector)
    options = option_order(knowledge_base, collector)
    evidence = _evidence(knowledge_base, traits)
    network = Network(
        traits=traits,
        dimensions=tuple(
            _scaled(dimension, evidence[dimension], traits) for dimension in dimensions
        ),
        options=tuple(
            _option(knowledge_base.options[option], knowledge_base, traits) for option in options
        ),
        stems=_stems(knowledge_base),
    )
    return replace(knowledge_base, network=network)


def _traits(knowledge_base: KnowledgeBase) -> dict[str, tuple[str, int]]:
    poles = {}
    for dimension in knowledge_base.dimensions.values():
        poles[dimension.positive.id] = (dimension.id, 1)
        poles[dimension.negative.id] = (dimension.id, -1)
    return dict(sorted(poles.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What feeds one dimension, not yet scaled."""

    terms: tuple[WeighedTerm, ...]
    words: tuple[WeighedWords, ...]


def _evidence(
    knowledge_base: KnowledgeBase, traits: Mapping[str, tuple[str, int]]
) -> dict[str, _Evidence]:
    weights = knowledge_base.info.calibration.weights
    terms: dict[str, list[WeighedTerm]] = defaultdict(list)
    for _, rule in sorted(knowledge_base.rules.items()):
        for term in rule.evidence:
            dimension, sign = traits[term.trait]
            weighed = WeighedTerm(
                rule=rule.id,
                trait=term.trait,
                points=sign * weights[term.weight] * FULL,
                when=term.when,
                fields=term.when.fields(),
                traits=term.when.subjects("trait"),
                default=rule.default,
            )
            terms[dimension].append(weighed)
    words: dict[str, list[WeighedWords]] = defaultdict(list)
    for _, entry in sorted(knowledge_base.lexicon.items()):
        words[traits[entry.trait][0]].append(_weighed(entry, weights, traits))
    return {
        dimension: _Evidence(terms=tuple(terms[dimension]), words=tuple(words[dimension]))
        for dimension in knowledge_base.dimensions
    }


def _weighed(
    entry: LexiconEntry, weights: Mapping[str, int], traits: Mapping[str, tuple[str, int]]
) -> WeighedWords:
    points = traits[entry.trait][1] * weights[entry.weight] * FULL
    return WeighedWords(entry=entry.id, trait=entry.trait, points=points)


def _stems(knowledge_base: KnowledgeBase) -> dict[str, tuple[tuple[str, str], ...]]:
    """Index the stems by their first letters, so that a text is read once, word by word."""
    index: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in knowledge_base.lexicon.values():
        for stem in entry.stems:
            folded = fold(stem)
            index[folded[:STEM_KEY]].add((folded, entry.id))
    return {
        key: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))
        for key, found in sorted(index.items())
    }


def _source(term: WeighedTerm, traits: Mapping[str, tuple[str, int]]) -> SourceKey:
    """Name what a term reads; the two poles of a dimension are one thing."""
    return tuple(sorted({*term.fields, *(traits[trait][0] for trait in term.traits)}))


def _scaled(
    dimension: str, evidence: _Evidence, traits: Mapping[str, tuple[str, int]]
) -> DimensionNetwork:
    """Cap the sources of one dimension; defaults hold alone and are not scaled."""
    sizes: dict[SourceKey, int] = {}
    for term in evidence.terms:
        if not term.default:
            key = _source(term, traits)
            sizes[key] = max(sizes.get(key, 0), abs(term.points))
    for word in evidence.words:
        sizes[WORDS] = max(sizes.get(WORDS, 0), abs(word.points))
    keys = sorted(sizes)
    scaled = dict(zip(keys, capped([sizes[key] for key in keys]), strict=True))

    def share(points: int, key: SourceKey) -> int:
        return divide(points * scaled[key], sizes[key])

    return DimensionNetwork(
        dimension=dimension,
        terms=tuple(
            term
            if term.default
            else replace(term, points=share(term.points, _source(term, traits)))
            for term in evidence.terms
        ),
        words=tuple(replace(word, points=share(word.points, WORDS)) for word in evidence.words),
    )


def _option(
    option: Option, knowledge_base: KnowledgeBase, traits: Mapping[str, tuple[str, int]]
) -> OptionNetwork:
    """Weigh the links of one option, capped within each group of dimensions."""
    strengths = knowledge_base.info.calibration.strengths
    links = [(link, 1) for link in option.favoured_by]
    links += [(link, -1) for link in option.disfavoured_by]
    dimensions, points, signs = [], [], []
    groups: dict[str, list[int]] = defaultdict(list)
    for index, (link, direction) in enumerate(links):
        dimension, sign = traits[link.trait]
        dimensions.append(dimension)
        signs.append(sign)
        points.append(direction * sign * strengths[link.strength] * FULL)
        groups[knowledge_base.dimensions[dimension].group].append(index)
    for members in groups.values():
        for index, scaled in zip(members, capped([points[i] for i in members]), strict=True):
            points[index] = scaled
    return OptionNetwork(
        option=option.id,
        dimensions=tuple(dimensions),
        points=tuple(points),
        signs=tuple(signs),
    )
