"""Where everything stands: ids to folders and anchors, and the way from one page to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from stratkit.model.knowledge_base import PARTS, KnowledgeBase

HOME = "home"
"""The id of the first page of a language; it stands in the language's own folder."""
GATHERED = {"lexicon": "lexicon", "contradictions": "contradictions", "countries": "countries"}
"""Parts of a knowledge base whose entities share one page, and that page."""
DOCS = "docs."
"""What the ids of the user documentation begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page, or a place on one."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Every id that can be linked, with its place."""

    places: dict[str, Place] = field(default_factory=dict)

    def href(self, target: str, here: str) -> str | None:
        """Return the way from one page to a thing, relative; None if it has no place.

        Args:
            target: An id, or a claim as it is cited, `src.<slug>#<claim>`.
            here: The id of the page on which the link stands.

        >>> places = Addresses(places={"trait.a": Place(page="dimension.b", anchor="trait.a")})
        >>> places.href("trait.a", "matrix")
        '../dimension.b/index.html#trait.a'
        """
        whole, _, locator = target.partition("#")
        place = self.places.get(whole)
        if place is None:
            return None
        anchor = locator or place.anchor
        tail = f"#{anchor}" if anchor else ""
        if place.page == here:
            return tail or "index.html"
        return f"{up(here)}{folder(place.page)}index.html{tail}"

    def seen_from(self, here: str) -> Links:
        """Return the ways from one page."""
        return Links(addresses=self, here=here)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The ways from one page to everything else."""

    addresses: Addresses
    here: str

    def href(self, target: str) -> str | None:
        """Return the way to a thing; None if it has no place."""
        return self.addresses.href(target, self.here)

    def doc(self, path: str) -> str | None:
        """Return the way to a page of the user documentation, from its path in `docs/`."""
        file, _, anchor = path.partition("#")
        inside = file.removeprefix("./").removeprefix("../").removeprefix("docs/")
        name = inside.removesuffix(".md").replace("/", "-")
        found = self.href(f"{DOCS}{name.lower()}")
        return f"{found}#{anchor}" if found and anchor else found


def up(page: str) -> str:
    """Return the way from a page to the folder of its language.

    >>> up("home"), up("channel.seo")
    ('', '../')
    """
    return "" if page == HOME else "../"


def folder(page: str) -> str:
    """Return the folder of a page inside that of its language.

    >>> folder("home"), folder("channel.seo")
    ('', 'channel.seo/')
    """
    return "" if page == HOME else f"{page}/"


def places_of(kb: KnowledgeBase) -> dict[str, Place]:
    """Return the place of every entity of a knowledge base, former ids among them."""
    places = dict(_places(kb))
    for former, now in kb.moved.items():
        if now in places:
            places.setdefault(former, places[now])
    return places


def _places(kb: KnowledgeBase) -> Iterator[tuple[str, Place]]:
    for part in (*PARTS, "sources"):
        for identity in getattr(kb, part):
            page = GATHERED.get(part)
            yield identity, Place(page=page, anchor=identity) if page else Place(page=identity)
    for dimension in kb.dimensions.values():
        for trait in (dimension.positive, dimension.negative):
            yield trait.id, Place(page=dimension.id, anchor=trait.id)
