"""What somebody leaves behind goes to a colleague. Pure: the records are given, and changed in place."""

from collections.abc import Iterable
from uuid import UUID

from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task

Owned = Task | Deal | Contact | Company


def owner_of(record: Owned) -> UUID | None:
    """Give whose a record is."""
    owner: UUID | None = record.assignee_id if isinstance(record, Task) else record.owner_id
    return owner


def hand_over(records: Iterable[Owned], heir: UUID) -> int:
    """Give records to another member; return how many."""
    count = 0
    for record in records:
        if isinstance(record, Task):
            record.assignee_id = heir
        else:
            record.owner_id = heir
        count += 1
    return count
