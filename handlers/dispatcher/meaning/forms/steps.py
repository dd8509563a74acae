"""A next step in somebody's own words: "send the quote on Friday" says what is to be done, and when."""

from collections.abc import Collection, Mapping
from typing import Any

from handlers.cards.next_step import only_due
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import saying
from handlers.dispatcher.meaning.cards.whose import is_about_others
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.reading import Action

_MAKES = "create_task"
_PLANS = frozenset({_MAKES, "schedule_activity"})
_WHEN = frozenset({"due", "due_anchor", "recurrence"})
_TAKEN = _WHEN | {"title", "due_or", "assignee", "assignee_id"}
"""What the words give a follow-up; whom it is about is known where a card asks."""


def asks_for_step(command: Command | None, question: str) -> bool:
    """Tell the question for what is to be done."""
    return command is not None and _MAKES in command.actions and question == "title"


def is_step(house: House, ctx: Context, text: str, own: Collection[str], *, strictly: bool) -> bool:
    """Tell words that only plan something, with the customers of the question or with nobody in particular.

    ``strictly`` is for words that begin as a command does: those may name nobody else at all.
    """
    says = saying.actions_of(house, ctx, text)
    if not says or any(each.name not in _PLANS or is_about_others(ctx, each, own) for each in says):
        return False
    new = strictly and any(saying.names_record(each) and not _is_known(each) for each in says)
    return not new and bool(planned_in(house, ctx, text))


def _is_known(action: Action) -> bool:
    return any(f"{kind}_id" in action.slots for kind in saying.RECORDS)


def planned_in(house: House, ctx: Context, text: str) -> dict[str, Any]:
    """Read what is to be done and when; nothing where the words say no more than what."""
    moment = read_aside(house, ctx, text, "snooze")
    if (due := only_due(moment, text)) is not None:
        return {"due": due}
    actions = read_aside(house, ctx, text, "remind").actions
    if len(actions) != 1 or actions[0].name != _MAKES:
        return {}
    slots = {name: each for name, each in actions[0].slots.items() if name in _TAKEN}
    return slots if slots.get("title") and (slots.keys() & (_WHEN | {"assignee"})) else {}


def says_when(house: House, ctx: Context, text: str) -> bool:
    """Tell whether words for a next step leave nothing to ask."""
    return bool(planned_in(house, ctx, text).keys() & _WHEN)


def with_moment(house: House, ctx: Context, command: Command, slots: Mapping[str, Any]) -> dict[str, Any]:
    """Read a form's answer to what is to be done; a moment that was chosen beside it counts for more."""
    title = str(slots.get("title") or "")
    if not asks_for_step(command, "title") or not title:
        return dict(slots)
    read = planned_in(house, ctx, title)
    if not read or any(slots.get(each) for each in _WHEN):
        return dict(slots)
    known = any(slots.get(kind) for kind in saying.RECORDS)
    without = {} if "title" in read else {"title": "", "ask": not known}
    return {**slots, **without, **read}
