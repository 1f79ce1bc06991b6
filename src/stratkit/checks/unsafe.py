"""What in a text a browser could obey: tags, scripts in links, pictures from elsewhere.

The site shows none of it (`stratkit.site.texts`); this module says where it stands. It looks at
the text as it was written, so it finds the very spot, and it rather reports too much: whoever
wants to show a tag writes it as code.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["html", "address", "picture", "attribute"]
"""A tag or comment, a link, a picture, an attribute that Markdown sets."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link of a text may begin with."""

_OPENS = re.compile(r"(?P<fence>`{3,}|~{3,})[ ]*(?:\{.*\}|\.?[\w#.+-]*)[ ]*")
_CLOSES = re.compile(r"(?P<fence>`{3,}|~{3,})[ ]*")
_TICKS = re.compile(r"(?<![\\`])(`+)(?!`)(?P<code>.+?)(?<!`)\1(?!`)", re.DOTALL)
_PARAGRAPH = re.compile(r"\n[ \t]*(?=\n)")
_LINE = re.compile(r"\n")
_SIGNS = frozenset("<[{&")
"""What everything unsafe has one of."""
_TAG = re.compile(r"(?:<|&#0*60;?|&#[xX]0*3[cC];?)(?=[A-Za-z!?]|/\S)(?:(?!&#)[^<>\n])*>?")
_MEANT = re.compile(r"<(?:https?://[^\s<>]*|(?:mailto:)?[\w.+-]+@[\w.-]+|tel:[\d+-]+)>", re.ASCII)
"""An address in angle brackets, which is a link."""
_PICTURE = re.compile(r"!\[[^!\[\]]*(?:\]\s?(?:\([^()]*\)|\[[^\[\]]*\])?)?")
_LINK = re.compile(r"\]\(\s*(?=(?P<to>(?:[^()]|\([^()]*\)){0,500}))")
_REFERENCE = re.compile(r"^[ \t>*+-]*\[[^\[\]]*\]:[ \t]*\n?[ \t]*(?P<to>\S+)", re.MULTILINE)
_BRACES = re.compile(r"\{[^}\n]*")
_HANDLER = re.compile(r"\bon[a-z]+\s*=", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE | re.ASCII)
_LONGEST = 2000
"""So much of an address is read: a scheme stands at its beginning."""
_SCRIPTS = frozenset({"javascript", "vbscript", "livescript", "data", "file", "blob"})
_HOST = re.compile(r"[\s<]*(?:[\\/]\s*[\\/]|\\)")
"""Another host, named without a scheme; browsers take a back slash for a slash."""
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028\u2029\ufeff\\<]")
"""What a browser, or Markdown, reads over in an address."""
_ADDRESS = re.compile(r"(?:https?://[^\s\\/]|mailto:[^\s/]|tel:[\d+])[^\s<>\"`\\]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something unsafe, and where in a text it stands."""

    kind: Kind
    start: int
    end: int


def safe_address(address: str) -> bool:
    r"""Whether a whole address may stand in a link.

    >>> safe_address("https://example.org/a?b=c"), safe_address("java\tscript:alert(1)")
    (True, False)
    """
    return _ADDRESS.fullmatch(address) is not None


def unsafe_spots(text: str) -> tuple[Spot, ...]:
    """Return everything in a Markdown or plain text that a browser could obey.

    >>> text = "5 < 6, `<b>`, <b>, [x](JavaScript:y)"
    >>> [(spot.kind, text[spot.start:spot.end]) for spot in unsafe_spots(text)]
    [('html', '<b>'), ('address', 'JavaScript:y')]
    """
    if _SIGNS.isdisjoint(text):
        return ()
    shown = without_code(text)
    found = [*_tags(shown), *_pictures(shown), *_addresses(shown), *_attributes(shown)]
    return tuple(sorted(found, key=lambda spot: (spot.start, spot.end)))


def without_code(text: str) -> str:
    """Return a text with its code blotted out by spaces, every other character in its place.

    Code ends with its paragraph. Lists and tables end it with the line, so what stands between
    two back ticks counts as code only where it is read so both by paragraph and by line.

    >>> without_code("a `b` c")
    'a     c'
    """
    unfenced = _without_blocks(text)
    readings = (_without_spans(unfenced, _PARAGRAPH), _without_spans(unfenced, _LINE))
    pairs = zip(unfenced, *readings, strict=True)
    return "".join(" " if one == other == " " else c for c, one, other in pairs)


def _without_blocks(text: str) -> str:
    """Blot out blocks of code between fences; a fence that is never closed opens none."""
    lines = text.split("\n")
    closing: dict[str, int] = {}
    ends: dict[int, int] = {}
    for number in reversed(range(len(lines))):
        opens, closes = _OPENS.fullmatch(lines[number]), _CLOSES.fullmatch(lines[number])
        if opens and opens["fence"] in closing:
            ends[number] = closing[opens["fence"]]
        if closes:
            closing[closes["fence"]] = number
    number = 0
    while number < len(lines):
        end = ends.get(number, number - 1)
        for inside in range(number, end + 1):
            lines[inside] = " " * len(lines[inside])
        number = max(number, end) + 1
    return "\n".join(lines)


def _without_spans(text: str, end: re.Pattern[str]) -> str:
    """Blot out code between back ticks, in parts that nothing between back ticks can leave."""
    at, found = 0, []
    for stop in (*(match.start() for match in end.finditer(text)), len(text)):
        part, at = text[at:stop], stop
        blotted = _TICKS.sub(lambda code: " " * len(code[0]), part)
        # A tick that is left over could part code and words in another way.
        found.append(part if "`" in blotted else blotted)
    return "".join(found)


def _tags(text: str) -> Iterator[Spot]:
    for found in _TAG.finditer(text):
        if not _MEANT.fullmatch(found[0]):
            yield Spot(kind="html", start=found.start(), end=found.end())


def _pictures(text: str) -> Iterator[Spot]:
    for found in _PICTURE.finditer(text):
        yield Spot(kind="picture", start=found.start(), end=found.end())


def _addresses(text: str) -> Iterator[Spot]:
    for pattern in (_LINK, _REFERENCE):
        for found in pattern.finditer(text):
            said = found["to"].partition("\n\n")[0]
            if _leads_astray(said[:_LONGEST]):
                start = found.start("to")
                yield Spot(kind="address", start=start, end=start + len(said.rstrip()))


def _attributes(text: str) -> Iterator[Spot]:
    for braces in _BRACES.finditer(text):
        for found in _HANDLER.finditer(text, braces.start(), braces.end()):
            yield Spot(kind="attribute", start=found.start(), end=found.end())


def _leads_astray(address: str) -> bool:
    """Whether what stands in a link has a scheme that is not known, however it is disguised."""
    for said in _readings(address):
        squeezed = _IGNORED.sub("", said)
        scheme = _SCHEME.match(squeezed)
        named = scheme[1].lower() if scheme else ""
        if _HOST.match(said) or named in _SCRIPTS:
            return True
        if named and named not in SCHEMES and _SCHEME.match(said.lstrip(" \t\n<")):
            return True
    return False


def _readings(address: str) -> Iterator[str]:
    """Yield an address as it is written, and as it reads once entities in it are resolved."""
    seen: set[str] = set()
    while address not in seen:
        seen.add(address)
        yield address
        address = html.unescape(address)
