"""`articles/<slug>.<lang>.md`: a text with a few lines of YAML before it in the English file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.render import shortened
from stratkit.kb.decode import decode
from stratkit.kb.nodes import node_of
from stratkit.kb.reading import Reading
from stratkit.kb.text import decoded
from stratkit.language.messages import _
from stratkit.model.article import Article, ArticleKind
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, Translation
from stratkit.model.source import Citation

NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})", re.ASCII)
MARK = re.compile(r"\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]")
"""A link or a citation in a text: `[[id]]`, `[[id|words]]`, `[[src.x#y]]`."""
_FENCE = "---"
_CITED = re.compile(r"(src\.[a-z0-9][a-z0-9.-]*)#([A-Za-z0-9][A-Za-z0-9._:-]*)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHead:
    """What stands before the English text of an article."""

    id: str
    kind: ArticleKind
    order: int
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationHead:
    """What may stand before the translation of an article."""

    of: str
    """Digest of the English text that was translated."""


def read_article(data: bytes | None, file: PurePosixPath, name: str, reading: Reading) -> None:
    """Read one language of an article; a faulty one is left out, but its id is declared."""
    collector = reading.collector
    named = NAME.fullmatch(file.stem)
    if named is None:
        message = _("`{file}` is not the name of an article").format(file=shortened(file.name))
        hint = _("write `<slug>.<language>.md`, such as `pricing.en.md`")
        collector.add("SK120", Span(file=name), message, hint=hint)
        return
    text = None if data is None else decoded(data, name, collector)
    slug, language = named.groups()
    if text is not None and language == SOURCE_LANGUAGE:
        _read_original(text, f"article.{slug}", name, reading)
    elif text is not None:
        _read_translation(text, f"article.{slug}", language, name, reading)
    if language == SOURCE_LANGUAGE:
        collector.spans.setdefault(f"article.{slug}", _top(name))


def _read_original(text: str, entity: str, name: str, reading: Reading) -> None:
    collector = reading.collector
    head, body = _parted(text, name, collector)
    known = _head(head, entity, name, collector)
    collector.keep_lines(name, text)
    if known is not None:
        article = _article(known, body, text, name, collector)
        reading.part("articles")[article.id] = article


def _read_translation(text: str, entity: str, language: str, name: str, reading: Reading) -> None:
    collector, path = reading.collector, f"locale/{language}/{entity}"
    collector.spans.setdefault(path, _top(name))
    of, body = "", text
    if text.startswith(_FENCE):
        head, body = _parted(text, name, collector)
        node = node_of(head.encode(), name, collector)
        known = None if node is None else decode(node, TranslationHead, collector, path)
        collector.keep_lines(name, text)
        of = known.of if known else ""
    title, rest = _titled(body, name, collector)
    texts = {f"{entity}/title": title, f"{entity}/text": rest}
    translations = reading.part("translations").setdefault(language, {})
    translations[entity] = Translation(texts=texts, of=of)


def marks_of(text: str) -> tuple[str, ...]:
    """Return what a text links or cites, each once, in reading order.

    >>> marks_of("See [[channel.seo|search]], [[src.000#s0-001]] and [[channel.seo]].")
    ('channel.seo', 'src.000#s0-001')
    """
    return tuple(dict.fromkeys(match[1].strip() for match in MARK.finditer(text)))


def _top(name: str) -> Span:
    return Span(file=name, line=1, column=1)


def _parted(text: str, name: str, collector: Collector) -> tuple[str, str]:
    """Split the YAML at the top from the text below it."""
    lines = text.split("\n")
    if lines[0].strip() == _FENCE and _FENCE in lines[1:]:
        end = lines.index(_FENCE, 1)
        return "\n".join(["", *lines[1:end]]), "\n".join(lines[end + 1 :])
    hint = _("begin with `---`, the keys id, kind, order and about, and `---`")
    collector.add("SK114", _top(name), _("the article has no head"), hint=hint)
    return "", text


def _head(head: str, expected: str, name: str, collector: Collector) -> ArticleHead | None:
    node = node_of(head.encode(), name, collector) if head else None
    found = None if node is None else decode(node, ArticleHead, collector, expected)
    if found is not None and found.id != expected:
        message = _("the id `{id}` does not fit its file").format(id=shortened(found.id))
        span = collector.spans.get(f"{found.id}/id")
        hint = _("this file declares `{id}`: rename the one or the other").format(id=expected)
        label = _("expected `{id}`").format(id=expected)
        collector.add("SK120", span, message, label=label, hint=hint)
        return None
    return found


def _article(head: ArticleHead, body: str, whole: str, name: str, collector: Collector) -> Article:
    title, text = _titled(body, name, collector)
    links: list[str] = []
    citations: list[Citation] = []
    for mark in marks_of(text):
        cited = _CITED.fullmatch(mark)
        index = len(citations) if cited else len(links)
        place = f"{head.id}/{'citations' if cited else 'links'}/{index}"
        collector.spans[place] = _span_of(mark, whole, name)
        if cited:
            citations.append(Citation(source=cited[1], locator=cited[2]))
        else:
            links.append(mark)
    return Article(
        id=head.id,
        kind=head.kind,
        order=head.order,
        about=head.about,
        title=title,
        text=text,
        links=tuple(links),
        citations=tuple(citations),
    )


def _span_of(mark: str, whole: str, name: str) -> Span:
    at = next(found.start(1) for found in MARK.finditer(whole) if found[1].strip() == mark)
    line = whole.count("\n", 0, at) + 1
    column = at - whole.rfind("\n", 0, at)
    return Span(file=name, line=line, column=column, end_column=column + len(mark))


def _titled(body: str, name: str, collector: Collector) -> tuple[str, str]:
    """Split the title from the text, and report an article without one."""
    first, _end, rest = body.strip().partition("\n")
    if first.startswith("# "):
        return first[2:].strip(), rest.strip()
    hint = _("begin with `# ` and the title")
    collector.add("SK114", _top(name), _("the article has no title"), hint=hint)
    return "", body.strip()
