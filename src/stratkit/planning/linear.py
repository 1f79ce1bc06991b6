"""A linear or mixed-integer model, and HiGHS to solve it.

One thread, stop on gap and node limit: the same model gives the same answer on every run.
The wall clock is an emergency brake only, and it is reported when it was pulled.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import highspy
import numpy as np

INFINITY = math.inf

Terms = Mapping[int, float]
"""Variable to coefficient."""

Status = Literal["optimal", "infeasible", "stopped"]

BRAKE_SECONDS = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """What the solver found."""

    status: Status
    values: Sequence[float] = ()
    objective: float = 0.0
    bound: float = 0.0
    """No solution is better."""
    duals: Sequence[float] = ()
    """By row: what one more unit of its limit is worth."""
    nodes: int = 0


@dataclass(slots=True)
class LinearModel:
    """Variables and rows, gathered to be handed to the solver in one go; always maximised."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    gain: list[float] = field(default_factory=list)
    integer: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float, dict[int, float]]] = field(default_factory=list)
    constant: float = 0.0
    """On top of what the variables gain."""
    names: list[str] = field(default_factory=list)
    """Of the rows; only what a user has asked for has one."""

    def variable(
        self,
        lower: float = 0.0,
        upper: float = INFINITY,
        gain: float = 0.0,
        *,
        integer: bool = False,
    ) -> int:
        """Add a variable and return its number."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.gain.append(gain)
        self.integer.append(integer)
        return len(self.lower) - 1

    def row(self, lower: float, upper: float, terms: Terms, name: str = "") -> int:
        """Add lower <= sum of terms <= upper and return its number."""
        self.rows.append((lower, upper, {k: v for k, v in terms.items() if v}))
        self.names.append(name)
        return len(self.rows) - 1

    def at_most(self, limit: float, terms: Terms, name: str = "") -> int:
        """Add sum of terms <= limit."""
        return self.row(-INFINITY, limit, terms, name)

    def at_least(self, limit: float, terms: Terms, name: str = "") -> int:
        """Add sum of terms >= limit."""
        return self.row(limit, INFINITY, terms, name)

    def solver(self, *, relaxed: bool = False) -> Solver:
        """Hand the model to the solver."""
        return Solver(self, relaxed=relaxed)


class Solver:
    """A model inside HiGHS, to be solved, cut and solved again."""

    def __init__(self, model: LinearModel, *, relaxed: bool = False) -> None:
        self._highs = highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in {
            "output_flag": False,
            "threads": 1,
            "random_seed": 0,
            "time_limit": BRAKE_SECONDS,
        }.items():
            highs.setOptionValue(option, value)
        self._whole = not relaxed and any(model.integer)
        highs.passModel(_lp(model, whole=self._whole))

    def cut(self, rows: Iterable[tuple[float, float, Terms]]) -> None:
        """Add rows; what was solved before helps to solve it again."""
        for lower, upper, terms in rows:
            self._highs.addRow(
                lower,
                upper,
                len(terms),
                np.fromiter(terms.keys(), dtype=np.int32, count=len(terms)),
                np.fromiter(terms.values(), dtype=np.float64, count=len(terms)),
            )

    def start(self, values: Sequence[float]) -> None:
        """Give a solution to begin from."""
        solution = highspy.HighsSolution()
        solution.col_value = list(values)
        self._highs.setSolution(solution)

    def solve(self, *, gap: float = 0.0, nodes: int = 0) -> Solved:
        """Return the best solution.

        Args:
            gap: Relative distance to the bound at which the search stops.
            nodes: Of the branch and bound, at most; 0 for any number.
        """
        highs = self._highs
        highs.setOptionValue("mip_rel_gap", gap)
        highs.setOptionValue("mip_max_nodes", nodes or highspy.kHighsIInf)
        highs.run()
        status = highs.getModelStatus()
        kinds = highspy.HighsModelStatus
        info = highs.getInfo()
        if status in {kinds.kInfeasible, kinds.kUnboundedOrInfeasible}:
            return Solved(status="infeasible")
        solution = highs.getSolution()
        if not solution.value_valid:
            return Solved(status="stopped")
        bound = info.mip_dual_bound if self._whole else info.objective_function_value
        return Solved(
            status="stopped" if status == kinds.kTimeLimit else "optimal",
            values=list(solution.col_value),
            objective=info.objective_function_value,
            bound=bound,
            duals=() if self._whole else list(solution.row_dual),
            nodes=max(0, info.mip_node_count) if self._whole else 0,
        )


def _lp(model: LinearModel, *, whole: bool) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.lower), len(model.rows)
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.offset_ = model.constant
    lp.col_cost_ = np.array(model.gain, dtype=np.float64)
    lp.col_lower_ = np.array(model.lower, dtype=np.float64)
    lp.col_upper_ = np.array(model.upper, dtype=np.float64)
    lp.row_lower_ = np.array([row[0] for row in model.rows], dtype=np.float64)
    lp.row_upper_ = np.array([row[1] for row in model.rows], dtype=np.float64)
    counts = [len(row[2]) for row in model.rows]
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = lp.num_col_, lp.num_row_
    matrix.start_ = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    matrix.index_ = np.array([k for row in model.rows for k in row[2]], dtype=np.int32)
    matrix.value_ = np.array([v for row in model.rows for v in row[2].values()], dtype=np.float64)
    if whole:
        kinds = highspy.HighsVarType
        lp.integrality_ = [kinds.kInteger if i else kinds.kContinuous for i in model.integer]
    return lp
