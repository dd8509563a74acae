"""Words under the question why a deal was lost: the reason, however late they come."""

from typing import Any
from uuid import UUID

from handlers.cards.listening import LISTENS
from handlers.dispatcher.house import House
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
    deal = await ctx.store.deals.find(UUID(asking["arguments"]["deal"]["id"])) if asking else None
    if asking is None or deal is None or deal.closed_at is None or deal.lost_reason:
        return None
    arguments: dict[str, Any] = {"deal": asking["arguments"]["deal"]}
    asked = Draft(
        id=new_id(ctx.now),
        conversation=ctx.place.conversation,
        member_id=ctx.actor.id,
        command="lost",
        arguments={**arguments, LISTENS: True},
        questions=["reason"],
        sent_at=ctx.sent_at,
        expires_at=ctx.now + leaving.LIVES,
    )
    reason = leaving.answer_to(house, ctx, asked, text)
    return Plan([Press("lost", {**arguments, "reason": reason})]) if reason else None
