"""Which card goes on by words that answer none: "no, Thursday", "and remind Kim too"."""

from handlers.dispatcher.meaning.before import FRESH
from handlers.kit.context import Context
from handlers.kit.request import Said
from storage.models.card import Card

_CARDS_BACK = 5


async def done(ctx: Context, answered: Card | None, *, kept: bool = False) -> Card | None:
    """Find the card that is meant: the one that is answered, else the last one here of what the sender did.

    Never an older one: what a button made stands there as well as what a sentence did. Nor one that is no longer what
    is spoken of: hours later, or below what shows other records (unless nothing of it changes: ``kept``), "it" is else.
    """
    replied = isinstance(ctx.request.body, Said) and bool(ctx.request.body.reply_to)
    if answered is not None and (replied or (answered.request or {}).get("actions")):
        return answered
    thread = ctx.place.thread or None
    latest = await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id, thread=thread, limit=_CARDS_BACK)
    # What only showed something is no sentence to be corrected.
    found = next((each for each in latest if each.undo_id is not None), None)
    if found is None or ctx.sent_at - found.created_at > FRESH:
        return None
    since = latest[: latest.index(found)]
    return found if kept or not any(each.shows and not _in_common(each, found) for each in since) else None


def _in_common(one: Card, other: Card) -> bool:
    return bool({each["id"] for each in one.shows} & {each["id"] for each in other.shows})
