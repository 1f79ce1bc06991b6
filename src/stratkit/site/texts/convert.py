"""Markdown to safe HTML, by an ordered list of extensions."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markupsafe import Markup

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.sources import Notes
from stratkit.site.texts.admonitions import AdmonitionsExtension
from stratkit.site.texts.boxes import BoxesExtension
from stratkit.site.texts.citations import CitationsExtension
from stratkit.site.texts.links import LinksExtension
from stratkit.site.texts.prose import Addresses, HeadingLine, Prose, Setting
from stratkit.site.texts.safe import SafeExtension
from stratkit.site.texts.terms import TermsExtension

_FOOTNOTES = "<section "
"""How the footnotes begin; nothing else is a section."""
_WITHIN = re.compile(r"</?(?:a|code|em|strong|span)\b[^>]*>")
"""Tags within a word or sentence; the others part words."""
_MARK = re.compile(r'<sup class="note".*?</sup>')
_TAG = re.compile(r"<[^>]+>")
_UNNAMED = "section"


def convert(text: str, kb: KnowledgeBase, addresses: Addresses, *, own: str = "") -> Prose:
    """Return a text as it is shown, whatever its author wrote into it.

    Args:
        text: Markdown without its title; any HTML in it is shown, not obeyed.
        kb: What its links, citations and terms name, in the language of the text.
        addresses: The ways from the page on which it will stand.
        own: The id of what it belongs to: a term does not link itself.
    """
    setting = Setting(kb=kb, addresses=addresses, own=own, notes=Notes(kb))
    converter = Markdown(extensions=_extensions(setting), output_format="html")
    whole = converter.convert(text)
    return Prose(
        html=Markup(whole),  # noqa: S704 - made safe by the extensions
        headings=tuple(_headings(converter.toc_tokens)),  # type: ignore[attr-defined]
        notes=setting.notes.texts(),
        plain=_plain(whole),
    )


def _extensions(setting: Setting) -> list[Extension]:
    return [
        TableExtension(),
        SaneListExtension(),
        FencedCodeExtension(),
        AdmonitionsExtension(),
        SafeExtension(setting),
        LinksExtension(setting),
        CitationsExtension(setting),
        TermsExtension(setting),
        BoxesExtension(),
        TocExtension(slugify=_slug, marker=""),
    ]


def _slug(words: str, separator: str) -> str:
    """Return the anchor of a heading; one without letters or digits has one all the same."""
    return slugify_unicode(words, separator).strip("-_") or _UNNAMED


def _headings(tokens: Iterable[dict[str, object]]) -> Iterator[HeadingLine]:
    for token in tokens:
        said = html.unescape(str(token["name"]))
        yield HeadingLine(id=str(token["id"]), level=int(str(token["level"])), text=said)
        children = token["children"]
        if isinstance(children, list):
            yield from _headings(children)


def _plain(whole: str) -> str:
    """Return the words of a text; every `<` of it is a tag of ours."""
    body = _MARK.sub("", whole.partition(_FOOTNOTES)[0])
    return " ".join(html.unescape(_TAG.sub(" ", _WITHIN.sub("", body))).split())
