"""Build the whole site: gather, make every page, write every file, swap it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from stratkit.site.brand import BrandFiles, asset_files
from stratkit.site.fingerprint import site_digest
from stratkit.site.output import (
    Files,
    Manifest,
    check_target,
    intact,
    read_manifest,
    recover,
    swapped_in,
    write_manifest,
)
from stratkit.site.plans import kept_plans, make_plans
from stratkit.site.processes import Run, pool
from stratkit.site.tasks import Done, Task, listed, write_beside, write_pages
from stratkit.site.wanted import Wanted, forget, opened
from stratkit.site.writing.forms import Emit
from stratkit.site.writing.maps import Listed, llms, robots, shared, sitemap
from stratkit.site.writing.redirects import front, missing

ASSETS = Path(__file__).parent / "assets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did."""

    pages: int
    files: int
    size: int
    """Bytes."""
    languages: tuple[str, ...]
    reused: bool = False
    """Nothing had changed, so nothing was written."""


def build(wanted: Wanted, out: Path, *, emit: Emit = "html", jobs: int = 2) -> Built:
    """Build a site into a folder, whole or not at all.

    Args:
        wanted: What is asked of it.
        out: A folder that does not exist yet, is empty, or holds a site.
        emit: A whole site, or its Markdown alone.
        jobs: Processes that work side by side.

    Raises:
        InvalidData: The knowledge base has errors.
        StratkitError: The folder holds something else.
    """
    check_target(out)
    recover(out)
    forget()
    spoken, knowledge = wanted.spoken, opened(wanted.folder).digest
    made_from = f"{emit} {site_digest(replace(wanted, plans=kept_plans(wanted.folder)))}"
    former = read_manifest(out)
    if former and former.made_from == made_from and intact(out, former):
        size = sum((out / path).stat().st_size for path in former.files)
        return _built(former, size, reused=True)
    with swapped_in(out) as folder, pool(jobs) as run:
        asked = replace(wanted, plans=make_plans(wanted.folder, run))
        task = partial(Task, wanted=asked, folder=folder, emit=emit, knowledge=knowledge)
        whole = [task(language=code) for code in spoken]
        done = _written(whole, run, jobs)
        around = Files(folder)
        if emit == "html":
            around.write_all(_around(asked, {code: listed(code, done) for code in spoken}))
        files = {**around.files, **{k: v for part in done for k, v in part.files.items()}}
        pages = sum(len(part.pages) for part in done)
        manifest = Manifest(made_from=made_from, files=files, pages=pages, languages=spoken)
        write_manifest(folder, manifest)
    return _built(manifest, around.size + sum(part.size for part in done), reused=False)


def _written(whole: Sequence[Task], run: Run, jobs: int) -> list[Done]:
    """Write every language, and return what was done."""
    done = list(run(write_pages, list(_pieces(whole, jobs))))
    if all(task.emit == "html" for task in whole):
        of = [(task, [part for part in done if part.language == task.language]) for task in whole]
        done += run(write_beside, of)
    return done


def _pieces(whole: Sequence[Task], jobs: int) -> Iterator[Task]:
    """Yield languages whole as long as there is one for every process, then in pieces for all."""
    rest = len(whole) % jobs
    yield from whole[: len(whole) - rest]
    for task in whole[len(whole) - rest :]:
        yield from (replace(task, first=piece, of=jobs) for piece in range(jobs))


def _built(manifest: Manifest, size: int, *, reused: bool) -> Built:
    return Built(
        pages=manifest.pages,
        files=len(manifest.files) + 1,
        size=size,
        languages=manifest.languages,
        reused=reused,
    )


def _around(
    wanted: Wanted, pages: Mapping[str, Sequence[Listed]]
) -> Iterator[tuple[str, str | bytes]]:
    """Yield what stands once in a site, beside its languages."""
    spoken = tuple(pages)
    first = pages[spoken[0]]
    yield "index.html", front(spoken, wanted.brand.brand.name)
    yield "404.html", missing(spoken, wanted.brand.brand.name, wanted.base_url)
    yield "robots.txt", robots(wanted.base_url)
    start = f"{wanted.base_url}{spoken[0]}/" if wanted.base_url else f"{spoken[0]}/"
    yield "llms.txt", llms(first, wanted.brand.brand.name, first[0].summary, start)
    if wanted.base_url:
        ids = shared([page.id for page in listed] for listed in pages.values())
        yield "sitemap.xml", sitemap(ids, spoken, wanted.base_url)
    yield from ((f"assets/{name}", data) for name, data in assets_of(wanted.brand).items())


def assets_of(brand: BrandFiles) -> dict[str, bytes]:
    """Return styles, scripts and pictures; a brand's own go before those of the same name."""
    assets = {path.name: path.read_bytes() for path in sorted(ASSETS.iterdir())}
    return assets | asset_files(brand)
