"""A positioning statement to edit, and the criteria of the ideal customer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, answer_text
from stratkit.model.proof import RECOMMENDED, Position
from stratkit.model.strategy import Positioning, Recommendation, RoleMessage
from stratkit.model.text import listed
from stratkit.model.traits import Trait

CLEAR = 350
"""A position that says enough about the business to be written down, per mille."""
NEEDS = 2
PROOFS = 2
CRITERIA = 6
PROOF_KIND = "content"


def _clearest(kb: KnowledgeBase, positions: Sequence[Position]) -> Iterator[Trait]:
    """Yield the traits the business clearly has, clearest first, one for each group."""
    groups = set()
    for position in sorted(positions, key=lambda p: (-abs(p.position), p.dimension)):
        group = kb.dimensions[position.dimension].group
        if abs(position.position) >= CLEAR and group not in groups:
            trait = kb.trait(position.trait)
            if trait.need or trait.criterion:
                groups.add(group)
            yield trait


def positioning(
    kb: KnowledgeBase,
    profile: BusinessProfile,
    positions: Sequence[Position],
    recommendations: Sequence[Recommendation],
    messages: Sequence[RoleMessage],
) -> Positioning:
    """Fill the knowledge base's sentences with what is known of the business."""
    traits = [trait for trait in _clearest(kb, positions) if trait.need][:NEEDS]
    proofs = _proofs(kb, recommendations, messages)
    known = {
        "buyers": answer_text(profile.answers.get("buyers", "")),
        "product": answer_text(profile.answers.get("product", "")),
        "name": profile.name,
        "need": listed([trait.need for trait in traits]),
        "proof": listed([_within(kb.options[option].label) for option in proofs]),
    }
    sentences = [_first_complete(alternatives, known) for alternatives in kb.info.positioning]
    return Positioning(
        statement=" ".join(filter(None, sentences)), traits=tuple(trait.id for trait in traits)
    )


def _first_complete(alternatives: Sequence[str], known: Mapping[str, str]) -> str:
    """Return the first sentence whose fields are all known, filled in.

    >>> _first_complete(["For {buyers}.", "By {name}."], {"buyers": "", "name": "Acme"})
    'By Acme.'
    """
    for sentence in alternatives:
        fields = [field for _, field, _, _ in Formatter().parse(sentence) if field]
        if all(known.get(field) for field in fields):
            return sentence.format(**known)
    return ""


def _proofs(
    kb: KnowledgeBase,
    recommendations: Sequence[Recommendation],
    messages: Sequence[RoleMessage],
) -> list[str]:
    """Return the recommended content that answers most of what the buyers object."""
    answers = Counter(option for message in messages for option in message.proof)
    content = [
        r.fit.option
        for r in recommendations
        if kb.options[r.fit.option].kind == PROOF_KIND
        and r.fit.verdict in RECOMMENDED
        and r.fit.option in answers
    ]
    return sorted(content, key=lambda option: -answers[option])[:PROOFS]


def _within(label: str) -> str:
    """Write a label as it stands within a sentence.

    >>> _within("Case study"), _within("FAQ and knowledge base")
    ('case study', 'FAQ and knowledge base')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def ideal_customer(kb: KnowledgeBase, positions: Sequence[Position]) -> tuple[str, ...]:
    """Return the traits whose criteria tell an ideal customer from others."""
    return tuple(trait.id for trait in _clearest(kb, positions) if trait.criterion)[:CRITERIA]
