from __future__ import annotations

import dataclasses
import sys
from hashlib import blake2b
from pathlib import Path
from typing import get_type_hints

import pytest

from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.compiled import FORMAT, read_compiled, write_compiled
from stratkit.kb.open import open_kb
from stratkit.model.knowledge_base import KnowledgeBase

SHAPE = {b"stratkit compiled knowledge base, format 6": "dfa10f0373fc0933"}
"""Format to the fingerprint of the dataclasses that are written in it."""


def fingerprint() -> str:
    """Return a digest of every field and type that a compiled knowledge base holds."""
    seen: set[type] = set()
    waiting: list[object] = [KnowledgeBase]
    while waiting:
        found = waiting.pop()
        waiting.extend(getattr(found, "__args__", ()))
        if isinstance(found, type) and dataclasses.is_dataclass(found) and found not in seen:
            seen.add(found)
            hints = get_type_hints(found)
            waiting.extend(hints[field.name] for field in dataclasses.fields(found))
    lines = sorted(
        f"{cls.__name__}.{field.name}: {field.type}"
        for cls in seen
        for field in dataclasses.fields(cls)
    )
    return blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def test_the_format_is_raised_with_every_change_of_the_model() -> None:
    assert {FORMAT: fingerprint()} == SHAPE, (
        "raise FORMAT in kb/compiled.py, and enter the new pair"
    )


def test_what_is_written_is_read_again(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "kb.compiled"
    write_compiled(kb, path)
    assert read_compiled(path) == kb
    assert [p.name for p in path.parent.iterdir()] == ["kb.compiled"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:200] + b"\x00" + data[201:],
        lambda data: data.replace(FORMAT, FORMAT[:-1] + b"0", 1),
        lambda _: b"",
        lambda _: b"nonsense",
    ],
)
def test_a_damaged_file_is_not_trusted(kb: KnowledgeBase, tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    path = tmp_path / "kb.compiled"
    write_compiled(kb, path)
    path.write_bytes(damage(path.read_bytes()))
    assert read_compiled(path) is None


def test_a_payload_of_another_shape_is_not_trusted(tmp_path: Path) -> None:
    payload = b"\x81\xa4info\xc0"
    digest = blake2b(payload).hexdigest().encode()
    path = tmp_path / "kb.compiled"
    path.write_bytes(b"\n".join((FORMAT, digest, payload)))
    assert read_compiled(path) is None


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("STRATKIT_CACHE", str(folder))
    return folder


def test_a_folder_is_compiled_once_for_each_content(tiny: Path, cache: Path) -> None:
    first = open_kb(tiny)
    (compiled,) = cache.iterdir()
    written = compiled.stat().st_mtime_ns
    assert open_kb(tiny) == first
    assert compiled.stat().st_mtime_ns == written
    info = tiny / "kb.yaml"
    info.write_text(info.read_text().replace("name: ", "name: other "))
    assert open_kb(tiny).info.name != first.info.name
    assert len(list(cache.iterdir())) == 2


def test_a_damaged_cache_is_rebuilt(tiny: Path, cache: Path) -> None:
    first = open_kb(tiny)
    (compiled,) = cache.iterdir()
    compiled.write_bytes(b"damaged")
    assert open_kb(tiny) == first
    assert read_compiled(compiled) == first


@pytest.mark.skipif(sys.platform == "win32", reason="needs a file in the way of a folder")
def test_a_cache_that_cannot_be_written_is_done_without(tiny: Path, cache: Path) -> None:
    cache.write_text("in the way")
    assert open_kb(tiny).options


def test_a_folder_with_faults_is_refused_whole(tiny: Path, cache: Path) -> None:
    (tiny / "kb.yaml").write_text("name: x\nsurprise: 1\n")
    with pytest.raises(InvalidData) as caught:
        open_kb(tiny)
    assert {d.code for d in caught.value.report} >= {"SK113", "SK114"}
    assert not cache.exists()
