"""One message laid out for reading: its text, its marks, and what they are read against."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from handlers.kit.reading import Moment
from handlers.understanding import contacts, money
from handlers.understanding.dates.scan import scan
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import Clock
from handlers.understanding.lexicon import Lexicon, load
from handlers.understanding.marks import Mark
from handlers.understanding.mentions import Surroundings, known
from handlers.understanding.names import NameIndex
from handlers.understanding.naming.found import Names, characters, new_characters, told_apart, without_elisions
from handlers.understanding.strangers import unknown
from handlers.understanding.text import Word, fold, words


class Scene(msgspec.Struct, frozen=True):
    """A message and its surroundings; pure data."""

    text: str
    folded: str
    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    names: NameIndex
    clock: Clock
    moment: Moment
    lexicon: Lexicon
    stages: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """The language that the message is read in."""
        return spoken_in(self.moment)

    def within(self, start: int, end: int, *kinds: str) -> list[Mark]:
        """List the marks of these kinds between two places of the text."""
        return [m for m in self.marks if m.start >= start and m.end <= end and (not kinds or m.kind in kinds)]


def spoken_in(moment: Moment) -> str:
    """Give the language of a moment's locale: ``de`` for ``de-AT``."""
    return moment.locale.replace("_", "-").partition("-")[0].lower()


def clock_of(moment: Moment) -> Clock:
    """Give the local clock of a moment; an unknown zone reads as UTC."""
    try:
        zone = ZoneInfo(moment.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = ZoneInfo("UTC")
    sent = dt.datetime.fromisoformat(moment.sent_at)
    if sent.tzinfo is None:
        sent = sent.replace(tzinfo=dt.UTC)
    return Clock(now=sent.astimezone(zone), zone=zone, parts=moment.day_parts)


@lru_cache(maxsize=16)
def _duration(lexicon: Lexicon) -> re.Pattern[str] | None:
    templates = lexicon.table("durations").get("match", [])
    return re.compile("|".join(f"(?:{t})" for t in templates)) if templates else None


def lay_out(text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]) -> Scene:
    """Find everything that a message names."""
    lexicon = load(moment.locale)
    spoken = spoken_in(moment)
    folded, found_words = fold(text), without_elisions(text, words(text), Names(names, spoken))
    around = Surroundings(names, lexicon, spoken)
    region = contacts.region_of(moment.locale, moment.zone)
    marks = [Mark("email", *found) for found in contacts.emails(text)]
    free = _Free(folded, marks)
    free.add(Mark("phone", *found) for found in contacts.phones(free.text, region))
    free.add(Mark("url", *found) for found in contacts.urls(free.text))
    free.add(known(text, free.text, found_words, around, several=True))
    free.add(characters(text, free.text, names))
    free.add(_durations(free.text, lexicon))
    region_said = moment.locale.replace("_", "-").partition("-")[2].upper()
    whens = scan(free.text, found_words, vocabulary(lexicon), region_said)
    free.add(Mark("date", when.start, when.end, when) for when in whens)
    free.add(
        Mark("money" if amount.sure else "number", start, end, amount)
        for start, end, amount in money.amounts(free.text, lexicon, moment.currency)
    )
    free.add(known(text, free.text, found_words, around, several=False))
    free.add(unknown(text, free.text, found_words, around))
    free.add(new_characters(text))
    marks = told_apart(folded, free.marks, Names(names, spoken))
    return Scene(
        text, folded, tuple(found_words), tuple(sorted(marks, key=lambda m: m.start)),
        names, clock_of(moment), moment, lexicon, stages,
    )  # fmt: skip


class _Free:
    """The folded text with what has been found already blanked out."""

    def __init__(self, folded: str, marks: list[Mark]) -> None:
        self.text = folded
        self.marks: list[Mark] = []
        self.add(marks)

    def add(self, marks: Iterable[Mark]) -> None:
        """Take marks that overlap none before them."""
        for mark in marks:
            if "\x1f" in self.text[mark.start : mark.end] or mark.end <= mark.start:
                continue
            self.marks.append(mark)
            self.text = self.text[: mark.start] + "\x1f" * (mark.end - mark.start) + self.text[mark.end :]


def _durations(folded: str, lexicon: Lexicon) -> list[Mark]:
    pattern = _duration(lexicon)
    numbers = vocabulary(lexicon).numbers
    found = []
    for match in pattern.finditer(folded) if pattern else ():
        groups = {key[:-1]: value for key, value in match.groupdict().items() if value}
        hours = _quantity(groups.get("hours", ""), numbers)
        minutes = _quantity(groups.get("minutes", ""), numbers)
        total = round(hours * 60 + minutes + (30 if "half" in groups else 0))
        if 0 < total <= 24 * 60:
            found.append(Mark("duration", match.start(), match.end(), total))
    return found


def _quantity(text: str, numbers: dict[str, float]) -> float:
    if not text:
        return 0.0
    return numbers.get(text) or (float(text.replace(",", ".")) if text[0].isdigit() else 0.0)
