"""The order in which a file system lists files is of no consequence."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from stratkit.api import examples, load_profile
from stratkit.kb.load import load_folder
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.strategy.recommend import recommend

KB = Path(__file__).parents[2] / "kb"


Pair = tuple[KnowledgeBase, KnowledgeBase]


def _loaded() -> KnowledgeBase:
    found = load_folder(KB).knowledge_base
    assert found is not None
    return found


@pytest.fixture(scope="module")
def both() -> Pair:
    """Load the knowledge base from sorted listings and from shuffled ones."""
    walk, random = os.walk, Random(7)  # noqa: S311 - any order will do

    def in_any_order(
        top: Path, onerror: Callable[[OSError], None]
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, folders, files in walk(top, onerror=onerror):
            random.shuffle(folders)
            random.shuffle(files)
            yield folder, folders, files

    straight = _loaded()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "walk", in_any_order)
        return straight, _loaded()


def test_the_knowledge_is_the_same(both: Pair) -> None:
    straight, shuffled = both
    assert shuffled.digest == straight.digest
    assert shuffled.network == straight.network
    assert list(shuffled.options) == list(straight.options)


@pytest.mark.parametrize("name", sorted(examples()))
def test_the_strategy_is_the_same(both: Pair, name: str) -> None:
    straight, shuffled = both
    profile = load_profile(examples()[name], straight)
    assert recommend(profile, shuffled) == recommend(profile, straight)
