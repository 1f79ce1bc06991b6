"""Nothing in a text is obeyed: tags are shown as they are written, only known links lead away.

Python-Markdown is told not to read HTML, so every element of its tree was made by itself. What
an author can still choose is where a link leads; that is decided here, after back slashes and
entities have been resolved as a browser would. Whatever is not on the list of elements and
attributes is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from stratkit.checks.unsafe import safe_address
from stratkit.site.texts.links import NAMED
from stratkit.site.texts.prose import Setting
from stratkit.site.texts.tree import CODE, become, meant, plain

ALLOWED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li"), frozenset[str]()),
    **dict.fromkeys(("blockquote", "em", "strong", "code", "pre", "br", "hr"), frozenset[str]()),
    **dict.fromkeys(("table", "thead", "tbody", "tr"), frozenset[str]()),
    "a": frozenset({"href", "title", "rel"}),
    "div": frozenset({"class"}),
    "ol": frozenset({"start"}),
    "p": frozenset({"class"}),
    "span": frozenset({NAMED}),
    "td": frozenset({"style"}),
    "th": frozenset({"style"}),
}
"""What Python-Markdown may have made of a text; tables lose their style afterwards."""

_AFTER_INLINE = 19
_OPENING = re.compile(
    r"<pre[^>]*><code(?P<language> class=\"language-[\w+#.-]+\")?[^>]*>", re.ASCII
)


class SafeExtension(Extension):
    """Keeps HTML from being read, and unsafe links from being written."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take away what reads HTML, and enter what looks at the tree."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Allowed(self.setting, md), "safe", _AFTER_INLINE)


class _Allowed(Treeprocessor):
    """Looks at every element and attribute once."""

    def __init__(self, setting: Setting, md: Markdown) -> None:
        super().__init__(md)
        self.setting = setting

    def run(self, root: Element) -> None:
        for element in root.iter():
            self._inspect(element)
        stash = self.md.htmlStash.rawHtmlBlocks
        for number, held in enumerate(stash):
            if str(held).startswith(CODE):
                stash[number] = _OPENING.sub(_opened, str(held), count=1)

    def _inspect(self, element: Element) -> None:
        if element.tag == "img":
            alternative = meant(element.get("alt", ""), self.md)
            become(element, "span", {})
            element.text = plain(alternative)
        elif element.tag == "a":
            self._lead(element)
        for name in tuple(element.keys()):
            if name not in ALLOWED.get(element.tag, ()):
                del element.attrib[name]

    def _lead(self, link: Element) -> None:
        """Send a link where it may lead, or keep its words alone."""
        said = meant(link.get("href", ""), self.md)
        title = meant(link.get("title", ""), self.md)
        way = self._way(said)
        if not way:
            become(link, "span", {})
            return
        kind = {"rel": "external"} if way.startswith("http") else {}
        become(link, "a", {"href": way, **({"title": title} if title else {}), **kind})

    def _way(self, said: str) -> str | None:
        if safe_address(said) or said.startswith("#"):
            return said
        # A name before a colon is a scheme, and two slashes are another host.
        inside = ":" not in said and not said.startswith(("/", "\\"))
        return self.setting.addresses.doc(said) if said and inside else None


def _opened(found: re.Match[str]) -> str:
    return f"<pre><code{found['language'] or ''}>"
