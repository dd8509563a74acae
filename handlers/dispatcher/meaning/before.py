"""What a conversation was last about, for words such as "him" and "that deal" that answer no card."""

from datetime import timedelta
from uuid import UUID

from handlers.cards.next_step import COMMAND
from handlers.kit.context import Context
from storage.models.draft import Draft

_CARDS_BACK = 5
FRESH = timedelta(hours=2)
"""How long a conversation is about the same; later "him" may be anybody."""

_JUST_ASKED = timedelta(minutes=10)
"""How long whatever is said answers the question for the next step, if it names nobody else."""


async def last_spoken_of(ctx: Context) -> tuple[tuple[str, UUID], ...]:
    """Give the records of the sender's newest card in this thread that shows any; nothing where it is too old."""
    place = ctx.place
    cards = await ctx.store.cards.list_latest(
        place.channel, ctx.actor.id, thread=place.thread or None, limit=_CARDS_BACK
    )
    shown = next((card for card in cards if card.shows), None)
    if shown is None or ctx.sent_at - shown.created_at > FRESH:
        return ()
    return tuple((each["kind"], UUID(each["id"])) for each in shown.shows)


async def just_asked_about(ctx: Context, draft: Draft | None) -> tuple[tuple[str, UUID], ...]:
    """Give the customer whose next step was just asked for; nothing where that was not the last thing here."""
    if draft is None or draft.command != COMMAND or ctx.sent_at - draft.sent_at > _JUST_ASKED:
        return ()
    task = await ctx.store.tasks.find(UUID(draft.arguments["task"]["id"]))
    if task is None:
        return ()
    kinds = (("deal", task.deal_id), ("contact", task.contact_id), ("company", task.company_id))
    return tuple((kind, identity) for kind, identity in kinds if identity is not None)
