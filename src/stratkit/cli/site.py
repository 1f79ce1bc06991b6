"""`site build|serve|check`: the knowledge base as a static site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from stratkit.cli.findings import conclude
from stratkit.cli.lazy import LazyGroup
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.spoken import Number, argument
from stratkit.cli.spoken import option as spoken_option
from stratkit.language.messages import _

BUILD_EPILOG = """\b
Examples:
  stratkit site build -o site
  stratkit site build -o site --kb ./our-overlay --brand brand.yaml
  stratkit site build -o site --lang pl --base-url https://example.org/knowledge/
"""
SERVE_EPILOG = """\b
Examples:
  stratkit site serve
  stratkit site serve --kb ./our-overlay --port 8080
"""
CHECK_EPILOG = """\b
Examples:
  stratkit site check site
  stratkit site check --kb ./our-overlay
"""


@click.group(cls=LazyGroup)
def site() -> None:
    """Build the knowledge base as a static site, look at it, check it."""


@site.command(epilog=BUILD_EPILOG)
@spoken_option("--base-url", default="", metavar="URL", help="Where the site will stand.")
@spoken_option("--brand", type=click.Path(), metavar="FILE", help="Name, colours and logo.")
@spoken_option(
    "--emit", type=click.Choice(("html", "markdown")), default="html", help="What to write."
)
@spoken_option("--jobs", type=Number(1, 64), default=2, help="Processes side by side.")
@common("text", "json", folder=True)
def build(run: Run, base_url: str, brand: str | None, emit: str, jobs: int) -> None:
    """Write the site into a folder, whole or not at all."""
    from stratkit.cli.built import site_of, told  # noqa: PLC0415 - it imports what makes pages

    told(run, site_of(run, base_url=base_url, brand=brand), emit, jobs)


@site.command(epilog=SERVE_EPILOG)
@spoken_option("--port", type=Number(1, 65535), default=8000, help="Where to listen.")
@spoken_option("--brand", type=click.Path(), metavar="FILE", help="Name, colours and logo.")
@common("text")
def serve(run: Run, port: int, brand: str | None) -> None:
    """Show the site on this computer while the knowledge is written."""
    from stratkit.cli.built import site_of  # noqa: PLC0415 - it imports what makes pages
    from stratkit.site.serve import serve as show  # noqa: PLC0415 - watching is slow to import

    show(partial(site_of, run, brand=brand), port, click.echo, brand)


@site.command(epilog=CHECK_EPILOG)
@argument("folder", required=False, type=click.Path())
@spoken_option("--jobs", type=Number(1, 64), default=2, help="Processes side by side.")
@common()
def check(run: Run, folder: str | None, jobs: int) -> None:
    """Check a site: links, twins, languages, what a browser refuses.

    FOLDER is a site that was built. Without it the site of the knowledge base is built, checked
    and thrown away, and its texts are checked too.
    """
    from stratkit.cli.built import site_of  # noqa: PLC0415 - it imports what makes pages
    from stratkit.site.check import check_knowledge, check_site  # noqa: PLC0415 - as above

    if folder:
        conclude(run, check_site(Path(folder), jobs), folder)
    else:
        what = run.folder or _("the built-in knowledge base")
        conclude(run, check_knowledge(site_of(run), jobs), what)
