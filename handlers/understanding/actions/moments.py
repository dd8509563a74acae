"""One thing to do at several moments: "tomorrow at 9 and on Friday at 10" are two follow-ups."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action, Reading
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_LATEST = 23
_TASK, _WHEN = "create_task", frozenset({"due", "due_or"})
_FEW = 3
"""Words that ask to be reminded: "please remind me"."""
_BEFORE = 24
"""Characters before the first moment in which the words that lead to it stand."""


@lru_cache(maxsize=16)
def _chain(lexicon: Lexicon) -> re.Pattern[str]:
    date, number = f"[{char_class('date')}]", f"[{char_class('number')}]"
    also = rf"(?: ?,)? ?(?:{lexicon.alternation('and')}) ?(?:{lexicon.alternation('to_words')} )?"
    return re.compile(rf"{date}(?: ?, ?{date})*{also}(?:{date}|(?P<hour>{number}))")


def at_each(scene: Scene, read: Callable[[Scene], Reading]) -> Reading | None:
    """Read a message once for each of several moments; None where they are not those of one follow-up."""
    laid = sheet(scene.folded, 0, len(scene.folded), scene.marks)
    found = _chain(scene.lexicon).search(laid.string)
    if found is None or not _says_when(scene, *laid.span(*found.span())):
        return None
    place = laid.span(*found.span())
    marks = scene.within(*place, "date")
    if found["hour"]:
        marks += _hour_behind(scene, marks[-1], laid.marks[found["hour"]])
    if len(marks) < 2 or any(each.value.recurrence or each.value.other for each in marks):
        return None
    whole = _completed([mark.value for mark in marks])
    kept = (msgspec.structs.replace(mark, value=when) for mark, when in zip(marks, whole, strict=True))
    return _together([read(only(scene, place, each)) for each in kept])


def _says_when(scene: Scene, start: int, end: int) -> bool:
    """Tell moments that begin or end what is to be done from "the Monday and Tuesday deliveries"."""
    if not scene.folded[end:].strip() or scene.folded[end:].lstrip()[0] in ".,;!":
        return True
    leads = scene.lexicon.alternation("remind_leads")
    noun = rf"{LEFT}(?:{scene.lexicon.alternation('articles')}|{scene.lexicon.alternation('the')}){RIGHT}"
    first = scene.within(start, end, "date")[0]
    if first.value.shape == "weekday" and patterns.made(noun).search(scene.folded, first.start, first.end):
        return False
    before = scene.folded[:start]
    if len(before.split()) <= _FEW and not scene.within(0, start):
        return True
    led = patterns.made(rf"(?:^|(?:{LEFT}|(?<=\w{{4}})){leads}) ?(?!{noun})\w{{0,4}} ?$")
    return led.search(scene.folded, max(0, start - _BEFORE), start) is not None


def _hour_behind(scene: Scene, before: Mark, number: Mark) -> Iterator[Mark]:
    """Give a bare hour behind a moment the day of that moment: "at 9 and 14"."""
    said = scene.folded[number.start : number.end].strip()
    onward = vocabulary(scene.lexicon).onward.match(scene.folded, number.end)
    dated = any(mark.start in (number.end, number.end + 1) for mark in scene.marks if mark.kind == "date")
    counts = re.compile(r" \w").match(scene.folded, number.end) and not (onward or dated)
    if said.isdigit() and int(said) <= _LATEST and before.value.hour >= 0 and not counts:
        when = msgspec.structs.replace(before.value, hour=int(said), minute=0)
        yield Mark("date", number.start, number.end, when)


def _completed(whens: list[When]) -> list[When]:
    """Give each what is said once for all: the month or the hour behind the last day, the day before an hour."""
    last, made = whens[-1], list[When]()
    for each in whens:
        when = each
        if when.shape == "none" and made:
            when = with_hour(made[-1], each)
        elif when.shape == "date" and not when.month and last.shape == "date":
            when = msgspec.structs.replace(when, month=last.month, year=last.year)
        if last.timed and last.shape != "none" and not any(other.timed for other in whens[:-1]):
            when = with_hour(when, last)
        made.append(when)
    return made


def with_hour(day: When, hour: When) -> When:
    return msgspec.structs.replace(day, hour=hour.hour, minute=hour.minute, bare=hour.bare, part=hour.part)


def only(scene: Scene, chain: tuple[int, int], kept: Mark) -> Scene:
    """Leave one moment or name of a chain; the places of the others stay, empty."""
    (start, end), text, folded = chain, scene.text, scene.folded
    blank = [(start, kept.start), (kept.end, end)]
    for left, right in blank:
        spaces = " " * (right - left)
        text, folded = text[:left] + spaces + text[right:], folded[:left] + spaces + folded[right:]
    outside = [mark for mark in scene.marks if mark.end <= start or mark.start >= end]
    words = tuple(w for w in scene.words if all(w.end <= left or w.start >= right for left, right in blank))
    marks = tuple(sorted((*outside, kept), key=lambda mark: mark.start))
    return msgspec.structs.replace(scene, text=text, folded=folded, words=words, marks=marks)


def _together(readings: list[Reading]) -> Reading | None:
    """Join readings that differ in the moment of one follow-up and in nothing else; a moment may be asked for."""
    first = readings[0]
    tasks = [number for number, each in enumerate(first.actions) if _task(each).name == _TASK]
    alike = [[_but_when(each) for each in reading.actions] for reading in readings]
    if len(tasks) != 1 or any(each != alike[0] for each in alike):
        return None
    (at,) = tasks
    moved = [reading.actions[at] for reading in readings]
    if any(each.name == _TASK and "due" not in each.slots for each in moved):
        return None
    actions = (*first.actions[:at], *moved, *first.actions[at + 1 :])
    return msgspec.structs.replace(first, actions=actions)


def _task(action: Action) -> Action:
    """Give the follow-up that waits for its moment, or the action itself."""
    waits = action.name == "ask" and action.slots.get("slot") == "due" and len(action.then) == 1
    return action.then[0] if waits else action


def _but_when(action: Action) -> tuple[str, dict[str, object]]:
    said = _task(action)
    return said.name, {name: each for name, each in said.slots.items() if name not in _WHEN}
