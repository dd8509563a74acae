"""A deal's card with the names of its customer and owner."""

from handlers.cards import record as card
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Fields, Reply
from storage.models.deal import Deal


async def deal_fields_of(ctx: Context, deal: Deal) -> Fields:
    """Label a deal, looking up its customer's and owner's names."""
    company = await ctx.store.companies.find(deal.company_id) if deal.company_id else None
    contact = await ctx.store.contacts.find(deal.contact_id) if deal.contact_id and company is None else None
    owner = await ctx.store.members.find(deal.owner_id)
    stage = next((each for each in ctx.stages if each.id == deal.stage_id), None)
    customer = company or contact
    return card.deal_fields(deal, stage, customer.name if customer else None, owner.name if owner else None)


async def deal_card(ctx: Context, deal: Deal, said: Phrase, *, undo: bool = True) -> Reply:
    """Show a deal after a change, with what was done in the first line; without ``undo`` where nothing was."""
    return card.record_card(deal, await deal_fields_of(ctx, deal), said=said, undo=undo)


async def moving_card(ctx: Context, deal: Deal) -> Reply:
    """Show a deal that was brought up as stalled and is not any more, as it is."""
    return card.record_card(deal, await deal_fields_of(ctx, deal), said=say("nudge-moves", name=deal.name))
