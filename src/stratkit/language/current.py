"""The language of the moment, as the user's environment or the knowledge base sets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

SOURCE = "en"
"""The language in which everything is written first."""

LANGUAGES = (SOURCE, "pl", "ru")
"""The languages stratkit speaks; a knowledge base may know others."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where POSIX looks for the language of messages, first found first."""

Spoken = str | Callable[[], str]
"""A code of two letters, or what finds it out once something is to be said."""

_current: ContextVar[Spoken] = ContextVar("language", default=SOURCE)


def language() -> str:
    """Return the language that is spoken now, as a code of two letters."""
    spoken = _current.get()
    if not isinstance(spoken, str):
        # What goes wrong while it is found out is said in the source language.
        _current.set(SOURCE)
        spoken = spoken()
        _current.set(spoken)
    return spoken


@contextmanager
def speaking(code: Spoken) -> Iterator[None]:
    """Speak another language for a while; threads and tasks do not disturb each other.

    >>> with speaking("pl"):
    ...     language()
    'pl'
    >>> language()
    'en'
    """
    token = _current.set(code)
    try:
        yield
    finally:
        _current.reset(token)


def speak(code: str) -> None:
    """Speak another language from now on."""
    _current.set(code)


def preferred(environment: Mapping[str, str]) -> str:
    """Return the first language that the environment asks for and stratkit speaks.

    >>> preferred({"LANG": "pl_PL.UTF-8"}), preferred({"LANG": "de_DE.UTF-8"})
    ('pl', 'en')
    >>> preferred({"LANGUAGE": "de:ru:pl", "LANG": "pl_PL.UTF-8"})
    'ru'
    """
    chosen = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if chosen in {"", "C", "POSIX"} or chosen.startswith("C."):
        return SOURCE
    # GNU gettext: LANGUAGE goes first, but only where a locale is set at all.
    wishes = [*environment.get("LANGUAGE", "").split(":"), chosen]
    codes = (wish.partition(".")[0].partition("_")[0] for wish in wishes)
    return next((code for code in codes if code in LANGUAGES), SOURCE)
