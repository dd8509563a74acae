"""Hanging what a record has on another one. Pure."""

from collections.abc import Iterable

from handlers.kit.errors import Stale, UserError
from storage.models.activity import Activity
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task


class Confirmed(UserError):
    """What was taken from a sentence, ``name``, has been confirmed: an old button no longer turns it into another."""


def still_provisional(record: Contact | Company | None) -> Contact | Company:
    """Give back a record that nobody has confirmed yet. Raises ``Stale`` or ``Confirmed``."""
    if record is None or record.deleted_at is not None:
        raise Stale
    if not record.provisional:
        raise Confirmed(name=record.name)
    return record


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
