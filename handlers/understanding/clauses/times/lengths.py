"""How much later something shall be: "2 hours", "by two days", "for a week", "um eine Woche"."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from handlers.understanding.dates.lasting import lasting, stretch
from handlers.understanding.dates.resolve import iso, resolve
from handlers.understanding.dates.scan import read
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns

_SHORT = frozenset({"hour", "minute"})
_LEFT_OF_A_LENGTH = 40
"""Characters in which the words that lead to a length are looked for."""


class Length(msgspec.Struct, frozen=True):
    """A length of time at a place of the text: the moment that it ends at from now on, and itself (ISO 8601)."""

    start: int
    end: int
    due: str
    later: str

    def covers(self, spans: Iterable[tuple[int, int]]) -> bool:
        """Tell whether all that was read as a moment is no more than this length."""
        return all(self.start <= start and end <= self.end for start, end in spans)


def length(scene: Scene, start: int, end: int) -> Length | None:
    """Give the length of time that a stretch ends with; None where it names none."""
    words = vocabulary(scene.lexicon)
    stop = start + len(scene.folded[start:end].rstrip(" .!,;?"))
    marked = next((mark for mark in scene.within(start, end, "duration") if mark.end >= stop), None)
    if marked is not None:
        return _of_minutes(scene, _led_from(scene, start, marked.start), marked.end, marked.value)
    for match in words.amount.pattern.finditer(scene.folded, start, stop):
        when = read(words.amount, match, words)
        if match.end() < stop or not when.unit:
            continue
        found = resolve(when, scene.clock, "close" if when.unit not in _SHORT else "task").value
        begin = _led_from(scene, start, match.start())
        if when.unit in _SHORT and found:
            ahead = dt.datetime.fromisoformat(found) - scene.clock.now
            return _of_minutes(scene, begin, match.end(), round(ahead.total_seconds() / 60))
        return _of_days(scene, begin, match.end(), dt.date.fromisoformat(found[:10])) if found else None
    whole = lasting(scene.folded[start:end], words, scene.clock)  # "For a week", "на неделю".
    return _of_days(scene, end, end, scene.clock.today + whole) if whole else None


def length_first(scene: Scene, start: int, end: int) -> Length | None:
    """Give the length of time that a stretch begins with: "retrasa tres días la propuesta"."""
    found = stretch(scene.folded[start:end], vocabulary(scene.lexicon), scene.clock)
    if found is None or scene.folded[start : start + found[1][0]].strip():
        return None
    lasts, (left, right) = found
    return _of_days(scene, start + left, start + right, scene.clock.today + lasts)


def _of_minutes(scene: Scene, start: int, end: int, minutes: int) -> Length | None:
    due = iso(scene.clock.now + dt.timedelta(minutes=minutes))
    return Length(start, end, due, f"PT{minutes}M") if minutes > 0 else None


def _of_days(scene: Scene, start: int, end: int, day: dt.date) -> Length | None:
    days = (day - scene.clock.today).days
    return Length(start, end, day.isoformat(), f"P{days}D") if days > 0 else None


def _led_from(scene: Scene, start: int, place: int) -> int:
    """Give where the words begin that lead to a length: "by", "for another", "um"."""
    leads = scene.lexicon.alternation("length_leads")
    begin = max(start, place - _LEFT_OF_A_LENGTH)
    led = patterns.made(rf"(?:(?<!\w){leads} ?)+$").search(scene.folded, begin, place)
    return led.start() if led else place
