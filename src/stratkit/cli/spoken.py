"""Help pages, and what click says of its own accord, in the language of the moment.

Commands and options are declared in English, whatever is spoken while they are imported;
each text is translated when it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import cleandoc
from typing import Any, TypeVar

import click

from stratkit.language.current import SOURCE, speaking
from stratkit.language.messages import _, in_context, marked, plural

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

USAGE = "usage"
"""The context of what stands for a value in a usage line."""

EXAMPLES = marked("Examples:")
HELP = marked("Show this message and exit.")
LANGUAGE_HELP = marked("Language of what is written; without it, that of your system.")
FOLDER = marked("directory")
NUMBER = marked("integer range")

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
    r"""Return the paragraphs of a docstring, each on one line.

    >>> paragraphs("Show it.\n\n    All of\n    it.")
    ('Show it.', 'All of it.')
    """
    return tuple(" ".join(part.split()) for part in cleandoc(text).split("\n\n"))


class Said:
    """An attribute that is kept as it was declared, and translated whenever it is read.

    Args:
        translate: What makes the text of the moment out of the declared one.
    """

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate

    def __set_name__(self, owner: type, name: str) -> None:
        """Keep the declared text under a name of its own."""
        self._place = f"declared_{name}"

    def __get__(self, instance: object, owner: type | None = None) -> Any:  # noqa: ANN401 - a text or nothing, as click declares it
        """Return the text in the language of the moment."""
        text = getattr(instance, self._place, None)
        return self._translate(text) if text else None

    def __set__(self, instance: object, text: str | None) -> None:
        """Keep the text as it was declared."""
        setattr(instance, self._place, text)


class SpokenOption(click.Option):
    """An option whose help and metavar are translated when they are shown.

    Args:
        declarations: Its names.
        fallback: What holds where it is not given, to be told by its help.
        settings: All that click takes.
    """

    help = Said(_)

    def __init__(
        self,
        declarations: Sequence[str],
        *,
        fallback: str = "",
        **settings: Any,  # noqa: ANN401 - click's own signature
    ) -> None:
        self._fallback = fallback
        super().__init__(declarations, **settings)

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for its value."""
        return in_context(USAGE, super().make_metavar(ctx))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its names and its help, with what holds where it is not given."""
        found = super().get_help_record(ctx)
        if found is None or not self._fallback:
            return found
        default = _("default: {default}").format(default=self._fallback)
        return found[0], f"{found[1]}  [{default}]"


def option(*declarations: str, **settings: Any) -> Callable[[Decorated], Decorated]:  # noqa: ANN401 - click's own signature
    """Declare an option whose help is translated when it is shown."""
    return click.option(*declarations, cls=SpokenOption, **settings)


class SpokenArgument(click.Argument):
    """An argument whose name is translated when it is shown."""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for it."""
        return in_context(USAGE, super().make_metavar(ctx))


def argument(*declarations: str, **settings: Any) -> Callable[[Decorated], Decorated]:  # noqa: ANN401 - click's own signature
    """Declare an argument whose name is translated when it is shown."""
    return click.argument(*declarations, cls=SpokenArgument, **settings)


class Folder(click.Path):
    """A folder that need not exist, called so in the language of the moment."""

    name = Said(_)

    def __init__(self) -> None:
        super().__init__(exists=False, file_okay=False)
        self.name = FOLDER


class Number(click.IntRange):
    """A whole number within bounds, called so in the language of the moment."""

    name = Said(_)

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least, most)
        self.name = NUMBER


class Spoken(click.Command):
    """A command whose help page is translated when it is shown."""

    help = Said(lambda text: "\n\n".join(map(_, paragraphs(text))))
    epilog = Said(lambda text: text.replace(EXAMPLES, _(EXAMPLES)))

    def __init__(self, *args: Any, **settings: Any) -> None:  # noqa: ANN401 - click's own signature
        super().__init__(*args, **settings)
        click.help_option("-h", "--help", cls=SpokenOption, help=HELP)(self)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands behind the command's name in its usage line."""
        return [in_context(USAGE, piece) for piece in super().collect_usage_pieces(ctx)]


def declared(place: str) -> click.Command:
    """Import a command, `module:attribute`, declared in English whatever is spoken now."""
    module, attribute = place.split(":")
    with speaking(SOURCE):
        command: click.Command = getattr(import_module(module), attribute)
    return command
