"""The interview: every question of the knowledge base, asked on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from stratkit import api
from stratkit.cli.failures import Refused
from stratkit.cli.streams import complain, harmless

if TYPE_CHECKING:
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.profile import BusinessProfile
    from stratkit.model.questions import Question

ENOUGH, HELP = ".", "?"
"""What ends the interview, and what asks for help on a question."""


class _Enough(Exception):  # noqa: N818 - it is no error
    """The user has said enough."""


def needs_terminal() -> None:
    """Refuse to ask where nobody can answer.

    Raises:
        Refused: stdin or stderr is not a terminal.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        hint = "without one, `stratkit profile new -o FILE` writes the questions to fill in"
        msg = "an interview needs a terminal"
        raise Refused(msg, hint=hint)


def interviewed(kb: KnowledgeBase, start: BusinessProfile | None = None) -> str:
    """Ask every question and return the profile as YAML.

    Args:
        kb: The knowledge base that asks.
        start: A profile whose answers are offered as defaults; its segments are kept.
    """
    from stratkit.kb.blank import by_topic  # noqa: PLC0415 - only an interview needs it
    from stratkit.model.profile import answer_text  # noqa: PLC0415

    complain(
        f"Enter skips a question, `{HELP}` explains it, `{ENOUGH}` ends the interview and keeps"
        " what was said.\n"
    )
    name = click.prompt("What is the business called?", default=start.name if start else "",
                        show_default=bool(start), err=True)  # fmt: skip
    known = {f: answer_text(answer) for f, answer in start.answers.items()} if start else {}
    answers: dict[str, str] = dict(known)
    try:
        for topic, questions in by_topic(kb):
            complain(f"\n{topic.capitalize()}")
            for question in questions:
                answers[question.field] = _asked(question, kb, known.get(question.field, ""))
    except _Enough:
        complain("")
    kept = {field: answer for field, answer in answers.items() if answer}
    return api.written_profile(name.strip(), kept, kb, start.segments if start else ())


def _asked(question: Question, kb: KnowledgeBase, default: str) -> str:
    """Ask one question until the answer is valid; an empty one means that nobody knows."""
    from stratkit.kb.blank import allowed  # noqa: PLC0415

    def checked(text: str) -> str:
        answer = text.strip()
        if answer == ENOUGH and not question.required:
            raise _Enough
        if answer == HELP:
            choices = "\n".join(f"  {c.value}: {c.label}" for c in question.choices)
            raise click.UsageError(f"{question.help}\n{choices}".rstrip())
        if question.required and not answer:
            msg = "this one is needed"
            raise click.UsageError(msg)
        errors = api.check_answer(question, answer, kb).errors if answer else ()
        if errors:
            raise click.UsageError(harmless(f"{errors[0].message}. {errors[0].help}"))
        return answer

    text = f"{question.ask}\n  ({allowed(question)})"
    answer: str = click.prompt(
        text,
        default=default,
        show_default=bool(default),
        prompt_suffix="\n> ",
        value_proc=checked,
        err=True,
    )
    return answer
