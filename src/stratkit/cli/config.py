"""Settings: `--config FILE`, then `STRATKIT_*`, then the nearest project file, then defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stratkit.cli.arguments import given
from stratkit.cli.refused import Refused
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.language.current import LANGUAGES, preferred
from stratkit.language.messages import _
from stratkit.language.system import reason_of

DEFAULTS = {"kb": "", "lang": "", "format": "text", "color": "auto", "cases": ""}
"""Every setting and what holds where nothing else is said; empty: what ships with stratkit."""

ALLOWED = {
    "lang": LANGUAGES,
    "format": ("text", "json", "yaml", "md", "csv", "html"),
    "color": ("auto", "always", "never"),
}
PATHS = frozenset({"kb", "cases"})
"""Settings that are relative to the file they stand in."""

OWN, SHARED = "stratkit.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A value and where it was found."""

    value: str
    source: str


def settings(file: str | None = None) -> dict[str, Setting]:
    """Return every setting with its source.

    Args:
        file: The file named with `--config`, which goes before everything else.

    Raises:
        Refused: A file cannot be read, or holds a key or a value that has no meaning.
    """
    found = {key: Setting(value=value, source="default") for key, value in DEFAULTS.items()}
    found["lang"] = Setting(value=preferred(os.environ), source="locale")
    nearest = None if file else _nearest()
    if nearest is not None:
        found |= _of_file(nearest)
    found |= _of_environment()
    if file:
        found |= _of_file(Path(file))
    return found


def language_of(args: Sequence[str]) -> str:
    """Return the language to speak before the settings have been read, and their faults told.

    Args:
        args: What was typed.
    """
    wanted = given("--lang", args)
    if wanted in LANGUAGES:
        return wanted
    try:
        return settings(given("--config", args) or None)["lang"].value
    except Refused:  # the command will say so, in the language of the system
        return preferred(os.environ)


def _of_environment() -> dict[str, Setting]:
    found = {}
    for key in DEFAULTS:
        name = f"STRATKIT_{key.upper()}"
        value = os.environ.get(name)
        if value:
            found[key] = Setting(value=_allowed(key, value, name), source=name)
    return found


def _nearest() -> Path | None:
    try:
        folder = Path.cwd()
    except OSError:  # it has been removed in the meantime
        return None
    for place in (folder, *folder.parents):
        if (place / OWN).is_file():
            return place / OWN
        shared = place / SHARED
        if shared.is_file() and b"tool.stratkit" in _bytes(shared) and _table(shared) is not None:
            return shared
    return None


def _of_file(path: Path) -> dict[str, Setting]:
    found = {}
    for key, value in (_table(path) or {}).items():
        if key not in DEFAULTS:
            known = _("the keys are {keys}").format(keys=", ".join(DEFAULTS))
            msg = _("`{file}` sets `{key}`, which is no setting").format(file=path, key=key)
            raise Refused(msg, hint=did_you_mean(key, DEFAULTS) or known)
        if not isinstance(value, str):
            msg = _("`{file}`: `{key}` is not a text").format(file=path, key=key)
            raise Refused(msg, hint=_('write `{key} = "..."`').format(key=key))
        checked = _allowed(key, value, str(path))
        if key in PATHS and checked:
            checked = str(path.parent / Path(checked).expanduser())
        found[key] = Setting(value=checked, source=str(path))
    return found


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return the settings in a TOML file; `None` if it has no table for them."""
    import tomllib  # noqa: PLC0415 - only where there is such a file

    try:
        data = tomllib.loads(_bytes(path).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = _("`{file}` is not TOML: {error}").format(file=path, error=error)
        raise Refused(msg, hint=_('write `key = "value"`')) from error
    if path.name != SHARED:
        return data
    tools = data.get("tool")
    table = tools.get("stratkit") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        hint = did_you_mean(path.name, _beside(path)) or _("name a TOML file")
        msg = _("`{file}` cannot be read: {reason}").format(file=path, reason=reason_of(error))
        raise Refused(msg, hint=hint) from error


def _beside(path: Path) -> list[str]:
    return [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []


def _allowed(key: str, value: str, source: str) -> str:
    values = ALLOWED.get(key, ())
    if values and value not in values:
        listed = _("write one of {values}").format(values=", ".join(values))
        msg = _("`{source}`: `{value}` is no value for `{key}`")
        said = msg.format(source=source, value=value, key=key)
        raise Refused(said, hint=did_you_mean(value, values) or listed)
    return value
