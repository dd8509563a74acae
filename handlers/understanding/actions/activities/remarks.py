"""What the remarks of a report announce beside what happened: an appointment, another attempt, a win.

Each remark is taken by itself, with whom the report is about: "demo Friday 2pm", "no answer, again Monday".
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from handlers.kit.reading import FAILED, Action, Reading, Span
from handlers.understanding.actions.wishes import parts
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.clauses.times.timing import choose, past_marks, put
from handlers.understanding.scene import Scene
from handlers.understanding.sources import moved
from handlers.understanding.words import patterns

Read = Callable[[str], Reading]
_LOG, _PLAN = "log_activity", "schedule_activity"
_RECORDS = frozenset({"contact", "company", "deal", "contact_id", "company_id", "deal_id"})
_NAMED = ("contact", "company", "deal", "several", "unknown")
_DAYS = frozenset({"day", "weekday", "date"})
"""What is said of an appointment's day; "we meet again in June" is none yet."""

_MOST = 4
"""Remarks of one report that are looked at: a long story is a story."""

_LONGEST = 80


def beside(scene: Scene, reading: Reading, read: Read) -> Reading:
    """Add what the remarks of the one report in a message announce; ``read`` reads one that names the customer."""
    told = [each for each in reading.actions if each.name == _LOG and each.slots.get("summary")]
    party = Party(slots={slot: each for slot, each in told[0].slots.items() if slot in _RECORDS}) if told else Party()
    if len(told) != 1 or not party or len([each for each in reading.actions if each.name in (_LOG, _PLAN)]) != 1:
        return reading
    summary = str(told[0].slots["summary"])
    start = scene.text.find(summary)
    if start < 0:
        return reading
    found: list[Action] = []
    offered: list[Action] = []
    for place in _remarks(scene, start, start + len(summary)):
        once_more, sure = _once_more(scene, place, party) if told[0].slots.get("outcome") in FAILED else (None, False)
        if once_more is not None and sure and scene.text[slice(*place)] == summary:
            told[0] = msgspec.structs.replace(told[0], slots={k: v for k, v in told[0].slots.items() if k != "summary"})
        if once_more is not None:
            (found if sure else offered).append(once_more)
        else:
            found += _planned(scene, place, party, read)
        offered += _won(scene, place, party)
    first = [told[0] if each.name == _LOG else each for each in reading.actions]
    if any(each.name == "win_deal" for each in first):
        offered = [each for each in offered if each.name != "win_deal"]
    once = tuple({each.name: each for each in offered}.values())
    return msgspec.structs.replace(reading, actions=(*first, *found), suggestions=(*reading.suggestions, *once))


def _remarks(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """List the remarks of a summary, without the signs that part them."""
    places = []
    for left, right in parts(scene, start, end)[:_MOST]:
        said = scene.text[left:right]
        bare = said.strip(" ,.;!?\n，。；！？")
        begins = left + said.find(bare)
        if 0 < len(bare) <= _LONGEST:
            places.append((begins, begins + len(bare)))
    return places


def _once_more(scene: Scene, place: tuple[int, int], party: Party) -> tuple[Action | None, bool]:
    """Make the next attempt of a day to come and a word for once more ("again Monday"), and tell whether it is sure.

    A day alone is none that a colleague has sworn to; it is only offered, and one that may be gone is not.
    """
    timed = choose(scene, *place, "task")
    if timed is None:
        return None, False
    rest, at = "", place[0]
    for start, end in sorted(timed.spans):
        rest, at = f"{rest}{scene.folded[at:start]} ", end
    rest += scene.folded[at : place[1]]
    opened = opening(scene.lexicon).match(rest)
    again = patterns.made(rf"[\s,]*(?:{scene.lexicon.alternation('once_more')}[\s,]*)+")
    sure = any(again.fullmatch(said) for said in (rest, rest[opened.end() :] if opened else rest))
    weekday = timed.when.shape == "weekday" and not timed.when.step  # It may be the last one or the next.
    if not sure and (rest.strip(" ,") or (past_marks(scene, *place) and not weekday)):
        return None, False
    title = str(scene.lexicon.table("titles").get("try_again", ""))
    task = Action(name="create_task", slots={"title": title}, spans={"due": Span(*timed.spans[0])})
    made = _with(party, put(scene, task, "due", timed, "task"))
    return (made, sure) if sure or made.name != "ask" else (None, False)


def _planned(scene: Scene, place: tuple[int, int], party: Party, read: Read) -> Sequence[Action]:
    """Read an appointment as if it named the customer of the report; of what is over nothing more is made."""
    joins = str(scene.lexicon.table("titles").get("meets_with", ""))
    name = next((str(party.slots[slot]) for slot in ("contact", "company") if slot in party.slots), "")
    days = [mark for mark in scene.within(*place, "date") if mark.value.shape in _DAYS]
    if not joins or not name or not days or scene.within(*place, *_NAMED):
        return ()
    said = read(f"{scene.text[slice(*place)]} {joins} {name}").actions
    if len(said) != 1 or not _is_plan(said[0]):
        return ()
    return (moved(_with(party, said[0]), place[0]),)


def _with(party: Party, action: Action) -> Action:
    """Give an action, and what waits for its question, the customer of the report."""
    then = tuple(_with(party, each) for each in action.then)
    slots = {slot: each for slot, each in action.slots.items() if slot not in _RECORDS}
    spans = {slot: each for slot, each in action.spans.items() if slot not in _RECORDS}
    bare = msgspec.structs.replace(action, slots=slots, spans=spans, then=then)
    return bare if action.name == "ask" else party.put(bare)


def _is_plan(action: Action) -> bool:
    return action.name == _PLAN or (action.name == "ask" and any(each.name == _PLAN for each in action.then))


def _won(scene: Scene, place: tuple[int, int], party: Party) -> Sequence[Action]:
    """Offer a win that is announced without the deal's name: "signed, we won"."""
    said = scene.folded[slice(*place)]
    opened = opening(scene.lexicon).match(said)
    told = patterns.made(scene.lexicon.alternation("we_won"))
    if not any(told.fullmatch(each) for each in (said, said[opened.end() :] if opened else said)):
        return ()
    ids = [str(party.slots[slot]) if party.slots.get(slot) else None for slot in ("company_id", "contact_id")]
    deals = scene.names.open_deals(*ids) if any(ids) else ()
    slots: dict[str, Any] = {slot: each for slot, each in party.slots.items() if slot in ("deal", "deal_id")}
    if not slots and len(deals) == 1:
        slots = of_entry(deals[0])
    elif not slots:
        slots = party.slots if deals else {**party.slots, "opened": True}
    return (Action(name="win_deal", slots=slots),)
