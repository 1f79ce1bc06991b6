"""What a page must not hold: scripts and styles of its own, and anything from other hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from stratkit.checks.unsafe import safe_address
from stratkit.diagnostics.render import shortened, visible
from stratkit.language.messages import _
from stratkit.site.checking.tag import Fault, Tag

FORBIDDEN = frozenset({"applet", "base", "embed", "frame", "iframe", "object", "style"})
"""Elements no page of a site needs, and each of which can bring in what is not its own."""
LOADED: Mapping[str, tuple[str, ...]] = {
    "audio": ("src",),
    "form": ("action",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""Element to the attributes that name what a browser fetches, or sends to, for it."""
FETCHED = frozenset({"icon", "manifest", "modulepreload", "preload", "stylesheet"})
"""Relations of `<link>` that a browser fetches; the others only say where something is."""
DATA = frozenset({"application/ld+json", "application/json"})
"""Types of a `<script>` that is no script."""
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.\-]*:|[\\/]{2})", re.IGNORECASE)
_SCHEME = re.compile(r"[\s\x00-\x1f]*[a-z][a-z0-9+.\-\s\x00-\x1f]*:", re.IGNORECASE)


def elsewhere(address: str) -> bool:
    """Whether an address names another host, or a scheme.

    >>> elsewhere("//example.org/a"), elsewhere("data:,x"), elsewhere("../a.css")
    (True, True, False)
    """
    return _ELSEWHERE.match(address) is not None


def loaded(tag: Tag) -> Iterator[str]:
    """Yield the addresses that a browser fetches for an element."""
    for name in LOADED.get(tag.name, ()):
        if name in tag.attributes:
            yield tag.attributes[name]
    if tag.name == "link" and FETCHED.intersection(tag.attributes.get("rel", "").lower().split()):
        yield tag.attributes.get("href", "")
    if "srcset" in tag.attributes:
        candidates = tag.attributes["srcset"].split(",")
        yield from (candidate.split()[0] for candidate in candidates if candidate.strip())


def forbidden(tag: Tag, fetched: Iterable[str]) -> Iterator[Fault]:
    """Yield what is forbidden about one tag.

    Args:
        tag: The tag.
        fetched: What a browser fetches for it.
    """
    if tag.name in FORBIDDEN:
        message = _("`<{element}>` stands in the page").format(element=tag.name)
        yield _fault(message, _("leave it out; styles stand in `assets/`"))
    inline = tag.name == "script" and "src" not in tag.attributes
    if inline and tag.attributes.get("type", "").lower() not in DATA:
        message = _("a script stands in the page")
        yield _fault(message, _("put it into a file of `assets/`"))
    for name, value in tag.attributes.items():
        yield from _attribute(name, value)
    for address in fetched:
        if elsewhere(address):
            message = _("`{address}` is loaded from elsewhere").format(address=_shown(address))
            yield _fault(message, _("keep the file in the site, and name it by a relative way"))


def _attribute(name: str, value: str) -> Iterator[Fault]:
    if name in {"style", "srcdoc"} or (name.startswith("on") and name.isalpha()):
        message = _("the attribute `{name}` stands in the page").format(name=name)
        yield _fault(message, _("leave it out; scripts and styles stand in `assets/`"))
    elif name in {"href", "xlink:href"} and _SCHEME.match(value) and not safe_address(value):
        message = _("the link leads to a script, or where nobody can tell: `{spot}`")
        hint = _("begin the address with `https://`, `http://`, `mailto:` or `tel:`")
        yield _fault(message.format(spot=_shown(value)), hint)


def _shown(text: str) -> str:
    return shortened(visible(text))


def _fault(message: str, hint: str) -> Fault:
    return Fault(code="SK956", message=message, hint=hint)
