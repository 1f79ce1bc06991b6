"""Which elements are open: what is opened is closed, in its order and in its place.

HTML lets an author leave out many end tags, and a browser mends the rest by moving elements
about. A site that is generated leaves nothing to be mended, so the rule here is the stricter one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stratkit.language.messages import _
from stratkit.site.checking.tag import Fault, Spot

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
"""Elements that hold nothing and have no end tag."""
FOREIGN = frozenset({"svg", "math"})
"""What stands inside follows the rules of XML: `<path/>` is whole."""
BLOCKS = frozenset(
    (  # noqa: SIM905 - a list of words reads better as one
        "address article aside blockquote details dialog div dl fieldset figcaption figure footer "
        "form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul"
    ).split()
)
"""What ends a paragraph, whether its end tag stands there or not."""
_AROUND = frozenset({"button", "caption", "foreignobject", "object", "svg", "td", "th"})
"""Past these, an open paragraph further out does not matter."""
PARENTS: Mapping[str, frozenset[str]] = {
    "caption": frozenset({"table"}),
    "dd": frozenset({"dl", "div"}),
    "dt": frozenset({"dl", "div"}),
    "figcaption": frozenset({"figure"}),
    "legend": frozenset({"fieldset"}),
    "li": frozenset({"ul", "ol", "menu"}),
    "optgroup": frozenset({"select"}),
    "option": frozenset({"select", "optgroup", "datalist"}),
    "summary": frozenset({"details"}),
    "tbody": frozenset({"table"}),
    "td": frozenset({"tr"}),
    "tfoot": frozenset({"table"}),
    "th": frozenset({"tr"}),
    "thead": frozenset({"table"}),
    "tr": frozenset({"tbody", "thead", "tfoot"}),
}
"""Element to those it may stand in."""
CHILDREN: Mapping[str, frozenset[str]] = {
    "dl": frozenset({"dt", "dd", "div"}),
    "ol": frozenset({"li"}),
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot"}),
    "tbody": frozenset({"tr"}),
    "tfoot": frozenset({"tr"}),
    "thead": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
    "ul": frozenset({"li"}),
}
"""Element to those that may stand in it, where it is so few."""
PRESSED = frozenset({"a", "button"})
"""What can be pressed holds nothing else that can."""


class Nesting:
    """The elements that are open at a place of a page."""

    def __init__(self) -> None:
        self.open: list[tuple[str, Spot]] = []
        self._foreign = 0

    @property
    def parent(self) -> str:
        """The innermost element that is open."""
        return self.open[-1][0] if self.open else ""

    def opened(self, name: str, spot: Spot, *, whole: bool) -> Iterator[Fault]:
        """Take in a start tag.

        Args:
            name: The element.
            spot: Where it stands.
            whole: It is written as `<name/>`.
        """
        if not self._foreign:
            yield from self._misplaced(name)
            if whole and name not in VOID and name not in FOREIGN:
                message = _("`<{element}/>` does not close the element").format(element=name)
                yield _fault(message, _("write `<{element}></{element}>`").format(element=name))
                whole = False
        if whole or (name in VOID and not self._foreign):
            return
        self._foreign += name in FOREIGN
        self.open.append((name, spot))

    def _misplaced(self, name: str) -> Iterator[Fault]:
        around = self._around(name)
        if around:
            message = _("`<{element}>` cannot stand in `<{around}>`")
            said = message.format(element=name, around=around)
            yield _fault(
                said, _("close `<{around}>` before it, or use another").format(around=around)
            )

    def _around(self, name: str) -> str:
        """Return the open element in which one cannot stand; empty if there is none."""
        misfit = name not in CHILDREN.get(self.parent, {name})
        if misfit or self.parent not in PARENTS.get(name, {self.parent}):
            return self.parent or "html"
        if name in BLOCKS:
            for other, _spot in reversed(self.open):
                if other in _AROUND:
                    break
                if other == "p":
                    return other
        if name in PRESSED:
            return next((other for other, _spot in self.open if other in PRESSED), "")
        return ""

    def closed(self, name: str) -> Iterator[tuple[Fault, Spot | None]]:
        """Take in an end tag, and yield what is wrong with where; None: where the tag stands."""
        if self.open and self.open[-1][0] == name:
            self.open.pop()
            self._foreign -= name in FOREIGN
            return
        if name in VOID and not self._foreign:
            message = _("`</{element}>` ends an element that has no end").format(element=name)
            yield _fault(message, _("leave it out")), None
            return
        if all(other != name for other, _spot in self.open):
            message = _("`</{element}>` closes nothing").format(element=name)
            yield _fault(message, _("leave it out, or open the element")), None
            return
        while self.open:
            other, spot = self.open.pop()
            self._foreign -= other in FOREIGN
            if other == name:
                return
            yield _unclosed(other), spot

    def finished(self) -> Iterator[tuple[Fault, Spot]]:
        """Yield what is still open at the end of a page."""
        for name, spot in self.open:
            yield _unclosed(name), spot


def _unclosed(name: str) -> Fault:
    message = _("`<{element}>` is not closed").format(element=name)
    return _fault(message, _("write `</{element}>` in its place").format(element=name))


def _fault(message: str, hint: str) -> Fault:
    return Fault(code="SK957", message=message, hint=hint)
