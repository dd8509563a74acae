"""A correction of what was just done: "no, Thursday", "make it 60k", "I meant Tom Barker"."""

import re
from functools import lru_cache, partial
from typing import Any

import msgspec

from handlers.kit.reading import Action, Moment
from handlers.understanding.actions.deals.differences import is_difference
from handlers.understanding.actions.hours import corrected
from handlers.understanding.clauses.outcomes import begins_with_attempt
from handlers.understanding.clauses.parties.party import of_entry
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.denials import may_be_said, said_end, said_kind, said_name, without_lead
from handlers.understanding.followups import halves
from handlers.understanding.marks import Mark
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.redating import QUIET, either, lasting, redated
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.titles import renamed
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import RIGHT, clean, fold

_ABOUT_SOMEBODY = frozenset({"log_activity", "create_task", "schedule_activity"})
_NO_NAMES = frozenset({"date", "duration", "money", "number"})
_VALUES = _NO_NAMES | {"contact", "company", "deal", "unknown"}
_AHEAD, _AMOUNT = frozenset({"due", "start", "close_date"}), frozenset({"amount", "currency"})
"""What may be corrected behind an "and": there are no names, and no day on which something happened."""
_ENDS = frozenset({"win_deal", "lose_deal"})
_SPARE_WORDS = 1
_THOUSAND, _ALIKE = 1000, 5
"""A size that is left out, and by how many times an amount put right may differ."""
Around = tuple[Moment, NameIndex, tuple[str, ...]]


def may_correct(text: str, moment: Moment) -> bool:
    """Tell whether a message is put as a correction is, which is seen before anything is looked up."""
    lexicon = load(moment.locale)
    begins = _leads(lexicon).match(fold(clean(text))) is not None
    return begins or bool(said_name(clean(text), lexicon)) or may_be_said(text, lexicon)


def led_by(text: str, moment: Moment) -> tuple[str, str]:
    """Part what begins a correction ("no,") from what is said instead."""
    said = clean(text)
    lead = _leads(load(moment.locale)).match(fold(said))
    end = lead.end() if lead else 0
    return said[:end].rstrip(), said[end:].strip()


@lru_cache(maxsize=32)
def _leads(lexicon: Lexicon) -> re.Pattern[str]:
    leads, about = lexicon.alternation("correction_leads"), lexicon.alternation("about_leads")
    return re.compile(rf"\s*(?:{leads}[\s,:.!，。-]*)+{RIGHT}|\s*(?:{leads}[\s,:.!，。-]+)+|\s*{about}{RIGHT}")


def correct(
    previous: tuple[Action, ...], text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...] = ()
) -> tuple[Action, ...] | None:
    """Give corrected copies of the previous actions, or none where the text is no correction of them."""
    if not previous:
        return None
    around = (moment, names, stages)
    if called := _deal_called(previous, clean(text), load(moment.locale)):
        return called
    if led := _corrected(previous, text, around, bare=False):
        return led
    for said in without_lead(text, load(moment.locale)):
        if not said.old or _stands(previous, _corrected(previous, said.old, around, bare=True)):
            return _corrected(previous, said.new, around, bare=True)
    return None


def correct_each(
    previous: tuple[Action, ...], text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...] = ()
) -> tuple[Action, ...] | None:
    """Correct as ``correct`` does, also two things in one breath, or behind an "and": "make it 30k and August"."""
    if whole := correct(previous, text, moment, names, stages):
        return whole
    lexicon = load(moment.locale)
    no = next((each for each in lexicon.tables["words"]["correction_leads"] if each.isalpha()), "")
    for first, rest in halves(text, moment):
        begun = correct(previous, first, moment, names, stages) if first else previous
        said = rest if may_correct(rest, moment) else f"{no}, {rest}"
        again = correct(begun, said, moment, names, stages) if begun else None
        sure = _AHEAD | _AMOUNT if first or said == rest else _AHEAD
        if again is not None and begun is not None and all(map(partial(_differs_in, sure), begun, again)):
            return again
    return None


def either_day(text: str, old: str, moment: Moment) -> tuple[str, ...]:
    """Give the two moments that a correction with a day and nothing else may mean; none where it means one."""
    lead, rest = led_by(text, moment)
    scene = lay_out(rest, moment, NameIndex(), ())
    marks = [each for each in scene.marks if each.kind in _VALUES]
    if not lead or len(marks) != 1 or marks[0].kind != "date" or _spare(scene, 0, marks):
        return ()
    return either(scene, marks[0].value, old)


def correct_again(
    previous: tuple[Action, ...], text: str, moment: Moment, names: NameIndex
) -> tuple[Action, ...] | None:
    """Give copies that differ in a day ahead alone: "the same, but Monday"."""
    again = _corrected(previous, text, (moment, names, ()), bare=True)
    return again if again is not None and all(map(partial(_differs_in, _AHEAD), previous, again)) else None


def _differs_in(slots: frozenset[str], before: Action, after: Action) -> bool:
    return all(after.slots.get(each) == before.slots.get(each) for each in after.slots.keys() - slots)


def _corrected(previous: tuple[Action, ...], text: str, around: Around, *, bare: bool) -> tuple[Action, ...] | None:
    """Correct with words behind a lead, or with ``bare`` ones."""
    moment, names, stages = around
    scene = lay_out(clean(text), moment, names, stages)
    lead = _leads(scene.lexicon).match(scene.folded)
    if (lead is None and not bare) or begins_with_attempt(scene):
        return None
    start = lead.end() if lead else 0
    if hours := _hours(scene, start, previous):
        return hours
    stage = _stage(scene, start, previous)
    if stage:
        return _everywhere(previous, "stage", {"stage": stage})
    if kind := said_kind(scene.folded[start:], scene.lexicon):
        return _of_kind(previous, kind)
    if end := said_end(scene.folded[start:], scene.lexicon):
        return _ended(previous, end)
    # A date may have taken the lead along: "plutôt lundi".
    led = [m for m in scene.marks if m.kind == "date" and m.start < start < m.end]
    marks = [m for m in (*led, *scene.within(start, len(scene.folded))) if m.kind in _VALUES]
    on_day = str(scene.lexicon.table("titles").get("on_day", ""))
    if not marks and on_day and f" {on_day} " not in scene.folded:  # A weekday that alone is a number in the language.
        again = f"{scene.text[:start].rstrip()} {on_day} {scene.text[start:].lstrip()}"
        return _corrected(previous, again, around, bare=bare)
    if len(marks) != 1 or _spare(scene, start, marks) > _SPARE_WORDS:
        return None
    return _titled(scene, start, marks[0], _apply(scene, previous, marks[0]))


def _deal_called(previous: tuple[Action, ...], text: str, lexicon: Lexicon) -> tuple[Action, ...] | None:
    """Give a deal that was just made the name that it is said to have: "it's called Verde Expansion"."""
    name = said_name(text, lexicon)
    if not name or not any(each.name == "create_deal" for each in previous):
        return None
    return tuple(
        msgspec.structs.replace(each, slots={**each.slots, "name": name}) if each.name == "create_deal" else each
        for each in previous
    )


def _stands(previous: tuple[Action, ...], again: tuple[Action, ...] | None) -> bool:
    """Tell whether what is denied is what stands there: put in once more, it changes nothing."""
    if again is None:
        return False
    return all(
        fold(str(then.slots.get(name, ""))) == fold(str(value))
        for then, now in zip(previous, again, strict=True)
        for name, value in now.slots.items()
        if not name.endswith("_id")
    )


def _of_kind(previous: tuple[Action, ...], kind: str) -> tuple[Action, ...] | None:
    """Say what it was that happened: "it was a meeting"."""
    told = next((each for each in previous if "kind" in each.slots), None)
    if told is None:
        return None
    changed = msgspec.structs.replace(told, slots={**told.slots, "kind": kind})
    return tuple(changed if each is told else each for each in previous)


def _ended(previous: tuple[Action, ...], end: str) -> tuple[Action, ...] | None:
    """Say that a deal ended the other way: "no, lost"; for what it was won, or why lost, goes with that."""
    if not any(each.name in _ENDS for each in previous):
        return None
    kept = [{k: v for k, v in each.slots.items() if k not in ("amount", "currency", "reason")} for each in previous]
    return tuple(
        msgspec.structs.replace(each, name=end, slots=slots) if each.name in _ENDS and each.name != end else each
        for each, slots in zip(previous, kept, strict=True)
    )


def _titled(scene: Scene, start: int, mark: Mark, actions: tuple[Action, ...] | None) -> tuple[Action, ...] | None:
    """Take a verb said with a name for what is to be done, "no, email Jana"; of what happened it says nothing."""
    verbs = scene.lexicon.alternation("contact_verbs")
    verb = patterns.made(rf"\s*(?=(?:{verbs}){RIGHT})").match(scene.folded, start, mark.start)
    if actions is None or verb is None or mark.kind in _NO_NAMES:
        return actions
    tasks = [each for each in actions if each.name == "create_task"]
    if len(tasks) != 1 or len(actions) > 1:
        return None
    changed = msgspec.structs.replace(
        tasks[0], slots={**tasks[0].slots, "title": prose(scene, verb.end(), len(scene.folded))}
    )
    return (changed,)


def _stage(scene: Scene, start: int, previous: tuple[Action, ...]) -> str | None:
    if not any(action.name == "move_deal" for action in previous):
        return None
    return stage_of(scene, start, len(scene.folded))


def _hours(scene: Scene, start: int, previous: tuple[Action, ...]) -> tuple[Action, ...] | None:
    """Correct quiet hours that were just set."""
    quiet = next((each for each in previous if each.name == QUIET), None)
    ends = corrected(scene, start, quiet.slots) if quiet is not None else {}
    if not ends or _spare(scene, start, scene.within(start, len(scene.folded))) > _SPARE_WORDS:
        return None
    return tuple(
        msgspec.structs.replace(each, slots={**each.slots, **ends}) if each is quiet else each for each in previous
    )


def _spare(scene: Scene, start: int, marks: list[Mark]) -> int:
    """Count the words beside the marks that a correction need not have."""
    small = scene.lexicon.sets.get("correction_small", frozenset())
    beside = [w for w in scene.words if w.start >= start and not any(m.start <= w.start < m.end for m in marks)]
    return sum(word.fold not in small for word in beside)


def _apply(scene: Scene, previous: tuple[Action, ...], mark: Mark) -> tuple[Action, ...] | None:
    if mark.kind == "date":
        return redated(scene, previous, mark.value)
    if mark.kind == "duration":
        return lasting(scene, previous, mark)
    if mark.kind in ("money", "number"):
        worth = _worth(previous, mark)
        if mark.value.choices or worth is None or is_difference(scene, (0, len(scene.folded)), mark):
            return None
        amount = {"amount": worth, **({"currency": mark.value.currency} if mark.value.currency else {})}
        return _everywhere(previous, "amount", amount)
    if mark.kind == "unknown":
        slot = "contact" if any("contact" in a.slots for a in previous) else "company"
        return _renamed(previous, slot, {slot: mark.value})
    entry = mark.value.entries[0]
    if mark.value.unsure and entry.kind != "deal":
        return _renamed(previous, entry.kind, {entry.kind: scene.text[mark.start : mark.end]})
    return _renamed(previous, entry.kind, of_entry(entry))


def _worth(previous: tuple[Action, ...], mark: Mark) -> float | None:
    """Read a bare figure in the size of the amount that it puts right: behind 70k "no, 75" is 75k.

    None where it is neither near that amount as it stands nor in its size.
    """
    old = next((float(str(each.slots["amount"])) for each in previous if each.slots.get("amount")), 0.0)
    said: float = mark.value.value
    if mark.kind != "number" or mark.value.currency or not 0 < said < min(old, _THOUSAND):
        return said
    sizes = (size for size in (_THOUSAND**2, _THOUSAND) if size <= old)
    sized = (said * size for size in sizes if old / _ALIKE <= said * size <= old * _ALIKE)
    return next(sized, said if said * _ALIKE**2 >= old else None)


def _everywhere(previous: tuple[Action, ...], slot: str, values: dict[str, Any]) -> tuple[Action, ...] | None:
    takes = {"amount": ("create_deal", "update_deal", "win_deal"), "stage": ("move_deal", "create_deal")}[slot]
    if not any(action.name in takes for action in previous):
        return None
    return tuple(msgspec.structs.replace(a, slots={**a.slots, **values}) if a.name in takes else a for a in previous)


def _renamed(previous: tuple[Action, ...], slot: str, values: dict[str, Any]) -> tuple[Action, ...] | None:
    """Put another record in place of the one that the actions named, or of a name that was taken for another kind."""
    swaps = {slot} if slot == "deal" else {"contact", "company"}
    if not any(swaps & action.slots.keys() for action in previous):
        return _added(previous, values)
    return tuple(_swapped(action, slot, values) for action in previous)


def _added(previous: tuple[Action, ...], values: dict[str, Any]) -> tuple[Action, ...] | None:
    """Say whom it was about where nobody was named: "for Acme"."""
    if not any(action.name in _ABOUT_SOMEBODY for action in previous):
        return None
    return tuple(
        msgspec.structs.replace(action, slots={**action.slots, **values}) if action.name in _ABOUT_SOMEBODY else action
        for action in previous
    )


def _swapped(action: Action, slot: str, values: dict[str, Any]) -> Action:
    taken = (
        slot
        if slot in action.slots
        else next((s for s in ("contact", "company") if s in action.slots and slot != "deal"), "")
    )
    if not taken:
        return action
    kept = {k: v for k, v in action.slots.items() if k not in (taken, f"{taken}_id")}
    if action.name == "create_task" and kept.get("title"):
        kept["title"] = renamed(str(kept["title"]), str(values.get(slot, "")), str(action.slots[taken]))
    return msgspec.structs.replace(action, slots={**kept, **values})
