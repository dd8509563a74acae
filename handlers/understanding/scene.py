"""One message laid out for reading: its text, its marks, and what they are read against."""

import datetime as dt
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from handlers.kit.reading import Moment
from handlers.understanding.clauses.parties.relatives import of_theirs
from handlers.understanding.dates.sentence import dates
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import Clock
from handlers.understanding.marks import Mark
from handlers.understanding.naming.before import spoken_of
from handlers.understanding.naming.calendar import named_like_dates
from handlers.understanding.naming.first_case import in_first_case
from handlers.understanding.naming.found import (
    Names,
    characters,
    declined,
    new_characters,
    of_firms,
    told_apart,
    without_elisions,
)
from handlers.understanding.naming.fuller import Surroundings
from handlers.understanding.naming.mentions import known
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.naming.products import of_customers
from handlers.understanding.naming.strangers import unknown
from handlers.understanding.quantities import contacts, money
from handlers.understanding.quantities.durations import durations
from handlers.understanding.quantities.percents import percents
from handlers.understanding.words.asides import asides
from handlers.understanding.words.dictated import with_stops
from handlers.understanding.words.in_turn import listed
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.taken_back import Message, without_taken_back
from handlers.understanding.words.text import SET_APART, Word, fold, words

_PLAIN = str.maketrans("，、；：（）", ",,;:()")
"""Wide punctuation, and what it is elsewhere."""
_SPACE = re.compile(SET_APART)


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


def lay_out(text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]) -> Scene:
    """Find everything that a message names."""
    lexicon = load(moment.locale)
    spoken = spoken_in(moment)
    folded = with_stops(fold(text), lexicon).translate(lexicon.letters)
    found_words = without_elisions(text, words(text), Names(names, spoken))
    around = Surroundings(names, lexicon, spoken)
    marks = [Mark("email", *found) for found in contacts.emails(text)]
    free = _Free(folded, marks)
    free.add(Mark("phone", *found) for found in contacts.phones(free.text, moment.locale, moment.zone))
    free.add(Mark("url", *found) for found in contacts.urls(free.text))
    free.add(characters(text, free.text, names))
    free.add(known(text, free.text, found_words, around, several=True))
    free.add(Mark("percent", *found) for found in percents(free.text, moment.locale))
    free.add(Mark("duration", *found) for found in durations(free.text, moment.locale))
    whens = list(dates(free.text, found_words, vocabulary(lexicon), moment.locale))
    if people := list(named_like_dates(folded, whens, found_words, around)):
        free.add(people)
        whens = list(dates(free.text, found_words, vocabulary(lexicon), moment.locale))
    free.add(Mark("date", when.start, _genitive(folded, when.end), when) for when in whens)
    free.add(
        Mark("money" if amount.sure else "number", start, end, amount)
        for start, end, amount in money.amounts(free.text, moment.locale, moment.currency)
    )
    free.add(known(text, free.text, found_words, around, several=False))
    free.add(unknown(text, free.text, found_words, around))
    free.add(new_characters(text, free.text, free.marks))
    free.marks = in_first_case(folded, free.marks, lexicon, spoken)
    free.add(spoken_of(free.text, free.marks, Names(names, spoken), moment.focus))
    free.marks = of_firms(folded, free.marks, names)
    folded = _set_apart(folded.translate(_PLAIN), free.marks)
    free.add(asides(folded, free.marks, lexicon))
    marks = told_apart(folded, declined(folded, free.marks, spoken), Names(names, spoken))
    marks = of_theirs(folded, of_customers(folded, found_words, marks, around), names, lexicon)
    left = without_taken_back(Message(text, folded, found_words, marks), lexicon)
    marks = sorted(left.marks, key=lambda m: m.start)
    return Scene(
        *listed(left.text, left.folded, marks, lexicon), tuple(left.words), tuple(marks), names,
        clock_of(moment), moment, lexicon, stages,
    )  # fmt: skip


def _set_apart(folded: str, marks: list[Mark]) -> str:
    """Write a comma for a space between Chinese characters, but not beside what was found: "吃火锅 她说"."""
    beside = {place for mark in marks for place in (mark.start - 1, mark.end)}
    spaces = [found.start() for found in _SPACE.finditer(folded)] if not folded.isascii() else []
    for place in spaces:
        if place not in beside:
            folded = f"{folded[:place]},{folded[place + 1 :]}"
    return folded


def _genitive(folded: str, end: int) -> int:
    """Give where a date ends with the 's behind it: "Friday's meeting"."""
    return end + 2 if folded[end : end + 2] == "'s" else end


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
