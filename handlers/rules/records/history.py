"""Hanging what a record has (what happened, what is planned, deals and people) on another record."""

from collections.abc import Iterable

from handlers.kit.errors import Stale, UserError
from storage.models.activity import Activity
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task
from storage.unit_of_work import Store

_ALL = 10_000


class Confirmed(UserError):
    """What was taken from a sentence, ``name``, has been confirmed: an old button no longer turns it into another."""


def still_provisional(record: Contact | Company | None) -> Contact | Company:
    """Give back a record that nobody has confirmed yet. Raises ``Stale`` or ``Confirmed``."""
    if record is None or record.deleted_at is not None:
        raise Stale
    if not record.provisional:
        raise Confirmed(name=record.name)
    return record


async def hand_on(store: Store, old: Contact | Company, new: Contact | Company) -> None:
    """Point everything from the old record to the new one; a person brings along the company they work for."""
    company, contact = (old.id, None) if isinstance(old, Company) else (None, old.id)
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


def rehang(rows: Iterable[Activity | Task | Deal], old: Contact | Company, new: Contact | Company) -> None:
    """Point rows from the old record to the new one; the person whom a row names beside it stays."""
    for row in rows:
        if isinstance(old, Contact) and row.contact_id == old.id:
            row.contact_id = None
        if isinstance(old, Company) and row.company_id == old.id:
            row.company_id = None
        if isinstance(new, Contact):
            row.contact_id = row.contact_id or new.id
            row.company_id = row.company_id or new.company_id
        else:
            row.company_id = new.id
