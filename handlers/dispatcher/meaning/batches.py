"""What is sent together arrives one by one: forwards become one note, in order; files go where the first one went."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from handlers.cards.sent import KEPT, holding, is_of_batch, join
from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.context import Context
from handlers.kit.reply import Press, Reply, To
from handlers.kit.request import AttachmentKind, Quoted
from storage.models.card import Card

_TOGETHER = timedelta(seconds=10)
"""Telegram does not say what was forwarded in one go; the moments of arrival do."""

BATCH = "batch"
"""Under which a card remembers the album that it answers."""

_MOST = 50
_CARDS_BACK = 3


async def plan(ctx: Context, messages: tuple[Quoted, ...], about: dict[str, Any]) -> Plan:
    """Keep forwards as one note; those of one batch go on with the note that the first of them began.

    ``about`` are the note's other arguments: a caption, the records in focus.
    """
    quoted = [msgspec.to_builtins(each) for each in messages]
    if await _wait(ctx, quoted):
        return await _asked_again(ctx)
    # What comes with a caption of its own, or below a card, says itself what it is about.
    card = None if any(about.values()) else await _begun(ctx)
    if card is None or card.request is None:
        return Plan([Press("note", {"quoted": quoted, **about})], quoted=quoted)
    quoted = [*card.request["quoted"], *quoted]
    same = {each["kind"]: each for each in reversed(card.shows)}
    press = Press("note", {"quoted": quoted, **same})
    return Plan([press], card=card, replaces=True, revert=card.undo_id, quoted=quoted)


async def _asked_again(ctx: Context) -> Plan:
    """Let the question say all that waits with it by now, where it stands at its beginning."""
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    card = await ctx.store.cards.find_to_press(draft.card_id) if draft is not None and draft.card_id else None
    if draft is None or card is None or not draft.command or draft.position:
        return Plan()
    return Plan([Press("answer", {"go_on": True})], card=card, replaces=True)


async def files(ctx: Context) -> Plan | None:
    """Put files that came without words to those before them: into the open note, or onto what their album's first
    words logged. None where nothing was before them.
    """
    if not ctx.files or any(each.kind is AttachmentKind.CONTACT_CARD for each in ctx.files):
        return None
    before = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    together = before is not None and is_of_batch(ctx, before)
    if await _wait(ctx, []):
        # The question stands further up by now, or was put aside: whose it is, is asked again, with all that waits.
        if not together and before is not None and before.command:
            return Plan([Press("answer", {"go_on": True})])
        if not together:
            files = {KEPT: msgspec.to_builtins(ctx.files)}
            ctx.also.append(Reply(holding(files), to=To.ASKER, pings=False))
        return Plan()
    for card in await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id, limit=_CARDS_BACK):
        if ctx.request.batch and (card.request or {}).get(BATCH) == ctx.request.batch and card.undo_id is not None:
            undo = await ctx.store.undo.find(card.undo_id)
            made = [each["id"] for each in undo.changes if each["entity"] == "activity"] if undo else []
            if undo is not None and undo.undone_at is None and made:
                return Plan([Press("album", {"activity": made[0]})])
    return None


async def _wait(ctx: Context, quoted: list[Any]) -> bool:
    """Put forwards or files behind those of which it is still open whom they are about; tell whether there were any."""
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if draft is None or draft.expires_at <= ctx.now:
        return False
    before = draft.arguments.get("quoted") or []
    if not before and (quoted or not draft.arguments.get(KEPT)):
        return False
    join(ctx, draft)
    draft.arguments = {**draft.arguments, "quoted": [*before, *quoted]}
    return True


async def _begun(ctx: Context) -> Card | None:
    """Find the card of the note that this forward goes on with."""
    for card in await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id, limit=_CARDS_BACK):
        memory = card.request or {}
        if not memory.get("quoted") or card.undo_id is None or len(memory["quoted"]) >= _MOST:
            continue
        undo = await ctx.store.undo.find(card.undo_id)
        since = ctx.sent_at - datetime.fromisoformat(memory["sent_at"])
        if undo is not None and undo.undone_at is None and timedelta() <= since <= _TOGETHER:
            return card
    return None
