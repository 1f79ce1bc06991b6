"""Command groups that import a family of commands only when it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import click

from stratkit.cli.spoken import LANGUAGE_HELP, Spoken, SpokenOption, declared
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.language.current import LANGUAGES
from stratkit.language.messages import _

SPOKEN = "stratkit.language"
"""Where a group leaves the language for the command below it."""


def language_option() -> SpokenOption:
    """Return `--lang` as the commands have it, so that help can be asked for in a language."""

    def keep(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
        del param
        if value:
            ctx.meta[SPOKEN] = value

    return SpokenOption(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        callback=keep,
        help=LANGUAGE_HELP,
    )


class NoSuchCommand(click.UsageError):
    """A word that is no command, with the command it may stand for."""

    def __init__(self, name: str, known: Iterable[str], ctx: click.Context) -> None:
        super().__init__(_("no such command `{name}`").format(name=name), ctx)
        self.hint = did_you_mean(name, known)


class LazyGroup(Spoken, click.Group):
    """A group whose commands are named by `module:attribute` until one is wanted.

    Without a command it prints its help.
    """

    command_class = Spoken

    def __init__(self, *args: Any, lazy: Mapping[str, str] | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **{"invoke_without_command": True, **kwargs})
        self.lazy = dict(lazy or {})
        self.params.insert(0, language_option())

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which they were written down."""
        del ctx
        return [*self.lazy, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        place = self.lazy.get(cmd_name)
        return super().get_command(ctx, cmd_name) if place is None else declared(place)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one may have been meant."""
        name = args[0]
        is_option = name.startswith("-")
        if not ctx.resilient_parsing and not is_option and self.get_command(ctx, name) is None:
            raise NoSuchCommand(name, self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own
        """Invoke the command, or print the help if none is named."""
        result = super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())
        return result


class DefaultGroup(LazyGroup):
    """A group that hands what names none of its commands to one of them.

    Args:
        args: Of the group.
        default: The command that is meant where none is named.
        kwargs: Of the group.
    """

    def __init__(self, *args: Any, default: str, **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **kwargs)
        self.default = default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command that is meant before arguments that begin with none."""
        return super().parse_args(ctx, self._named(ctx, args))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named, or the one that is meant where none is."""
        return super().resolve_command(ctx, self._named(ctx, args))

    def _named(self, ctx: click.Context, args: list[str]) -> list[str]:
        known = {*self.list_commands(ctx), "-h", "--help"}
        return [self.default, *args] if args and args[0] not in known else args
