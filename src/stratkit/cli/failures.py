"""Exceptions to messages and exit codes."""

from __future__ import annotations

import errno
import os
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field

import click

from stratkit.cli.arguments import given, options_of
from stratkit.cli.guard import FAULT, MISUSED
from stratkit.cli.lazy import NoSuchCommand
from stratkit.cli.streams import complain
from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.errors import AmbiguousName, InvalidData, StratkitError, UnknownId
from stratkit.diagnostics.render import render_full, render_json, shortened, visible
from stratkit.language.messages import _, counted
from stratkit.language.system import reason_of
from stratkit.language.words import word

LONGEST = 1000
"""Longer messages are cut."""

TRACEBACK = "STRATKIT_TRACEBACK"

LOST = {errno.EBADF, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.ENOSPC}
"""What keeps an open stream from being written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What to tell, in whichever form."""

    code: str
    message: str
    hint: str = ""
    exit_code: int = MISUSED
    report: Report = field(default_factory=Report)


def report(error: Exception, args: Sequence[str]) -> int:
    """Tell on stderr what went wrong, and return the exit code."""
    failure = failure_of(error)
    if failure.exit_code == FAULT and os.environ.get(TRACEBACK, "") not in {"", "0"}:
        complain("".join(traceback.format_exception(error)).rstrip())
    complain(as_json(failure) if wants_json(args) else as_text(failure))
    return failure.exit_code


def failure_of(error: Exception) -> Failure:  # noqa: PLR0911 - one line a kind
    """Say what an exception means to the user."""
    match error:
        case InvalidData(report=found):
            count = len(found.errors)
            message = counted("{count} error in the data", "{count} errors in the data", count)
            hint = found.errors[0].help if count == 1 else ""
            return Failure(code="invalid-data", message=message, hint=hint, report=found)
        case AmbiguousName():
            return Failure(code="ambiguous-name", message=error.message, hint=error.hint)
        case UnknownId():
            hint = error.hint or _("`stratkit kb search WORDS` finds ids")
            return Failure(code="unknown-id", message=error.message, hint=hint)
        case StratkitError():
            return Failure(code="refused", message=error.message, hint=error.hint)
        case click.ClickException():
            return Failure(code="usage", message=_usage(error), hint=_usage_hint(error))
        case OSError(filename=None, errno=number) if number in LOST:
            return _lost(error)
        case _:
            return _fault(error)


def _lost(error: OSError) -> Failure:
    reason = _("it is closed") if error.errno == errno.EBADF else reason_of(error)
    message = _("the output cannot be written: {reason}").format(reason=reason)
    return Failure(code="output", message=message, hint=_("`-o FILE` writes it to a file"))


def _fault(error: Exception) -> Failure:
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    hint = _("run it again with {variable}=1, and report what it prints and `stratkit --version`")
    message = _("this is a fault of stratkit, not yours: {error}").format(error=text)
    return Failure(
        code="fault", message=message, hint=hint.format(variable=TRACEBACK), exit_code=FAULT
    )


def _usage(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split()).removesuffix(".")
    return message[:1].lower() + message[1:]


def _usage_hint(error: click.ClickException) -> str:
    if isinstance(error, NoSuchCommand) and error.hint:
        return error.hint
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return _("see `{command} --help`").format(command=error.ctx.command_path)
    return ""


def as_text(failure: Failure) -> str:
    """Write a failure for people: every diagnostic, or one message with its hint."""
    if failure.report.diagnostics:
        return render_full(failure.report)
    lines = [f"{word('severity', 'error')}: {visible(shortened(failure.message, LONGEST))}"]
    if failure.hint:
        hint = visible(shortened(failure.hint, LONGEST))
        lines.append(f"  = {word('finding', 'help')}: {hint}")
    return "\n".join(lines)


def as_json(failure: Failure) -> str:
    """Write a failure for programs: one envelope."""
    envelope = {
        "code": failure.code,
        "message": visible(shortened(failure.message, LONGEST)),
        "hint": visible(shortened(failure.hint, LONGEST)),
        "details": render_json(failure.report),
    }
    import json  # noqa: PLC0415 - only a failure needs it

    return json.dumps(envelope, indent=2, ensure_ascii=False)


def wants_json(args: Sequence[str]) -> bool:
    """Whether results, and so errors too, were asked for as JSON; parsing may have failed."""
    wanted = "json" if "--json" in options_of(args) else given("--format", args)
    return (wanted or _configured(args)).lower() == "json"


def _configured(args: Sequence[str]) -> str:
    from stratkit.cli.config import settings  # noqa: PLC0415 - it raises what is told here

    try:
        return settings(given("--config", args) or None)["format"].value
    except Exception:  # noqa: BLE001 - a configuration that cannot be read says nothing
        return ""
