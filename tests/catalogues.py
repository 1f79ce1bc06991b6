"""The catalogues of the interface, as the tests of languages read them."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from stratkit.language.current import LANGUAGES, SOURCE
from stratkit.language.messages import CATALOGUES

TRANSLATED = tuple(code for code in LANGUAGES if code != SOURCE)


def catalogue(code: str) -> Catalog:
    """Return what has been translated into a language."""
    with (Path(CATALOGUES) / code / "LC_MESSAGES" / "stratkit.po").open("rb") as stream:
        return read_po(stream, locale=code)


def forms(said: object) -> list[str]:
    """Return the forms of a message or of its translation; there are several if it is counted."""
    return [str(form or "") for form in (said if isinstance(said, tuple) else (said,))]
