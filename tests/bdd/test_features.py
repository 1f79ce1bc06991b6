"""Every feature file below `features/` is a test."""

from __future__ import annotations

from pytest_bdd import scenarios

scenarios(".")
