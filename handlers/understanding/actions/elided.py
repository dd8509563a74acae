"""A verb that is said once: "um 14 Uhr Ana anrufen, morgen Jens um 9", "called Ana at 8, then Jens at 9".

The words with the verb are read once more with the other name in the place of the first, and the other moment in the
place of the first one. They count only where they then are the same thing, done with the other one.
"""

import re
from collections.abc import Callable
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action, Reading
from handlers.understanding.actions.moments import with_hour
from handlers.understanding.clauses.times.timing import is_day, on_day
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark, Sheet, char_class, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

Lay = Callable[[str], Scene]
Read = Callable[[Scene], Reading]

_LONGEST = 200
_BOTH = 2
_NAME, _DATE = char_class("company", "contact", "several", "unknown"), char_class("date")
_AGAIN = frozenset({"log_activity", "create_task", "schedule_activity"})


@lru_cache(maxsize=16)
def _tail(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    then, also, prep, the = (lexicon.alternation(each) for each in ("then_next", "and", "name_preps", "the"))
    joint = rf"(?:,? ?(?P<then>{then}) ?|[,;] ?|[,;]?(?: |(?<=[{_DATE}])){also} )"
    other = rf"(?P<when>[{_DATE}])?,? ?(?:{prep} )?(?:{the} )?(?P<name>[{_NAME}])(?:,? ?(?P<at>[{_DATE}]))?"
    both = rf"[ ,;]*{LEFT}{lexicon.alternation('all_of_them')}{RIGHT}"
    first = rf"(?P<first>[^{_NAME}\n]*[{_NAME}](?:'s)?[^{_NAME}\n]*?)"
    return re.compile(rf"^{first}{joint}{other}(?P<behind>[ .!]*$| ?[,;].*)"), re.compile(both)


def elided(scene: Scene, reading: Reading, lay: Lay, read: Read) -> Reading | None:
    """Read what is done with two one after the other; None where nothing comes of it."""
    names = {each.name for each in reading.actions}
    if len(scene.text) > _LONGEST or len(names) != 1 or not names <= {*_AGAIN, "ask"} or len(reading.actions) > _BOTH:
        return None
    laid = sheet(scene.folded, 0, len(scene.folded), scene.marks)
    tail, both = _tail(scene.lexicon)
    found = tail.match(laid.string)
    if found is None or not (found["then"] or found["when"] or found["at"]):
        return None
    listed = len(reading.actions) == _BOTH
    if listed and (names != {"log_activity"} or not _each_has_one(scene, laid, found)):
        return None  # "Met Ana and Jens yesterday": the moment is that of both.
    name = laid.marks[found["name"]]
    behind = scene.text[laid.span(*found.span("behind"))[0] :] if found["behind"].strip(" .!") else ""
    first = scene.text[: laid.span(*found.span("first"))[1]]
    once = read(lay(first + behind if both.match(behind.lower()) else first))
    again = _again(scene, laid, found, behind, lay)
    second = read(again) if again is not None else None
    dated = bool(found["when"] or found["at"])
    if second is None or not _alike(once, second, name) or (dated and not _takes(second.actions[0])):
        return _told(once, scene.text[laid.span(*found.span("name"))[0] :]) if listed else None
    bare = tuple(_bare(each) for each in second.actions)
    sure = min(once.confidence, second.confidence)
    return msgspec.structs.replace(once, actions=(*once.actions, *bare), confidence=sure)


def _again(scene: Scene, laid: Sheet, found: re.Match[str], behind: str, lay: Lay) -> Scene | None:
    """Lay out the first words with the other name and the other moment in them; None where one has none to change."""
    end = laid.span(*found.span("first"))[1]
    here = scene.within(0, end)
    old = next(mark for mark in here if mark.kind in ("company", "contact", "several", "unknown"))
    new = laid.marks[found["name"]]
    said = scene.text[: old.start] + scene.text[new.start : new.end] + scene.text[old.end : end] + behind
    dates = [mark for mark in here if mark.kind == "date"]
    if not (found["when"] or found["at"]):
        return lay(said)
    if len(dates) != 1:
        return None
    made = lay(said)
    place = next((mark for mark in made.marks if mark.kind == "date"), None)
    when = _moment(dates[0].value, [laid.marks[found[each]].value for each in ("when", "at") if found[each]])
    if place is None or when is None:
        return None
    marks = tuple(msgspec.structs.replace(mark, value=when) if mark is place else mark for mark in made.marks)
    return msgspec.structs.replace(made, marks=marks)


def _each_has_one(scene: Scene, laid: Sheet, found: re.Match[str]) -> bool:
    """Tell whether a moment is said with either name: "met Ana at 8 and Jens at 9"."""
    end = laid.span(*found.span("first"))[1]
    return bool(scene.within(0, end, "date")) and bool(found["when"] or found["at"])


def _told(once: Reading, said: str) -> Reading | None:
    """Keep what cannot have been done then as words: "called Ana at 8, Jens tomorrow"."""
    if len(once.actions) != 1 or once.actions[0].name != "log_activity":
        return None
    slots = {**once.actions[0].slots, "summary": said.strip(" .!")}
    return msgspec.structs.replace(once, actions=(msgspec.structs.replace(once.actions[0], slots=slots),))


def _moment(first: When, said: list[When]) -> When | None:
    """Give the other moment: a day with its own hour, or an hour of the first one's day."""
    days = [each for each in said if each.shape != "none"]
    hours = [each for each in said if each.shape == "none" and each.hour >= 0]
    if len(days) + len(hours) != len(said) or len(days) > 1 or len(hours) > 1:
        return None
    if days:
        return with_hour(days[0], hours[0]) if hours else days[0]
    return on_day(first, hours[0]) if is_day(first) else hours[0]


def _alike(once: Reading, second: Reading, name: Mark) -> bool:
    """Tell the same thing with somebody else; what happened next happened later."""
    if len(once.actions) != 1 or len(second.actions) != 1:
        return False
    one, other = once.actions[0], second.actions[0]
    if one.name not in _AGAIN or other.name != one.name or other.slots.get("kind") != one.slots.get("kind"):
        return False
    called = {str(name.value)} if name.kind == "unknown" else {str(each.name) for each in name.value.entries}
    if not called & {str(other.slots.get(each)) for each in ("contact", "company")}:
        return False
    before, after = (str(each.slots.get("occurred_at", "")) for each in (one, other))
    return one.name != "log_activity" or (before[:10] <= after[:10] and (len(after) <= len(before)) and before <= after)


def _takes(action: Action) -> bool:
    """Tell whether a report took its moment: what is still to come is no moment of what happened."""
    return action.name != "log_activity" or "occurred_at" in action.spans


def _bare(action: Action) -> Action:
    """Leave out the places of words that stand elsewhere in the message."""
    return msgspec.structs.replace(action, spans={}, then=tuple(_bare(each) for each in action.then))
