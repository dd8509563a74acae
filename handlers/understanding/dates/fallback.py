"""The last resort for an absolute date that the grammar does not know, in the answer to a question about a date."""

import datetime as dt
import re

import dateparser

from handlers.understanding.dates.when import Clock
from handlers.understanding.words import patterns

LONGEST = 60
"""Characters of a span that are handed on; it bounds the time that the library can take."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")


def absolute(text: str, language: str, clock: Clock) -> dt.date | None:
    """Read a day with its month and year in one fixed language; none where a part is missing or a clock time is said.

    The library fills missing parts silently, so only what names all three is believed, and only as a day.
    """
    span = text.strip()
    if not 6 <= len(span) <= LONGEST or not any(c.isdigit() for c in span) or _CLOCK.search(span):
        return None
    if patterns.fullmatch(r"[\d\s./-]+", span):  # Bare numbers are ours to ask about, not to guess.
        return None
    found = dateparser.parse(
        span,
        languages=[language],
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RELATIVE_BASE": clock.now.replace(tzinfo=None),
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found is not None else None
