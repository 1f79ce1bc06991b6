"""One file as a check sees it: where it leads, what in it can be linked, and its own faults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from stratkit.checks.unsafe import without_code
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.diagnostics.render import shortened, visible
from stratkit.kb.text import bytes_of
from stratkit.language.messages import _
from stratkit.site.checking.nesting import Nesting
from stratkit.site.checking.policy import forbidden, loaded
from stratkit.site.checking.tag import Fault, Spot, Tag

LARGEST = 16 * 1024 * 1024
"""No page is larger."""
MARKDOWN = ".md"
LEADING = {"a": ("href",), "area": ("href",), "link": ("href",), "script": ("data-index",)}
"""Element to the attributes that say where it leads, beside what a browser fetches for it."""
_LINK = re.compile(r"\]\((?P<to>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)")
_REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*(?P<to>.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What a check needs to know of a page, or of its Markdown, once it has been read."""

    file: str
    """Its path inside the site."""
    ways: Mapping[str, Spot]
    """Address, as it is written, to where it stands first."""
    report: Report
    language: str = ""
    anchors: frozenset[str] = frozenset()
    alternates: Mapping[str, str] = field(default_factory=dict)
    """Language to the address of the same page in it."""
    canonical: str = ""
    moved: bool = False
    """It only leads on to another page."""


def sight_of(root: Path, file: str, shown: str) -> Sight:
    """Read a page, or a text in Markdown.

    Args:
        root: The folder of the site.
        file: Its path inside it.
        shown: What diagnostics call the folder.
    """
    collector = Collector()
    name = f"{shown}/{file}"
    text = (bytes_of(root / file, name, collector, LARGEST) or b"").decode(errors="replace")
    collector.keep_lines(name, text)
    if file.endswith(MARKDOWN):
        return Sight(file=file, ways=_markdown_ways(text), report=collector.report())
    reader = _Reader(name, collector)
    reader.feed(text)
    reader.close()
    reader.finish()
    return Sight(
        file=file,
        language=reader.language,
        anchors=frozenset(reader.anchors),
        ways=reader.ways,
        alternates=reader.alternates,
        canonical=reader.canonical,
        moved=reader.moved,
        report=collector.report(),
    )


def _markdown_ways(text: str) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for number, line in enumerate(without_code(text).split("\n"), 1):
        for way in _LINK.finditer(line):
            # Which anchors a heading gets, each reader of Markdown decides by itself.
            to = way["to"].partition("#")[0]
            if to:
                start, end = way.span("to")
                found.setdefault(to, Spot(line=number, column=start + 1, end_column=end + 1))
    return found


class _Reader(HTMLParser):
    """Reads a page once, from its first tag to its last."""

    def __init__(self, name: str, collector: Collector) -> None:
        super().__init__()
        self.language = ""
        self.anchors: dict[str, int] = {}
        self.ways: dict[str, Spot] = {}
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.moved = False
        self._name = name
        self._collector = collector
        self._nesting = Nesting()
        self._seen: dict[str, int] = {}
        """What a page has to have, and how often it does."""
        self._unnamed: list[tuple[int, Spot]] = []
        """Drawings without a name so far: how deep they stand, and where."""

    def handle_decl(self, decl: str) -> None:
        self._count("doctype", when=decl.lower() == "doctype html" and not self._seen)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, attrs, whole=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, attrs, whole=True)

    def handle_endtag(self, tag: str) -> None:
        for fault, spot in self._nesting.closed(tag):
            self._add(fault, spot or self._spot(f"</{tag}>"))
        while self._unnamed and self._unnamed[-1][0] > len(self._nesting.open):
            spot = self._unnamed.pop()[1]
            message, hint = _("the drawing has no name"), _("give it a `<title>`")
            self._add(Fault(code="SK957", message=message, hint=hint), spot)

    def handle_data(self, data: str) -> None:
        if self._nesting.parent == "title" and data.strip():
            self._count("title", when=not self._unnamed and "body" not in self._seen)
            while self._unnamed:
                self._unnamed.pop()

    def finish(self) -> None:
        """Look at what the page as a whole has to have."""
        for fault, spot in self._nesting.finished():
            self._add(fault, spot)
        for fault in self._missing():
            self._add(fault, None)

    def _start(self, name: str, pairs: list[tuple[str, str | None]], *, whole: bool) -> None:
        spot = self._spot(self.get_starttag_text() or "")
        attributes = {key: value or "" for key, value in reversed(pairs)}
        tag = Tag(name=name, attributes=attributes, spot=spot)
        for fault in self._nesting.opened(name, spot, whole=whole):
            self._add(fault, spot)
        fetched = tuple(loaded(tag))
        for fault in forbidden(tag, fetched):
            self._add(fault, spot)
        if len(attributes) != len(pairs):
            said = _("an attribute stands twice in `<{element}>`").format(element=name)
            self._add(Fault(code="SK957", message=said, hint=_("leave one out")), spot)
        if name in _READ:
            _READ[name](self, tag)
        if "id" in attributes:
            self._anchor(tag)
        self._lead(tag, fetched)

    def _anchor(self, tag: Tag) -> None:
        identity = tag.attributes["id"]
        if identity in self.anchors or not identity:
            message = _("the anchor `{anchor}` stands in line {line} already").format(
                anchor=shortened(visible(identity)), line=self.anchors.get(identity, 0)
            )
            hint = _("give one of them another `id`")
            self._add(Fault(code="SK953", message=message, hint=hint), tag.spot)
        self.anchors.setdefault(identity, tag.spot.line)

    def _lead(self, tag: Tag, fetched: tuple[str, ...]) -> None:
        for to in fetched:
            self.ways.setdefault(to, tag.spot)
        for name in LEADING.get(tag.name, ()):
            if name in tag.attributes:
                self.ways.setdefault(tag.attributes[name], tag.spot)

    def read_html(self, tag: Tag) -> None:
        """Take in the language."""
        self.language = tag.attributes.get("lang", "")

    def read_link(self, tag: Tag) -> None:
        """Take in where the page stands, and where it stands in other languages."""
        relations = tag.attributes.get("rel", "").lower().split()
        if "canonical" in relations:
            self.canonical = tag.attributes.get("href", "")
        if "alternate" in relations and "hreflang" in tag.attributes:
            self.alternates[tag.attributes["hreflang"]] = tag.attributes.get("href", "")

    def read_meta(self, tag: Tag) -> None:
        """Take in the policy, and where the page leads on to."""
        said = tag.attributes.get("http-equiv", "").lower()
        self._count("policy", when=said == "content-security-policy")
        self._count("charset", when="charset" in tag.attributes)
        self._count("viewport", when=tag.attributes.get("name", "").lower() == "viewport")
        on = _REFRESH.match(tag.attributes.get("content", "")) if said == "refresh" else None
        if on:
            self.moved = True
            self.ways.setdefault(on["to"].strip(), tag.spot)

    def read_picture(self, tag: Tag) -> None:
        """Look for the words that stand in a picture's stead."""
        if "alt" not in tag.attributes:
            message, hint = _("the picture has no words in its stead"), _("add `alt`")
            self._add(Fault(code="SK957", message=message, hint=hint), tag.spot)

    def read_drawing(self, tag: Tag) -> None:
        """Remember a drawing that has no name yet."""
        named = {"aria-label", "aria-labelledby"}.intersection(tag.attributes)
        if tag.attributes.get("aria-hidden") != "true" and not named:
            self._unnamed.append((len(self._nesting.open), tag.spot))

    def read_once(self, tag: Tag) -> None:
        """Count what stands once in a page."""
        self._count(tag.name)

    def _count(self, what: str, *, when: bool = True) -> None:
        if when:
            self._seen[what] = self._seen.get(what, 0) + 1

    def _missing(self) -> Iterator[Fault]:
        once = {
            "doctype": "<!doctype html>",
            "charset": '<meta charset="utf-8">',
            "viewport": '<meta name="viewport">',
            "title": "<title>",
            "main": "<main>",
            "h1": "<h1>",
        }
        for what, written in once.items():
            count = self._seen.get(what, 0)
            if count != 1:
                message = _("`{element}` stands in the page {count} times")
                said = message.format(element=written, count=count)
                yield Fault(code="SK957", message=said, hint=_("a page has it once"))
        if not self.language:
            message = _("the page does not say its language")
            yield Fault(code="SK957", message=message, hint=_("add `lang` to `<html>`"))
        if not self._seen.get("policy"):
            message = _("the page has no Content-Security-Policy")
            yield Fault(code="SK956", message=message, hint=_("add it as a `<meta>`"))

    def _spot(self, written: str) -> Spot:
        line, before = self.getpos()
        length = len(written.partition("\n")[0])
        return Spot(line=line, column=before + 1, end_column=before + 1 + length)

    def _add(self, fault: Fault, spot: Spot | None) -> None:
        add(fault, self._name, spot, self._collector)


_READ = {
    "html": _Reader.read_html,
    "link": _Reader.read_link,
    "meta": _Reader.read_meta,
    "img": _Reader.read_picture,
    "svg": _Reader.read_drawing,
    "body": _Reader.read_once,
    "main": _Reader.read_once,
    "h1": _Reader.read_once,
}
"""Element to what is remembered of it."""


def add(fault: Fault, name: str, spot: Spot | None, collector: Collector) -> None:
    """Keep a fault with its place in a file."""
    span = Span(file=name)
    if spot:
        span = Span(file=name, line=spot.line, column=spot.column, end_column=spot.end_column)
    collector.add(fault.code, span, fault.message, hint=fault.hint)


def add_in_file(
    faults: Iterable[tuple[Fault, Spot]], root: Path, file: str, name: str, collector: Collector
) -> None:
    """Keep faults that other pages tell, quoting the lines they stand on."""
    for fault, spot in faults:
        if name not in collector.lines:
            text = (root / file).read_text(encoding="utf-8", errors="replace")
            collector.keep_lines(name, text)
        add(fault, name, spot, collector)
