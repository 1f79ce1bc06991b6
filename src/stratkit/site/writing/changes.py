"""The feed of changes of the knowledge, in Atom (RFC 4287), dated as the knowledge is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from stratkit.language.messages import _
from stratkit.site.addresses import folder
from stratkit.site.edition import Edition
from stratkit.site.names import page_title

TAG = "tag:stratkit,{year}:{language}"
"""What the permanent names of entries begin with (RFC 4151)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is not as it was."""

    id: str
    title: str
    text: str
    page: str


def changes(edition: Edition) -> Iterator[Change]:
    """Yield what has changed: the version, renamed things, what overlays did."""
    kb = edition.kb
    yield Change(
        id=f"version-{kb.info.version}",
        title=_("Knowledge base {version}").format(version=kb.info.version),
        text=_("Read as a whole with its sources in {reviewed}.").format(reviewed=kb.info.reviewed),
        page="changes",
    )
    for former, now in kb.moved.items():
        title = page_title(now, edition)
        text = _("`{former}` is now called `{id}`").format(former=former, id=now)
        yield Change(id=former, title=title, text=text, page=edition.addresses.places[now].page)
    for identity, origin in kb.origins.items():
        if identity in edition.addresses.places:
            yield Change(
                id=f"{origin.overlay}-{identity}",
                title=page_title(identity, edition),
                text=f"{origin.change}: {origin.reason}" if origin.reason else origin.change,
                page=edition.addresses.places[identity].page,
            )


def feed(edition: Edition) -> str:
    """Write the feed of an edition."""
    kb = edition.kb
    tag = TAG.format(year=kb.info.reviewed[:4], language=edition.language)
    dated = f"{kb.info.reviewed}-01T00:00:00Z"
    root = f"{edition.base_url}{edition.language}/" if edition.base_url else ""
    title = _("Changes")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(edition.language)}>',
        f"<title>{escape(edition.brand.name)}: {escape(title)}</title>",
        f"<id>{escape(tag)}</id>",
        f"<updated>{dated}</updated>",
        f"<author><name>{escape(edition.brand.name)}</name></author>",
        f"<link href={quoteattr(f'{root}changes/index.html')}/>",
    ]
    for change in changes(edition):
        lines += [
            "<entry>",
            f"<title>{escape(change.title)}</title>",
            f"<id>{escape(tag)}:{escape(change.id)}</id>",
            f"<updated>{dated}</updated>",
            f"<link href={quoteattr(f'{root}{folder(change.page)}index.html')}/>",
            f"<summary>{escape(change.text)}</summary>",
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])
