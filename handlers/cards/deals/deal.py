"""A deal's card with the names of its customer and owner."""

from collections.abc import Iterable

from handlers.cards import record as card
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Fields, Reply
from storage.models.deal import Deal
from storage.models.stage import Stage
from storage.unit_of_work import Store


async def deal_fields_of(store: Store, stages: Iterable[Stage], deal: Deal) -> Fields:
    """Label a deal, looking up its customer's and owner's names."""
    company = await store.companies.find(deal.company_id) if deal.company_id else None
    contact = await store.contacts.find(deal.contact_id) if deal.contact_id and company is None else None
    owner = await store.members.find(deal.owner_id)
    stage = next((each for each in stages if each.id == deal.stage_id), None)
    customer = company or contact
    return card.deal_fields(deal, stage, customer.name if customer else None, owner.name if owner else None)


async def deal_card(ctx: Context, deal: Deal, said: Phrase, *, undo: bool = True) -> Reply:
    """Show a deal after a change, with what was done in the first line; without ``undo`` where nothing was."""
    return card.record_card(deal, await deal_fields_of(ctx.store, ctx.stages, deal), said=said, undo=undo)


async def moving_card(store: Store, stages: Iterable[Stage], deal: Deal) -> Reply:
    """Show a deal that was brought up as stalled and is not any more, as it is."""
    return card.record_card(deal, await deal_fields_of(store, stages, deal), said=say("nudge-moves", name=deal.name))
