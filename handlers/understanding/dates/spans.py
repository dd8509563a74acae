"""Date phrases inside a sentence, found with the grammar of whole phrases and said as the reader knows them."""

import re
from collections.abc import Iterator

from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.chart import stretches
from handlers.understanding.dates.grammar.wording import wording
from handlers.understanding.dates.rephrase import rephrased
from handlers.understanding.dates.vocabulary import Vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.quantities.vocabulary import numbers
from handlers.understanding.words import patterns

_NONE = "\x07"
"""What no word holds."""
_MARKS = str.maketrans({"ё": "е", "\x1f": _NONE, "：": ":", "，": ",", "～": "-", "~": "-"})
_BARE = re.compile(r"(?<![\d.:/-])\d{1,4}$")
_SMALL = re.compile(r"\d{1,2}(?:[./-]\d{1,2})?\.?")
_QUARTER = re.compile(r"\bq[1-4]$")
_NEXT = re.compile(r" ?([^\W\d_]+)")
_COUPLE = re.compile(r"\d{1,2} [^\W\d_]+ \d{1,2}")
"""Two bare numbers, which are an hour and its minutes only where nothing else stands around them."""
_MINUTES = re.compile(r"[点时]\d\d(?![\d人个家台件套块元位名箱万])")
"""An hour with its minutes in Chinese: "5点45", but not "3点20人"."""
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{5}[.!?]\s+[^\W\d_]")
"""The end of a sentence, which no date goes beyond: "in October. On Monday" is no Monday in October."""
_FOLLOWED = re.compile(r"\s*(?:$|[,;:!?)\n。，；！？]|\.(?!\d))")


def spans(text: str, locale: str, vocabulary: Vocabulary, capitals: frozenset[int] = frozenset()) -> Iterator[When]:
    """Find the date phrases of a folded text, in order, the longest at each place, without overlap.

    ``capitals`` are the places of words that are capital: behind an hour they are a name ("в 17 Дорохов заезжал").
    """
    said, places = _rewritten(text.translate(_MARKS), wording(locale).rewrites)
    named = vocabulary.goes_on.match(f" {_NONE}") is not None and not capitals.isdisjoint(places)
    around = "".join(_NONE if p in capitals else c for c, p in zip(said, places, strict=True)) if named else said
    last = 0
    for found in stretches(said, wording(locale)):
        if found[0][0] < last:
            continue
        for start, stop, _cost, time in sorted(found, key=lambda each: (-each[1], each[2])):
            end = stop - (said[stop - 1] == ".")
            if _SENTENCE_ENDS.search(said, start, end):
                continue
            counted = time.form == "clock" and not _closed(around, end, vocabulary)  # "Around twenty thousand".
            counted = counted or _sized(said, end, locale) or _apart(said[start:end], time, locale)
            counted = counted or _two_days(said[start:end], time, vocabulary)
            counted = counted or _how_many(said, start, end, vocabulary)
            if counted or not _holds(said, start, end, time) or _loose((said, around), (start, end), time, vocabulary):
                continue
            when = rephrased(time, places[start], places[end - 1] + 1)
            shut = when.time is not None and _shut(when.time, when.prep)
            if shut and vocabulary.until.search(said, start, end):
                continue  # Whether the last day counts is said by its own word.
            if not _led(time, found, vocabulary.own.match(said, start) is not None):
                last = end
                yield when
                break


def _shut(time: Time, prep: str) -> bool:
    """Tell a stretch with both its ends; "с понедельника до пятницы" is one, and not the Monday before Friday."""
    return (time.kind == "between" and time.form != "offset") or (time.kind == "after" and prep == "since")


def _led(time: Time, found: list[tuple[int, int, int, Time]], own: bool) -> bool:
    """Tell a phrase that begins with a word for its reach that the sentence's patterns want to see: "推迟到周五"."""
    return bool(rephrased(time, 0, 0).prep) and not own and all(rephrased(each[3], 0, 0).prep for each in found)


def _rewritten(text: str, rewrites: tuple[tuple[re.Pattern[str], str], ...]) -> tuple[str, list[int]]:
    """Spell a text as the grammar knows it, and keep where each character was."""
    places = list(range(len(text)))
    for old, new in rewrites:
        made: list[str] = []
        where: list[int] = []
        at = 0
        for match in old.finditer(text):
            again = match.expand(new)
            made += (text[at : match.start()], again)
            where += places[at : match.start()]
            where += [places[min(match.start() + n, match.end() - 1)] for n in range(len(again))]
            at = match.end()
        if at:
            text, places = "".join((*made, text[at:])), where + places[at:]
    return text, places


def _holds(text: str, start: int, end: int, time: Time) -> bool:
    """Refuse what is a date only where nothing else stands around it: this moment, and bare numbers."""
    said = text[start:end]
    if time.kind in ("now", "rest", "part") or _SMALL.fullmatch(said):
        return False
    if time.form == "clock" and _COUPLE.fullmatch(said):
        return False
    return not (_BARE.search(said) and len(said) < 5 and said.isdigit())


def _loose(texts: tuple[str, str], place: tuple[int, int], time: Time, vocabulary: Vocabulary) -> bool:
    """Tell a phrase that is mostly something else, or whose last number counts what follows it.

    "Quinta" is more often the fifth than a Thursday, but for "quinta ligo".
    """
    (text, around), (start, end) = texts, place
    said = text[start:end]
    if said in vocabulary.shy:
        return time.form != "weekday" or not vocabulary.acts.match(text, end)
    if vocabulary.parted.search(said):
        return True
    if not _BARE.search(said) or _MINUTES.match(text, end - 3) or _of_weeks(time) or _QUARTER.search(said):
        return False
    if time.kind == "recurring" and vocabulary.at_hour.search(said):
        return False
    if len(said) > 4 and patterns.search(r"\b(?:19|20)\d\d$", said):
        return False
    return not _closed(around, end, vocabulary)


def _of_weeks(time: Time) -> bool:
    """Tell a meaning whose number is that of a week: "Ende KW 22", which counts nothing."""
    return time.kind == "numbered_week" or any(_of_weeks(each) for each in time.args if isinstance(each, Time))


def _sized(text: str, end: int, locale: str) -> bool:
    """Tell a number with a size behind it: "a 1.6 millones" is no first of June."""
    word = _NEXT.match(text, end)
    return word is not None and text[end - 1].isdigit() and word[1] in numbers(locale).factors


def _apart(said: str, time: Time, locale: str) -> bool:
    """Tell a place that a comma parts from the hour behind it, as one that says something of its own."""
    place, comma, _ = said.partition(",")
    return bool(comma) and time.kind == "zoned" and place in wording(locale).places


def _two_days(said: str, time: Time, vocabulary: Vocabulary) -> bool:
    """Tell a weekday from another day behind a comma: "put it off to Friday, tomorrow send the quote"."""
    _, comma, behind = said.partition(",")
    named = any(isinstance(each, Time) and each.form == "weekday" for each in time.args)
    return bool(comma) and named and behind.lstrip().startswith(tuple(vocabulary.relative))


def _how_many(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell a number behind a comma that counts what follows it: "starting Monday, two weeks"."""
    comma = text.rfind(",", start, end)
    counts = vocabulary.amount.pattern.match(text, comma + 2) if comma > 0 else None
    return counts is not None and counts.end() > end


def _closed(text: str, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase may end at a place: with the sentence, or before a word that goes on after an hour."""
    return bool(_FOLLOWED.match(text, end) or vocabulary.goes_on.match(text, end))
