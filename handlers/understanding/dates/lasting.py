"""How long something is to last, counted from now: "for two weeks", "für die nächsten drei Tage", "на неделю"."""

import datetime as dt

import msgspec

from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.scan import read
from handlers.understanding.dates.vocabulary import Vocabulary
from handlers.understanding.dates.when import Clock

_ONE = 60
"""One whole unit, where no number is said: "for a week" in languages without an article."""


def stretch(folded: str, vocabulary: Vocabulary, clock: Clock) -> tuple[dt.timedelta, tuple[int, int]] | None:
    """Give a length without a word that leads to it, and where it stands, at either end of a text: "… two weeks"."""
    for match in vocabulary.amount.pattern.finditer(folded):
        length = lasting(match.group(), vocabulary, clock, bare=True)
        if length and (not folded[: match.start()].strip() or not folded[match.end() :].strip()):
            return length, match.span()
    return None


def lasting(folded: str, vocabulary: Vocabulary, clock: Clock, *, bare: bool = False) -> dt.timedelta | None:
    """Give how long a text says that something lasts, in whole days; None where it says nothing, or only hours.

    ``bare`` takes a length without a word that leads to it, too: "two weeks".
    """
    for rule in (*vocabulary.spans, vocabulary.amount) if bare else vocabulary.spans:
        match = rule.pattern.search(folded)
        if match is None:
            continue
        when = read(rule, match, vocabulary)
        if when.unit in ("hour", "minute"):
            continue
        when = msgspec.structs.replace(when, minutes=when.minutes or _ONE)
        found = resolve(when, clock, "close").value
        return dt.date.fromisoformat(found[:10]) - clock.today if found else None
    return None
