"""Files that hold one entity each."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from stratkit.diagnostics.diagnostic import Span
from stratkit.kb.decode import decode
from stratkit.kb.limits import check_limits
from stratkit.kb.nodes import Node
from stratkit.kb.reading import Reading
from stratkit.language.messages import _
from stratkit.model import article, audience, economics, metrics, options, priors, questions, traits
from stratkit.model.source import Source

ENTITIES: tuple[tuple[str, str, str, type], ...] = (
    ("questions/*/*.yaml", "question", "questions", questions.Question),
    ("dimensions/*.yaml", "dimension", "dimensions", traits.Dimension),
    ("rules/*/*.yaml", "rule", "rules", traits.Rule),
    ("options/*/*.yaml", "", "options", options.Option),
    ("kinds/*.yaml", "kind", "kinds", options.OptionKind),
    ("roles/*.yaml", "role", "roles", audience.Role),
    ("stages/*.yaml", "stage", "stages", audience.Stage),
    ("objectives/*.yaml", "objective", "objectives", audience.Objective),
    ("models/*.yaml", "model", "models", audience.BusinessModel),
    ("tensions/*.yaml", "tension", "tensions", audience.Tension),
    ("contradictions/*.yaml", "contradiction", "contradictions", questions.Contradiction),
    ("metrics/*.yaml", "metric", "metrics", metrics.Metric),
    ("skills/*.yaml", "skill", "skills", economics.Skill),
    ("countries/*.yaml", "country", "countries", economics.Country),
    ("priors/*.yaml", "prior", "priors", priors.Prior),
    ("terms/*.yaml", "term", "terms", article.Term),
    ("faq/*.yaml", "faq", "faq", article.FrequentQuestion),
    ("sources/*/source.yaml", "src", "sources", Source),
)
"""Where the files stand, the kind in their ids, where the entity goes, and what it is.

An option's kind is the name of its folder.
"""

ARTICLE_SUFFIX = ".md"
ARTICLES = f"articles/*{ARTICLE_SUFFIX}"
"""Where longer texts stand, a file for each language."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def entity_place(file: PurePosixPath) -> tuple[str, str, type] | None:
    """Return the kind, the part and the class of the entity a file in this place holds."""
    for pattern, kind, part, cls in ENTITIES:
        if fits(file, pattern):
            return kind, part, cls
    return None


def is_entity(file: PurePosixPath) -> bool:
    """Whether a file in this place holds an entity."""
    return entity_place(file) is not None


@lru_cache(maxsize=65536)
def fits(file: PurePosixPath, pattern: str) -> bool:
    """Whether the whole relative path matches the pattern, part by part."""
    return len(file.parts) == len(PurePosixPath(pattern).parts) and file.match(pattern)


def read_entity(
    node: Node | None,
    file: PurePosixPath,
    name: str,
    place: tuple[str, str, type],
    reading: Reading,
) -> None:
    """Read one entity; a faulty one is left out, but its id counts as declared."""
    kind, part, cls = place
    folder = file.parent.name
    slug = folder if cls is Source else file.stem
    expected = f"{kind or folder}.{slug}"
    if not SLUG.fullmatch(slug):
        hint = _("use small letters, digits and single hyphens")
        message = _("`{slug}` is not fit to be part of an id").format(slug=slug)
        reading.collector.add("SK120", Span(file=name), message, hint=hint)
    entity: Any = None if node is None else decode(node, cls, reading.collector, expected)
    reading.collector.spans.setdefault(expected, Span(file=name))
    if entity is None:
        if cls is Source:
            reading.broken.add(expected)
        return
    span = reading.collector.spans.get(
        f"{entity.id}/id", reading.collector.spans.get(f"{expected}/id")
    ) or Span(file=name)
    if entity.id != expected:
        message = _("the id `{id}` does not fit its file").format(id=entity.id)
        hint = _("this file declares `{id}`: rename the one or the other").format(id=expected)
        label = _("expected `{id}`").format(id=expected)
        reading.collector.add("SK120", span, message, label=label, hint=hint)
    elif span.file == name:
        check_limits(entity, reading.collector)
        reading.part(part)[entity.id] = entity
