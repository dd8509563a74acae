"""Words under the question why a deal was lost: the reason, however late they come."""

from uuid import UUID

from handlers.cards.listening import BELOW, LISTENS
from handlers.cards.rights import may_decide
from handlers.cards.standing import stands
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import affairs, saying
from handlers.dispatcher.meaning.forms import leaving
from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.context import Context
from handlers.kit.reply import Press
from storage.base import new_id
from storage.models.card import Card
from storage.models.draft import Draft


async def plan(house: House, ctx: Context, text: str, card: Card) -> Plan | None:
    """Keep words under a card that asked for the reason of a loss, where none is known yet."""
    asking = next((each for each in card.presses if each["command"] == "lost" and each["arguments"].get("ask")), None)
    if asking is None or not await stands(ctx.store, "lost", asking["arguments"]):
        return None
    if await affairs.plan(ctx, text):
        return None  # "Switch off the wins" is an order, wherever it is said.
    if ctx.request.overheard and not await _explains(house, ctx, text, UUID(asking["arguments"]["deal"]["id"])):
        return None
    arguments = {name: each for name, each in asking["arguments"].items() if name != "ask"}
    asked = Draft(
        id=new_id(ctx.now),
        conversation=ctx.place.conversation,
        member_id=ctx.actor.id,
        command="lost",
        arguments={**arguments, LISTENS: BELOW},
        questions=["reason"],
        sent_at=ctx.sent_at,
        expires_at=ctx.now + leaving.LIVES,
    )
    reason = leaving.answer_to(house, ctx, asked, text)
    return Plan([Press("lost", {**arguments, "reason": reason})]) if reason else None


async def _explains(house: House, ctx: Context, text: str, deal_id: UUID) -> bool:
    """Tell a reason from what colleagues say to each other below a loss: "oh no", "Kim is sick today too"."""
    deal = await ctx.store.deals.find(deal_id)
    theirs = deal is not None and await may_decide(ctx, deal.owner_id)
    return theirs and not saying.names_colleague(house, ctx, text)
