"""Messages of the interface, in the language of the moment, by GNU gettext."""

from __future__ import annotations

import gettext
from functools import cache

from stratkit.language.current import SOURCE, language

CATALOGUES = __file__.removesuffix("messages.py") + "catalogues"
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


def in_context(context: str, message: str) -> str:
    """Return a message whose words mean other things elsewhere: a strong link, a strong word."""
    return _catalogue(language()).pgettext(context, message)


def plural(one: str, many: str, count: int) -> str:
    """Return a message in the form its number wants, with its gaps still open."""
    return _catalogue(language()).ngettext(one, many, count)


def counted(one: str, many: str, count: int, **more: object) -> str:
    """Return a message in the form its number wants, filled in.

    Args:
        one: The message for one, with the gap `{count}`.
        many: The message for any other number.
        count: The number.
        more: What fills the other gaps.

    >>> counted("{count} reason", "{count} reasons", 2)
    '2 reasons'
    """
    return plural(one, many, count).format(count=count, **more)


def marked(message: str) -> str:
    """Mark a message for translation where it stands; `_` translates it where it is used."""
    return message
