"""What a conversation was last about, for words such as "him" and "that deal" that answer no card."""

from datetime import timedelta
from uuid import UUID

from handlers.kit.context import Context

_CARDS_BACK = 5
_FRESH = timedelta(hours=2)
"""How long a conversation is about the same; later "him" may be anybody."""


async def last_spoken_of(ctx: Context) -> tuple[tuple[str, UUID], ...]:
    """Give the records of the sender's newest card in this thread that shows any; nothing where it is too old."""
    place = ctx.place
    cards = await ctx.store.cards.list_latest(
        place.channel, ctx.actor.id, thread=place.thread or None, limit=_CARDS_BACK
    )
    shown = next((card for card in cards if card.shows), None)
    if shown is None or ctx.sent_at - shown.created_at > _FRESH:
        return ()
    return tuple((each["kind"], UUID(each["id"])) for each in shown.shows)
