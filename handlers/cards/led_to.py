"""What came of something by itself: the next step that its card asked for, and that goes back with it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.kit.context import Context
from storage.models.task import Task, TaskState
from storage.models.undo import Undo
from storage.repositories.undo import ChangedSince

_STEP = "next-step-set"
_WHOSE = ("contact_id", "company_id", "deal_id")


async def take_next_step_back(ctx: Context, undo: Undo) -> Undo | None:
    """Take back the next step that a follow-up's outcome led to, unless somebody has gone on with it."""
    found = await _step_of(ctx, undo)
    if found is None:
        return None
    try:
        async with ctx.store.untracked():
            await ctx.store.undo.revert(found)
    except ChangedSince:
        return None
    if (card := await ctx.store.cards.find_by_undo(found.id)) is not None:
        card.undo_id = None
    return found


async def _step_of(ctx: Context, undo: Undo) -> Undo | None:
    """Find the next step: the first one set after it by the same person for the same follow-up."""
    ended = [task for each in undo.changes if (task := await _ended(ctx, each)) is not None]
    if not ended or undo.undone_at is not None:
        return None
    recent = await ctx.store.undo.list_recent(undo.member_id) if undo.member_id else []
    for each in reversed([late for late in recent if late.id > undo.id and late.undone_at is None]):
        if any(said["key"] == _STEP for said in each.says or ()) and len(each.changes) == 1:
            return each if any(_is_of(each.changes[0], task) for task in ended) else None
        if any([await _ended(ctx, change) for change in each.changes]):
            return None  # What follows is the next step of that one.
    return None


async def _ended(ctx: Context, change: Mapping[str, Any]) -> Task | None:
    """Give the follow-up that a change finished, or told an attempt of."""
    after = change["after"] or {}
    if change["entity"] == "task" and change["before"] and after.get("state") == TaskState.DONE:
        return await ctx.store.tasks.find(UUID(change["id"]))
    told = change["entity"] == "activity" and change["before"] is None and after.get("task_id")
    return await ctx.store.tasks.find(UUID(after["task_id"])) if told else None


def _is_of(change: Mapping[str, Any], task: Task) -> bool:
    """Tell whether a change moved a follow-up, or made the one that comes after it."""
    if change["entity"] != "task" or change["before"] is not None:
        return bool(change["id"] == str(task.id))
    of = (str(value) if (value := getattr(task, each)) else None for each in _WHOSE)
    return all(change["after"].get(each) == whose for each, whose in zip(_WHOSE, of, strict=True))
