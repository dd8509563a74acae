"""How long something took, in minutes: "45 min", "an hour and a half", "anderthalb Stunden", "полтора часа"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.understanding.quantities.spoken import in_characters
from handlers.understanding.quantities.vocabulary import Numbers, numbers
from handlers.understanding.words import patterns

_DAY = 24 * 60
_BEFORE = 24
"""Characters before a duration in which a word may stand that makes a moment of it."""


@lru_cache(maxsize=64)
def _pattern(locale: str) -> re.Pattern[str] | None:
    templates = [each.replace("<spelled>", _spelled(numbers(locale))) for each in numbers(locale).durations]
    return re.compile(rf"(?<![\d.])(?<!\d,)(?:{'|'.join(f'(?:{each})' for each in templates)})") if templates else None


def _spelled(known: Numbers) -> str:
    """Write the pattern of a number below a hundred in words: "fifteen", "twenty five", "treinta y cinco"."""
    words = sorted((word for word, value in known.values.items() if 1 < value < 100), key=len, reverse=True)
    one = f"(?:{'|'.join(map(re.escape, words))})"
    return rf"{one}(?:(?:-| (?:\w{{1,3}} )?){one})?"


def durations(folded: str, locale: str) -> Iterator[tuple[int, int, int]]:
    """Find durations: place and minutes; what is longer than a day is none."""
    pattern, known = _pattern(locale), numbers(locale)
    for match in pattern.finditer(folded) if pattern else ():
        if known.from_now and patterns.search(
            rf"(?<!\w){known.from_now} $", folded[max(0, match.start() - _BEFORE) : match.start()]
        ):
            continue
        groups = {key.rstrip("0123456789"): value for key, value in match.groupdict().items() if value}
        hours, minutes = _quantity(groups.get("hours", ""), known), _quantity(groups.get("minutes", ""), known)
        total = round(hours * 60 + minutes + (30 if "half" in groups else 0) + (15 if "quarter" in groups else 0))
        if 0 < total <= _DAY:
            yield match.start(), match.end(), total


def _quantity(text: str, known: Numbers) -> float:
    if not text:
        return 0.0
    if text[0].isdigit():
        return float(text.replace(",", "."))
    if value := known.values.get(text) or sum(known.values.get(word, 0.0) for word in re.split(r"[ -]", text)):
        return value
    # An hour is one where no number stands before it: "duró hora y media".
    return next((said.value for said in in_characters(f"一{text}" if text[0] == "十" else text)), 1.0)
