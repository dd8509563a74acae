"""Any record's fields, with the names of its customer and owner looked up."""

from handlers.cards import record as card
from handlers.cards.deals.deal import deal_fields_of
from handlers.kit.context import Context
from handlers.kit.reply import Fields
from storage.models.company import Company
from storage.models.contact import Contact


async def fields_of(ctx: Context, record: card.Record) -> Fields:
    """Label a contact, a company or a deal."""
    match record:
        case Contact():
            company = await ctx.store.companies.find(record.company_id) if record.company_id else None
            return card.contact_fields(record, company)
        case Company():
            return card.company_fields(record)
        case _:
            return await deal_fields_of(ctx.store, ctx.stages, record)
