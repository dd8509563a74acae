"""What a logged activity says: its customer, its deal, its attachments. Pure: makes rows, stores nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from handlers.kit.ports import NameHit
from handlers.kit.request import Attachment as Sent
from storage.base import new_id
from storage.models.activity import Activity, ActivityKind, Direction, Outcome
from storage.models.attachment import Attachment, AttachmentKind
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal

_STAMP: Final = "%Y-%m-%dT%H:%MZ"
_STAMPED: Final = re.compile(r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\dZ) (?P<words>.+)")


@dataclass(frozen=True, slots=True)
class Happening:
    """What somebody says has happened."""

    kind: ActivityKind
    summary: str
    occurred_at: datetime
    duration_minutes: int | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    contact: Contact | None = None
    company: Company | None = None
    deal: Deal | None = None
    task_id: UUID | None = None


def make(happening: Happening, *, by: UUID, now: datetime, open_deals: Sequence[NameHit] = ()) -> Activity:
    """Make the timeline's line.

    A person's company comes along, and the one open deal of the customer is touched; with several open deals none is
    guessed. Nothing happens in the future: a moment ahead of ``now`` becomes ``now``.
    """
    contact, company, deal = happening.contact, happening.company, happening.deal
    company_id = company.id if company else (contact.company_id if contact else deal.company_id if deal else None)
    come_home(contact, company)
    deal_id = deal.id if deal else UUID(open_deals[0].id) if len(open_deals) == 1 else None
    return Activity(
        id=new_id(now),
        kind=happening.kind,
        summary=happening.summary,
        occurred_at=min(happening.occurred_at, now),
        duration_minutes=happening.duration_minutes,
        direction=happening.direction,
        outcome=happening.outcome,
        contact_id=contact.id if contact else (deal.contact_id if deal and not company else None),
        company_id=company_id,
        deal_id=deal_id,
        task_id=happening.task_id,
        member_id=by,
        logged_at=now,
    )


def come_home(contact: Contact | None, company: Company | None) -> None:
    """Let a person who was made from a name alone belong to the company that was said with it."""
    if contact is not None and contact.provisional and contact.company_id is None and company is not None:
        contact.company_id = company.id


def attachments(sent: Iterable[Sent], activity: UUID, platform: str, now: datetime) -> list[Attachment]:
    """Make the rows that keep what hung on a message: pointers to the platform's copies."""
    return [
        Attachment(
            id=new_id(now),
            activity_id=activity,
            kind=AttachmentKind(each.kind.value),
            platform=platform,
            reference=each.reference or ", ".join(each.facts.values()),
            name=each.name or each.facts.get("name") or None,
            media_type=each.media_type or None,
            size=each.size or None,
            added_at=now,
        )
        for each in sent
    ]


def stamped(words: str, at: datetime) -> str:
    """Begin a line of an activity's words with a moment of its own, in a form that every reader's is made from."""
    return f"{at.astimezone(UTC).strftime(_STAMP)} {words}"


def unstamped(line: str) -> tuple[datetime | None, str]:
    """Give the moment that a line begins with, and the rest of it; no moment where it begins with none."""
    found = _STAMPED.fullmatch(line)
    if found is None:
        return None, line
    try:
        return datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC), found["words"]
    except ValueError:  # Somebody wrote of a day that there is not.
        return None, line
