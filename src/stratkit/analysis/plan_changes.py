"""Two plans side by side, and what moved each option from the one to the other."""

from __future__ import annotations

from stratkit.model.inquiry import Change, Moved, WhatIf
from stratkit.model.plan import Plan
from stratkit.model.proof import Fit
from stratkit.model.strategy import Strategy

TRAITS = 3
"""Traits named for each option."""
POSITIONS = 8
"""Positions named that moved."""
CENT = 0.01


def what_if(before: Plan, after: Plan | None, changed: Strategy) -> WhatIf:
    """Return what a change of the profile does to the plan.

    Args:
        before: The plan of the profile as it is.
        after: The plan of the changed one; None where there is none.
        changed: What is recommended to the changed one.
    """
    return WhatIf(
        before=before,
        after=after,
        changes=_changes(before.strategy, changed),
        terms_changed=before.strategy.profile.terms != changed.profile.terms,
        positions=_positions(before.strategy, changed),
        moved=moved(before, after) if after else (),
    )


def moved(before: Plan, after: Plan) -> tuple[Moved, ...]:
    """Return every option that gets other money, the largest move first."""
    old = {tactic.option: tactic.total for tactic in before.tactics}
    new = {tactic.option: tactic.total for tactic in after.tactics}
    found = []
    for option in sorted(old.keys() | new.keys()):
        one, other = old.get(option, -1.0), new.get(option, -1.0)
        if abs(one - other) < CENT:
            continue
        fits = tuple(plan.strategy.recommendation(option).fit for plan in (before, after))
        found.append(
            Moved(
                option=option,
                before=one,
                after=other,
                fit_before=fits[0].points,
                fit_after=fits[1].points,
                traits=_traits(*fits),
            )
        )
    return tuple(sorted(found, key=lambda m: (-abs(m.after - m.before), m.option)))


def _traits(before: Fit, after: Fit) -> tuple[str, ...]:
    """Return the traits whose contribution to a fit moved most."""
    old = {part.link.trait: part.points for part in before.contributions}
    new = {part.link.trait: part.points for part in after.contributions}
    by = {trait: new.get(trait, 0) - old.get(trait, 0) for trait in old.keys() | new.keys()}
    largest = sorted(by, key=lambda trait: (-abs(by[trait]), trait))
    return tuple(trait for trait in largest[:TRAITS] if by[trait])


def _changes(before: Strategy, after: Strategy) -> tuple[Change, ...]:
    old, new = before.profile.answers, after.profile.answers
    return tuple(
        Change(field=field, before=old.get(field), after=new.get(field))
        for field in sorted(old.keys() | new.keys())
        if old.get(field) != new.get(field)
    )


def _positions(before: Strategy, after: Strategy) -> tuple[tuple[str, int, int], ...]:
    old = {p.dimension: p.position for p in before.positions}
    found = []
    for position in after.positions:
        before_that = old.get(position.dimension, 0)
        if position.position != before_that:
            # Both on the side of the trait that holds now; on the other side it is below nothing.
            side = 1 if position.position >= 0 else -1
            found.append((position.trait, side * before_that, side * position.position))
    found.sort(key=lambda item: (-abs(item[2] - item[1]), item[0]))
    return tuple(found[:POSITIONS])
