"""A second task that says its verb no more: "call Tom on Monday and Jens on Friday"."""

import re
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.clauses.times.timing import Timed, is_day, on_day, put
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon

_NAMES = ("company", "contact", "several", "unknown")


@lru_cache(maxsize=16)
def _tail(lexicon: Lexicon) -> re.Pattern[str]:
    also, preps, the = (lexicon.alternation(each) for each in ("and", "name_preps", "the"))
    date, name = f"[{char_class('date')}]", f"(?:{preps} )?(?:{the} )?[{char_class(*_NAMES)}]"
    return re.compile(rf"(?:,|,? ?(?<!\w){also}) (?:{date},? {name}|{name},? {date})[ .!]*$")


def tail(scene: Scene, place: tuple[int, int], start: int) -> tuple[int, Mark, Mark] | None:
    """Give where another date and another name follow a task, and both; the first task must have said its own."""
    first, end = place
    laid = sheet(scene.folded, start, end, scene.marks)
    match = _tail(scene.lexicon).search(laid.string)
    begin = laid.span(*match.span())[0] if match else end
    if match is None or not scene.within(first, begin, "date") or not scene.within(start, begin, *_NAMES):
        return None
    named = [laid.marks[char] for char in match.group() if char in laid.marks]
    date, name = sorted(named, key=lambda mark: mark.kind != "date")
    return begin, date, name


def _on_that_day(scene: Scene, start: int, date: Mark) -> When:
    """Give a second task that says only its hour the first one's day: "call Tom tomorrow at 9 and Jens at 10"."""
    said: When = date.value
    days = [mark.value for mark in scene.within(start, date.start, "date") if mark.value.shape != "none"]
    alone = said.shape == "none" and said.hour >= 0 and len(days) == 1 and is_day(days[0])
    return on_day(days[0], said) if alone else said


def with_days(scene: Scene, place: tuple[int, int], last: Mark) -> Scene:
    """Ask whether the day behind the last of two hours is that of both: "call Ana at 3 and Jens at 4 tomorrow"."""
    days = scene.within(*place, "date")
    if len(days) != 1 or days[0].value.shape != "none" or not (is_day(last.value) and last.value.hour >= 0):
        return scene
    said: When = days[0].value
    either = msgspec.structs.replace(said, other=on_day(last.value, said))
    marks = tuple(msgspec.structs.replace(m, value=either) if m is days[0] else m for m in scene.marks)
    return msgspec.structs.replace(scene, marks=marks)


def likewise(scene: Scene, places: tuple[int, int], date: Mark, name: Mark) -> tuple[Action, Party]:
    """Give the second task: the first one's verb, the other name, the other day; its clause begins before its verb."""
    begin, start = places
    first = scene.within(start, name.start, *_NAMES)[0]
    title = scene.text[start : first.start] + scene.text[name.start : name.end]
    party = one(scene, name)
    action = Action(name="create_task", slots={"title": title}, spans={"title": Span(name.start, name.end)})
    timed = Timed(_on_that_day(scene, begin, date), ((date.start, date.end),))
    return put(scene, action, "due", timed, "task"), party
