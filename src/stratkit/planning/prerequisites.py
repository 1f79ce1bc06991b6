"""What has to be in place before an option, and which other options can bring it."""

from __future__ import annotations

from stratkit.inference.evaluate import truth
from stratkit.inference.truth import Truth, certain
from stratkit.model.arithmetic import FULL
from stratkit.model.options import Option
from stratkit.planning.setting import Setting
from stratkit.scoring.verdicts import HALF


def by_options(option: Option, setting: Setting) -> bool:
    """Whether everything the option lacks is another option that could be planned first."""
    return all(requirement_groups for requirement_groups in _unmet(option, setting))


def needs(option: Option, setting: Setting) -> tuple[tuple[str, ...], ...]:
    """Return the options that have to be started first, each time with those that do as well."""
    return tuple(group for group in _unmet(option, setting) if group)


def _unmet(option: Option, setting: Setting) -> list[tuple[str, ...]]:
    """Return, for each requirement that is not met, the options with economics that meet it.

    An empty group stands for a requirement that no plan can meet.
    """
    kb = setting.kb
    answers = setting.strategy.profile.answers

    def there(other: str) -> Truth:
        free = kb.options[other].economics is None and setting.available(other)
        return certain(FULL if other in setting.in_use or free else 0)

    def possible(other: str) -> Truth:
        return certain(FULL if other in setting.in_use or setting.available(other) else 0)

    groups: list[tuple[str, ...]] = []
    for requirement in option.requires:
        if truth(requirement.when, answers, option=there).high >= HALF:
            continue
        if truth(requirement.when, answers, option=possible).high < HALF:
            groups.append(())
            continue
        able = [o for o in requirement.when.subjects("option") if possible(o).low]
        if requirement.when.kind == "all":
            groups += [(one,) for one in able if not there(one).low]
        else:
            groups.append(tuple(able))
    return groups
