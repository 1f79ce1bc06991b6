"""`python -m stratkit` is the command `stratkit`."""

from __future__ import annotations

from stratkit.cli.main import main

if __name__ == "__main__":
    main()
