"""Where something stood or stands on another page: a page that leads there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from stratkit.language.current import speaking
from stratkit.language.messages import _
from stratkit.site.addresses import folder
from stratkit.site.edition import Edition, address
from stratkit.site.names import page_title
from stratkit.site.writing.html import LANGUAGE_NAMES, templates


def redirects(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield a page for every id that has a place but no page of its own: path, and text.

    These are former ids, and things that stand on the page of another, such as traits.
    """
    places = edition.addresses.places
    for identity, place in places.items():
        if place.page != identity and place.page in places:
            target = edition.addresses.href(identity, identity) or ""
            values = {
                "lang": edition.language,
                "title": page_title(identity, edition),
                "target": target,
                "canonical": address(place.page, edition) if edition.base_url else target,
            }
            text = templates().get_template("redirect.html").render(values)
            yield f"{edition.language}/{folder(identity)}index.html", text


def front(editions: tuple[str, ...], name: str) -> str:
    """Write the page at the root: the languages to choose from, and the way to the first.

    Args:
        editions: The languages of the site.
        name: Whose site it is.
    """
    values = {
        "lang": editions[0],
        "name": name,
        "languages": [(code, LANGUAGE_NAMES.get(code, code)) for code in editions],
    }
    return templates().get_template("front.html").render(values)


def missing(editions: tuple[str, ...], name: str, base_url: str) -> str:
    """Write the page that a server shows where there is none, in every language.

    Args:
        editions: The languages of the site.
        name: Whose site it is.
        base_url: Where it stands: the page is shown at any depth, so its links begin at the top.
    """
    languages = []
    for code in editions:
        with speaking(code):
            languages.append((code, LANGUAGE_NAMES.get(code, code), _("There is no such page.")))
    values = {
        "lang": editions[0],
        "name": name,
        "root": urlsplit(base_url).path,
        "languages": languages,
    }
    return templates().get_template("missing.html").render(values)
