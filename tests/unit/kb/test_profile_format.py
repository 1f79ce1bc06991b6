"""What the page on profiles shows is what is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stratkit.kb.curves import CEILING, CURVE_KEYS, FORMS, HALF, SLOPE
from stratkit.kb.history import HISTORY_KEYS
from stratkit.kb.profile import read_profile
from stratkit.kb.terms import PLAN_KEYS
from stratkit.model.knowledge_base import KnowledgeBase

PAGE = (Path(__file__).parents[3] / "docs" / "profile-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_of_the_page_is_read_without_fault(kb: KnowledgeBase, text: str) -> None:
    report = read_profile(text.encode(), "x", kb).report
    assert [d.message for d in report] == []


@pytest.mark.parametrize("key", [*PLAN_KEYS, *HISTORY_KEYS, *CURVE_KEYS, *FORMS])
def test_the_page_names_every_key(key: str) -> None:
    assert f"`{key}`" in PAGE or f"{key}:" in PAGE


@pytest.mark.parametrize("form", FORMS)
def test_the_page_names_the_parameters_of_every_form(form: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{form}`"))
    for table in (HALF, SLOPE, CEILING):
        assert all(f"`{name}`" in row for name in table.get(form, ()))
