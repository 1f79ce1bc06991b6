"""What is asked of a site on the command line, and what is said once it is built."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Literal, cast

from stratkit.cli.refused import Refused
from stratkit.cli.run import Run
from stratkit.language.messages import _, counted
from stratkit.language.quantities import decimal
from stratkit.site.brand import BrandFiles, read_brand
from stratkit.site.build import Built, build
from stratkit.site.wanted import Wanted

_WEB = re.compile(r"https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/%-]*)?")
MEGABYTE = 1_000_000


def site_of(run: Run, *, base_url: str = "", brand: str | None = None) -> Wanted:
    """Return what is asked of a site.

    Args:
        run: The call.
        base_url: Where it will stand.
        brand: The file of a brand.

    Raises:
        Refused: The address is none.
        InvalidData: The brand has faults.
    """
    if base_url and not _WEB.fullmatch(base_url):
        msg = _("`{address}` is not the address of a site").format(address=base_url)
        raise Refused(msg, hint=_("write it like https://example.org/knowledge/"))
    return Wanted(
        folder=run.folder,
        languages=run.languages,
        base_url=base_url.rstrip("/") + "/" if base_url else "",
        brand=read_brand(Path(brand)) if brand else BrandFiles(),
    )


def told(run: Run, wanted: Wanted, emit: str, jobs: int) -> None:
    """Build a site and say what was done."""
    began = time.perf_counter()
    form = cast("Literal['html', 'markdown']", emit)
    built = build(wanted, Path(run.target), emit=form, jobs=jobs)
    seconds = time.perf_counter() - began
    if run.format == "json":
        run.write(json.dumps(_record(built, run.target, seconds), indent=2))
        return
    run.write(_said(built, seconds))
    if emit == "html":
        run.remark(_("open {path}").format(path=Path(run.target) / "index.html"))
    run.tell()


def _said(built: Built, seconds: float) -> str:
    done = _("{count} pages in {languages}, {files} files, {size} MB, {seconds} s").format(
        count=decimal(built.pages, 0),
        languages=counted("{count} language", "{count} languages", len(built.languages)),
        files=decimal(built.files, 0),
        size=decimal(built.size / MEGABYTE, 1),
        seconds=decimal(seconds, 1),
    )
    return "; ".join((done, _("nothing had changed"))) if built.reused else done


def _record(built: Built, target: str, seconds: float) -> dict[str, object]:
    return {
        "folder": target,
        "pages": built.pages,
        "files": built.files,
        "bytes": built.size,
        "languages": list(built.languages),
        "reused": built.reused,
        "seconds": round(seconds, 2),
    }
