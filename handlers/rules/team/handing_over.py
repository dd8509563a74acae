"""What somebody leaves behind goes to a colleague. Pure: the records are given, and changed in place."""

from collections.abc import Iterable
from uuid import UUID

from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task


def hand_over(records: Iterable[Task | Deal | Contact | Company], heir: UUID) -> int:
    """Give records to another member; return how many."""
    count = 0
    for record in records:
        if isinstance(record, Task):
            record.assignee_id = heir
        else:
            record.owner_id = heir
        count += 1
    return count
