"""What a message would do if it stood alone: by that it is told from an answer."""

from typing import Any

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.understanding.marks import char_class, sheet
from handlers.understanding.scene import lay_out
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import clean

RECORDS = frozenset({"contact", "company", "deal"})
BEGINS = frozenset({"create_task", "schedule_activity", "create_deal", "pause_nudges"})
MAKES = frozenset({"create_contact", "create_company", "create_ticket"})
"""What is new needs no name that is known: "new contact Bo Ek"."""
_PLANS = frozenset({"set_absence", "end_absence", "set_quiet_hours", "set_timezone", "set_language"})
_LOOKS = frozenset({"list_tasks", "list_deals", "list_contacts", "list_changes", "pipeline", "forecast", "report"})
ALONE = _PLANS | _LOOKS | {"undo", "help", "refuse", "find", "show", "show_timeline", "handoff", "next_best_actions"}
"""Actions that need no customer to be meant."""
_OF_DEALS = frozenset({"create_deal", "update_deal", "move_deal", "win_deal", "lose_deal", "reopen_deal", "assign"})
_OF_TASKS = frozenset({"create_task", "schedule_activity", "complete_task", "snooze_task"})
_WORK = _OF_DEALS | _OF_TASKS | {"pause_nudges", "resume_nudges"}
_FEW = 3
"""Words of a report that gives no reason."""
_MET = frozenset({"call", "meeting", "demo", "visit", "email"})


def actions_of(house: House, ctx: Context, text: str) -> list[Action]:
    """List what a message says shall be done, with what waits behind its open questions."""
    read = read_aside(house, ctx, text, None).actions
    return [inner for each in read for inner in (_flat(each) if each.name == "ask" else (each,))]


def _flat(ask: Action) -> list[Action]:
    """List what waits for an answer; whom it is about is known well enough to tell that it is about somebody."""
    about = str(ask.slots.get("about", ""))
    known = {about: "", f"{about}_id": ""} if about in RECORDS and ask.slots.get("options") else {}
    waiting: list[Action] = []
    for each in ask.then:
        if each.name == "ask":
            waiting += _flat(each)
        else:
            waiting.append(Action(name=each.name, slots={**known, **each.slots}))
    return waiting


def names_record(action: Action) -> bool:
    """Tell whether an action says whom it is about."""
    return bool(RECORDS & action.slots.keys())


def is_plainly_work(action: Action) -> bool:
    """Tell what does something with a customer who is known, or settles how somebody works."""
    if action.name in _PLANS:
        return True
    known = any(f"{kind}_id" in action.slots for kind in RECORDS)
    met = action.name == "log_activity" and action.slots.get("kind") in _MET
    return known and (met or action.name in _WORK)


def names_colleague(house: House, ctx: Context, text: str) -> bool:
    """Tell whether words are about somebody of the team: "Kim is sick today"."""
    return any(mark.kind == "member" for mark in lay_out(text, ctx.moment(), house.names.index, ()).marks)


def orders_about(house: House, ctx: Context, text: str, deal: Any) -> bool:
    """Tell an order that names no deal and moves this one's close, a bare reminder, and "called Bar"."""
    if any(each.name == "log_activity" and each.slots.get("kind") in _MET for each in actions_of(house, ctx, text)):
        return len(text.split()) <= _FEW
    if reminds_when(house, ctx, text):
        return True
    spoken_of = msgspec.structs.replace(ctx.moment(), focus=(str(deal["id"]),) if isinstance(deal, dict) else ())
    read = house.reader.read(text, spoken_of, house.names.index, tuple(stage.name for stage in ctx.stages), None)
    return any(each.name == "snooze_task" or "close_date" in each.slots for each in read.actions)


def reminds_when(house: House, ctx: Context, text: str) -> bool:
    """Tell a reminder that says only its moment: "and remind me Friday"."""
    lexicon = load(ctx.actor.locale)
    if "reminds_when" not in lexicon.sets:
        return False
    scene = lay_out(clean(text), ctx.moment(), house.names.index, ())
    laid = sheet(scene.folded, 0, len(scene.folded), scene.marks).string.strip(" .!。")
    said = lexicon.alternation("reminds_when").replace("{date}", f"[{char_class('date')}]")
    return patterns.fullmatch(said, laid) is not None
