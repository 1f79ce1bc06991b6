"""The one sentence that explains a verdict best."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.model.proof import Contribution, Fit
from stratkit.model.text import paired


def reason(fit: Fit) -> str:
    """Return why an option has its verdict."""
    if fit.excluded_by:
        return fit.excluded_by.because
    if fit.verdict == "later":
        return _("It needs {needs} first.").format(needs=paired(fit.needs))
    found = weightiest(fit)
    if found:
        return because(found)
    if fit.base:
        return fit.base.because
    return _("Little that is known of this business speaks for it.")


def weightiest(fit: Fit) -> Contribution | None:
    """Return what weighs most on the side of the verdict.

    What is true of this business counts twice as much as what is true of its opposite.
    """
    against = fit.verdict in {"optional", "avoid"}
    return max(
        (c for c in fit.contributions if (c.points < 0) == against),
        key=lambda c: (abs(c.points) * (2 if c.position > 0 else 1), c.link.trait),
        default=None,
    )


def because(contribution: Contribution) -> str:
    """Return a link's reason, marked where it describes the opposite of this business."""
    said = contribution.link.because
    return said if contribution.position > 0 else _("Unlike here: {reason}").format(reason=said)
