"""The site: how fast it is built, how soon a page is right again, how heavy pages are.

python benchmarks/site.py [PART...]   with `build`, `rebuild`, `weight`, `lighthouse`

MkDocs and Lighthouse are installed into a passing folder, so the first needs pip and the second
npm and Chromium; neither touches the environment this runs in.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import perf_counter

from stratkit.kb.locate import builtin_folder
from stratkit.site.preview import Preview
from stratkit.site.wanted import Wanted

RUNS = 3
STRATKIT = [sys.executable, "-m", "stratkit", "site", "build"]
MKDOCS = "mkdocs==1.6.1"
LIGHTHOUSE = "lighthouse@12.8.2"
CONTESTANT = """site_name: The same pages
docs_dir: pages
site_dir: mkdocs
nav:
  - Home: en/index.md
validation:
  nav: {omitted_files: ignore}
"""
"""MkDocs as it comes, with its own theme and its search, but for the navigation: its pages would
hold a link to each of thousands, and most of its time would go into that."""
CHANGED = "options/channel/trade-fair.yaml"
SHOWN = "en/channel.trade-fair/index.html"
KINDS = {
    "home": "en/index.html",
    "option": "en/channel.trade-fair/index.html",
    "dimension": "en/dimension.decision-unit/index.html",
    "article": "en/article.guide-pricing-and-payment/index.html",
    "matrix": "en/matrix/index.html",
    "plan": "en/plan.it-consultancy/index.html",
    "search": "en/search/index.html",
}
"""Pages that Lighthouse looks at."""
SUBJECTS = ("performance", "accessibility", "best-practices", "seo")
LOADED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"?]+)')
MOVED = 'http-equiv="refresh"'
"""On pages that nobody sees: they only lead to another."""
TEXT_PAGE = 150_000
"""Bytes that a page should stay under."""


@dataclass(frozen=True, kw_only=True)
class Spent:
    """What a process and those it started have used."""

    seconds: float
    cpu: float
    """Seconds of all processors."""
    peak: float
    """MB that the largest process held."""


def spent(command: Sequence[str], **environment: str) -> Spent:
    """Run a command, quietly, and return what it used."""
    started = perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Spent(
        seconds=perf_counter() - started,
        cpu=used.ru_utime + used.ru_stime,
        peak=used.ru_maxrss / 1000,
    )


class Ground:
    """A passing folder, and what the parts share in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = {"STRATKIT_CACHE": str(folder / "cache")}

    def build(self, name: str, *options: str) -> Spent:
        """Build the whole site anew, and return what that took."""
        target = self.folder / name
        shutil.rmtree(target, ignore_errors=True)
        return spent([*STRATKIT, "-o", str(target), *options], **self.cache)

    @cached_property
    def site(self) -> Path:
        """The whole site."""
        if not (self.folder / "site").is_dir():
            self.build("site")
        return self.folder / "site"


def build(ground: Ground) -> None:
    """Time the whole site in its three languages, alternating with MkDocs."""
    first = ground.build("site")
    pages = json.loads((ground.site / "site.json").read_text(encoding="utf-8"))["pages"]
    print(f"{pages} pages                       s   CPU s  pages/s  largest process, MB")
    row = partial(_row, pages)
    row("stratkit, plans made, too", first)
    markdown = ground.build("pages", "--emit", "markdown")
    mkdocs = _mkdocs(ground)
    runs: dict[str, list[Spent]] = {"stratkit": [], "MkDocs": []}
    for _run in range(RUNS):
        runs["stratkit"].append(ground.build("site"))
        runs["MkDocs"].append(mkdocs())
    middle = {name: _median(found) for name, found in runs.items()}
    for name, found in middle.items():
        row(name, found)
    row("stratkit, on one process", ground.build("site", "--jobs", "1"))
    row("stratkit --emit markdown", markdown)
    row("stratkit, nothing changed", spent([*STRATKIT, "-o", str(ground.site)], **ground.cache))
    ours, theirs = middle.values()
    print(f"{theirs.seconds / ours.seconds:.1f} times as fast as MkDocs,", end=" ")
    print(f"with {theirs.cpu / ours.cpu:.1f} times less work")


def _row(pages: int, name: str, found: Spent) -> None:
    speed = pages / found.seconds
    print(f"{name:28}{found.seconds:8.1f}{found.cpu:8.1f}{speed:9.0f}{found.peak:9.0f}")


def _median(runs: Sequence[Spent]) -> Spent:
    return Spent(
        seconds=statistics.median(run.seconds for run in runs),
        cpu=statistics.median(run.cpu for run in runs),
        peak=max(run.peak for run in runs),
    )


def _mkdocs(ground: Ground) -> Callable[[], Spent]:
    """Return what builds the Markdown of the site with MkDocs."""
    home = ground.folder / "with-mkdocs"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    subprocess.run([str(home / "bin" / "pip"), "install", "--quiet", MKDOCS], check=True)
    (ground.folder / "mkdocs.yml").write_text(CONTESTANT, encoding="utf-8")
    settings = str(ground.folder / "mkdocs.yml")
    command = [str(home / "bin" / "mkdocs"), "build", "--quiet", "--clean", "-f", settings]
    return partial(spent, command)


def rebuild(ground: Ground) -> None:
    """Time how soon a page is right again after one entity was changed, in one process."""
    own = ground.folder / "knowledge"
    shutil.copytree(builtin_folder(), own)
    entity = own / CHANGED
    text = entity.read_text(encoding="utf-8")
    os.environ.update(ground.cache)
    preview = Preview(lambda: Wanted(folder=str(own)))
    times: list[tuple[float, float]] = []
    for run in range(RUNS + 1):
        changed = re.sub(r"^( *label: ).*$", rf"\1Changed {run}", text, count=1, flags=re.MULTILINE)
        entity.write_text(changed, encoding="utf-8")
        started = perf_counter()
        preview.renew()
        read = perf_counter() - started
        page = preview.file(SHOWN).data.decode()
        times.append((read, perf_counter() - started))
        if f"Changed {run}" not in page:
            sys.exit("the page does not show the change")
    reading, whole = (statistics.median(each) for each in zip(*times[1:], strict=True))
    print(f"one entity changed: its page is right after {whole:.2f} s", end=" ")
    print(f"({reading:.2f} s of it reading and checking the knowledge base)")


def weight(ground: Ground) -> None:
    """Say how much a first view of a page loads: the page, its styles and its scripts."""
    pages = ground.site.glob("*/**/index.html")
    texts = {path: path.read_text(encoding="utf-8") for path in pages}
    seen = {path: text for path, text in texts.items() if MOVED not in text}
    for packed in (False, True):
        size = size_of(packed=packed)
        found = {path: _weight(path, text, size) for path, text in seen.items()}
        ordered = sorted(found.values())
        largest = max(found, key=lambda path: found[path])
        print(
            f"{'gzip' if packed else 'plain':6} median {statistics.median(ordered) / 1000:6.1f} kB"
            f", 95 % {ordered[len(ordered) * 95 // 100] / 1000:6.1f} kB, largest"
            f" {ordered[-1] / 1000:6.1f} kB ({largest.parent.relative_to(ground.site)}),"
            f" {sum(weight > TEXT_PAGE for weight in ordered)} of {len(ordered)} above 150 kB"
        )


def size_of(*, packed: bool) -> Callable[[Path], int]:
    """Return what says how large a file is, on the disk or as a server sends it."""
    known: dict[Path, int] = {}

    def size(path: Path) -> int:
        if path not in known:
            data = path.read_bytes()
            known[path] = len(gzip.compress(data)) if packed else len(data)
        return known[path]

    return size


def _weight(page: Path, text: str, size: Callable[[Path], int]) -> int:
    loaded = {(page.parent / path).resolve() for path in LOADED.findall(text)}
    return size(page) + sum(size(path) for path in loaded)


def lighthouse(ground: Ground) -> None:
    """Say what Lighthouse thinks of a page of several kinds."""
    home = ground.folder / "with-lighthouse"
    home.mkdir()
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(home)]
    subprocess.run([*install, LIGHTHOUSE], check=True, cwd=home)
    program = str(home / "node_modules" / ".bin" / "lighthouse")
    ask = ["--quiet", "--output=json", f"--only-categories={','.join(SUBJECTS)}"]
    ask += ["--chrome-flags=--headless --no-sandbox"]
    print(f"{'':10}" + "".join(f"{subject:>16}" for subject in SUBJECTS))
    # Search engines want whole addresses, so the site is built for where it will stand.
    with _served(ground.folder / "published") as start:
        ground.build("published", "--base-url", start)
        found = {kind: _scores([program, start + path, *ask]) for kind, path in KINDS.items()}
    for kind, scores in found.items():
        print(f"{kind:10}" + "".join(f"{scores[subject]:16.0f}" for subject in SUBJECTS))


def _scores(command: Sequence[str]) -> Mapping[str, float]:
    chromium = shutil.which("chromium") or ""
    environment = {**os.environ, "CHROME_PATH": chromium}
    report = json.loads(subprocess.check_output(command, env=environment))
    return {name: 100 * (found["score"] or 0) for name, found in report["categories"].items()}


class _Plain(SimpleHTTPRequestHandler):
    """Serves files as they are: unpacked, without a word on how long to keep them."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = partial(_Plain, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


PARTS = {"build": build, "rebuild": rebuild, "weight": weight, "lighthouse": lighthouse}


def main() -> None:
    """Run the parts that are named, or all."""
    with tempfile.TemporaryDirectory() as passing:
        ground = Ground(Path(passing))
        for number, name in enumerate(sys.argv[1:] or PARTS):
            if number:
                print()
            PARTS[name](ground)


if __name__ == "__main__":
    main()
