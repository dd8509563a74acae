"""Any record's fields, with the names of its customer and owner looked up."""

from collections.abc import Iterable

from handlers.cards import record as card
from handlers.cards.deals.deal import deal_fields_of
from handlers.kit.reply import Fields
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.stage import Stage
from storage.unit_of_work import Store


async def fields_of(store: Store, stages: Iterable[Stage], record: card.Record) -> Fields:
    """Label a contact, a company or a deal."""
    match record:
        case Contact():
            company = await store.companies.find(record.company_id) if record.company_id else None
            return card.contact_fields(record, company)
        case Company():
            return card.company_fields(record)
        case _:
            return await deal_fields_of(store, stages, record)
