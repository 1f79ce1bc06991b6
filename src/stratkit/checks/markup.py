"""No text of a knowledge base holds anything a browser could obey."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from stratkit.checks.unsafe import Kind, Spot, safe_address, unsafe_spots
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.diagnostics.render import shortened, visible
from stratkit.kb.layers import HEAD
from stratkit.kb.load import load_folder
from stratkit.language.messages import _, marked
from stratkit.model.article import Article
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.walk import entities, names_of, parts_of

SAYS: dict[Kind, tuple[str, str]] = {
    "html": (
        marked("raw HTML stands in the text: `{spot}`"),
        marked("write it as code between back ticks, or in Markdown; put a space after a `<`"),
    ),
    "address": (
        marked("the link leads to a script, or where nobody can tell: `{spot}`"),
        marked("begin the address with `https://`, `http://`, `mailto:` or `tel:`"),
    ),
    "picture": (
        marked("a picture stands in the text: `{spot}`"),
        marked("texts load nothing from elsewhere: say what it shows, and link to it"),
    ),
    "attribute": (
        marked("an attribute of HTML stands in the text: `{spot}`"),
        marked("write it as code between back ticks, or leave it out"),
    ),
}
"""What is found, and what to do about it."""

Text = tuple[str, str]
"""The path of its place, and what it says."""

FOUND_ELSEWHERE = {(Article, "links"), (Article, "citations")}
"""Fields that repeat what stands in another one."""


def check_markup(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Report tags, scripts and pictures, each at the very spot where it is written."""
    del folder
    earlier: defaultdict[Span | None, str] = defaultdict(str)
    for path, text in (*_own(kb), *_translated(kb), *_of_overlays(kb, collector)):
        span = _place(path, collector.spans)
        for spot in _spots(path, text):
            before = earlier[span] + text[: spot.start]
            _add(spot, text[spot.start : spot.end], span, before, collector)
        # Title and text of an article are known by one place, and so are names in a list.
        earlier[span] += f"{text}\n"


def _spots(path: str, text: str) -> tuple[Spot, ...]:
    """Return what is unsafe in a text; the address of a source is a link as a whole."""
    if path.endswith("/url") and text and not safe_address(text):
        return (Spot(kind="address", start=0, end=len(text)),)
    return unsafe_spots(text)


def unsafe(folder: Path) -> Report:
    """Return what a site shows otherwise than it was written, in a knowledge base or overlay."""
    loaded = load_folder(folder)
    collector = loaded.collector()
    if loaded.knowledge_base is not None:
        check_markup(loaded.knowledge_base, folder, collector)
    return collector.report()


def _add(spot: Spot, said: str, span: Span | None, before: str, collector: Collector) -> None:
    # YAML may fold a tag as it folds any line: then its first word is found.
    opening = said.splitlines()[0].rstrip()
    openings = (opening, *opening.split()[:1])
    places = (_within(span, words, before.count(words), collector) for words in openings)
    place = next((found for found in places if found), span)
    message, hint = SAYS[spot.kind]
    shown = shortened(visible(" ".join(said.split())))
    collector.add("SK126", place, _(message).format(spot=shown), hint=_(hint))


def _own(kb: KnowledgeBase) -> Iterator[Text]:
    for entity in (*entities(kb), *kb.sources.values()):
        yield from _texts(entity, entity.id)
    # Places in `kb.yaml` have no id before them.
    yield from ((path.removeprefix("/"), text) for path, text in _texts(kb.info, ""))


def _texts(entity: object, path: str) -> Iterator[Text]:
    for part in parts_of(entity, path):
        for name in names_of(type(part.value)):
            if (type(part.value), name) not in FOUND_ELSEWHERE:
                yield from _strings(getattr(part.value, name), f"{part.path}/{name}")


def _strings(value: Any, path: str) -> Iterator[Text]:  # noqa: ANN401 - any field of a record
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, str | tuple):
                yield from _strings(item, f"{path}/{index}")


def _translated(kb: KnowledgeBase) -> Iterator[Text]:
    for language, translations in kb.translations.items():
        for entity, translation in translations.items():
            for path, text in translation.texts.items():
                yield f"locale/{language}/{path}", text
            for word in translation.synonyms:
                yield f"locale/{language}/{entity}", word


def _of_overlays(kb: KnowledgeBase, collector: Collector) -> Iterator[Text]:
    """Yield what overlays are called, and why they change what they change."""
    heads = [path for path, span in collector.spans.items() if span.file.endswith(f"/{HEAD}")]
    for overlay in kb.overlays:
        yield next((path for path in heads if path.endswith("/name")), ""), overlay
    for entity, origin in kb.origins.items():
        ends = (f"/overrides/{entity}", f"/retracts/{entity}")
        yield next((path for path in heads if path.endswith(ends)), ""), origin.reason


def _place(path: str, spans: dict[str, Span]) -> Span | None:
    """Return where a text begins, or the closest thing around it whose place is known."""
    while path not in spans and "/" in path:
        path = path.rpartition("/")[0]
    return spans.get(path)


def _within(span: Span | None, opening: str, passed: int, collector: Collector) -> Span | None:
    """Return where part of a text is written, after so many that read alike.

    None where it is not written as it reads, such as with an escape of YAML.
    """
    if span is None or not span.line:
        return None
    for number, line in enumerate(collector.lines.get(span.file, ()), 1):
        at = span.column - 2 if number == span.line else -1
        while number >= span.line and (at := line.find(opening, at + 1)) >= 0:
            if not passed:
                start, end = at + 1, at + 1 + len(opening)
                return replace(span, line=number, column=start, end_column=end)
            passed -= 1
    return None
