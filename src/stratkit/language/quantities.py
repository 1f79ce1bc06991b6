"""Numbers, shares, money and dates as the language of the moment writes them (CLDR, by Babel)."""

from __future__ import annotations

from datetime import date

from stratkit.language.current import SOURCE, language


def decimal(value: float, digits: int = 1) -> str:
    """Write a number with a fixed number of decimals.

    >>> decimal(1234.5)
    '1,234.5'
    """
    if language() == SOURCE:
        # What Babel would write, without the time its import takes from every command.
        return f"{value:,.{digits}f}"
    from babel.numbers import format_decimal  # noqa: PLC0415

    pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
    return str(format_decimal(value, format=pattern, locale=language()))


def significant(value: float, digits: int = 4) -> str:
    """Write a number with so many significant digits at most.

    >>> significant(0.25), significant(2500)
    ('0.25', '2,500')
    """
    if language() == SOURCE:
        return f"{value:,.{digits}g}"
    from babel.numbers import format_decimal  # noqa: PLC0415

    rounded = float(f"{value:.{digits}g}")
    return str(format_decimal(rounded, format="#,##0.########", locale=language()))


def share(percent: int) -> str:
    """Write whole per cent.

    >>> share(83)
    '83%'
    """
    if language() == SOURCE:
        return f"{percent}%"
    from babel.numbers import format_percent  # noqa: PLC0415

    return str(format_percent(percent / 100, locale=language()))


def money(amount: float, currency: str = "EUR") -> str:
    """Write an amount in whole units of its currency.

    >>> money(12500)
    '€12,500'
    """
    from babel.numbers import format_currency  # noqa: PLC0415

    whole = round(amount)
    written = format_currency(
        whole, currency, format=_whole(), locale=language(), currency_digits=False
    )
    return str(written)


def _whole() -> str:
    """Return the locale's pattern for money, without decimals."""
    from babel import Locale  # noqa: PLC0415

    pattern = Locale(language()).currency_formats["standard"].pattern
    return str(pattern).replace(".00", "")


def day(value: date) -> str:
    """Write a date.

    >>> day(date(2024, 3, 1))
    'Mar 1, 2024'
    """
    from babel.dates import format_date  # noqa: PLC0415

    return str(format_date(value, format="medium", locale=language()))
