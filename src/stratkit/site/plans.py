"""The plans of the examples: made once, kept, and said in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import msgspec

from stratkit import api
from stratkit.kb.atomic import replace_file
from stratkit.kb.locate import cache_folder
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import NotPlanned, Plan
from stratkit.model.strategy import Strategy
from stratkit.site.fingerprint import arithmetic_digest
from stratkit.site.processes import Run
from stratkit.site.wanted import opened

FOLDER = "plans"
NO_PLAN = msgspec.msgpack.encode(None)


def kept_plans(folder: str | None) -> Mapping[str, Path]:
    """Return the file that keeps the plan of each example, or will.

    Args:
        folder: The knowledge base; None for the built-in one.
    """
    digest = arithmetic_digest(opened(folder))
    return {name: _file(path, digest) for name, path in api.examples(folder).items()}


def make_plans(folder: str | None, run: Run = map) -> Mapping[str, Path]:
    """Plan every example that is not kept yet.

    Args:
        folder: The knowledge base; None for the built-in one.
        run: Does one thing to each of many: `map`, or the same by several processes.

    Returns:
        Example to the file that keeps its plan; those whose own demands clash are left out.
    """
    kept = kept_plans(folder)
    missing = [(folder, name, kept[name]) for name in kept if not kept[name].is_file()]
    list(run(_make, missing))
    return {name: file for name, file in kept.items() if file.read_bytes() != NO_PLAN}


def _file(profile: Path, digest: str) -> Path:
    found = blake2b(digest.encode() + profile.read_bytes(), digest_size=16).hexdigest()
    return cache_folder() / FOLDER / f"{found}.msgpack"


def _make(task: tuple[str | None, str, Path]) -> None:
    """Plan an example and keep the plan."""
    folder, name, target = task
    kb = opened(folder)
    found = api.plan(api.load_profile(api.example(name, folder), kb), kb)
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_file(target, msgspec.msgpack.encode(found if isinstance(found, Plan) else None))


def read_plan(
    kept: tuple[str | None, str, Path], strategy: Strategy, kb: KnowledgeBase, source: KnowledgeBase
) -> Plan | None:
    """Return a plan in the words of a language; it is made first if nobody has.

    Args:
        kept: The knowledge base, the name of the example, and where its plan is kept.
        strategy: The strategy it follows, in that language.
        kb: The knowledge base in that language.
        source: The same in the language it was planned in.
    """
    if not kept[-1].is_file():
        _make(kept)
    found = msgspec.msgpack.decode(kept[-1].read_bytes(), type=Plan | None)
    return said_in(found, strategy, kb, source) if found else None


def said_in(plan: Plan, strategy: Strategy, kb: KnowledgeBase, source: KnowledgeBase) -> Plan:
    """Return a plan whose texts are those of another language; every number stays.

    Args:
        plan: What was planned.
        strategy: The same strategy in the other language.
        kb: The knowledge base in that language.
        source: The knowledge base it was planned with.
    """
    segments = strategy.proof.segments
    candidates = tuple(
        replace(one, fits=tuple(segment.fit(one.option) for segment in segments))
        for one in plan.problem.candidates
    )
    return replace(
        plan,
        strategy=strategy,
        problem=replace(plan.problem, candidates=candidates),
        not_planned=tuple(_reason(one, kb, source) for one in plan.not_planned),
    )


def _reason(one: NotPlanned, kb: KnowledgeBase, source: KnowledgeBase) -> NotPlanned:
    """Return why an option is not planned, the words of a requirement in the other language."""
    pairs = zip(source.options[one.option].requires, kb.options[one.option].requires, strict=True)
    words = {former.reads: now.reads for former, now in pairs}
    return replace(one, detail=words.get(one.detail, one.detail))
