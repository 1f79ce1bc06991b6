"""The first page: what this is, and where to begin from one's own situation."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, counted
from stratkit.language.quantities import decimal
from stratkit.reporting.blocks import Column, Paragraph, Table
from stratkit.site.addresses import HOME
from stratkit.site.edition import Edition
from stratkit.site.page import Block, Card, Cards, Code, Page, Section, Sheet, Template
from stratkit.site.pages.parts import card

EXAMPLES = 6
"""Examples that the first page shows."""


def home_page(identity: str, edition: Edition) -> Page:
    """Return the first page of an edition."""
    del identity
    kb = edition.kb
    said = _(
        "Which channels and tactics suit which business, why, and on whose word: "
        "a reference for marketing between businesses and to consumers."
    )
    return Page(
        id=HOME,
        kind="home",
        title=_("Marketing that fits the business"),
        summary=said,
        lead=(_figures(edition),),
        layout="home.html",
        sections=tuple(_sections(edition)),
        record={"name": kb.info.name, "version": kb.info.version, "language": kb.language},
        linked_data=(
            {
                "@type": "WebSite",
                "name": edition.brand.name,
                "description": said,
                "inLanguage": edition.language,
            },
        ),
        searched=False,
    )


def _figures(edition: Edition) -> Template:
    """Return what the knowledge base holds, in numbers."""
    kb = edition.kb
    claims = sum(len(source.claims) for source in kb.sources.values())
    reasons = sum(map(len, edition.relations.links_of.values()))
    counts = (
        (len(kb.options), _("options to choose from")),
        (len(kb.network.traits), _("traits of businesses")),
        (reasons, _("reasons for and against")),
        (claims, _("claims of sources")),
        (len(kb.sources), _("sources")),
    )
    rows = tuple((decimal(number, 0), words) for number, words in counts)
    return Template(
        name="figures.html",
        values={"figures": rows},
        table=Sheet(
            name="figures",
            table=Table(
                columns=(Column(title=_("number"), align="right"), Column(title=_("what"))),
                rows=rows,
            ),
        ),
    )


def _sections(edition: Edition) -> Iterator[Section]:
    yield Section(id="start", title=_("Start from your situation"), blocks=(_situations(edition),))
    yield Section(id="look", title=_("Look something up"), blocks=(_shelves(edition),))
    if edition.examples:
        yield Section(
            id="examples",
            title=_("See it done"),
            aside=_("Fictional businesses, each with its strategy, its plan and every reason."),
            blocks=(_examples(edition),),
        )
    yield Section(id="own", title=_("Your own business"), blocks=tuple(_own()))


def _situations(edition: Edition) -> Cards:
    kb = edition.kb
    models = sorted(kb.models.values(), key=lambda model: model.order)
    return Cards(items=tuple(card(model.id, kb) for model in models))


def _shelves(edition: Edition) -> Cards:
    kb = edition.kb
    economics = sum(option.economics is not None for option in kb.options.values())
    return Cards(
        items=(
            Card(
                to="options",
                title=_("Channels and tactics"),
                text=counted(
                    "{count} option with reasons, steps and mistakes; {priced} with costs.",
                    "{count} options with reasons, steps and mistakes; {priced} with costs.",
                    len(kb.options),
                    priced=decimal(economics, 0),
                ),
            ),
            Card(
                to="b2b-b2c",
                title=_("B2B against B2C"),
                text=_("How the two differ, dimension by dimension, with sources."),
            ),
            Card(
                to="matrix",
                title=_("Matrix"),
                text=_("Every trait by every option; each cell leads to its reason."),
            ),
            Card(
                to="navigator",
                title=_("By funnel stage"),
                text=_("All options by stage, coloured by how well they fit a business."),
            ),
            Card(
                to="guides",
                title=_("Guides"),
                text=_("Selling, pricing, delivering, keeping customers: how to decide."),
            ),
            Card(
                to="roles",
                title=_("Decision roles"),
                text=_("Who takes part in a purchase, what each checks, and what convinces."),
            ),
            Card(
                to="metrics",
                title=_("Metrics"),
                text=_("How to see whether something works: formulas and benchmarks."),
            ),
            Card(
                to="sources",
                title=_("Sources"),
                text=_("What every statement rests on, and how far it can be trusted."),
            ),
        )
    )


def _examples(edition: Edition) -> Cards:
    shown = list(edition.examples.items())[:EXAMPLES]
    return Cards(
        items=(
            *(
                Card(
                    to=f"example.{name}",
                    title=example.strategy.profile.name,
                    text=str(example.strategy.profile.answers.get("product", "")),
                )
                for name, example in shown
            ),
        )
    )


def _own() -> Iterator[Block]:
    yield Paragraph(
        _(
            "stratkit asks about your business, recommends a strategy and plans it with your "
            "money and hours, on your own computer. The same answers give the same result."
        )
    )
    yield Code(
        text="stratkit profile new -o acme.stratkit.yaml\n"
        "stratkit recommend acme.stratkit.yaml\nstratkit plan acme.stratkit.yaml",
        language="console",
    )
