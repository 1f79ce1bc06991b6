"""Files that do not hold exactly one entity."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import PurePosixPath

from stratkit.diagnostics.render import shortened
from stratkit.kb.decode import decode
from stratkit.kb.entities import fits
from stratkit.kb.files import ClaimsFile, LexiconFile, MovedFile, RatesFile
from stratkit.kb.limits import check_limits
from stratkit.kb.locale import read_locale
from stratkit.kb.nodes import Node
from stratkit.kb.reading import Reading
from stratkit.language.messages import _
from stratkit.model.knowledge_base import Info, Rate

MICROS = 1_000_000

_DECIMAL = re.compile(r"[0-9]{1,9}(\.[0-9]{1,12})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)


def _read_info(node: Node | None, _file: PurePosixPath, reading: Reading) -> None:
    if reading.overlay:
        span = node.span if node else None
        message = _("an overlay has no `kb.yaml`")
        hint = _("name and version stand in its `overlay.yaml`; the rest is that of its base")
        reading.collector.add("SK121", span, message, hint=hint)
        return
    if node is None:
        return
    reading.info = decode(node, Info, reading.collector)
    if reading.info is not None:
        before = len(reading.collector)
        check_limits(reading.info, reading.collector)
        if len(reading.collector) > before:
            reading.info = None


def _read_lexicon(node: Node | None, file: PurePosixPath, reading: Reading) -> None:
    path = f"lexicon/{file.stem}"
    content = None if node is None else decode(node, LexiconFile, reading.collector, path)
    for index, entry in enumerate(content.entries if content else ()):
        reading.part("lexicon")[entry.id] = entry
        if not entry.id.startswith(f"lexicon.{file.stem}."):
            message = _("the id `{id}` does not fit its file").format(id=entry.id)
            spans = reading.collector.spans
            place = spans.get(f"{entry.id}/id") or spans.get(f"{path}/entries/{index}")
            hint = _("write `lexicon.{language}.` and a slug").format(language=file.stem)
            reading.collector.add("SK120", place, message, hint=hint)
        else:
            check_limits(entry, reading.collector)


def _read_claims(node: Node | None, file: PurePosixPath, reading: Reading) -> None:
    source = f"src.{file.parent.name}"
    content = None if node is None else decode(node, ClaimsFile, reading.collector, source)
    if content is None:
        reading.broken.add(source)
        return
    reading.claims[source] = (*reading.claims.get(source, ()), *content.claims)
    spans = reading.collector.spans
    for index, claim in enumerate(content.claims):
        place = spans.get(f"{source}/claims/{index}/id")
        if place and spans.setdefault(f"{source}#{claim.id}", place) is not place:
            message = _("the claim `{id}` is declared twice").format(id=shortened(claim.id))
            first = spans[f"{source}#{claim.id}"]
            hint = _("the first one is in line {line}").format(line=first.line)
            label = _("declared before")
            reading.collector.add("SK124", place, message, label=label, hint=hint)


def _read_rates(node: Node | None, _file: PurePosixPath, reading: Reading) -> None:
    path = "economics/rates"
    content = None if node is None else decode(node, RatesFile, reading.collector, path)
    for currency, worth in (content.rates if content else {}).items():
        place = reading.collector.spans.get(f"{path}/rates/{currency}:key")
        micros = _micros(worth)
        if not _CURRENCY.fullmatch(currency) or not micros or content is None:
            message = _("`{rate}` is not an exchange rate").format(
                rate=f"{shortened(currency)}: {shortened(worth)}"
            )
            hint = _("write the code of the currency and euros for one unit, such as `USD: 0.92`")
            reading.collector.add("SK125", place, message, hint=hint)
            continue
        rate = Rate(currency=currency, eur_micros=micros, dated=content.dated)
        reading.part("rates")[currency] = rate


def _micros(worth: str) -> int:
    """Return millionths, zero when the text is not a decimal number.

    >>> _micros("0.2341235")
    234124
    """
    if not _DECIMAL.fullmatch(worth):
        return 0
    return int((Decimal(worth) * MICROS).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _read_moved(node: Node | None, _file: PurePosixPath, reading: Reading) -> None:
    content = None if node is None else decode(node, MovedFile, reading.collector, "moved")
    reading.part("moved").update(content.moved if content else {})


SPECIAL: dict[str, Callable[[Node | None, PurePosixPath, Reading], None]] = {
    "kb.yaml": _read_info,
    "lexicon/*.yaml": _read_lexicon,
    "sources/*/claims.yaml": _read_claims,
    "locale/*/*.yaml": read_locale,
    "economics/rates.yaml": _read_rates,
    "moved.yaml": _read_moved,
}
"""Where the files stand, and what reads them."""


def special_reader(
    file: PurePosixPath,
) -> Callable[[Node | None, PurePosixPath, Reading], None] | None:
    """Return what reads a file in this place, if it is a special one."""
    return next((read for pattern, read in SPECIAL.items() if fits(file, pattern)), None)
