"""The interview: every question of the knowledge base, asked on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from stratkit import api
from stratkit.cli.refused import Refused
from stratkit.cli.streams import complain, harmless
from stratkit.language.messages import _
from stratkit.language.words import word

if TYPE_CHECKING:
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.profile import BusinessProfile
    from stratkit.model.questions import Question

ENOUGH, HELP = ".", "?"
"""What ends the interview, and what asks for help on a question."""

NAME = ""
"""Where the name stands among the answers; no field is called so."""


class _Enough(Exception):  # noqa: N818 - it is no error
    """The user has said enough."""


def needs_terminal() -> None:
    """Refuse to ask where nobody can answer.

    Raises:
        Refused: stdin or stderr is not a terminal.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        hint = _("without one, `stratkit profile new -o FILE` writes the questions to fill in")
        msg = _("an interview needs a terminal")
        raise Refused(msg, hint=hint)


def interviewed(kb: KnowledgeBase, start: BusinessProfile | None = None) -> str:
    """Ask every question and return the profile as YAML.

    Args:
        kb: The knowledge base that asks.
        start: A profile whose answers are offered as defaults; its segments are kept.

    Raises:
        Refused: The user left before anything was said.
    """
    from stratkit.model.profile import answer_text  # noqa: PLC0415 - only an interview needs it

    known = {f: answer_text(answer) for f, answer in start.answers.items()} if start else {}
    said = {NAME: start.name if start else "", **known}
    rules = _(
        "Enter skips a question, `{help}` explains it, `{enough}` or Ctrl-D ends the interview"
        " and keeps what was said."
    )
    complain(f"{rules.format(help=HELP, enough=ENOUGH)}\n")
    try:
        _ask_all(kb, said)
    except _Enough:
        complain("")
    except EOFError:
        if not any(said.values()):
            msg = _("nothing was said, so nothing is written")
            hint = _("`{enough}` or Ctrl-D keeps what was said until then").format(enough=ENOUGH)
            raise Refused(msg, hint=hint) from None
        complain("\n" + _("the interview ends here; what was said so far is written"))
    name = said.pop(NAME)
    kept = {field: answer for field, answer in said.items() if answer}
    if start is None:
        return api.written_profile(name, kept, kb)
    return api.written_profile(name, kept, kb, start.segments, start.terms)


def _ask_all(kb: KnowledgeBase, said: dict[str, str]) -> None:
    """Ask for the name and for every answer, and put down each as soon as it is given."""
    from stratkit.kb.blank import by_topic, title_of  # noqa: PLC0415 - only an interview needs it

    said[NAME] = _line(_("What is the business called?"), said[NAME], ": ")
    for topic, questions in by_topic(kb):
        complain(f"\n{title_of(topic)}")
        for question in questions:
            said[question.field] = _asked(question, kb, said.get(question.field, ""))


def _asked(question: Question, kb: KnowledgeBase, default: str) -> str:
    """Ask one question until the answer is valid; an empty one means that nobody knows."""
    from stratkit.kb.blank import allowed  # noqa: PLC0415

    text = f"{question.ask}\n  ({allowed(question)})"
    while True:
        answer = _line(text, default, "\n> ")
        if answer == HELP:
            choices = [f"  {choice.value}: {choice.label}" for choice in question.choices]
            complain("\n".join([question.help, *choices]))
            continue
        if answer == ENOUGH and not question.required:
            raise _Enough
        wrong = _wrong(question, answer, kb)
        if not wrong:
            return answer
        complain(f"{word('severity', 'error')}: {wrong}")


def _wrong(question: Question, answer: str, kb: KnowledgeBase) -> str:
    """Say what is wrong with an answer; empty where nothing is."""
    if not answer:
        return _("this one is needed") if question.required else ""
    errors = api.check_answer(question, answer, kb).errors
    return f"{errors[0].message}. {errors[0].help}" if errors else ""


def _line(text: str, default: str, suffix: str) -> str:
    """Ask on stderr, so that stdout can be the profile, and read one line.

    Raises:
        EOFError: There is no more to read.
    """
    offered = f" [{default}]" if default else ""
    click.echo(harmless(f"{text}{offered}{suffix}"), err=True, nl=False)
    return input().strip() or default
