"""Whole processes of `stratkit`, as ratios to Python itself, measured in one run.

python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import importlib.util
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

RUNS = 21
STRATKIT = str(Path(sys.executable).parent / "stratkit")
EXAMPLE = "cnc-subcontractor-silesia"

BARE = "python -c pass"
IMPORTS = 'python -c "import numpy, click"'

COMMANDS: dict[str, list[str]] = {
    BARE: [sys.executable, "-c", "pass"],
    IMPORTS: [sys.executable, "-c", "import numpy, click"],
    "stratkit --version": [STRATKIT, "--version"],
    "stratkit --help": [STRATKIT, "--help"],
    "stratkit traits --example": [STRATKIT, "traits", "--example", EXAMPLE],
    "stratkit recommend --example": [STRATKIT, "recommend", "--example", EXAMPLE],
    "... --format json": [STRATKIT, "recommend", "--example", EXAMPLE, "--format", "json"],
}


def _seconds(command: list[str]) -> float:
    started = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return perf_counter() - started


def main() -> None:
    """Run every command in turn, again and again, and print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    commands = dict(COMMANDS)
    if importlib.util.find_spec("numpy") is None:
        del commands[IMPORTS]
        print("numpy is not installed here, so there is no ratio to importing it")
    for command in commands.values():  # warm: byte code, page cache, compiled knowledge base
        _seconds(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(_seconds(command))
    medians = {name: statistics.median(measured) for name, measured in times.items()}
    print(
        f"{'median of ' + str(runs) + ' alternating runs':32} {'ms':>7} {'x bare':>7} {'x np':>6}"
    )
    for name, median in medians.items():
        to_imports = f"{median / medians[IMPORTS]:6.2f}" if IMPORTS in medians else "     -"
        print(f"{name:32} {median * 1000:7.1f} {median / medians[BARE]:7.2f} {to_imports}")


if __name__ == "__main__":
    main()
