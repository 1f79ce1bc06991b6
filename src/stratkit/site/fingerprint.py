"""What a site is made from, as one digest: the same digest, the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from stratkit import __version__, api
from stratkit.kb.locate import builtin_folder, shipped_texts
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.wording import reworded
from stratkit.site.wanted import Wanted, opened

PACKAGE = Path(__file__).parents[1]
CODE = frozenset({".py", ".html", ".css", ".js", ".svg", ".mo"})
"""What decides how knowledge is shown."""
DIGEST = 16


class _Blank(Mapping[str, str]):
    """Says nothing for every path, so that only what is computed with is left of an entity."""

    def __getitem__(self, key: str) -> str:
        return ""

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __contains__(self, key: object) -> bool:
        return True


@cache
def code_digest() -> str:
    """Return the digest of the program that is running."""
    found = blake2b(__version__.encode(), digest_size=DIGEST)
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in CODE and "data" not in path.relative_to(PACKAGE).parts[:1]:
            found.update(path.relative_to(PACKAGE).as_posix().encode())
            found.update(path.read_bytes())
    return found.hexdigest()


def site_digest(wanted: Wanted) -> str:
    """Return the digest of all that a site is made from."""
    found = blake2b(code_digest().encode(), digest_size=DIGEST)
    found.update(opened(wanted.folder).digest.encode())
    said = (wanted.spoken, wanted.base_url, wanted.brand, sorted(wanted.plans))
    found.update(msgspec.json.encode(said))
    for path in sorted(_texts(wanted)):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def _texts(wanted: Wanted) -> Iterator[Path]:
    """Yield the files beside a knowledge base that a site shows."""
    yield from api.examples(wanted.folder).values()
    cases = (Path(wanted.folder) if wanted.folder else builtin_folder()) / "cases"
    for folder, suffix in ((cases, ".yaml"), (shipped_texts("docs"), ".md")):
        yield from folder.rglob(f"*{suffix}")
    yield from shipped_texts("features").rglob("*.feature")


def arithmetic_digest(kb: KnowledgeBase) -> str:
    """Return the digest of what a knowledge base computes with, its texts left out.

    A changed sentence leaves it as it is, so what is dear to compute need not be made again.
    """
    found = blake2b(code_digest().encode(), digest_size=DIGEST)
    blank = _Blank()
    for part in PARTS:
        for identity, entity in getattr(kb, part).items():
            found.update(msgspec.json.encode(reworded(entity, blank, identity)))
    found.update(msgspec.json.encode((kb.info.calibration, kb.info.planning, kb.rates)))
    return found.hexdigest()
