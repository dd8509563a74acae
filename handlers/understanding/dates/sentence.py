"""The date phrases of a sentence: what the grammar of dates finds, and what only a sentence's own rules know."""

import re

import msgspec

from handlers.understanding.dates.around import with_lead, with_own, with_tail
from handlers.understanding.dates.scan import scan
from handlers.understanding.dates.spans import spans
from handlers.understanding.dates.vocabulary import Vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.words.text import Word

_ALIKE = (("day", "weekday", "date"), ("month", "unit", "quarter"))
"""What one may be instead of another."""
_NONE = "\x07"
"""What no word holds."""

_HOUR = re.compile(r"(2[0-3]|1\d|0?\d)(?::([0-5]\d))?(?![\w:/-]|[.,]\d)")
_ENDS = re.compile(r"\s*(?:$|[.,;:!?])")


def dates(text: str, words: list[Word], vocabulary: Vocabulary, locale: str) -> list[When]:
    """Find every date phrase of a folded text, in order; of two that overlap the one that takes in the other counts."""
    region = locale.replace("_", "-").partition("-")[2].upper()
    text = vocabulary.nouns.sub(lambda noun: _NONE * len(noun.group()), text)
    found = scan(text, words, vocabulary, region)
    last = 0
    capitals = frozenset(word.start for word in words if word.capital)
    for plain in spans(text, locale, vocabulary, capitals):
        when = with_own(text, plain, vocabulary)
        when = with_tail(text, with_lead(text, when, last, vocabulary), vocabulary)
        others = [each for each in found if each.start < when.end and when.start < each.end]
        if not all(_takes_in(when, each) for each in others):
            continue
        found = [each for each in found if each not in others]
        found.append(when)
        last = when.end
    return _either(text, sorted(found, key=lambda each: each.start), vocabulary)


def _either(text: str, found: list[When], vocabulary: Vocabulary) -> list[When]:
    """Take two days with an "or" between them as one question; an hour behind the second is that of both."""
    whens: list[When] = []
    for when in found:
        first = whens[-1] if whens else None
        hours = _one_hour_or_other(first, when) if first is not None else None
        if first is not None and hours and vocabulary.either.fullmatch(text, first.end, when.start):
            whens[-1] = hours
            continue
        if first is None or not _may_be(first, when) or not vocabulary.either.fullmatch(text, first.end, when.start):
            whens.append(when)
            continue
        timed = {"hour": when.hour, "minute": when.minute, "bare": when.bare, "part": when.part}
        timed = timed if when.timed and not first.timed else {}
        whens[-1] = msgspec.structs.replace(first, end=when.end, other=when, **timed)
    begins = frozenset(when.start for when in whens)
    return [_or_bare(text, when, vocabulary, begins) for when in whens]


def _one_hour_or_other(first: When, second: When) -> When | None:
    """Give one hour or another of the day that is named with either: "tomorrow at 9am or 10am"."""
    if first.other is not None or second.other is not None or first.hour < 0 or second.hour < 0:
        return None
    if second.shape == "none":
        return msgspec.structs.replace(first, end=second.end, other=_at(first, second.hour, second.minute, second.bare))
    one = _at(second, first.hour, first.minute, first.bare) if first.shape == "none" else None
    return msgspec.structs.replace(one, start=first.start, other=second) if one else None


def _or_bare(text: str, when: When, vocabulary: Vocabulary, begins: frozenset[int]) -> When:
    """Take a bare number behind an hour and "or" for another hour: "at 9 or 10", but not "9 or 10 people"."""
    gap = vocabulary.either.match(text, when.end)
    if gap is None or gap.end() == when.end or when.hour < 0 or when.other is not None or when.time is not None:
        return when
    number = _HOUR.match(text, gap.end())
    if number is None:
        return when
    dated = not begins.isdisjoint((number.end(), number.end() + 1))
    if not (dated or _ENDS.match(text, number.end()) or vocabulary.onward.match(text, number.end())):
        return when
    return msgspec.structs.replace(
        when, end=number.end(), other=_at(when, int(number[1]), int(number[2] or 0), when.bare)
    )


def _at(when: When, hour: int, minute: int, bare: bool) -> When:
    return msgspec.structs.replace(when, hour=hour, minute=minute, bare=bare, part="")


def _may_be(first: When, second: When) -> bool:
    return not first.other and any(first.shape in each and second.shape in each for each in _ALIKE)


def _takes_in(when: When, other: When) -> bool:
    return when.start <= other.start and other.end <= when.end and (when.start, when.end) != (other.start, other.end)
