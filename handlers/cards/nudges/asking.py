"""What a nudge's button asks first: in front of others it asks who pressed alone, and there is always a way back."""

import msgspec

from handlers.cards.record import this
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, To
from handlers.kit.request import Audience
from storage.models.card import Card
from storage.models.deal import Deal


def asked(ctx: Context, deal: Deal, question: Reply) -> Reply:
    """Let a nudge stand for everybody else where it is shared; in private the question takes its place for a while."""
    if ctx.place.audience is not Audience.PRIVATE:
        return msgspec.structs.replace(question, to=To.ASKER, purpose="question")
    if ctx.card is None:
        return question
    back = Button(say("common-cancel"), Press("nudge", this(deal) | {"back": True}))
    return msgspec.structs.replace(question, blocks=(*question.blocks, Buttons((back,))))


async def way_back(ctx: Context) -> tuple[Press, Card] | None:
    """Find the way back of the newest card here if it is such a question: "cancel" means it."""
    latest = await ctx.store.cards.find_latest(ctx.place.channel, ctx.actor.id)
    last = latest.presses[-1] if latest is not None and latest.presses else {}
    if latest is None or last.get("command") != "nudge" or not last["arguments"].get("back"):
        return None
    return Press("nudge", last["arguments"]), latest
