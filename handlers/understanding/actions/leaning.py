"""A second order in one breath that leans on the first: "reopen it and start the nudges on it again".

The words from a joint on are read once more by themselves, as if they had named what the ones before were about: with
its name in the place of "it", "there" or "that deal". They count only where they are an order about that very record,
or name one of their own; then the words before them are read without them too, so that no title or reason goes on into
the next order. Whatever is doubtful about such a sentence stays doubtful here.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import msgspec

from handlers.kit.reading import Action, Reading
from handlers.understanding.actions.activities.circumstances import together
from handlers.understanding.actions.joints import Joint, joints
from handlers.understanding.clauses.modality import READS
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.sources import put_back
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

Read = Callable[[str], Reading]
Edit = tuple[int, int, str]
"""A place of the text, and what is to stand there."""

_RECORD = frozenset(
    {
        "add_tag", "remove_tag", "assign", "pause_nudges", "resume_nudges", "reopen_deal", "move_deal", "update_deal",
        "update_contact", "update_company", "create_deal", "create_contact", "create_ticket", "update_ticket",
        "close_ticket", "delete", "schedule_activity", "show", "show_timeline", "explain_risk", "next_best_actions",
    }
)  # fmt: skip
"""Orders that may lean on a record."""
_NAMING = frozenset({"complete_task", "snooze_task", "create_company", "win_deal", "lose_deal"})
"""Orders that may stand behind another one, and name a record of their own."""
_ALONE = frozenset(
    {
        "list_tasks", "list_deals", "list_contacts", "pipeline", "forecast", "report", "set_timezone", "set_language",
        "set_quiet_hours", "undo", "help", "refuse",
    }
)  # fmt: skip
"""Orders that are about no record."""
_DETAILS = frozenset({"update_contact", "update_company"})
_TICKETS = frozenset({"create_ticket", "update_ticket", "close_ticket"})
_ONCE = _DETAILS | {"move_deal", "update_deal", "assign", "update_ticket", "close_ticket", "win_deal", "lose_deal"}
"""What is ordered of a record once in a message."""
_TALK = frozenset({"log_activity", "create_task"})
"""What goes on in words of its own: behind it, only a new sentence is an order that leans on nothing."""
_PROSE = frozenset({"summary", "title", "reason", "task", "timezone"})
_MAKES = frozenset({"create_contact", "create_company", "create_deal"})
_ANY = ("deal", "contact", "company")
_NAMED = ("contact", "company", "deal", "several", "unknown")
_FIRST = frozenset({"opening", "teller"})
"""Kinds of words that stand where an order begins: who told something, and what an order of few words begins with."""
_WANTED = {"person": ("contact",), "company": ("company",), "deal": ("deal",), "member": ("assignee",)}
_LEFT_OUT = _PROSE | {*_ANY, "name"}
_NOTHING = (("", ""),)
_NEAR = 12
"""Characters by which words are known again."""
_LONGEST = 400


class _Lean(NamedTuple):
    kind: str
    said: re.Pattern[str]
    instead: str


@lru_cache(maxsize=16)
def _leans(lexicon: Lexicon) -> tuple[_Lean, ...]:
    """Give the words that stand for a record, by the kind that they want, each with what to write for them."""
    found = []
    for kind, rows in lexicon.table("leans").items():
        for instead, words in rows.items():
            bare = "|".join(lexicon.expand(each) for each in words if each.startswith(("-", "(?")))
            whole = "|".join(lexicon.expand(each) for each in words if not each.startswith(("-", "(?")))
            either = "|".join(each for each in (f"{LEFT}(?:{whole}){RIGHT}" if whole else "", bare) if each)
            found.append(_Lean(kind, re.compile(either), instead))
    return tuple(found)


@lru_cache(maxsize=16)
def _bars(lexicon: Lexicon) -> re.Pattern[str]:
    """Give what makes the rest of a sentence somebody else's, or no more than a thought."""
    words = "|".join(lexicon.alternation(each) for each in ("says_that", "opines", "wishes", "if", "maybe", "tellers"))
    return re.compile(rf"{LEFT}(?:{words}){RIGHT}")


def leaning(scene: Scene, reading: Reading, read: Read, deep: Read) -> Reading:
    """Add the orders of a message that lean on what stands before them, or that it took in.

    ``read`` reads a part of it, and ``deep`` one in which still more may lean: only once for each order that was found.
    """
    if len(scene.text) > _LONGEST:
        return reading
    for joint in joints(scene):
        both = _divided(scene, reading, joint, (read, deep))
        if both is not None:
            return both
    return reading


def _taken_up(reading: Reading, joint: Joint) -> bool:
    """Tell that what stands on either side of a joint was read already, and not as words of free choice."""
    spans = [[span for slot, span in each.spans.items() if slot not in _PROSE] for each in reading.actions]
    before = any(row and all(span.end <= joint.end for span in row) for row in spans)
    return before and any(row and all(span.start >= joint.begin for span in row) for row in spans)


def _divided(scene: Scene, reading: Reading, joint: Joint, reads: tuple[Read, Read]) -> Reading | None:
    """Read what stands before and behind a joint apart; None where nothing comes of it."""
    tries = _tries(scene, reading, joint)
    before = reads[0](scene.text[: joint.end]) if tries else reading
    if not tries or not before.actions or before.actions[-1].name == "ask":
        return None
    for lean, edits in tries:
        for slot, name in _names(scene, joint, lean.kind, before.actions) if lean else _NOTHING:
            told = [(start, end, said.replace("{name}", name)) for start, end, said in edits]
            if not _counts(joint, lean, (slot, name), before, _again(scene, joint, told, reads[0])):
                continue
            after = _again(scene, joint, told, reads[1])
            both = _both(before, after)
            held = _counts(joint, lean, (slot, name), before, after) and not _contradicts(both)
            return both if held and _holds(scene, reading, both, joint, after) else None
    return None


def _tries(scene: Scene, reading: Reading, joint: Joint) -> list[tuple[_Lean | None, list[Edit]]]:
    """List how the words behind a joint may be read: as they stand, and with a name in the place of what leans."""
    folded, bars = scene.folded, _bars(scene.lexicon)
    since = max(folded.rfind(stop, 0, joint.end) for stop in (". ", "; ", "! ", "? ", "\n", "。", "！", "？"))
    if not joint.stops and bars.search(folded, since + 1, joint.end):
        return []
    stop = patterns.made(r"[.](?=\s|$)|[;!?\n。！？]").search(folded, joint.begin)
    end = stop.start() if stop else len(folded)
    found: list[tuple[_Lean | None, list[Edit]]] = []
    taken = _taken_up(reading, joint)
    talk = all(each.name in _TALK for each in _plain(reading.actions))
    if not taken and (not talk or (joint.stops and scene.within(joint.begin, end, *_NAMED))):
        found.append((None, []))
    for lean in _leans(scene.lexicon):
        if taken and lean.kind != "company":
            continue  # A new person may have been read without the firm: "New contact there: …".
        first = lean.kind in _FIRST
        said = lean.said.match(folded, joint.begin, end) if first else lean.said.search(folded, joint.begin, end)
        inside = said and any(m.start < said.end() and said.start() < m.end and m.kind in _NAMED for m in scene.marks)
        if said is None or inside or bars.search(folded, joint.begin, said.start()):
            continue
        into = lean.instead.removeprefix("…")
        far = [(said.start(), said.end(), ""), (end, end, into)]
        found.append((lean, [(*said.span(), into)] if into == lean.instead else far))
    return found


def _names(scene: Scene, joint: Joint, kind: str, told: tuple[Action, ...]) -> list[tuple[str, str]]:
    """Name what the words before were about, of the kind that is wanted; "it" is the last thing of any kind."""
    if kind == "ticket":
        return [("company", "")] if told[-1].name in _TICKETS else []
    about: dict[str, str] = {}
    for each in told:
        found = {slot: str(each.slots[slot]) for slot in (*_ANY, "assignee") if each.slots.get(slot)}
        about = found | _made(each) or about
    others = [m for m in scene.within(0, joint.begin, *_NAMED, "member") if m.kind in ("unknown", "contact")][-1:]
    if any(not {*about.values()} & _called(mark) for mark in others):
        return []  # Somebody of whom nothing was read stands between, and may be meant.
    deals = scene.names.open_deals(told[-1].slots.get("company_id"), told[-1].slots.get("contact_id"))
    if kind == "deal" and len(deals) == 1:
        about = {"deal": deals[0].name, **about}
    return [(slot, about[slot]) for slot in _WANTED.get(kind, _ANY) if slot in about]


def _made(action: Action) -> dict[str, str]:
    """Give the record that an action makes."""
    name = str(action.slots.get("name", "")) if action.name in _MAKES else ""
    return {action.name.removeprefix("create_"): name} if name else {}


def _called(mark: Mark) -> set[str]:
    """Give the names that a mark may stand for."""
    return {str(mark.value)} if mark.kind == "unknown" else {str(each.name) for each in mark.value.entries}


def _again(scene: Scene, joint: Joint, edits: list[Edit], read: Read) -> Reading:
    said, at = "", joint.begin
    for start, end, into in edits:
        said, at = f"{said}{scene.text[at:start]}{into}", end
    again = read(said + scene.text[at:])
    actions, offered = (
        tuple(put_back(each, joint.begin, edits) for each in row) for row in (again.actions, again.suggestions)
    )
    return msgspec.structs.replace(again, actions=actions, suggestions=offered)


def _counts(joint: Joint, lean: _Lean | None, about: tuple[str, str], before: Reading, after: Reading) -> bool:
    """Tell whether the words behind a joint are an order, and about what they lean on."""
    first = after.actions[0] if after.actions else None
    owned = first is not None and first.name == "assign" and before.actions[-1].name == "create_deal"
    if first is None or owned or "unread" in first.slots:
        return False
    if lean is None:
        known = first.name in _MAKES or any(f"{slot}_id" in first.slots for slot in _ANY)
        whole = first.name in _ALONE or (first.name in _RECORD | _NAMING and known)
        return bool(whole) and (joint.stops or before.actions[-1].name not in _TALK)
    if lean.kind == "ticket":
        return first.name in _TICKETS and bool(_record(first))
    allowed = _DETAILS if lean.kind == "teller" else _RECORD
    return first.name in allowed and first.slots.get(about[0]) == about[1]


def _record(action: Action) -> set[tuple[str, str]]:
    """Give the records that an action is about; a new one is its name."""
    return {*_made(action).items(), *((slot, str(action.slots[slot])) for slot in _ANY if action.slots.get(slot))}


def _plain(actions: tuple[Action, ...]) -> list[Action]:
    """Give actions with what waits for a question in its place."""
    return [inner for each in actions for inner in (each.then if each.name == "ask" else (each,))]


def _both(before: Reading, after: Reading) -> Reading:
    once = {_what(each): each for each in reversed((*before.actions, *after.actions))}
    actions = tuple(together(each for each in (*before.actions, *after.actions) if once.get(_what(each)) is each))
    sure = min(before.confidence, after.confidence)
    offered = (*before.suggestions, *after.suggestions)
    return msgspec.structs.replace(before, actions=actions, suggestions=offered, confidence=sure)


def _what(action: Action) -> str:
    return repr((action.name, sorted((slot, repr(each)) for slot, each in action.slots.items() if slot not in _PROSE)))


def _contradicts(both: Reading) -> bool:
    """Tell two orders that cannot both be meant: "the pilot is qualified now, move it to proposal"."""
    once = [(each.name, _record(each)) for each in both.actions if each.name in _ONCE]
    return any(each in once[:place] for place, each in enumerate(once))


def _holds(scene: Scene, reading: Reading, both: Reading, joint: Joint, after: Reading) -> bool:
    """Tell that reading the parts only adds to what was read; what went on over the joint may go."""
    new, gone, more = list(both.actions), 0, 0
    for each in _plain(reading.actions):
        alike = [other for other in new if each.name == other.name]
        same = next((other for other in alike if _same(each, other)), None)
        same = same or next((other for other in alike if _text(scene, joint, each)), None)
        if same is None and not _text(scene, joint, each):
            return False
        if same is not None and not _kept(each, new):
            return False
        gone += same is None
        more += same is not None and len(_record(same)) > len(_record(each))
        new = [other for other in new if other is not same]
    sure = all(_record(each) or each in after.actions for each in new)
    return sure and (len(new) > gone or bool(more))


def _same(one: Action, other: Action) -> bool:
    """Tell the same order; a question over many records may have taken its record from the next one."""
    return one.name in _ALONE or _record(one) <= _record(other) or _clears(one, other)


def _clears(one: Action, other: Action) -> bool:
    """Tell a new record from the same one with the word that leans in its name: "dort: Paul Rot"."""
    return one.name in _MAKES and str(one.slots.get("name", "")).endswith(f" {other.slots.get('name')}")


def _kept(action: Action, made: list[Action]) -> bool:
    """Tell that nothing of an order is lost, be it that the other one has it; a question may give back what it took."""
    said = [(slot, value) for other in made for slot, value in other.slots.items()]
    return action.name in READS or all(each in said for each in action.slots.items() if each[0] not in _LEFT_OUT)


def _text(scene: Scene, joint: Joint, action: Action) -> bool:
    """Tell that free words of an action go on behind a joint."""
    follows = scene.text[joint.begin :][:_NEAR]
    return any(follows in str(action.slots.get(slot, "")) for slot in _PROSE)
