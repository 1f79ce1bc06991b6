"""Numbers, shares, money and dates as the language of the moment writes them (CLDR, by Babel)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from stratkit.language.current import SOURCE, language


def decimal(value: float, digits: int = 1) -> str:
    """Write a number with a fixed number of decimals.

    >>> decimal(1234.5)
    '1,234.5'
    """
    if language() == SOURCE:
        # What Babel would write, without the time its import takes from every command.
        return f"{value:,.{digits}f}"
    return _formatted(value, f"#,##0.{'0' * digits}" if digits else "#,##0", language())


@lru_cache(maxsize=65536)
def _formatted(value: float, pattern: str, code: str) -> str:
    """Write a number by a pattern of CLDR; a site writes the same few numbers very often."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    return str(format_decimal(value, format=pattern, locale=code))


def significant(value: float, digits: int = 4) -> str:
    """Write a number with so many significant digits at most.

    >>> significant(0.25), significant(25000)
    ('0.25', '25,000')
    """
    rounded = float(f"{value:.{digits}g}")
    if language() == SOURCE:
        return f"{rounded:,.8f}".rstrip("0").rstrip(".")
    return _formatted(rounded, "#,##0.########", language())


def share(percent: float, digits: int = 0) -> str:
    """Write per cent, whole ones unless decimals are asked for.

    >>> share(83), share(0.68, 2)
    ('83%', '0.68%')
    """
    if language() == SOURCE:
        return f"{percent:.{digits}f}%"
    from babel import Locale  # noqa: PLC0415
    from babel.numbers import format_percent  # noqa: PLC0415

    pattern = str(Locale(language()).percent_formats[None].pattern)
    decimals = f"0.{'0' * digits}" if digits else "0"
    written = pattern.replace("##0", f"##{decimals}")
    return str(format_percent(percent / 100, format=written, locale=language()))


def money(amount: float, currency: str = "EUR", digits: int = 0) -> str:
    """Write an amount of a currency, in whole units unless decimals are asked for.

    >>> money(12500), money(0.47, digits=2)
    ('€12,500', '€0.47')
    """
    from babel.numbers import format_currency  # noqa: PLC0415

    rounded = round(amount, digits) if digits else round(amount)
    written = format_currency(
        rounded, currency, format=_pattern(digits), locale=language(), currency_digits=False
    )
    return str(written)


def _pattern(digits: int) -> str:
    """Return the locale's pattern for money, with so many decimals."""
    from babel import Locale  # noqa: PLC0415

    pattern = Locale(language()).currency_formats["standard"].pattern
    return str(pattern).replace(".00", f".{'0' * digits}" if digits else "")


def day(value: date) -> str:
    """Write a date.

    >>> day(date(2024, 3, 1))
    'Mar 1, 2024'
    """
    from babel.dates import format_date  # noqa: PLC0415

    return str(format_date(value, format="medium", locale=language()))
