"""Being away: "I'm away until Monday, Kim covers"."""

import datetime as dt
import re
from typing import Any

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties import Party
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.scene import Scene
from handlers.understanding.words.text import LEFT, RIGHT


def read(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read from when to when somebody is away, and who covers. Without a day there is nothing to go by.

    ``back_on`` is the first day back: "until Monday" means that Monday, "next week" the Monday after it.
    """
    del carried
    if clause.found is None:
        return NOTHING
    slots: dict[str, Any] = {**_days(scene), **_cover(scene)}
    if clause.found.intent.fixed.get("until") and "away_from" in slots:
        return NOTHING  # "I'm off on Friday" is talk; "I'm off until Friday" is a plan.
    return Outcome(actions=(Action(name="set_absence", slots=slots),)) if "back_on" in slots else NOTHING


def _days(scene: Scene) -> dict[str, str]:
    found: list[tuple[str, str, str]] = []
    for mark in scene.within(0, len(scene.folded), "date"):
        period = resolve(mark.value, scene.clock, "range")
        # An hour alone is no day; the "am" of "I am away" looks like one.
        if period.value and mark.value.shape != "none":
            found.append((period.value[:10], (period.last or period.value)[:10], mark.value.prep))
    if not found:
        return {}
    first, last, prep = found[0]
    if len(found) > 1:  # "from Tuesday until Friday", "from 4 May to 8 May"
        back = found[1][0] if found[1][2] == "by" else _after(found[1][1])
        return {"away_from": first, "back_on": back if back > first else _after(back, 7)}
    today = scene.clock.today.isoformat()
    if prep == "by":  # Said on a Monday, "until Monday" is the next one.
        return {"back_on": first if first > today else _after(first, 7)}
    return {"back_on": _after(last), **({"away_from": first} if first > today else {})}


def _after(day: str, days: int = 1) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def _cover(scene: Scene) -> dict[str, str]:
    """Find the colleague who covers, where a word says that somebody does."""
    words = re.compile(rf"{LEFT}{scene.lexicon.alternation('cover_words')}{RIGHT}")
    if not words.search(scene.folded):
        return {}
    for mark in scene.within(0, len(scene.folded), "member", "several"):
        members = [entry for entry in mark.value.entries if entry.kind == "member"]
        if len(members) == 1:
            return {"cover": members[0].name, "cover_id": members[0].id}
    return {}
