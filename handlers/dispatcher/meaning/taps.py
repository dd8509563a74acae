"""A button is pressed once: the card that its press changed offers it no more, though a phone may still show it."""

from datetime import datetime, timedelta
from uuid import UUID

from handlers.kit.context import Context
from handlers.kit.reply import Form, Reply
from storage.models.card import Card

_TAKEN = "taken"
_AGAIN = timedelta(minutes=1)


def take(card: Card, tapped: tuple[UUID, int] | None, reply: Reply, member_id: UUID | None, now: datetime) -> None:
    """Note who pressed a button of the card and when, because the card shows something else from now on."""
    if tapped is None or tapped[0] != card.id or any(isinstance(block, Form) for block in reply.blocks):
        return
    number = tapped[1]
    taken = {**card.presses[number], _TAKEN: {"by": str(member_id), "at": now.isoformat()}}
    card.presses = [*card.presses[:number], taken, *card.presses[number + 1 :]]


def is_taken(ctx: Context, card: Card, number: int) -> bool:
    """Tell whether the card has changed by this very button and finger; a colleague hears who was faster."""
    return bool(card.presses[number].get(_TAKEN, {}).get("by") == str(ctx.actor.id))


def is_again(ctx: Context, card: Card, number: int) -> bool:
    """Tell a second tap, to which there is nothing to say, from a button on an old picture."""
    return ctx.now - datetime.fromisoformat(card.presses[number][_TAKEN]["at"]) < _AGAIN
