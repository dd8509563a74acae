"""The way back from what is more than records' old values: a press of its own, kept where Undo looks for it."""

from collections.abc import Sequence
from typing import Any

import msgspec

from handlers.kit.context import Context
from handlers.kit.reply import Press
from storage.models.undo import Undo
from storage.repositories.undo import presses_of


async def note(ctx: Context, presses: Sequence[Press]) -> None:
    """Keep what takes this request back; what takes back the last one itself only ends that one's Undo."""
    if ctx.back is None and not ctx.final and ctx.taking_back is None:
        return
    ways = [msgspec.to_builtins(each) for each in presses]
    taken = ctx.taking_back or await _pressed(ctx, ways)
    if taken is None:
        ctx.store.undo_by = msgspec.to_builtins(ctx.ways_back)
        return
    ctx.store.keeps_undo = False
    left = [each for each in taken.changes if each["before"] not in ways]
    if ctx.taking_back is None and len(presses_of(taken)) > 1:
        taken.changes = left  # One of several was taken back by its own button: an undo is about the others.
    elif taken.undone_at is None:
        taken.undone_at, taken.undone_by = ctx.now, ctx.actor.id


async def _pressed(ctx: Context, ways: Sequence[Any]) -> Undo | None:
    """Find the request whose own way back was pressed, perhaps taken back already by what that did."""
    recent = await ctx.store.undo.list_recent(ctx.actor.id)
    open_ones = (each for each in recent if each.undone_at in (None, ctx.now))
    return next((each for each in open_ones if any(way in ways for way in presses_of(each))), None)
