from __future__ import annotations

from stratkit.site.edition import Edition


def test_links_are_read_from_both_ends(english: Edition) -> None:
    relations = english.relations
    forward = {(o, one.link.trait) for o, found in relations.links_of.items() for one in found}
    backward = {(one.option, t) for t, found in relations.options_of.items() for one in found}
    assert forward == backward
    written = sum(len(o.favoured_by) + len(o.disfavoured_by) for o in english.kb.options.values())
    assert len(forward) == written


def test_points_are_positive_where_the_trait_speaks_for_the_option(english: Edition) -> None:
    for option, found in english.relations.links_of.items():
        favoured = {link.trait for link in english.kb.options[option].favoured_by}
        for one in found:
            assert (one.points > 0) == (one.link.trait in favoured)


def test_whoever_names_a_thing_is_found(english: Edition) -> None:
    for option in english.kb.options.values():
        for metric in option.measured_by:
            assert option.id in english.relations.named_by[metric]
    assert "rule.deciders" in english.relations.rules_of["decision_makers"]


def test_every_cited_claim_leads_back(english: Edition) -> None:
    for option in english.kb.options.values():
        for citation in option.citations:
            assert option.id in english.relations.cited_by[str(citation)]
