"""Which currencies are money somewhere today. Pure."""

from functools import lru_cache

from babel.core import get_global


@lru_cache(maxsize=1)
def in_use() -> frozenset[str]:
    """Give the codes of the currencies that some country pays with now: no gold, no test codes, no francs of old."""
    by_country = get_global("territory_currencies")
    return frozenset(
        code for rows in by_country.values() for code, _since, until, tender in rows if tender and until is None
    )
