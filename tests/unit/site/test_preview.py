from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stratkit.diagnostics.errors import InvalidData
from stratkit.site.build import build
from stratkit.site.preview import Preview
from stratkit.site.wanted import Wanted, forget
from tiny import TINY, add, change

FAIR = "options/channel/trade-fair.yaml"
STAGE = "stages/awareness.yaml"
TERM = "id: term.{name}\nlabel: {label}\ndefinition: What a {name} is.\n"


@pytest.fixture(scope="module")
def steady() -> Preview:
    """The tiny knowledge base while nobody writes it."""
    return Preview(lambda: Wanted(folder=str(TINY)))


@pytest.fixture
def preview(whole: Path) -> Preview:
    """The tiny knowledge base as it is being written."""
    return Preview(lambda: Wanted(folder=str(whole)))


def test_a_preview_is_what_would_be_built(whole: Path, preview: Preview, tmp_path: Path) -> None:
    build(Wanted(folder=str(whole)), tmp_path / "site", jobs=1)
    for path in (tmp_path / "site").rglob("*"):
        name = path.relative_to(tmp_path / "site").as_posix()
        # What is about a site as a whole is of use only where it is published.
        if path.is_file() and path.name not in {"site.json", "llms.txt", "robots.txt", "404.html"}:
            assert preview.file(f"/{name}").data == path.read_bytes(), name


def test_a_folder_stands_for_its_page(steady: Preview) -> None:
    page = steady.file("/en/channel.trade-fair/index.html")
    assert steady.file("/en/channel.trade-fair").data == page.data
    assert steady.file("/en/channel.trade-fair/").data == page.data
    assert steady.file("/en/").data == steady.file("/en/index.html").data
    assert steady.file("/").data == steady.file("/index.html").data


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/en/index.html", "text/html"),
        ("/en/channel.trade-fair", "text/html"),
        ("/en/page.md", "text/markdown"),
        ("/en/page.json", "application/json"),
        ("/en/search.js", "text/javascript"),
        ("/assets/site.css", "text/css"),
        ("/assets/icon.svg", "image/svg+xml"),
    ],
)
def test_files_have_their_kind(steady: Preview, path: str, kind: str) -> None:
    file = steady.file(path)
    assert file.found
    assert file.kind == kind


@pytest.mark.parametrize(
    "path",
    [
        "/none",
        "/en/none/index.html",
        "/de/index.html",
        "/assets/../kb.yaml",
        "/en/../../kb.yaml",
        "/assets//etc/passwd",
        "/../kb/kb.yaml",
        "/en/channel.trade-fair/../../../kb.yaml",
        "/\x00",
    ],
)
def test_there_is_nothing_else(steady: Preview, path: str) -> None:
    file = steady.file(path)
    assert not file.found
    assert b"404" in file.data


def test_faults_leave_the_last_good_site_standing(whole: Path, preview: Preview) -> None:
    before = preview.file("/en/stage.awareness/index.html")
    change(whole, {STAGE: {"label: Awareness": "labell: Awareness"}})
    with pytest.raises(InvalidData):
        preview.renew()
    assert preview.file("/en/stage.awareness/index.html") == before
    assert preview.file("/pl/stage.awareness/index.html").found
    change(whole, {STAGE: {"labell: Awareness": "label: Attention"}})
    preview.renew()
    assert b"Attention" in preview.file("/en/stage.awareness/index.html").data


EDITS = st.lists(
    st.sampled_from(
        [
            ("text", "Attention"),
            ("text", "Being known"),
            ("add", "booth"),
            ("add", "hall"),
            ("remove", "booth"),
            ("remove", "hall"),
            ("link", "strong"),
            ("link", "weak"),
        ]
    ),
    min_size=1,
    max_size=4,
)


def _edit(folder: Path, edit: tuple[str, str]) -> None:
    what, how = edit
    if what == "text":
        text = (TINY / STAGE).read_text(encoding="utf-8")
        add(folder, {STAGE: text.replace("Awareness", how)})
    elif what == "link":
        text = (TINY / FAIR).read_text(encoding="utf-8")
        add(folder, {FAIR: text.replace("strength: moderate", f"strength: {how}")})
    elif what == "add":
        add(folder, {f"terms/{how}.yaml": TERM.format(name=how, label=how.title())})
    else:
        (folder / "terms" / f"{how}.yaml").unlink(missing_ok=True)


@given(EDITS)
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_edits_it_is_as_if_begun_anew(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str]]
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("edits") / "kb"))
    preview = Preview(lambda: Wanted(folder=str(folder)))
    preview.file("/en/index.html")
    for edit in edits:
        _edit(folder, edit)
        preview.renew()
    pages = [
        f"/{language}/{page}/{file}"
        for language in ("en", "pl")
        for page in ("channel.trade-fair", "stage.awareness", "glossary", "graph", "term.booth")
        for file in ("index.html", "page.json", "page.md")
    ]
    shown = [preview.file(page) for page in pages]
    forget()
    anew = Preview(lambda: Wanted(folder=str(folder)))
    assert shown == [anew.file(page) for page in pages]
