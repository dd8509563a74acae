"""A member's own page, built as it leaves: the desk as it is now, and what came of the last press at its top."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.delivery.desk import Desk
from handlers.kit.presses import presses_of
from handlers.kit.reply import CardRef, Reply
from storage.models.card import Card
from storage.models.outbox import Outbox
from storage.unit_of_work import Store

PURPOSE: Final = "home"
_SAID_FOR: Final = timedelta(minutes=10)
_MOST_PRESSES: Final = 250


def is_home(row: Outbox) -> bool:
    """Tell a page from a message."""
    return row.payload.get("type") == "card_ref" and row.payload.get("card") == PURPOSE


async def build(desk: Desk, store: Store, row: Outbox) -> tuple[Reply, str] | str:
    """Build the page and keep its presses; a text says why there is none to show."""
    mine = await store.outbox.get(row.id)
    builder = desk.builders.get(PURPOSE)
    if builder is None or mine is None or mine.fence != row.fence:
        return "no page to show"
    member = await store.members.find(row.member_id) if row.member_id else None
    reply = await builder(store, msgspec.convert(row.payload, CardRef), member)
    if reply is None:
        return "no longer wanted"
    card = await store.cards.find(row.card_id) if row.card_id else None
    if card is None or not card.message_id:
        # Without a card there are no numbers for buttons: only the page of somebody who is not in has none.
        return "no page to show" if presses_of(reply) else (reply, f"{PURPOSE}:{row.to_user}")
    reply = _with_said(reply, card, store.now)
    presses = msgspec.to_builtins(presses_of(reply))
    name = card.message_id
    if len(card.presses) + len(presses) > _MOST_PRESSES:
        card = await _another(store, card)
        mine.card_id = row.card_id = card.id
    first = len(card.presses)
    card.presses = [*card.presses, *presses]
    return msgspec.structs.replace(reply, first=first), name


def _with_said(reply: Reply, card: Card, now: datetime) -> Reply:
    """Put what came of the last press below the title, for a while; only where there is a desk below it."""
    kept = card.request or {}
    if len(reply.blocks) < 2 or not kept or now - datetime.fromisoformat(kept["at"]) > _SAID_FOR:
        return reply
    said = msgspec.convert(kept["said"], Reply)
    return msgspec.structs.replace(reply, blocks=(reply.blocks[0], *said.blocks, *reply.blocks[1:]))


async def _another(store: Store, full: Card) -> Card:
    """Go on with a new card when the numbers of the first are used up; its old buttons keep their meaning."""
    name, full.message_id = full.message_id, None
    await store.flush()
    made = Card(
        id=store.new_id(),
        purpose=PURPOSE,
        platform=full.platform,
        account=full.account,
        channel="",
        message_id=name,
        member_id=full.member_id,
        request=full.request,
        created_at=store.now,
        expires_at=full.expires_at,
    )
    store.cards.add(made)
    await store.flush()
    return made
