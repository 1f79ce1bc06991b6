"""What a rule or an option asks of a profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ConditionKind = Literal["is", "has", "at", "trait", "option", "all", "any", "not"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A soft condition; its truth is a degree from 0 to 1000, or unknown.

    One flat record for every kind of condition, so that the compiled knowledge
    base decodes it in one pass.
    """

    kind: ConditionKind
    subject: str = ""
    """The profile field, trait id or option id that is looked at; empty for all, any, not."""
    values: tuple[str, ...] = ()
    """For `is` and `has`: the answers that make it true."""
    points: tuple[tuple[int, int], ...] = ()
    """For `at`: breakpoints (answer, degree of truth), sorted; money in whole euros."""
    parts: tuple[Condition, ...] = ()
    """For `all`, `any` and `not`."""

    def leaves(self) -> Iterator[Condition]:
        """Yield the conditions that look at something, in reading order."""
        if self.parts:
            for part in self.parts:
                yield from part.leaves()
        else:
            yield self

    def fields(self) -> tuple[str, ...]:
        """Name the profile fields it reads, each once, in reading order."""
        read = (leaf.subject for leaf in self.leaves() if leaf.kind in {"is", "has", "at"})
        return tuple(dict.fromkeys(read))

    def subjects(self, kind: Literal["trait", "option"]) -> tuple[str, ...]:
        """Name the traits or the options it looks at, each once."""
        return tuple(dict.fromkeys(leaf.subject for leaf in self.leaves() if leaf.kind == kind))
