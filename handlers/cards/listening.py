"""A card's question that may be answered in words as well: it takes what fits, and holds nobody up."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from handlers.cards.standing import ASKED, as_it_is
from handlers.kit.context import Context
from storage.base import new_id
from storage.models.deal import Deal
from storage.models.draft import Draft
from storage.models.task import Task

ASIDE = "@aside"
"""Marks a form of which was said that it is kept. One that takes any words waits for its buttons from then on."""

LISTENS, BELOW = "@listens", "below"
"""Marks what only listens: it is no form that was begun, and a newer question takes its place. Words that stand below
the question's own card are surely for it."""

_HEARS = dict.fromkeys(("lost", "mend", "attach"), timedelta(minutes=30))
_HEARS_ELSE = timedelta(hours=2)
"""How long a few words still answer the question; later they speak of something else. A reason may be any words."""


async def listen(ctx: Context, command: str, question: str, record: Deal | Task) -> None:
    """Let a command's question about a record be answered in words; a form that is open goes on first."""
    kind = "deal" if isinstance(record, Deal) else "task"
    about = {kind: {"kind": kind, "id": str(record.id)}, ASKED: str(ctx.store.undo_id), **as_it_is(command, record)}
    await listen_for(ctx, command, question, about)


async def listen_for(ctx: Context, command: str, question: str, given: Mapping[str, Any]) -> None:
    """Let a command's question be answered in words, with what the command is ``given`` besides."""
    place, drafts = ctx.place.conversation, ctx.store.drafts
    before = await drafts.find(place, ctx.actor.id)
    if before is not None and before.expires_at > ctx.now and not is_listening(before):
        return
    asked = Draft(
        id=new_id(ctx.now),
        conversation=place,
        member_id=ctx.actor.id,
        command=command,
        arguments={**given, LISTENS: True},
        questions=[question],
        sent_at=ctx.sent_at,
        expires_at=ctx.now + _HEARS.get(command, _HEARS_ELSE),
    )
    await drafts.put(asked)


async def heard(ctx: Context, command: str) -> None:
    """End the waiting for words: the question is answered."""
    before = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if before is not None and before.command == command and is_listening(before):
        await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id)


async def lapse(ctx: Context, asked: Draft) -> None:
    """Let the question go once something else was done: what is said then is about that.

    One that is about no record, as the welcome's zone, holds nobody up and goes on listening.
    """
    if asked.command != "mend" and not any(isinstance(each, dict) for each in asked.arguments.values()):
        return
    still = await ctx.store.drafts.find(asked.conversation, asked.member_id)
    if still is not None and still.id == asked.id and is_listening(still):
        await ctx.store.drafts.drop(asked.conversation, asked.member_id)


def is_below(draft: Draft) -> bool:
    """Tell a question whose answer stands below its own card."""
    return draft.arguments.get(LISTENS) == BELOW


def is_listening(draft: Draft) -> bool:
    """Tell a question that only listens from a form that somebody has begun."""
    return LISTENS in draft.arguments
