"""A button is pressed once: the card that its press changed offers it no more, though a phone may still show it."""

from datetime import datetime, timedelta
from uuid import UUID

from handlers.cards.kept import PURPOSE as FILE
from handlers.kit.context import Context
from handlers.kit.reply import Form, Reply
from storage.models.card import TAKEN, Card

_SHOWS = "shows"
"""Marks a press that only showed something: after a while it may be wanted again."""

_AGAIN = timedelta(minutes=1)


def take(card: Card, tapped: tuple[UUID, int] | None, reply: Reply, member_id: UUID | None, now: datetime) -> None:
    """Note who pressed a button of the card and when: the card, or a message beside it, shows what came of it."""
    if tapped is None or tapped[0] != card.id or any(isinstance(block, Form) for block in reply.blocks):
        return
    number = tapped[1]
    shows = {_SHOWS: True} if reply.purpose == FILE else {}
    taken = {**card.presses[number], TAKEN: {"by": str(member_id), "at": now.isoformat()} | shows}
    card.presses = [*card.presses[:number], taken, *card.presses[number + 1 :]]


def is_taken(ctx: Context, card: Card, number: int) -> bool:
    """Tell whether the card has changed by this very button and finger; a colleague hears who was faster."""
    taken = card.presses[number].get(TAKEN, {})
    mine = bool(taken.get("by") == str(ctx.actor.id))
    return mine and (_SHOWS not in taken or is_again(ctx, card, number))


def is_again(ctx: Context, card: Card, number: int) -> bool:
    """Tell a second tap, to which there is nothing to say, from a button on an old picture."""
    return ctx.now - datetime.fromisoformat(card.presses[number][TAKEN]["at"]) < _AGAIN
