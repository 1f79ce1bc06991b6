"""Reasoning alone, and loading the compiled knowledge base against parsing its YAML.

python benchmarks/reasoning.py [RUNS]
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import stratkit
from stratkit.kb.compiled import read_compiled, write_compiled
from stratkit.kb.load import load_folder
from stratkit.kb.locate import builtin_folder
from stratkit.strategy.segments import prove

RUNS = 21


def _median(runs: int, *jobs: Callable[[], object]) -> list[float]:
    """Return the median milliseconds of each job, the jobs taking turns."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(runs):
        for measured, job in zip(times, jobs, strict=True):
            started = perf_counter()
            job()
            measured.append((perf_counter() - started) * 1000)
    return [statistics.median(measured) for measured in times]


def main() -> None:
    """Print milliseconds per profile, and the ratio of the two ways to load."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    kb = stratkit.load_kb()
    profiles = [stratkit.load_profile(path, kb) for path in stratkit.examples().values()]
    counts = f"{len(kb.dimensions)} dimensions, {len(kb.rules)} rules, {len(kb.options)} options"
    print(f"{counts}; {len(profiles)} profiles; median of {runs} alternating runs")

    proofs, strategies = _median(
        runs,
        lambda: [prove(kb, profile) for profile in profiles],
        lambda: [stratkit.recommend(profile, kb) for profile in profiles],
    )
    print(f"positions, fits and verdicts   {proofs / len(profiles):8.2f} ms per profile")
    print(f"the whole strategy             {strategies / len(profiles):8.2f} ms per profile")

    with TemporaryDirectory() as folder:
        file = Path(folder) / "kb.compiled"
        write_compiled(kb, file)
        loading, parsing = _median(
            max(3, runs // 4),
            lambda: read_compiled(file),
            lambda: load_folder(builtin_folder()),
        )
    print(f"loading the compiled knowledge {loading:8.2f} ms")
    print(
        f"parsing and compiling the YAML {parsing:8.2f} ms, {parsing / loading:.0f} times as long"
    )


if __name__ == "__main__":
    main()
