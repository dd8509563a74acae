"""What somebody takes back in the same breath: "tomorrow, no, make that Monday", "72k, not 70k"."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import msgspec

from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark, Sheet, char_class, sheet
from handlers.understanding.quantities.money import Amount
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT, Word

_DATES = char_class("date")
_AMOUNTS = char_class("money", "number")
_PEOPLE = char_class("company", "contact", "several", "unknown")
_SET_OFF = r"[ ,;:.!…(–-]*"
_FURTHEST = 80
"""Characters between what is put right and the words that say so."""
_THOUSAND = 1000


class Message(NamedTuple):
    """A message with what was found in it."""

    text: str
    folded: str
    words: list[Word]
    marks: list[Mark]


Change = Callable[[Message, Sheet, re.Match[str]], Message]


def _small(lexicon: Lexicon) -> str:
    return rf"(?:{lexicon.alternation('correction_small')}{RIGHT} ?)*"


def _surely(lexicon: Lexicon) -> str:
    either = rf"{lexicon.alternation('means')}|{lexicon.alternation('takes_back')}"
    return rf"{_SET_OFF}(?:{LEFT}(?:{either}){RIGHT}{_SET_OFF})+{_small(lexicon)}"


@lru_cache(maxsize=16)
def instead(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of what stands between words and those put in their place: ", no, "."""
    return re.compile(_surely(lexicon))


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], Change], ...]:
    """Give what parts a word from the one put in its place, near it and further on, and from what it is not."""
    if not lexicon.sets.get("takes_back"):
        return ()
    meant, back = lexicon.alternation("means"), lexicon.alternation("takes_back")
    small, surely = _small(lexicon), _surely(lexicon)
    told = rf"{_SET_OFF}(?:{LEFT}(?:{back}){RIGHT}{_SET_OFF})*(?:{LEFT}(?:{meant}){RIGHT}{_SET_OFF})+{small}"
    hesitates = rf"{LEFT}{lexicon.alternation('hesitates')}{RIGHT}"
    # A mere "no" behind a name must stand alone, or behind an "um", and so must the other name: "rang Tom, no, Ana …".
    alone = rf"{small}(?=[{_PEOPLE}]\s*(?:$|[,.;!?]))"
    begun = rf"{_SET_OFF}{hesitates}{_SET_OFF}(?:{LEFT}(?:{back}){RIGHT}{_SET_OFF})+{alone}"
    named = rf"(?:{told}|{begun}|{_SET_OFF}{LEFT}(?:{back}){RIGHT}(?= ?[,;.!…-]){_SET_OFF}{alone})"
    kinds = (("date", _DATES, surely), ("sum", _AMOUNTS, surely), ("who", _PEOPLE, named))
    near = "|".join(f"(?P<{name}>[{kind}]){between}(?P<{name}_new>[{kind}])" for name, kind, between in kinds)
    far = "|".join(
        rf"(?P<{name}>[{kind}])[^{kind};!?\n]{{1,{_FURTHEST}}}?(?P<{name}_gap>(?: ?[,.(-]| ?(?={hesitates})){between})"
        rf"(?P<{name}_new>[{kind}])"
        r"(?=\s*(?:$|[.,;!?)]))"
        for name, kind, between in kinds
    )
    denied = rf",? ?\(?{LEFT}(?:{lexicon.alternation('not_that')}){RIGHT} ?"
    other = rf"(?:(?<=[{_DATES}]){denied}[{_DATES}]|(?<=[{_AMOUNTS}]){denied}[{_AMOUNTS}])\)?"
    first = "|".join(
        _denied_first(lexicon, kind) for kind in (rf"[{_DATES}]", rf"[{_PEOPLE}]", rf"(?:[{_AMOUNTS}]|\d+)")
    )
    return (
        (re.compile(near), _put_right),
        (re.compile(far), _put_right_before),
        (re.compile(other), _denied),
        (re.compile(first), _denied),
    )


def _denied_first(lexicon: Lexicon, kind: str) -> str:
    """Give the pattern of what is denied before what is meant: "not Friday but ", where such a word follows."""
    small, instead = _small(lexicon), lexicon.alternation("said_instead")
    denied = rf"{LEFT}{lexicon.alternation('denied_first')}{RIGHT} ?{small}{kind}"
    # A date may bear the word itself: "pas [vendredi] [mais lundi]".
    between = rf"{_SET_OFF}{instead}{RIGHT}{_SET_OFF}" + ("| " if _DATES in kind else "")
    return rf"{denied}(?:{between})(?={small}{kind})"


def without_taken_back(message: Message, lexicon: Lexicon) -> Message:
    """Leave out what was taken back; its place in the text stays, empty."""
    if len(message.marks) < 2:  # There is nothing to put in another's place.
        return message
    laid = _laid(message)
    for pattern, changed in _patterns(lexicon):
        found = list(pattern.finditer(laid.string))
        for match in found:
            message = changed(message, laid, match)
        laid = _laid(message) if found else laid
    return message


def _laid(message: Message) -> Sheet:
    return sheet(message.folded, 0, len(message.folded), sorted(message.marks, key=lambda mark: mark.start))


def _both(laid: Sheet, match: re.Match[str]) -> tuple[str, Mark, Mark, Mark]:
    """Give which kind was put right, its two marks, and the one that they make where the new one stands."""
    name = next(each for each in ("date", "sum", "who") if match.group(each))
    old, new = laid.marks[match.group(name)], laid.marks[match.group(f"{name}_new")]
    value: object = new.value
    if name == "date":
        value = _later(old.value, new.value)
    elif name == "sum":
        value = _amount(old.value, new.value)
    kind = "money" if "money" in (old.kind, new.kind) else new.kind
    return name, old, new, Mark(kind, new.start, new.end, value)


def _put_right(message: Message, laid: Sheet, match: re.Match[str]) -> Message:
    _, old, new, made = _both(laid, match)
    left = _blanked(message, old.start, new.start)
    return left._replace(marks=[*(mark for mark in left.marks if mark != new), made])


def _put_right_before(message: Message, laid: Sheet, match: re.Match[str]) -> Message:
    """Put what stands at the end in the place of what it puts right: "ring Ana on Friday re prices, no, Thursday"."""
    name, old, new, made = _both(laid, match)
    left = _blanked(message, laid.span(*match.span(f"{name}_gap"))[0], new.end)
    moved = msgspec.structs.replace(made, start=old.start, end=old.end)
    return left._replace(marks=[*(mark for mark in left.marks if mark != old), moved])


def _denied(message: Message, laid: Sheet, match: re.Match[str]) -> Message:
    return _blanked(message, *laid.span(*match.span()))


def _blanked(message: Message, start: int, end: int) -> Message:
    spaces = " " * (end - start)
    return Message(
        message.text[:start] + spaces + message.text[end:],
        message.folded[:start] + spaces + message.folded[end:],
        [word for word in message.words if word.end <= start or word.start >= end],
        [mark for mark in message.marks if mark.end <= start or mark.start >= end],
    )


def _later(old: When, new: When) -> When:
    """Give the day that was put right: it keeps the hour of before, and an hour its day."""
    if new.shape == "none":
        hour = {name: getattr(new, name) for name in ("hour", "minute", "bare", "part")}
        return msgspec.structs.replace(old, start=new.start, end=new.end, **hour)
    prep = new.prep or old.prep
    if old.timed and not new.timed and new.shape not in ("offset", "month", "quarter", "year", "last"):
        return msgspec.structs.replace(new, hour=old.hour, minute=old.minute, bare=old.bare, part=old.part, prep=prep)
    return msgspec.structs.replace(new, prep=prep)


def _amount(old: Amount, new: Amount) -> Amount:
    """Give the amount that was put right, in the currency and the size of the one before: "12k, make that 14"."""
    size = _THOUSAND if new.value < _THOUSAND <= old.value and not old.value % _THOUSAND and not new.sure else 1
    return msgspec.structs.replace(
        new, value=new.value * size, currency=new.currency or old.currency, sure=old.sure or new.sure
    )
