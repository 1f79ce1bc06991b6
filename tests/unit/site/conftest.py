from __future__ import annotations

import pytest

from stratkit.site.edition import Edition
from stratkit.site.gather import edition
from stratkit.site.wanted import Wanted


@pytest.fixture(scope="session")
def english() -> Edition:
    """The site in English, without the plans, which take their time."""
    return edition(Wanted(), "en")
