"""What came of an answer to a question: it belongs to the sentence that asked as well as to the answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.kit.context import Context
from storage.models.card import Card
from storage.models.undo import Undo

QUESTION = "question"
"""Under which a card remembers the question whose answer it shows."""


def question_of(card: Card | None, message: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the question of which a stored message was the answer that a card shows, with the sentence that asked it."""
    memory = (card.request or {}) if card is not None else {}
    if QUESTION not in memory or _is_of(memory, datetime.fromisoformat(message["sent_at"])):
        return None
    return {"ask": memory[QUESTION], "text": memory["text"], "sent_at": memory["sent_at"]}


async def done_since(ctx: Context, sent_at: datetime | None) -> list[Undo]:
    """List what came of answers to what a sentence of that moment asked, newest first, as far as it stands."""
    if sent_at is None:
        return []
    latest = await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id)
    there = [each for each in latest if each.undo_id and QUESTION in (each.request or {})]
    ids = dict.fromkeys(each.undo_id for each in there if _is_of(each.request or {}, sent_at))
    found = [await ctx.store.undo.find(each) for each in ids if each is not None]
    return [each for each in found if each is not None and each.undone_at is None]


def _is_of(memory: Mapping[str, Any], sent_at: datetime) -> bool:
    return datetime.fromisoformat(memory["sent_at"]) == sent_at
