"""What a press means: the command and the arguments that its button was made with."""

from uuid import UUID

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import taps
from handlers.dispatcher.meaning.offers import offering
from handlers.dispatcher.meaning.plan import Plan
from handlers.dispatcher.replies.target import is_open, place_of
from handlers.kit.context import Context
from handlers.kit.errors import Stale, Taken
from handlers.kit.reply import Press
from handlers.kit.token import unseal
from storage.models.card import Card


async def plan(house: House, ctx: Context, token: str, index: int, values: dict[str, str]) -> Plan:
    """Find the press that a token stands for. A forged, foreign or outdated one does nothing."""
    sealed = unseal(house.keys, token)
    card = await ctx.store.cards.find_to_press(sealed[0]) if sealed else None
    if sealed is None or card is None or card.expires_at < ctx.now:
        raise Stale
    number = sealed[1] + max(index, 0)
    if number >= len(card.presses) or card.platform != ctx.place.platform.value:
        raise Stale
    ctx.card, ctx.openly, ctx.known_at = card.id, is_open(card), card.created_at
    ctx.focus = shown(card)
    if not ctx.place.channel and card.channel:  # A sent form does not say where it was opened; its card does.
        ctx.request = msgspec.structs.replace(ctx.request, place=place_of(card))
    press = msgspec.convert(card.presses[number], Press)
    if values:
        press = Press(press.command, press.arguments | {"filled": values})
        return Plan([press], card=card, replaces=True)
    if taps.is_taken(ctx, card, number):
        if taps.is_again(ctx, card, number):
            return Plan()
        raise Taken
    return Plan(
        [press], actions=offering.read_from(house, ctx, card, press), card=card, replaces=True, tapped=(card.id, number)
    )


def shown(card: Card) -> tuple[tuple[str, UUID], ...]:
    """List the records that a card shows, by kind and id."""
    return tuple((each["kind"], UUID(each["id"])) for each in card.shows)
