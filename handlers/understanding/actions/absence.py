"""Being away: "I'm away until Monday, Kim covers"."""

import datetime as dt
import re
from typing import Any, NamedTuple

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions import how_long
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.dates.gone import has_gone
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_NAMES = ("member", "several", "contact", "unknown")
_WEEK = 7
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_HOUR = 2
"""Letters of the "am" in "I am away", which looks like an hour."""
_NEARLY_A_YEAR = dt.timedelta(days=330)


class Run(NamedTuple):
    """The days of one date of the message, both ends counted."""

    mark: Mark
    first: dt.date
    last: dt.date
    when: When


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
    told = how_long.said(scene, clause)
    if _of_hours(scene, clause, told):
        return NOTHING
    slots: dict[str, Any] = {**_days(scene, told), **_cover(scene)}
    if clause.found.intent.fixed.get("until") and "away_from" in slots and not told.lengths:
        # "I'm off on Friday" may be talk, and is offered; "I'm off until Friday" is a plan, and so is "two weeks".
        offered = Action(name="set_absence", slots=slots)
        return Outcome(suggestions=(offered,)) if "back_on" in slots else NOTHING
    known = not {"back_on", "away_from", "unread"}.isdisjoint(slots)
    return Outcome(actions=(Action(name="set_absence", slots=slots),)) if known else NOTHING


def _of_hours(scene: Scene, clause: Clause, told: how_long.Said) -> bool:
    """Tell an absence of some hours of one day, which is none of days: "away tomorrow from 2 to 4pm"."""
    here = [(mark, when) for mark, when in told.dates if mark.start >= clause.start and mark.end <= clause.end]
    days = [_until(scene, mark, when) for mark, when in here if when.shape != "none"]
    if told.lengths or len(days) > 1 or any(when.prep in ("by", "since") for when in days):
        return False
    lasts = scene.within(clause.start, clause.end, "duration")
    return bool(lasts) or any(when.timed and mark.end - mark.start > _HOUR for mark, when in here)


def _days(scene: Scene, told: how_long.Said) -> dict[str, str]:
    found: list[Run] = []
    for mark, value in told.dates:
        when = _until(scene, mark, value)
        # An hour alone is no day; the "am" of "I am away" looks like one. "For two weeks now" is none to come.
        if when.shape in ("none", "last"):
            continue
        if run := _run_of_days(when, scene.clock.today):
            found.append(Run(mark, *run, when))
            continue
        if when.recurrence:  # Every other week somebody is away again: no one absence says that.
            return {}
        period = resolve(when, scene.clock, "range")
        if not period.value:
            return {"unread": scene.text[mark.start : mark.end].strip()}
        first, last = (dt.date.fromisoformat(each[:10]) for each in (period.value, period.last or period.value))
        first, last = _meant(first, when, scene), _meant(last, when, scene)
        if last - first > _NEARLY_A_YEAR:  # "From 8 May to 4 May" is a slip, and no year of leave.
            last = last.replace(year=first.year)
        found.append(Run(mark, first, last, when))
    if told.lengths and len(found) < 2 and not (found and found[0].when.prep == "by"):
        return _for_so_long(scene, found[0].first if found else None, told.lengths)
    return _from_to(scene, found) if found else {}


def _until(scene: Scene, mark: Mark, when: When) -> When:
    """Give a day with the "until" that stands before it, where the language's dates do not take it along."""
    words = patterns.made(rf"{scene.lexicon.alternation('until_words')} ?$")
    led = not when.prep and words.search(scene.folded, 0, mark.start)
    return msgspec.structs.replace(when, prep="by") if led else when


def _run_of_days(when: When, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """Give the coming days of a rule such as "Monday to Friday": somebody who is away means that once."""
    said = patterns.search(r"BYDAY=((?:[A-Z]{2},)+[A-Z]{2})", when.recurrence)
    if said is None:
        return None
    numbers = [_CODES.index(code) for code in said[1].split(",")]
    first = today + dt.timedelta(days=(numbers[0] - today.weekday()) % _WEEK or _WEEK)
    return first, first + dt.timedelta(days=(numbers[-1] - numbers[0]) % _WEEK)


def _from_to(scene: Scene, found: list[Run]) -> dict[str, str]:
    """Read "until Monday", "next week", "from Tuesday until Friday", "from 4 May to 8 May"."""
    today = scene.clock.today
    _, first, last, when = found[0]
    if len(found) > 1:
        end, until = found[1].last, found[1].when
        back = found[1].first if until.prep == "by" and not _through(scene, found) else _after(end)
        # A weekday that lies before the beginning is one of the week after; a date is what it says.
        turns = until.shape == "weekday" and back <= first
        return {"away_from": first.isoformat(), "back_on": (_after(back, _WEEK) if turns else back).isoformat()}
    if when.prep == "by":  # Said on a Monday, "until Monday" is the next one.
        again = when.shape == "weekday" and first <= today
        return {"back_on": (_after(first, _WEEK) if again else first).isoformat()}
    if when.prep == "since" and first == last:  # From a day on: the day back was not said.
        return {"away_from": first.isoformat()}
    if first == today and _from_weekday(when):  # Nobody calls today by its weekday: the week after is meant.
        first, last = _after(first, _WEEK), _after(last, _WEEK)
    return {"back_on": _after(last).isoformat(), **({"away_from": first.isoformat()} if first > today else {})}


def _through(scene: Scene, found: list[Run]) -> bool:
    """Tell a language's "from … to …" that takes its last day along though "to" alone is "until": "von … bis"."""
    begins, ends = found[0].mark, found[1].mark
    if "through_leads" not in scene.lexicon.sets or scene.folded[begins.end : ends.start].strip():
        return False
    return (
        not found[0].when.prep
        or patterns.made(rf"{scene.lexicon.alternation('through_leads')}(?!\w)").match(scene.folded, begins.start)
        is not None
    )


def _from_weekday(when: When) -> bool:
    """Tell "from Monday to Friday" from "from 4 May to 8 May"."""
    return when.time is not None and when.time.kind == "between" and when.time.args[0].kind == "weekday"


def _for_so_long(scene: Scene, first: dt.date | None, lengths: set[dt.timedelta]) -> dict[str, str]:
    if len(lengths) > 1:  # "Two days a week from Monday".
        return {}
    begins = first or scene.clock.today
    slots = {"back_on": (begins + min(lengths)).isoformat()}
    return slots | ({"away_from": begins.isoformat()} if begins > scene.clock.today else {})


def _meant(day: dt.date, when: When, scene: Scene) -> dt.date:
    """Give the day as it was meant: one of this year that has passed stays one of this year."""
    if not has_gone(when, day, scene.clock):
        return day
    # A leap day of this year has no date this year.
    return dt.date(scene.clock.today.year, day.month, min(day.day, 28) if day.month == 2 else day.day)


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
