"""`completion`: what a shell needs to complete commands, options and ids."""

from __future__ import annotations

import click

from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.spoken import Spoken, argument
from stratkit.language.messages import _

EPILOG = """\b
Examples:
  stratkit completion bash > ~/.local/share/bash-completion/completions/stratkit
  stratkit completion fish > ~/.config/fish/completions/stratkit.fish
  stratkit completion zsh  > "${fpath[1]}/_stratkit"
"""


@click.command(cls=Spoken, epilog=EPILOG)
@argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@common()
def completion(run: Run, shell: str) -> None:
    """Print the completion script of a shell."""
    from click.shell_completion import ShellComplete, get_completion_class  # noqa: PLC0415

    found = get_completion_class(shell)
    if found is None:  # click knows all three
        msg = _("no completion for {shell}").format(shell=shell)
        raise click.UsageError(msg)
    root = click.get_current_context().find_root().command
    # Not the class's own `source`: bash's runs bash to see how old it is.
    run.write(ShellComplete.source(found(root, {}, "stratkit", "_STRATKIT_COMPLETE")))
