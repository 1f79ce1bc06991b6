"""Markdown as one HTML file that needs nothing else."""

from __future__ import annotations

import html
import re

from markdown import Markdown

from stratkit.language.messages import _

_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_TAG = re.compile(r"<[^>]+>")

_CSS = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882; }
body { font: 16px/1.55 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
h1, h2, h3, table { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { line-height: 1.2; margin-bottom: .4rem; }
h2 { margin-top: 2.4rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { margin-bottom: .3rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; }
th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; text-align: left; }
td:first-child { min-width: 5.2rem; }
blockquote { margin: 1rem 0; padding: .6rem 1rem; border-left: 4px solid var(--line);
  background: var(--soft); }
code { font-size: .88em; overflow-wrap: anywhere; }
td code { overflow-wrap: break-word; }
sup { line-height: 0; font-size: .7em; }
sup + sup::before { content: ", "; }
.footnote { font-size: .85rem; overflow-wrap: anywhere; }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; } tr, li, blockquote { break-inside: avoid; } }
""".strip()


def write(text: str, language: str = "en") -> str:
    """Return a standalone page.

    Args:
        text: Markdown; any HTML in it is shown, not obeyed.
        language: The language of the text, for the page's `lang`.
    """
    back = _("Jump back to footnote {} in the text")
    converter = Markdown(
        extensions=["tables", "footnotes", "sane_lists"],
        extension_configs={"footnotes": {"BACKLINK_TITLE": back}},
        output_format="html",
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    body = converter.convert(text)
    first = _TITLE.search(text)
    heading = Markdown().convert(first.group(1)) if first else _("Strategy")
    title = html.escape(html.unescape(_TAG.sub("", heading)))
    return (
        f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_CSS}\n</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
