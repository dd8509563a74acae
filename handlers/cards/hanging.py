"""All that hangs on a record moves to another: what happened, what is planned, deals and people."""

from handlers.kit.context import Context
from handlers.rules.records.history import rehang
from storage.models.activity import Activity
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task

_ALL = 10_000


async def hand_on(ctx: Context, old: Contact | Company, new: Contact | Company) -> None:
    """Point everything from the old record to the new one; a person brings along the company they work for."""
    company, contact = (old.id, None) if isinstance(old, Company) else (None, old.id)
    store = ctx.store
    rows: list[Activity | Task | Deal] = []
    rows += await store.activities.list_timeline(company=company, contact=contact, limit=_ALL)
    rows += await store.tasks.list_about(company=company, contact=contact, limit=_ALL)
    if isinstance(old, Company):
        rows += await store.deals.list_by_company(old.id, _ALL)
        for person in await store.contacts.list_by_company(old.id, _ALL):
            person.company_id = new.id if isinstance(new, Company) else new.company_id
    else:
        rows += await store.deals.list_by_contact(old.id, _ALL)
    rehang(rows, old, new)
