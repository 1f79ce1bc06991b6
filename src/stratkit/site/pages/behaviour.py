"""What the reasoner promises: the features that are run as tests, for readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stratkit.language.messages import _, counted
from stratkit.model.knowledge_base import SOURCE_LANGUAGE
from stratkit.reporting.blocks import Column, Items, Paragraph, Span, Table
from stratkit.site.edition import Edition
from stratkit.site.gherkin import Feature, Scenario, Step, read_feature
from stratkit.site.page import Block, Card, Cards, Code, Page, Section
from stratkit.site.pages.document import notice

START = "feature."


def behaviour_page(identity: str, edition: Edition) -> Page:
    """Return the list of features, by what they are about."""
    features = {name: read_feature(text) for name, text in edition.features.items()}
    groups: dict[str, list[str]] = defaultdict(list)
    for name in features:
        groups[name.rpartition("/")[0] or name].append(name)
    scenarios = sum(len(feature.scenarios) for feature in features.values())
    said = counted(
        "{count} example says how the reasoner behaves; each is run as a test of every change.",
        "{count} examples say how the reasoner behaves; each is run as a test of every change.",
        scenarios,
    )
    return Page(
        id=identity,
        kind="behaviour",
        title=_("How the reasoner behaves"),
        summary=said,
        lead=(Paragraph(said), *notice(edition)),
        sections=tuple(
            Section(
                id=group,
                title=group.replace("-", " ").capitalize(),
                blocks=(Cards(items=tuple(_card(name, features[name]) for name in names)),),
            )
            for group, names in groups.items()
        ),
        written_in=SOURCE_LANGUAGE,
        record={"features": {name: feature.title for name, feature in features.items()}},
    )


def _card(name: str, feature: Feature) -> Card:
    return Card(to=page_of(name), title=feature.title, text=feature.about)


def page_of(name: str) -> str:
    """Return the page of a feature.

    >>> page_of("planning/money")
    'feature.planning-money'
    """
    return f"{START}{name.replace('/', '-')}"


def feature_page(identity: str, edition: Edition) -> Page:
    """Return a feature, scenario by scenario."""
    name = next(name for name in edition.features if page_of(name) == identity)
    feature = read_feature(edition.features[name])
    return Page(
        id=identity,
        kind="feature",
        title=feature.title,
        summary=feature.about or feature.title,
        label=_("Behaviour"),
        trail=("behaviour",),
        lead=(Paragraph(feature.about), *notice(edition)),
        sections=tuple(
            Section(
                id=f"scenario-{number}",
                title=scenario.title,
                blocks=tuple(_scenario(scenario)),
            )
            for number, scenario in enumerate(feature.scenarios, 1)
        ),
        written_in=feature.language,
        record={"gherkin": edition.features[name]},
        text=" ".join(scenario.title for scenario in feature.scenarios),
    )


def _scenario(scenario: Scenario) -> Iterator[Block]:
    steps: list[Step] = []
    for step in scenario.steps:
        steps.append(step)
        if step.table or step.text:
            yield _steps(steps)
            steps = []
            if step.table:
                yield _table(step.table)
            if step.text:
                yield Code(text=step.text)
    if steps:
        yield _steps(steps)
    for table in scenario.examples:
        yield _table(table)


def _steps(steps: list[Step]) -> Items:
    return Items(tuple((Span(f"{step.keyword} ", "strong"), step.words) for step in steps))


def _table(rows: tuple[tuple[str, ...], ...]) -> Table:
    head, *body = rows
    # A table without a head of its own, such as a list of names, is shown as it is.
    if not body:
        return Table(columns=tuple(Column() for _cell in head), rows=(head,))
    return Table(columns=tuple(Column(title=cell) for cell in head), rows=tuple(body))
