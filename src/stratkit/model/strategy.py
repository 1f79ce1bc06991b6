"""What `recommend` answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.audience import Message
from stratkit.model.profile import BusinessProfile
from stratkit.model.proof import RECOMMENDED, Fit, Position, Proof, Verdict

Advice = Literal["start", "keep", "change", "stop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentVerdict:
    """An option's fit in one segment."""

    segment: str
    points: int
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One option, judged for the whole business."""

    fit: Fit
    """The fit in the segment it suits best."""
    segment: str
    """The name of that segment; empty where there is one only."""
    by_segment: tuple[SegmentVerdict, ...] = ()

    @property
    def shared(self) -> bool:
        """It is core or useful in every segment."""
        return all(item.verdict in RECOMMENDED for item in self.by_segment)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelDegree:
    """How far a business follows a named business model."""

    model: str
    degree: int
    """Per cent; the models b2b and b2c add up to 100, the others stand alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Positioning:
    """A positioning statement to edit, and what it was made from."""

    statement: str
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageProgramme:
    """The unbudgeted shortlist of one funnel stage."""

    stage: str
    options: tuple[str, ...]
    """What the stage adds, prerequisites first, then what goes on from earlier stages."""
    covered: bool
    """At least one of them is core or useful."""
    dropped: tuple[tuple[str, str], ...] = ()
    """Options left out, with the option each clashes with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleExpectation:
    """How likely a role takes part in the decision."""

    role: str
    degree: int
    """Per mille; roles below 250 are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMessage:
    """What to tell a role at a stage, with the proof this business should use."""

    role: str
    message: Message
    proof: tuple[str, ...]
    """The message's proof options that are not to be avoided here, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatingSection:
    """The chosen options of one kind of the operating model."""

    kind: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentReview:
    """What to do with one thing the firm does, or should start doing."""

    option: str
    advice: Advice
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A question nobody has answered, and how much the answer could move."""

    field: str
    swing: int
    """Change to be expected, in mdB, summed over the options' fits."""
    dimensions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """A whole recommendation, with the proof it rests on."""

    profile: BusinessProfile
    knowledge_base: tuple[str, str, str]
    """Name, version, digest."""
    positions: tuple[Position, ...]
    """For the whole firm: with segments, the average weighted by their shares."""
    models: tuple[ModelDegree, ...]
    recommendations: tuple[Recommendation, ...]
    """Every option, best first."""
    positioning: Positioning
    ideal_customer: tuple[str, ...]
    """Traits whose criteria describe the ideal customer."""
    programme: tuple[StageProgramme, ...]
    roles: tuple[RoleExpectation, ...]
    messages: tuple[RoleMessage, ...]
    operating_model: tuple[OperatingSection, ...]
    current: tuple[CurrentReview, ...]
    unknowns: tuple[Unknown, ...]
    proof: Proof

    def recommendation(self, option: str) -> Recommendation:
        """Return the recommendation for one option.

        Raises:
            KeyError: There is no such option.
        """
        for recommendation in self.recommendations:
            if recommendation.fit.option == option:
                return recommendation
        raise KeyError(option)
