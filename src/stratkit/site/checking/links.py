"""Every way within a site leads to a file, and to an anchor that is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened, visible
from stratkit.language.messages import _
from stratkit.site.checking.policy import elsewhere
from stratkit.site.checking.sight import Sight
from stratkit.site.checking.tag import Fault, Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What ways can lead to."""

    files: frozenset[str]
    """Every file of the site, by its path inside it."""
    pages: Mapping[str, Sight]
    base: str = ""
    """Where the site says that it stands; empty if it does not."""


def base_of(pages: Mapping[str, Sight]) -> str:
    """Return where a site says that it stands: what comes before the path of a page in its address.

    Args:
        pages: File to what was seen in it.
    """
    for file, page in pages.items():
        home = file.removesuffix("index.html")
        if home and not page.moved and page.canonical.endswith(f"/{home}"):
            return page.canonical.removesuffix(home)
    return ""


def lost_ways(page: Sight, ground: Ground) -> Iterator[tuple[Fault, Spot]]:
    """Yield the ways that lead nowhere, each once.

    Args:
        page: Where they begin.
        ground: What they can lead to.
    """
    for to, spot in page.ways.items():
        fault = fault_of(page.file, to, ground)
        if fault:
            yield fault, spot


def fault_of(file: str, to: str, ground: Ground) -> Fault | None:
    """Return what is wrong with one way; nothing is wrong with a way to another site.

    Args:
        file: Where it begins.
        to: The address, as it is written.
        ground: What ways can lead to.
    """
    for top in (ground.base, urlsplit(ground.base).path):
        if top and to.startswith(top):
            way = to.removeprefix(top)
            file, to = "", f"{way}index.html" if way.endswith("/") or not way else way
    if elsewhere(to):
        return None
    path, _hash, anchor = to.partition("#")
    target = target_of(file, path.partition("?")[0])
    shown = shortened(visible(to))
    if target not in ground.files:
        said = _("`{way}` leads to no file").format(way=shown)
        return Fault(code="SK952", message=said, hint=_nearby(target, ground))
    page = ground.pages.get(target)
    known = page.anchors if page else frozenset()
    if anchor and page and not page.moved and unquote(anchor) not in known:
        said = _("`{way}` leads to no anchor of that page").format(way=shown)
        hint = did_you_mean(unquote(anchor), sorted(known))
        return Fault(code="SK952", message=said, hint=hint or _("link to the page without it"))
    return None


def target_of(file: str, path: str) -> str:
    """Return where a relative way leads.

    >>> target_of("en/a/index.html", "../b/index.html"), target_of("en/a/index.html", "")
    ('en/b/index.html', 'en/a/index.html')
    """
    if not path:
        return file
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path)))


def _nearby(target: str, ground: Ground) -> str:
    """Say what was probably meant by a file that is not there."""
    if f"{target}/index.html" in ground.files:
        return _("name the `index.html` in it; a folder opens only where a server stands")
    if target.startswith(".."):
        return _("name a file of the site; this leads out of it")
    folder, name = posixpath.split(target)
    above, own = posixpath.split(folder)
    beside = sorted({f.split("/")[1] for f in ground.files if f.startswith(f"{above}/")})
    near = did_you_mean(own, [other for other in beside if other != own]) if name else ""
    return near or _("name a file that is there, or leave the link out")
