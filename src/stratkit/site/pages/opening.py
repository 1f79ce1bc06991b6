"""What a text is about, in its own first words."""

from __future__ import annotations

import re
from dataclasses import replace

from stratkit.model.article import Article
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.article_blocks import article_blocks
from stratkit.reporting.blocks import Paragraph
from stratkit.reporting.sources import Notes
from stratkit.site.writing.sheets import plain

SENTENCES = 2
"""So many say what a longer text is about."""
_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
_GAP = re.compile(r"\s+([.,;:])")


def opening(article: Article, kb: KnowledgeBase) -> str:
    """Return the first sentences of an article, without its links and sources."""
    for part in filter(str.strip, article.text.split("\n\n")):
        for block in article_blocks(replace(article, text=part), kb, Notes(kb)):
            if isinstance(block, Paragraph):
                return sentences(_GAP.sub(r"\1", " ".join(plain(block.text).split())))
    return article.title


def sentences(text: str) -> str:
    """Return the first sentences of a text.

    >>> sentences("Ask first. Then wait. Then sell.")
    'Ask first. Then wait.'
    """
    return " ".join(_BETWEEN.split(text)[:SENTENCES])
