"""Check a site as it lies on a disk: each page by itself, then all of them with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from stratkit import api
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.diagnostics.errors import StratkitError
from stratkit.language.messages import _
from stratkit.site.build import build
from stratkit.site.checking.languages import PAGE, default_faults, language_faults, twin_faults
from stratkit.site.checking.links import Ground, base_of, lost_ways
from stratkit.site.checking.sight import MARKDOWN, Sight, add, add_in_file, sight_of
from stratkit.site.checking.tag import Fault
from stratkit.site.output import MANIFEST, read_manifest
from stratkit.site.processes import pool
from stratkit.site.wanted import Wanted

SHOWN = "site"
"""What diagnostics call a site that stands nowhere."""
TOGETHER = 50
"""Pages that one process reads before it answers."""


def check_knowledge(wanted: Wanted, jobs: int = 1) -> Report:
    """Return every finding about the site that a knowledge base would make, and about its texts.

    Args:
        wanted: What is asked of the site; it is built in a passing place.
        jobs: Processes that work side by side.
    """
    report = api.check_kb(wanted.folder)
    if not report.ok:
        return report
    with TemporaryDirectory() as passing:
        built = Path(passing) / SHOWN
        build(wanted, built, jobs=jobs)
        return report + check_site(built, jobs, shown=SHOWN)


def check_site(folder: Path, jobs: int = 1, shown: str = "") -> Report:
    """Return every finding about a built site.

    Args:
        folder: Where it was built.
        jobs: Processes that read pages side by side.
        shown: What diagnostics call the folder; by default as it is called here.

    Raises:
        StratkitError: There is no site.
    """
    manifest = read_manifest(folder)
    if manifest is None:
        msg = _("`{path}` is no site: it has no `{file}`").format(path=folder, file=MANIFEST)
        raise StratkitError(msg, hint=_("`stratkit site build -o FOLDER` makes one"))
    shown = shown or folder.as_posix().rstrip("/")
    files = frozenset(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    pages = _pages(folder, sorted(f for f in files if f.endswith((".html", MARKDOWN))), shown, jobs)
    ground = Ground(files=files, pages=pages, base=base_of(pages))
    collector = Collector()
    for page in pages.values():
        collector.take(page.report)
        name = f"{shown}/{page.file}"
        add_in_file(lost_ways(page, ground), folder, page.file, name, collector)
        for fault in _by_name(page, folder, manifest.languages, ground):
            add(fault, name, None, collector)
    for file, other in _alike(files):
        message = _("the address differs from `{other}` only in its case").format(other=other)
        hint = _("rename one of them: some systems take both for the same")
        collector.add("SK958", Span(file=f"{shown}/{file}"), message, hint=hint)
    return collector.report()


def _pages(folder: Path, files: list[str], shown: str, jobs: int) -> Mapping[str, Sight]:
    """Read every page, and its Markdown."""
    parts = [files[at : at + TOGETHER] for at in range(0, len(files), TOGETHER)]
    with pool(jobs) as run:
        return {s.file: s for part in run(partial(_sights, folder, shown), parts) for s in part}


def _sights(folder: Path, shown: str, files: list[str]) -> list[Sight]:
    return [sight_of(folder, file, shown) for file in files]


def _by_name(
    page: Sight, folder: Path, languages: tuple[str, ...], ground: Ground
) -> Iterator[Fault]:
    """Yield what is wrong with a page among the others, wherever in it that shows."""
    if not page.file.endswith(f"/{PAGE}"):
        return
    yield from language_faults(page, languages, ground)
    yield from default_faults(page, languages)
    if not page.moved:
        yield from twin_faults(page, folder, ground)


def _alike(files: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield files that some file systems cannot hold side by side."""
    found = defaultdict(list)
    for file in sorted(files):
        found[file.casefold()].append(file)
    for names in found.values():
        for other in names[1:]:
            yield other, names[0]
