"""YAML text to located nodes, and nothing that YAML would guess.

Only events are used, one at a time, and the nodes are built without recursion:
neither a bomb of aliases nor brackets nested 100,000 deep cost memory or stack.
Every scalar stays text; its type follows from the key that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import yaml

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.render import shortened
from stratkit.kb.text import decoded
from stratkit.language.messages import _, marked
from stratkit.language.words import word

DEEPEST = 40
"""No kind of knowledge nests deeper."""

MOST_FINDINGS = 20
"""After so many faults of the YAML itself, the rest of a file is not read."""

_SYNTAX = marked("look for a bracket, a quote or a colon just before this place")

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml where it is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A single value as it is written."""

    text: str
    quoted: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys and their values in reading order, each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Sequence | Mapping


class _Mark(Protocol):
    """A place as either parser gives it, counted from zero."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(slots=True, kw_only=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    start: _Mark | None
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    keys: dict[str, Span] = field(default_factory=dict)
    key: Scalar | None = None
    awaits_value: bool = False


_CLEAN: dict[tuple[str, str], Node] = {}
"""What files without any fault were read as, so that a program that reads a knowledge base again
after a change reads what has changed."""
MOST_KEPT = 5000


def node_of(data: bytes, file: str, collector: Collector) -> Node | None:
    """Read one YAML document; `None` when its faults leave nothing to be read.

    A key that stands twice is a fault too, but the first of its values is read on, so
    that everything else that is wrong with the file is named in the same run.
    """
    text = decoded(data, file, collector)
    if text is None:
        return None
    known = _CLEAN.get((file, text))
    if known is not None:
        return known
    reading = _Reading(text, file, collector)
    node = reading.node()
    if reading.broken:
        return None
    if node is not None and not reading.found:
        if len(_CLEAN) >= MOST_KEPT:
            _CLEAN.clear()
        _CLEAN[file, text] = node
    return node


class _Reading:
    """Reads the events of one file into nodes."""

    def __init__(self, text: str, file: str, collector: Collector) -> None:
        self.text = text
        self.file = file
        self.collector = collector
        self.lines = collector.lines[file]
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0
        self.found = 0
        self.broken = False

    def node(self) -> Node | None:
        """Read to the end, or to the first fault after which reading makes no sense."""
        try:
            for event in yaml.parse(self.text, Loader=LOADER):
                if not self._read(event) or self.found >= MOST_FINDINGS:
                    return None
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            span = self._span(mark, mark)
            parts = (part for part in (error.context, error.problem) if part)
            said = ": ".join(word("yaml", part) for part in parts)
            self._invalid(span, said)
            return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self._invalid(Span(file=self.file), str(error).partition("\n")[0])
            return None
        if self.root is None and not self.found:
            message, hint = _("the file is empty"), _("fill it, or delete it")
            self._add("SK106", Span(file=self.file), message, hint)
        return self.root

    def _invalid(self, span: Span, said: str) -> None:
        """Report what the parser says."""
        message = _("this is not valid YAML: {reason}").format(reason=shortened(said, 120))
        self._add("SK105", span, message, _(_SYNTAX))

    def _read(self, event: yaml.Event) -> bool:
        """Take in one event; false when the rest of the file is not to be read."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                span = self._span(event.start_mark, event.end_mark)
                message = _("a second document begins here")
                self._add("SK107", span, message, _("put it in a file of its own"))
                return False
        elif isinstance(event, yaml.NodeEvent):
            self._refuse_anchor_and_tag(event)
            if isinstance(event, yaml.CollectionStartEvent):
                return self._open(event)
            self._place(self._scalar(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        return True

    def _refuse_anchor_and_tag(self, event: yaml.NodeEvent) -> None:
        span = self._span(event.start_mark, event.end_mark)
        if event.anchor is not None:
            message = _("the anchor `{name}` is used")
            if isinstance(event, yaml.AliasEvent):
                message = _("the alias `{name}` is used")
            said = message.format(name=shortened(event.anchor))
            self._add("SK108", span, said, _("write the value out in each place"))
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            message = _("the tag `{name}` is used").format(name=shortened(event.tag))
            self._add("SK109", span, message, _("leave the tag out"))

    def _scalar(self, event: yaml.NodeEvent) -> Scalar:
        span = self._span(event.start_mark, event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(text=event.value, quoted=not event.implicit[0], span=span)
        return Scalar(text="", quoted=True, span=span)

    def _open(self, event: yaml.CollectionStartEvent) -> bool:
        if len(self.stack) >= DEEPEST:
            span = self._span(event.start_mark, event.end_mark)
            message = _("values are nested more than {most} deep").format(most=DEEPEST)
            self._add("SK110", span, message, _("flatten them"))
            return False
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Open(start=event.start_mark, is_mapping=is_mapping))
        return True

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        done = self.stack.pop()
        span = self._span(done.start, event.end_mark)
        if done.is_mapping:
            self._place(Mapping(entries=tuple(done.entries), span=span))
        else:
            self._place(Sequence(items=tuple(done.items), span=span))

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        if not self.stack:
            self.root = node
            return
        inside = self.stack[-1]
        if not inside.is_mapping:
            inside.items.append(node)
        elif inside.awaits_value:
            if inside.key is not None:
                inside.entries.append((inside.key, node))
            inside.key, inside.awaits_value = None, False
        else:
            inside.key, inside.awaits_value = self._key(inside, node), True

    def _key(self, inside: _Open, node: Node) -> Scalar | None:
        if not isinstance(node, Scalar):
            self._add(
                "SK112",
                node.span,
                _("a list or a mapping stands where a key should"),
                _("write one word"),
            )
            return None
        first = inside.keys.setdefault(node.text, node.span)
        if first is not node.span:
            message = _("the key `{key}` stands twice").format(key=shortened(node.text))
            hint = _(
                "the first one is in line {line}, column {column}: keep one of the two"
            ).format(line=first.line, column=first.column)
            self.found += 1
            self.collector.add("SK111", node.span, message, hint=hint)
            return None
        return node

    def _span(self, start: _Mark | None, end: _Mark | None) -> Span:
        """Keep the part that stands on the first line."""
        if start is None or end is None:
            return Span(file=self.file)
        line = start.line + 1
        if end.line == start.line:
            end_column = end.column + 1
        else:
            length = len(self.lines[start.line].rstrip()) if line <= len(self.lines) else 0
            end_column = length + 1
        column = start.column + 1
        return Span(
            file=self.file, line=line, column=column, end_column=max(end_column, column + 1)
        )

    def _add(self, code: str, span: Span, message: str, hint: str = "") -> None:
        self.found += 1
        self.broken = True
        self.collector.add(code, span, message, hint=hint)
