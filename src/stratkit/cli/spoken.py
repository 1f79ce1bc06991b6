"""Help pages, and what click says of its own accord, in the language of the moment.

Commands and options are declared in English, whatever is spoken while they are imported;
each text is translated when it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from inspect import cleandoc
from typing import Any

import click

from stratkit.language.current import SOURCE, speaking
from stratkit.language.messages import _, in_context, marked, plural

USAGE = "usage"
"""The context of what stands for a value in a usage line."""

EXAMPLES = marked("Examples:")
HELP = marked("Show this message and exit.")

_SPEAKING = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
"""The modules of click that say something."""


def teach_click() -> None:
    """Let click take its words from our catalogues; to do it twice changes nothing.

    Click binds `gettext.gettext`, whose language is that of the process; ours is that of the
    moment, so the name is bound anew, in whichever order anything was imported.
    """
    for name in _SPEAKING:
        module = import_module(f"click.{name}")
        for own, ours in (("_", _), ("ngettext", plural)):
            if hasattr(module, own):
                setattr(module, own, ours)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a docstring, each on one line.

    >>> paragraphs("Show it.\n\n    All of\n    it.")
    ('Show it.', 'All of it.')
    """
    return tuple(" ".join(part.split()) for part in cleandoc(text).split("\n\n"))


class SpokenOption(click.Option):
    """An option whose help and metavar are translated when they are shown.

    Args:
        declarations: Its names.
        fallback: What holds where it is not given, to be told by its help.
        settings: All that click takes.
    """

    def __init__(
        self,
        declarations: Sequence[str],
        *,
        fallback: str = "",
        **settings: Any,  # noqa: ANN401 - click's own signature
    ) -> None:
        self._fallback = fallback
        super().__init__(declarations, **settings)

    @property
    def declared_help(self) -> str:
        """Its help as it was declared, in English."""
        return self._help or ""

    @property
    def help(self) -> str | None:
        """Its help."""
        if not self._help:
            return None
        default = _("default: {default}").format(default=self._fallback)
        return f"{_(self._help)}  [{default}]" if self._fallback else _(self._help)

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text

    @property
    def metavar(self) -> str | None:
        """What stands for its value."""
        return in_context(USAGE, self._metavar) if self._metavar else None

    @metavar.setter
    def metavar(self, text: str | None) -> None:
        self._metavar = text


def option(*declarations: str, **settings: Any) -> Any:  # noqa: ANN401 - click's own signature
    """Declare an option whose help is translated when it is shown."""
    return click.option(*declarations, cls=SpokenOption, **settings)


class Folder(click.Path):
    """A folder that need not exist, called so in the language of the moment."""

    def __init__(self) -> None:
        super().__init__(exists=False, file_okay=False)

    @property
    def name(self) -> str:
        """What messages call it."""
        return _("directory")

    @name.setter
    def name(self, name: str) -> None:
        """Click's own word, which is fixed, is not kept."""


class Number(click.IntRange):
    """A whole number within bounds, called so in the language of the moment."""

    @property
    def name(self) -> str:
        """What messages call it."""
        return _("integer range")


class Spoken(click.Command):
    """A command whose help page is translated when it is shown."""

    @property
    def help(self) -> str | None:
        """What it does, paragraph by paragraph."""
        return "\n\n".join(map(_, paragraphs(self._help))) if self._help else None

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text

    @property
    def epilog(self) -> str | None:
        """The examples at the end of the page."""
        return self._epilog.replace(EXAMPLES, _(EXAMPLES)) if self._epilog else None

    @epilog.setter
    def epilog(self, text: str | None) -> None:
        self._epilog = text

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands behind the command's name in its usage line."""
        return [in_context(USAGE, piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`; click keeps it, so its text is that of this moment."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = _(HELP)
        return found


def declared(place: str) -> click.Command:
    """Import a command, `module:attribute`, declared in English whatever is spoken now."""
    module, attribute = place.split(":")
    with speaking(SOURCE):
        command: click.Command = getattr(import_module(module), attribute)
    return command
