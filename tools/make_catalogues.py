"""Collect every message of the interface, and compile what has been translated.

`python tools/make_catalogues.py` after any change of a message or of a translation; a test
compares what is committed. Translations are never lost: those of messages that are gone
stand at the end of a catalogue as comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from stratkit.cli.main import cli
from stratkit.cli.spoken import USAGE, Spoken, SpokenOption, paragraphs
from stratkit.diagnostics.catalogue import CATALOGUE
from stratkit.language.current import LANGUAGES, SOURCE
from stratkit.language.messages import CATALOGUES, DOMAIN
from stratkit.language.words import WORDS

PACKAGE = Path(__file__).parents[1] / "src" / "stratkit"

KEYWORDS: dict[str, Any] = {
    "_": None,
    "marked": None,
    "counted": (1, 2),
    "in_context": ((1, "c"), 2),
}
"""The functions whose arguments are messages, and which of them: the first, if nothing is said."""

CLICK = (
    "Usage:",
    "Options",
    "Commands",
    "default: {default}",
    "Missing command.",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "No such option {name!r}.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    "Option {name!r} does not take a value.",
    (
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
    ),
    (
        "Got unexpected extra argument ({args})",
        "Got unexpected extra arguments ({args})",
    ),
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "Choose from:\n\t{choices}",
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is a directory.",
    "Aborted!",
)
"""What click says of its own accord where stratkit uses it."""

HEADER = """\
# The interface of stratkit in this language.
# Write what stands after msgstr, then run: python tools/make_catalogues.py"""

Found = tuple[str | tuple[str, ...], str, str, str]
"""A message (with its plural, if it has one), its context, the file it stands in, a remark."""


class Plain(Catalog):
    """A catalogue whose head names nothing that changes from day to day."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The head, but for dates and the version of Babel."""
        return [
            ("Language", str(self.locale or "")),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def messages() -> Iterator[Found]:
    """Yield every message of the interface."""
    for file, _, message, _, context in extract_from_dir(
        PACKAGE, [("**.py", "python"), ("**.html", "jinja2")], keywords=KEYWORDS
    ):
        yield message, context or "", file, ""
    for context, words in WORDS.items():
        for word in words:
            yield word, context, "language/words.py", ""
    for code, entry in CATALOGUE.items():
        for text in (entry.title, entry.explanation):
            yield text, "", "diagnostics/catalogue.py", code
    for said in CLICK:
        yield said, "", "cli/spoken.py", "click"
    yield from _of_command(cli, "stratkit", None)


def _of_command(command: click.Command, name: str, parent: click.Context | None) -> Iterator[Found]:
    """Yield what the help page of a command says, and those of the commands below it."""
    context = command.context_class(command, info_name=name, parent=parent)
    path = context.command_path
    if isinstance(command, Spoken):
        for text in paragraphs(getattr(command, "declared_help", None) or ""):
            yield text, "", "cli/main.py", path
    for piece in command.collect_usage_pieces(context):
        if any(letter.isupper() for letter in piece):
            yield piece, USAGE, "cli/main.py", path
    for parameter in command.params:
        if isinstance(parameter, SpokenOption):
            yield from _of_option(parameter, context)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _of_command(found, below, context)


def _of_option(option: SpokenOption, context: click.Context) -> Iterator[Found]:
    remark = f"{context.command_path} {option.opts[-1]}"
    yield getattr(option, "declared_help", ""), "", "cli/main.py", remark
    metavar = option.make_metavar(context)
    if metavar.isupper() and not (option.is_flag or option.count):
        yield metavar, USAGE, "cli/main.py", remark


def catalogue(language: str, known: Catalog) -> Catalog:
    """Return the catalogue of a language, with what has been translated."""
    found = Plain(
        locale=language, domain=DOMAIN, header_comment=HEADER, charset="utf-8", fuzzy=False
    )
    for message, context, file, remark in messages():
        before = known.get(message, context or None)
        found.add(
            message,
            string=before.string if before else None,
            locations=[(file, 0)],
            auto_comments=[remark] if remark else [],
            context=context or None,
        )
    for gone in (*known, *known.obsolete.values()):
        if gone.id and gone.string and found.get(gone.id, gone.context) is None:
            found.obsolete[found._key_for(gone.id, gone.context)] = gone  # noqa: SLF001
    return found


def files(language: str) -> dict[Path, bytes]:
    """Return both files of a language as they should be."""
    po = Path(CATALOGUES) / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    known = Catalog(locale=language)
    if po.exists():
        with po.open("rb") as stream:
            known = read_po(stream, locale=language, domain=DOMAIN)
    found = catalogue(language, known)
    text, compiled = BytesIO(), BytesIO()
    write_po(text, found, width=100, sort_by_file=True, include_lineno=False)
    for message in untranslated(found):
        found.delete(message.id, message.context)
    write_mo(compiled, found)
    return {po: text.getvalue(), po.with_suffix(".mo"): compiled.getvalue()}


def untranslated(catalog: Catalog) -> list[Message]:
    """Return the messages that lack a translation."""
    return [
        message
        for message in catalog
        if message.id
        and not all(message.string if isinstance(message.string, tuple) else (message.string,))
    ]


if __name__ == "__main__":
    for language in LANGUAGES:
        if language == SOURCE:
            continue
        for path, content in files(language).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
