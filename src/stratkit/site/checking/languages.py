"""Every page stands in every language, leads to the others, and has its twins beside it."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path

from stratkit.diagnostics.render import shortened, visible
from stratkit.language.messages import _
from stratkit.site.checking.links import Ground, target_of
from stratkit.site.checking.sight import Sight
from stratkit.site.checking.tag import Fault

PAGE = "index.html"
DEFAULT = "x-default"
"""The language for whoever reads none of them."""


def language_faults(page: Sight, languages: Sequence[str], ground: Ground) -> Iterator[Fault]:
    """Yield what is wrong with a page as one of several in different languages.

    Args:
        page: The page.
        languages: Those of the site.
        ground: All pages.
    """
    own, _slash, rest = page.file.partition("/")
    if own not in languages:
        return
    if page.language and page.language != own:
        said = _("the page says its language is `{said}`, but it stands in `{folder}`")
        message = said.format(said=shortened(visible(page.language)), folder=own)
        yield _fault(message, _("build the site again"))
    for other in languages:
        if f"{other}/{rest}" not in ground.files:
            message = _("the page is missing in `{language}`").format(language=other)
            yield _fault(message, _("build the site in all its languages at once"))
        elif not page.moved:
            yield from _reciprocal(page, other, f"{other}/{rest}", ground)


def _reciprocal(page: Sight, language: str, expected: str, ground: Ground) -> Iterator[Fault]:
    """Yield what is wrong with the way from a page to itself in another language."""
    said = page.alternates.get(language)
    if said is None:
        message = _("the page does not lead to itself in `{language}`").format(language=language)
        yield _fault(message, _("add a `<link rel=alternate hreflang>` for every language"))
        return
    whole = said.removeprefix(ground.base) if ground.base else said
    found = whole if whole != said else target_of(page.file, said)
    found = f"{found}{PAGE}" if found.endswith("/") else found
    if found != expected:
        message = _("`{way}` is not this page in `{language}`")
        shown = message.format(way=shortened(visible(said)), language=language)
        yield _fault(shown, _("name `{file}`").format(file=expected))


def default_faults(page: Sight, languages: Sequence[str]) -> Iterator[Fault]:
    """Yield that a page leads nobody who reads none of its languages, or to one there is not."""
    if page.moved or page.file.partition("/")[0] not in languages:
        return
    strange = sorted(set(page.alternates) - {*languages, DEFAULT})
    if DEFAULT not in page.alternates:
        message = _("the page does not lead to itself in `{language}`").format(language=DEFAULT)
        yield _fault(message, _("add a `<link rel=alternate hreflang>` for every language"))
    for language in strange:
        message = _("the page leads to `{language}`, which the site does not speak")
        yield _fault(message.format(language=language), _("build the site again"))


def twin_faults(page: Sight, root: Path, ground: Ground) -> Iterator[Fault]:
    """Yield what is wrong with the files beside a page that say the same.

    Args:
        page: The page.
        root: The folder of the site.
        ground: All files.
    """
    home = posixpath.dirname(page.file)
    for twin in ("page.md", "page.json"):
        if f"{home}/{twin}" not in ground.files:
            message = _("the page has no `{twin}` beside it").format(twin=twin)
            yield _twin(message)
    if f"{home}/page.json" in ground.files:
        yield from _record(root / home / "page.json", page, ground)


def _record(file: Path, page: Sight, ground: Ground) -> Iterator[Fault]:
    """Yield what is wrong with the plain data beside a page."""
    try:
        record = json.loads(file.read_text(encoding="utf-8"))
        language, tables = str(record["language"]), [str(name) for name in record["tables"]]
    except (OSError, ValueError, KeyError, TypeError):
        yield _twin(_("`page.json` beside the page cannot be read"))
        return
    if page.language and language != page.language:
        yield _twin(_("`page.json` beside the page is in another language"))
    home = posixpath.dirname(page.file)
    for table in tables:
        if f"{home}/{table}" not in ground.files:
            yield _twin(_("the page has no `{twin}` beside it").format(twin=shortened(table)))


def _fault(message: str, hint: str) -> Fault:
    return Fault(code="SK955", message=message, hint=hint)


def _twin(message: str) -> Fault:
    return Fault(code="SK954", message=message, hint=_("build the site again"))
