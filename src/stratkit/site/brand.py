"""Whose site it is: name, colours, logo, contact, and the words at the foot."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from stratkit.checks.unsafe import safe_address
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.decode import decode
from stratkit.kb.nodes import node_of
from stratkit.kb.text import bytes_of, decoded
from stratkit.language.messages import _

PAPER = {"accent": ("#fbfaf7", "#ffffff"), "accent_dark": ("#161716", "#1e201f")}
"""What the accent of each theme stands on: page and surface of `assets/site.css`."""
LEAST = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3)."""
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.ASCII | re.IGNORECASE)
_PICTURE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png)", re.ASCII)
"""A file beside that of the brand, whose name can stand in an address as it is."""
_SCRIPTED = re.compile(
    rb"<script|\bon[a-z]+\s*=|javascript:|<foreignObject|<!ENTITY", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """What a firm that publishes the site puts its name to."""

    name: str = "stratkit"
    accent: str = ""
    """`#rrggbb`, for the light theme; empty for the site's own."""
    accent_dark: str = ""
    """The same for the dark theme."""
    logo: str = ""
    """A picture, SVG or PNG, beside the file that names it; empty for none."""
    contact: str = ""
    """An address: `https:`, `mailto:` or `tel:`."""
    imprint: str = ""
    """A line at the foot of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFiles:
    """A brand, with the bytes of its logo."""

    brand: Brand = field(default_factory=Brand)
    logo: bytes = b""


def read_brand(path: Path) -> BrandFiles:
    """Return a brand from its file.

    Args:
        path: A YAML file with the keys of `Brand`.

    Raises:
        InvalidData: The file has faults; the exception's report holds all of them.
    """
    collector = Collector()
    name = str(path)
    data = bytes_of(path, name, collector)
    text = None if data is None else decoded(data, name, collector)
    node = None if text is None or data is None else node_of(data, name, collector)
    brand = None if node is None else decode(node, Brand, collector, "brand")
    if brand is None:
        raise InvalidData(collector.report())
    _check(brand, collector)
    logo = _logo(brand, path, collector)
    report = collector.report()
    if not report.ok:
        raise InvalidData(report)
    return BrandFiles(brand=brand, logo=logo)


def _check(brand: Brand, collector: Collector) -> None:
    for key, papers in PAPER.items():
        colour = getattr(brand, key)
        if not colour:
            continue
        if not _COLOUR.fullmatch(colour):
            hint = _("write it like `#1a5fb4`, six digits from 0 to f")
            _fault(key, _("`{colour}` is no colour").format(colour=colour), hint, collector)
            continue
        ratio = min(contrast(colour, paper) for paper in papers)
        if ratio < LEAST:
            message = _("the contrast of `{colour}` is {ratio}:1, text needs {least}:1").format(
                colour=colour, ratio=f"{ratio:.1f}", least=LEAST
            )
            hint = _("`{colour}` is near it and passes").format(colour=nearest(colour, papers))
            _fault(key, message, hint, collector)
    if brand.contact and not safe_address(brand.contact):
        hint = _("begin the address with `https://`, `http://`, `mailto:` or `tel:`")
        message = _("`{address}` leads to a script, or where nobody can tell")
        _fault("contact", message.format(address=brand.contact), hint, collector)


_HOW = "#rrggbb"
_LINEAR = 0.04045
"""Below this an sRGB value is proportional to light (IEC 61966-2-1)."""
_HALF = 0.5


def _logo(brand: Brand, path: Path, collector: Collector) -> bytes:
    if not brand.logo:
        return b""
    picture = path.parent / brand.logo
    hint = _("name an SVG or PNG file in the folder of this one, in letters, digits, `-` and `_`")
    if not _PICTURE.fullmatch(brand.logo):
        _fault(
            "logo", _("`{file}` is no picture beside it").format(file=brand.logo), hint, collector
        )
        return b""
    data = bytes_of(picture, str(picture), collector)
    if data and picture.suffix == ".svg" and _SCRIPTED.search(data):
        message = _("`{file}` holds a script").format(file=brand.logo)
        _fault("logo", message, _("save it as plain SVG or as PNG"), collector)
    return data or b""


def _fault(key: str, message: str, hint: str, collector: Collector) -> None:
    span: Span | None = collector.spans.get(f"brand/{key}")
    collector.add("SK951", span, message, hint=hint)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance).

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    first, second = sorted((_luminance(one), _luminance(other)), reverse=True)
    return round((first + 0.05) / (second + 0.05), 2)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= _LINEAR else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def nearest(colour: str, papers: tuple[str, ...]) -> str:
    """Return the first colour on the way to black or white that can be read.

    >>> nearest("#999999", ("#ffffff",))
    '#767676'
    """
    target = 0 if _luminance(papers[0]) > _HALF else 255
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for step in range(101):
        mixed = [round(part + (target - part) * step / 100) for part in parts]
        found = f"#{mixed[0]:02x}{mixed[1]:02x}{mixed[2]:02x}"
        if min(contrast(found, paper) for paper in papers) >= LEAST:
            return found
    return "#000000" if target == 0 else "#ffffff"


def stylesheet(brand: Brand) -> str:
    """Return the colours of a brand as a stylesheet; empty where it has none."""
    light = f":root {{ --accent: {brand.accent}; }}\n" if brand.accent else ""
    dark = brand.accent_dark
    if not dark:
        return light
    return (
        f"{light}@media (prefers-color-scheme: dark) {{\n"
        f'  :root:not([data-theme="light"]) {{ --accent: {dark}; }}\n}}\n'
        f':root[data-theme="dark"] {{ --accent: {dark}; }}\n'
    )


def asset_files(files: BrandFiles) -> dict[str, bytes]:
    """Return the files that a brand adds to the assets."""
    found = {}
    style = stylesheet(files.brand)
    if style:
        found["brand.css"] = style.encode()
    if files.logo:
        found[files.brand.logo] = files.logo
    return found
