"""Completion of ids, examples and fields; whatever fails completes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

from stratkit import api
from stratkit.language.current import language

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _safely(candidates: Callable[[str | None], Iterable[tuple[str, str]]]) -> Complete:
    def complete(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        del param
        try:
            found = list(candidates(_folder(ctx)))
        except Exception:  # noqa: BLE001 - a shell that is typed into must not show errors
            return []
        return [CompletionItem(v, help=h) for v, h in found if v.startswith(incomplete)]

    return complete


def _folder(ctx: click.Context) -> str | None:
    from stratkit.cli.config import settings  # noqa: PLC0415 - only once something is completed

    return ctx.params.get("kb") or settings(ctx.params.get("config"))["kb"].value or None


@_safely
def complete_example(folder: str | None) -> Iterable[tuple[str, str]]:
    """Complete the name of an example."""
    return ((name, "") for name in api.examples(folder))


@_safely
def complete_option(folder: str | None) -> Iterable[tuple[str, str]]:
    """Complete an option by slug or by id."""
    options = api.load_kb(folder, language()).options.values()
    return [(o.slug, o.label) for o in options] + [(o.id, o.label) for o in options]


@_safely
def complete_start(folder: str | None) -> Iterable[tuple[str, str]]:
    """Complete a trait, or the profile field of a question."""
    kb = api.load_kb(folder, language())
    traits = [(trait, kb.trait(trait).label) for trait in kb.network.traits]
    traits += [(trait.partition(".")[2], label) for trait, label in traits]
    return traits + [(question.field, question.ask) for question in kb.questions.values()]


@_safely
def complete_entity(folder: str | None) -> Iterable[tuple[str, str]]:
    """Complete any id of the knowledge base, or a profile field."""
    from stratkit.analysis.lookup import names  # noqa: PLC0415

    return ((name, "") for name in names(api.load_kb(folder, language())))


@_safely
def complete_kind(folder: str | None) -> Iterable[tuple[str, str]]:
    """Complete a kind of thing that can be searched for."""
    families = ("dimension", "kind", "option", "question", "role", "stage", "trait")
    kinds = (kind.slug for kind in api.load_kb(folder, language()).kinds.values())
    return ((name, "") for name in sorted({*families, *kinds}))


@_safely
def complete_code(folder: str | None) -> Iterable[tuple[str, str]]:
    """Complete the code of a diagnostic."""
    from stratkit.diagnostics.catalogue import CATALOGUE  # noqa: PLC0415
    from stratkit.language.messages import _  # noqa: PLC0415

    del folder
    return ((code, _(entry.title)) for code, entry in CATALOGUE.items())


def complete_profile(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a file."""
    del ctx, param
    return [CompletionItem(incomplete, type="file")]


def complete_business(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a file, the name of an example, or one of the two typical firms."""
    typical = [CompletionItem(word) for word in ("b2b", "b2c") if word.startswith(incomplete)]
    named = [*complete_example(ctx, param, incomplete), *typical]
    return named or complete_profile(ctx, param, incomplete)


def complete_profile_then_option(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a file first, unless an example stands for it, and an option then."""
    words = ctx.params.get(param.name or "") or ()
    if words or ctx.params.get("example"):
        return complete_option(ctx, param, incomplete)
    return complete_profile(ctx, param, incomplete)
