"""What a plain "undo" asks before it reaches so far: whoever says that means what they did or saw just now."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from handlers.cards import undone
from handlers.kit.context import Context
from handlers.kit.phrase import At, say
from handlers.kit.reply import Block, Button, ButtonKind, Buttons, Note, Press, Reply, Text, To, reply
from storage.models.member import MemberState
from storage.models.undo import Undo
from storage.repositories.undo import presses_of

_FRESH: Final = timedelta(days=1)
_FRESH_FOR_OTHERS: Final = timedelta(minutes=10)
"""A role, an access, a team and the set-up are what others live with: they have gone on with it sooner."""


async def question(ctx: Context, last: Undo) -> Reply | None:
    """Ask before something old, or somebody's access, is taken back by a word alone; None where nothing is to ask."""
    ways = presses_of(last)
    closing = next(filter(None, [await _closes(ctx, each) for each in ways]), "")
    age = ctx.now - last.made_at
    if not closing and age <= (_FRESH_FOR_OTHERS if ways else _FRESH):
        return None
    words = say(
        "undo-long-ago",
        what=await undone.what(ctx.store, last),
        at=At(last.made_at, style="date" if age > _FRESH else "full"),
    )
    told: list[Block] = [Text(words)]
    this = {"undo": str(last.id)}
    do = Button(say("undo-that"), Press("undo", this))
    if closing:
        told.append(Note(say("undo-closes", name=closing)))
        do = Button(say("members-deactivate"), Press("undo", this), ButtonKind.DANGER)
    keep = Button(say("amend-keep"), Press("undo", {**this, "keep": True}))
    return reply(*told, Buttons((do, keep)), to=To.ASKER)


async def _closes(ctx: Context, way: dict[str, Any]) -> str:
    """Name the member who would have no access any more; empty where nobody loses it."""
    given = way["arguments"]
    if way["command"] != "member" or given.get("to") != "deactivate":
        return ""
    member = await ctx.store.members.get(UUID(given["member"]["id"]))
    return member.name if member.state is MemberState.ACTIVE else ""
