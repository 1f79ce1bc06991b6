"""Features as they are shown: read by the parser that also reads them to be run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

Rows: TypeAlias = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a scenario, with what hangs on it."""

    keyword: str
    words: str
    table: Rows = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One example of behaviour."""

    title: str
    steps: tuple[Step, ...]
    examples: tuple[Rows, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What is promised, in examples."""

    title: str
    about: str
    language: str
    scenarios: tuple[Scenario, ...]


def read_feature(text: str) -> Feature:
    r"""Read a feature, in any language of Gherkin; a background belongs to every scenario.

    >>> feature = read_feature("Feature: A\n  Why.\n  Scenario: B\n    Given c\n    Then d")
    >>> feature.title, feature.about, [step.words for step in feature.scenarios[0].steps]
    ('A', 'Why.', ['c', 'd'])
    """
    # Imported here: few commands show features, and the parser knows seventy languages.
    from gherkin.parser import Parser  # noqa: PLC0415

    read: Any = Parser().parse(text)["feature"]
    return Feature(
        title=read["name"],
        about=" ".join(read["description"].split()),
        language=read["language"],
        scenarios=tuple(_scenarios(read["children"], ())),
    )


def _scenarios(children: list[Any], before: tuple[Step, ...]) -> Iterator[Scenario]:
    for child in children:
        if "background" in child:
            before = (*before, *_steps(child["background"]))
        elif "rule" in child:
            yield from _scenarios(child["rule"]["children"], before)
        else:
            read = child["scenario"]
            yield Scenario(
                title=read["name"],
                steps=(*before, *_steps(read)),
                examples=tuple(
                    _rows([examples["tableHeader"], *examples["tableBody"]])
                    for examples in read["examples"]
                    if "tableHeader" in examples
                ),
            )


def _steps(read: Any) -> Iterator[Step]:  # noqa: ANN401 - the parser's own form
    for step in read["steps"]:
        yield Step(
            keyword=step["keyword"].strip(),
            words=step["text"],
            table=_rows(step["dataTable"]["rows"]) if "dataTable" in step else (),
            text=step["docString"]["content"] if "docString" in step else "",
        )


def _rows(read: list[Any]) -> Rows:
    return tuple(tuple(cell["value"] for cell in row["cells"]) for row in read)
