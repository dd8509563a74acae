"""`amend`: the message that something was logged from was edited or deleted; nothing follows before a press."""

from datetime import datetime
from uuid import UUID

import msgspec

from handlers.cards.rights import must_be_ones_own
from handlers.cards.taken_back import take_back
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Note, Press, Reply, Text, To, reply
from storage.models.undo import Undo
from storage.repositories.undo import AlreadyUndone

SAID = "@said"
"""Stands for a sentence that is read anew."""


@command(hidden=True)
async def amend(
    ctx: Context, undo: str, text: str = "", sent_at: datetime | None = None, verdict: str = ""
) -> Reply | Continue:
    """Ask whether the log shall follow its message, and let it."""
    found = await ctx.store.undo.find(UUID(undo))
    if found is None or found.undone_at is not None:
        raise Stale
    await must_be_ones_own(ctx, found.member_id)
    if verdict == "keep":
        return reply(Text(say("amend-kept")), to=To.ASKER)
    if verdict != "update":
        return _question(found, text, sent_at)
    await _take_back(ctx, found)
    return Continue((Press(SAID, {"text": text}),), sent_at, text, replaces=True)


def _question(found: Undo, text: str, sent_at: datetime | None) -> Reply:
    this = {"undo": str(found.id)}
    keep = Button(say("amend-keep"), Press("amend", this | {"verdict": "keep"}))
    if text:
        again = this | {"text": text, "sent_at": sent_at.isoformat() if sent_at else "", "verdict": "update"}
        way = Button(say("amend-update"), Press("amend", again), ButtonKind.MAIN)
    else:
        way = Button(say("amend-take-back"), Press("undo", this), ButtonKind.MAIN)
    words = say("amend-edited" if text else "amend-deleted")
    logged = [Note(each) for each in msgspec.convert(found.says, tuple[Phrase, ...])]
    return Reply((Text(words), *logged, Buttons((way, keep))), to=To.ASKER, purpose="question", pings=False)


async def _take_back(ctx: Context, found: Undo) -> None:
    """Take the first reading back. The new one stands for the same message, which may be edited once more."""
    card = await ctx.store.cards.find_by_undo(found.id)
    try:
        await take_back(ctx, found)
    except AlreadyUndone:
        raise Stale from None
    ctx.store.undo_of = found.request_key
    if card is not None and card.id != ctx.card:
        ctx.corrected.append((card, reply(Text(say("amend-replaced")))))
