"""The stretch of time that a phrase names, taken literally: no due day, no preference of a CRM."""

import datetime as dt
from functools import lru_cache

import msgspec

from handlers.understanding.dates.almanac.series import last_day, meant
from handlers.understanding.dates.almanac.time import RANK, Interval, Now, Time
from handlers.understanding.dates.grammar.chart import LONGEST, readings
from handlers.understanding.dates.grammar.meanings.compose import afternoon
from handlers.understanding.dates.grammar.slips import mended
from handlers.understanding.dates.grammar.wording import Wording, wording
from handlers.understanding.dates.when import Clock
from handlers.understanding.words.text import clean, fold

_MARKS = {
    "：": ":",
    "ё": "е",
    "，": ",",
    "。": ".",
    "°": "º",
    "～": "-",
    "~": "-",
    "\n": " ",
    "\t": " ",
    "\x1f": " ",
    "(": " ",
    ")": " ",
    "（": " ",
    "）": " ",
}
_MEET = {"day_of_month": range(-62, 62), "date": range(-180, 367)}
"""Days from now on which a weekday and a day of the month meet, where neither of them is a slip."""
_DAYTIME = range(7, 20)
"""Hours that a bare hour is taken for without doubt."""


class Span(msgspec.Struct, frozen=True):
    """A stretch of time: ISO moments with offset; ``end`` exclusive, none for an instant and for what stays open."""

    start: str
    end: str | None
    grain: str
    recurrence: str | None
    certain: bool


def literal(text: str, clock: Clock, locale: str) -> Span | None:
    """Read a phrase that is a date and nothing else; none for everything else."""
    words = wording(locale)
    phrase = _normal(text, words)
    if not phrase or len(phrase) > LONGEST:
        return None
    now = Now(clock.now, clock.zone)
    found = _found(phrase, words, now)
    if not found and phrase.endswith("."):
        found = _found(phrase[:-1].strip(), words, now)
    slipped = "" if found else mended(phrase, locale)
    if slipped and slipped != phrase:
        found = _found(slipped, words, now)
    if not found:
        return None
    _, time, interval = found[0]
    doubtful = bool(slipped) or any(other[2].start != interval.start for other in found[1:])
    return _span(time, interval, clock, certain=not doubtful)


def _found(phrase: str, words: Wording, now: Now) -> list[tuple[int, Time, Interval]]:
    """Give the cheapest reading that the calendar has, and others that cost no more."""
    found: list[tuple[int, Time, Interval]] = []
    for cost, said in readings(phrase, words):
        if found and (cost > found[0][0] or len(found) > 1):
            break
        time = afternoon(said) if said.form == "hours" else said  # "From nine to five" begins in the morning.
        interval = _looked_up(time, now)
        if interval is not None:
            found.append((cost, time, interval))
    return found


def _looked_up(time: Time, now: Now) -> Interval | None:
    try:
        return meant(time, Now(now.moment, now.zone))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    return str.maketrans(_MARKS)


def _normal(text: str, words: Wording) -> str:
    """Fold a phrase, and take off what may stand around it."""
    phrase = fold(clean(text[: LONGEST * 2]).translate(_table())).translate(_table()).translate(words.letters)
    for old, new in (*words.rewrites, *words.alone):
        phrase = old.sub(new, phrase)
    return " ".join(phrase.split()).strip(' ,;!?"()')


def _span(time: Time, interval: Interval, clock: Clock, *, certain: bool) -> Span:
    start = _iso(interval.moment or _at(clock, interval.start), clock)
    whole = interval.long or RANK[interval.grain] >= RANK["day"]
    end = _iso(_at(clock, interval.end), clock) if whole and time.reach not in ("after", "past") else None
    sure = certain and not time.unsure and not interval.unsure
    sure = sure and not _in_the_night(time, interval) and not _far_off(time, interval, clock)
    return Span(start, end, interval.grain, _rule(time, interval, clock), sure)


def _rule(time: Time, first: Interval, clock: Clock) -> str | None:
    """Give the rule of what comes again, with the end that was said."""
    if time.kind != "recurring":
        return None
    last = last_day(time, first, Now(clock.now, clock.zone))
    return f"{time.rule};UNTIL={last:%Y%m%d}" if last else time.rule


def _in_the_night(time: Time, interval: Interval) -> bool:
    """Doubt a bare hour that came out at a time when nobody is up."""
    return time.kind == "clock" and time.args[3] and interval.start.hour not in _DAYTIME


def _far_off(time: Time, interval: Interval, clock: Clock) -> bool:
    """Doubt a weekday with a day of the month that meet only far from now: "Thursday 15", said on Monday 11."""
    kinds = {each.kind for each in time.args} if time.kind == "both" else set()
    away = (interval.start.date() - clock.today).days
    return "weekday" in kinds and any(away not in _MEET[each] for each in kinds & _MEET.keys())


def _at(clock: Clock, wall: dt.datetime) -> dt.datetime:
    moment = clock.at(wall.date(), wall.hour, wall.minute)
    return moment.replace(second=wall.second)


def _iso(moment: dt.datetime, clock: Clock) -> str:
    return moment.astimezone(clock.zone).replace(microsecond=0).isoformat()
