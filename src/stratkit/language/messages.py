"""Messages of the interface, in the language of the moment, by GNU gettext."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from stratkit.language.current import SOURCE, language

CATALOGUES = Path(__file__).parent / "catalogues"
"""`<lang>/LC_MESSAGES/stratkit.po`, and the compiled `.mo` beside it."""

DOMAIN = "stratkit"


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == SOURCE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, CATALOGUES, [code], fallback=True)


def _(message: str) -> str:
    """Return a message in the language of the moment; what is not translated stays English."""
    return _catalogue(language()).gettext(message)


def counted(one: str, many: str, count: int) -> str:
    """Return a message in the form its number wants, with the number filled in for `{count}`.

    >>> counted("{count} reason", "{count} reasons", 2)
    '2 reasons'
    """
    form = _catalogue(language()).ngettext(one, many, count)
    return form.format(count=count)


def marked(message: str) -> str:
    """Mark a message for translation where it stands; `_` translates it where it is used."""
    return message
