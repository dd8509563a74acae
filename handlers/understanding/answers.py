"""An answer to a question: the chosen option completes the actions that waited, at their own moment."""

import re
from typing import Any

import msgspec

from handlers.kit.reading import Action, Moment
from handlers.understanding.clauses.parties.party import is_person, of_entry
from handlers.understanding.dates.fallback import absolute
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.followups import place_of
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.naming.strangers import may_be_new
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.words.text import clean, fold

_RECORDS = frozenset({"contact", "company", "deal"})
_VALUES = frozenset({"date", "money", "number", "duration", "percent"})
_NAMES = frozenset({"contact", "company", "deal", "several", "member", "unknown"})
_A_DATE = 4
"""Words of the longest date: "the 30th of April"."""


def resume(
    question: Action, answer: str | None, choice: str | None, moment: Moment, names: NameIndex
) -> tuple[Action, ...]:
    """Complete the actions that wait for a question; ``choice`` is an option or its id, ``answer`` words typed.

    Relative dates in a typed answer are read against ``moment``, the one at which the *question's* sentence was sent.
    Gives the question again where the answer fits nothing.
    """
    slots = question.slots
    options = [str(option) for option in slots.get("options", ())]
    about = str(slots.get("about", ""))
    place = _place(options, [str(i) for i in slots.get("option_ids", ())], choice or answer or "")
    if place is None and answer and options:
        figures = bool(slots.get("pick")) or about in _RECORDS
        place = place_of(answer, moment, len(options), figures=figures)
        if place == -1:
            return (question,)
    if slots.get("pick"):
        return (question.then[place],) if place is not None and place < len(question.then) else (question,)
    filled = (
        _record(question, place, answer or choice or "", moment, names)
        if about in _RECORDS
        else _value(question, place, answer or choice or "", moment, names)
    )
    if not filled:
        return (question,)
    return tuple(_fill(action, filled) for action in question.then)


def is_a_value(question: Action, answer: str, moment: Moment, names: NameIndex, *, beside: int) -> bool:
    """Tell a day or an amount that answers a question from a sentence that has one in it.

    Besides the value there are at most so many words, and no name.
    """
    options = question.slots.get("options", ())
    if options and place_of(answer, moment, len(options), figures=False) not in (None, -1):
        return True
    scene = lay_out(clean(answer), moment, names, ())
    found = [mark for mark in scene.marks if mark.kind in _VALUES]
    if any(mark.kind in _NAMES for mark in scene.marks):
        return False
    if not found:  # What only the last resort can read is no more than a date.
        return len(scene.words) <= _A_DATE
    small = scene.lexicon.sets.get("correction_small", frozenset()) | scene.lexicon.sets.get("agrees", frozenset())
    rest = scene.folded
    for mark in found:
        rest = rest[: mark.start] + " " * (mark.end - mark.start) + rest[mark.end :]
    left = [each for each in re.findall(r"[^\W\d_][\w'’]*", rest) if each not in small]
    sizes = (-(-len(each) // 2) if in_characters(each) else 1 for each in left)
    return sum(sizes) <= beside


def _place(options: list[str], ids: list[str], said: str) -> int | None:
    folded = said.strip().casefold()
    for listed in (ids, options):
        for number, option in enumerate(listed):
            if option.casefold() == folded:
                return number
    matching = [n for n, option in enumerate(options) if folded and folded in option.casefold()]
    return matching[0] if len(matching) == 1 else None


def _fill(action: Action, filled: dict[str, Any]) -> Action:
    """Put slots into an action, or into what waits behind another question."""
    if action.name == "ask":
        return msgspec.structs.replace(action, then=tuple(_fill(inner, filled) for inner in action.then))
    return msgspec.structs.replace(action, slots={**action.slots, **filled})


def _record(question: Action, place: int | None, said: str, moment: Moment, names: NameIndex) -> dict[str, Any]:
    about = str(question.slots["about"])
    ids = question.slots.get("option_ids", ())
    if place is not None and place < len(ids):
        entry = names.get(str(ids[place]))
        if entry is not None:
            return of_entry(entry)
        name = question.slots["options"][place]
        return {about: name} if ids[place] == name else {about: name, f"{about}_id": ids[place]}
    by_id = names.get(said)
    if by_id is not None:
        return of_entry(by_id)
    scene = lay_out(clean(said), moment, names, ())
    entries = [e for mark in scene.marks if mark.kind in ("contact", "company", "deal") for e in mark.value.entries]
    known = [entry for each in ids if (entry := names.get(str(each))) is not None]
    if len(entries) == 1:
        there = [each for each in known if each.company_id == entries[0].id and each.kind == about]
        return of_entry(there[0] if len(there) == 1 else entries[0])  # "the one at Acme"
    name = said.strip()
    if known and not _is_like(name, [str(each) for each in question.slots["options"]], scene):
        return {}
    if entries or about == "deal" or not may_be_new(name, scene.lexicon, moment.locale):
        return {}
    return {"contact" if about == "contact" or is_person(name, scene.lexicon) else "company": name}


def _is_like(name: str, options: list[str], scene: Scene) -> bool:
    """Tell a new name from talk where others were offered: it begins as people are called, or shares a word."""
    said = fold(name).split()
    offered = {word for each in options for word in fold(each).split()}
    return bool(said) and (said[0] in scene.lexicon.sets["given"] or bool(offered & set(said)))


def _value(question: Action, place: int | None, said: str, moment: Moment, names: NameIndex) -> dict[str, Any]:
    slot = str(question.slots.get("slot") or question.slots.get("about"))
    if place is not None:
        return {slot: question.slots["options"][place]}
    scene = lay_out(clean(said), moment, names, ())
    if slot == "amount":
        amounts = [m.value for m in scene.marks if m.kind in ("money", "number") and not m.value.wrong]
        return {slot: amounts[0].value} if len(amounts) == 1 else {}
    return _date(scene, slot)


def _date(scene: Scene, slot: str) -> dict[str, Any]:
    dates = [m.value for m in scene.marks if m.kind == "date"]
    if len(dates) != 1:
        day = absolute(scene.text, scene.lexicon.language, scene.clock)
        return {slot: day.isoformat()} if day is not None else {}
    found = resolve(
        dates[0], scene.clock, "close" if slot == "close_date" else "past" if slot == "occurred_at" else "task"
    )
    return {slot: found.value} if found.value else {}
