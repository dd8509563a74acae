"""Lists with numbers: "1. call Ana 2. send Jens the offer" is two lines, and the 2 no hour."""

import re
from itertools import takewhile

from handlers.understanding.dates.sentence import dates
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold, words

_SIGN = re.compile(r"(?P<before>^|[\s,;:.])(?P<sign>\(?(?P<number>\d{1,2})[.)](?P<gap>[ \t]+))(?=[^\W\d])")
_CHARACTERS = re.compile(
    r"(?P<before>^|\n|[\s,;:.，；。：])(?P<sign>(?P<number>\d{1,2})[.、)）](?P<gap>[ \t]*))(?=[^\W\d])"
)


def in_lines(text: str, lexicon: Lexicon, locale: str) -> str:
    """Give a list with numbers as lines without them; every other character keeps its place.

    The numbers count from one; "1. Juni Ana anrufen" is a day.
    """
    signs = (_CHARACTERS if lexicon.table("script") else _SIGN).finditer(text) if "1" in text and "2" in text else ()
    counted = list(takewhile(lambda each: int(each[1]["number"]) == each[0], enumerate(signs, 1)))
    first = counted[0][1] if counted else None
    if first is None or len(counted) == 1 or not _opens(text[: first.start("sign")]):
        return text
    if _dated(text, counted, lexicon, locale):
        return text
    for number, sign in counted:
        blank = " " * len(sign["sign"])
        stop = "\n" if number > 1 else sign["before"]
        lead = stop if sign["before"] else ""
        text = text[: sign.start()] + lead + blank + text[sign.end() :]
    return text


def _opens(before: str) -> bool:
    """Tell whether a list begins at a place: first of all, on a line of its own, or behind a heading's colon."""
    return not before.strip() or before.rstrip(" \t").endswith(("\n", ":", "："))


def _dated(text: str, counted: list[tuple[int, re.Match[str]]], lexicon: Lexicon, locale: str) -> bool:
    """Tell days of a month from the numbers of a list."""
    found = dates(fold(text), words(text), vocabulary(lexicon), locale)
    months = [when.start for when in found if when.shape == "date" and when.month]
    return any(sign.start("number") in months for _, sign in counted)
