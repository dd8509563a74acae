"""Hanging what happened, and what is planned, on another record."""

from collections.abc import Iterable

from storage.models.activity import Activity
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.task import Task


def rehang(rows: Iterable[Activity | Task], old: Contact | Company, new: Contact | Company) -> None:
    """Point rows from the old record to the new one; a person brings along the company they work for."""
    for row in rows:
        if isinstance(old, Contact) and row.contact_id == old.id:
            row.contact_id = None
        if isinstance(old, Company) and row.company_id == old.id:
            row.company_id = None
        if isinstance(new, Contact):
            row.contact_id = new.id
            row.company_id = row.company_id or new.company_id
        else:
            row.company_id = new.id
