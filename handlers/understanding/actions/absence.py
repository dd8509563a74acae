"""Being away: "I'm away until Monday, Kim covers"."""

import datetime as dt
import re
from typing import Any

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.dates.gone import has_gone
from handlers.understanding.dates.lasting import lasting
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_NAMES = ("member", "several", "contact", "unknown")
_WEEK = 7
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NEARLY_A_YEAR = dt.timedelta(days=330)


def read(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read from when to when somebody is away, and who covers. Without a day there is nothing to go by.

    ``back_on`` is the first day back: "until Monday" means that Monday, "next week" the Monday after it. A day that
    no calendar has is told as ``unread``; one that has passed is given as it was said, for the command to answer.
    """
    del carried
    if clause.found is None:
        return NOTHING
    if clause.found.intent.fixed.get("team"):
        return Outcome(actions=(Action(name="set_absence", slots={"team": True}),))
    slots: dict[str, Any] = {**_days(scene), **_cover(scene)}
    if clause.found.intent.fixed.get("until") and "away_from" in slots:
        return NOTHING  # "I'm off on Friday" is talk; "I'm off until Friday" is a plan.
    known = "back_on" in slots or "unread" in slots
    return Outcome(actions=(Action(name="set_absence", slots=slots),)) if known else NOTHING


def _days(scene: Scene) -> dict[str, str]:
    found: list[tuple[dt.date, dt.date, When]] = []
    for mark in scene.within(0, len(scene.folded), "date"):
        when: When = _until(scene, mark)
        # An hour alone is no day; the "am" of "I am away" looks like one. "For two weeks" is no day either.
        if when.shape == "none" or _lasts(scene, mark) is not None:
            continue
        if run := _run_of_days(when, scene.clock.today):
            found.append((*run, when))
            continue
        period = resolve(when, scene.clock, "range")
        if not period.value:
            return {"unread": scene.text[mark.start : mark.end].strip()}
        first, last = (dt.date.fromisoformat(each[:10]) for each in (period.value, period.last or period.value))
        first, last = _said(first, when, scene), _said(last, when, scene)
        if last - first > _NEARLY_A_YEAR:  # "From 8 May to 4 May" is a slip, and no year of leave.
            last = last.replace(year=first.year)
        found.append((first, last, when))
    length = lasting(_without_dates(scene), vocabulary(scene.lexicon), scene.clock)
    if length is not None and len(found) < 2 and not (found and found[0][2].prep == "by"):
        return _for_so_long(scene, found[0][0] if found else None, length)
    return _from_to(scene, found) if found else {}


def _until(scene: Scene, mark: Mark) -> When:
    """Give a day with the "until" that stands before it, where the language's dates do not take it along."""
    when: When = mark.value
    words = patterns.made(rf"{scene.lexicon.alternation('until_words')} ?$")
    said = not when.prep and words.search(scene.folded, 0, mark.start)
    return msgspec.structs.replace(when, prep="by") if said else when


def _run_of_days(when: When, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """Give the coming days of a rule such as "Monday to Friday": somebody who is away means that once."""
    said = patterns.search(r"BYDAY=((?:[A-Z]{2},)+[A-Z]{2})", when.recurrence)
    if said is None:
        return None
    numbers = [_CODES.index(code) for code in said[1].split(",")]
    first = today + dt.timedelta(days=(numbers[0] - today.weekday()) % _WEEK or _WEEK)
    return first, first + dt.timedelta(days=(numbers[-1] - numbers[0]) % _WEEK)


def _from_to(scene: Scene, found: list[tuple[dt.date, dt.date, When]]) -> dict[str, str]:
    """Read "until Monday", "next week", "from Tuesday until Friday", "from 4 May to 8 May"."""
    today = scene.clock.today
    first, last, when = found[0]
    if len(found) > 1:
        _, end, until = found[1]
        back = found[1][0] if until.prep == "by" else _after(end)
        # A weekday that lies before the beginning is one of the week after; a date is what it says.
        turns = until.shape == "weekday" and back <= first
        return {"away_from": first.isoformat(), "back_on": (_after(back, _WEEK) if turns else back).isoformat()}
    if when.prep == "by":  # Said on a Monday, "until Monday" is the next one.
        again = when.shape == "weekday" and first <= today
        return {"back_on": (_after(first, _WEEK) if again else first).isoformat()}
    if first == today and _from_weekday(when):  # Nobody calls today by its weekday: the week after is meant.
        first, last = _after(first, _WEEK), _after(last, _WEEK)
    return {"back_on": _after(last).isoformat(), **({"away_from": first.isoformat()} if first > today else {})}


def _from_weekday(when: When) -> bool:
    """Tell "from Monday to Friday" from "from 4 May to 8 May"."""
    return when.time is not None and when.time.kind == "between" and when.time.args[0].kind == "weekday"


def _for_so_long(scene: Scene, first: dt.date | None, length: dt.timedelta) -> dict[str, str]:
    begins = first or scene.clock.today
    slots = {"back_on": (begins + length).isoformat()}
    return slots | ({"away_from": begins.isoformat()} if begins > scene.clock.today else {})


def _said(day: dt.date, when: When, scene: Scene) -> dt.date:
    """Give the day as it was meant: one of this year that has passed stays one of this year."""
    if not has_gone(when, day, scene.clock):
        return day
    # A leap day of this year has no date this year.
    return dt.date(scene.clock.today.year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _lasts(scene: Scene, mark: Mark) -> dt.timedelta | None:
    """Give the length that a mark of a date is, where it is one: "for two weeks"."""
    if mark.value.shape != "offset":
        return None
    return lasting(scene.folded[mark.start : mark.end], vocabulary(scene.lexicon), scene.clock)


def _without_dates(scene: Scene) -> str:
    """Blank out the dates: the "5月" of a day is not five months."""
    text = scene.folded
    for mark in scene.within(0, len(text), "date"):
        if _lasts(scene, mark) is not None:
            continue
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text


def _after(day: dt.date, days: int = 1) -> dt.date:
    return day + dt.timedelta(days=days)


def _cover(scene: Scene) -> dict[str, Any]:
    """Find the colleague who covers, where a word says that somebody does.

    One whom nobody knows, or several, is named as typed; somebody without a name (``who_covers``) is asked for.
    """
    words = patterns.made(rf"{LEFT}{scene.lexicon.alternation('cover_words')}{RIGHT}")
    said = words.search(scene.folded)
    if said is None:
        return {}
    near = sorted(scene.within(0, len(scene.folded), *_NAMES), key=lambda mark: _far(mark, said))
    for mark in near:
        members = [] if mark.kind == "unknown" else [each for each in mark.value.entries if each.kind == "member"]
        if len(members) == 1:
            return {"cover": members[0].name, "cover_id": members[0].id}
    if near and _far(near[0], said) <= _BESIDE:
        return {"cover": scene.text[near[0].start : near[0].end]}
    return {"who_covers": True}


_BESIDE = 4
"""Characters between a name and the word that it goes with."""


def _far(mark: Mark, said: re.Match[str]) -> int:
    return said.start() - mark.end if mark.end <= said.start() else max(0, mark.start - said.end())
