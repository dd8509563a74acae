"""A name that goes on behind a known one, "Globex rollout": where no record is called so, it is not the customer."""

import re

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import Outcome
from handlers.understanding.actions.people.records import about_record
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.marks import Mark
from handlers.understanding.naming.strangers import may_be_new
from handlers.understanding.scene import Scene

_CUSTOMER = "company"
_GOES_ON = re.compile(r"(?: [^\W\d_]{3,}){1,2}")
_SAY_MORE = (
    "nudgy",
    "pings",
    "pinged",
    "deal_nouns",
    "only_deals",
    "company_words",
    "taskish",
    "polite",
    "now",
    "joins",
    "over",
)
"""What stands behind a name and is no part of it."""


def pause(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a silence; "pause Globex rollout" is about nothing else that Globex has."""
    read = about_record(scene, clause, carried)
    typed = whole_name(scene, clause.end, _named(scene, clause))
    if (
        not typed
        or not may_be_new(typed, scene.lexicon, scene.spoken)
        or not read.actions
        or read.actions[0].name != "pause_nudges"
    ):
        return read
    slots = {name: each for name, each in read.actions[0].slots.items() if name in ("until", "reason")}
    return Outcome(actions=(Action(name="pause_nudges", slots={"deal": typed, **slots}),))


def whole_name(scene: Scene, end: int, mark: Mark | None) -> str:
    """Give the longer name that a customer's begins, where nothing else stands up to a place; else nothing."""
    if mark is None or mark.kind != _CUSTOMER or not _GOES_ON.fullmatch(scene.folded, mark.end, end):
        return ""
    if any(each.kind != "unknown" for each in scene.within(mark.end, end)):
        return ""
    said = scene.folded[mark.end : end].split()
    if any(
        re.fullmatch(scene.lexicon.alternation(each), word) for each in _SAY_MORE if _has(scene, each) for word in said
    ):
        return ""
    return scene.text[mark.start : end].strip()


def _has(scene: Scene, words: str) -> bool:
    return words in scene.lexicon.sets


def _named(scene: Scene, clause: Clause) -> Mark | None:
    place = clause.found.groups.get("who") if clause.found else None
    marks = scene.within(*place) if place else scene.within(clause.start, clause.end, _CUSTOMER, "contact", "deal")
    return marks[0] if len(marks) == 1 else None
