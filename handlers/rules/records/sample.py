"""Sample records to look around with: a handful of customers, clearly named as samples. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from babel.numbers import get_currency_precision

from storage.models.activity import Activity, ActivityKind
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind
from storage.models.task import DueKind, Task

KEY = "setup_sample"
"""Under which the state keeps what was put in."""

# Company, its person, the deal, its amount in major units, the stage's position, and days since the last call.
_CUSTOMERS = (
    ("Harbour Bakery (sample)", "Lena Sample", "Harbour Bakery oven (sample)", 12_000, 1, 2),
    ("Birch Hotels (sample)", "Omid Sample", "Birch Hotels booking (sample)", 48_000, 2, 9),
    ("Kite Logistics (sample)", "Rosa Sample", "Kite Logistics fleet (sample)", 25_000, 0, 21),
)


@dataclass(slots=True)
class Sample:
    """What was made, kind by kind; ``ids`` is how it is found again to be taken out."""

    companies: list[Company] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)

    @property
    def ids(self) -> dict[str, list[str]]:
        """Name every record by its kind and id."""
        kinds: dict[str, Sequence[Any]] = {
            "company": self.companies,
            "contact": self.contacts,
            "deal": self.deals,
            "activity": self.activities,
            "task": self.tasks,
        }
        return {kind: [str(each.id) for each in rows] for kind, rows in kinds.items()}


@dataclass(frozen=True, slots=True)
class Ground:
    """What the sample is put upon: whose it is, when, in which currency and zone, and along which stages."""

    owner: UUID
    now: datetime
    currency: str
    zone: str
    stages: tuple[Stage, ...]
    new_id: Callable[[], UUID]


def make(ground: Ground) -> Sample:
    """Make the sample: customers with a call behind them and a follow-up before them."""
    sample = Sample()
    stages = [each for each in ground.stages if each.kind is StageKind.OPEN]
    for company_name, person, deal_name, amount, position, days in _CUSTOMERS:
        mine: dict[str, Any] = {"owner_id": ground.owner, "created_at": ground.now, "created_by": ground.owner}
        company = Company(id=ground.new_id(), name=company_name, **mine)
        contact = Contact(id=ground.new_id(), name=person, company_id=company.id, **mine)
        stage = stages[min(position, len(stages) - 1)]
        about: dict[str, Any] = {"company_id": company.id, "contact_id": contact.id}
        deal = Deal(
            id=ground.new_id(),
            name=deal_name,
            pipeline_id=stage.pipeline_id,
            stage_id=stage.id,
            amount_minor=amount * 10 ** get_currency_precision(ground.currency),
            currency=ground.currency,
            stage_since=ground.now - timedelta(days=days),
            **about,
            **mine,
        )
        sample.companies.append(company)
        sample.contacts.append(contact)
        sample.deals.append(deal)
        sample.activities.append(_call(ground, deal, days))
        if days < 20:  # One of them has no next step, so that a stalled deal can be seen as well.
            sample.tasks.append(_task(ground, deal, person))
    return sample


def _call(ground: Ground, deal: Deal, days: int) -> Activity:
    return Activity(
        id=ground.new_id(),
        kind=ActivityKind.CALL,
        member_id=ground.owner,
        summary="Sample: they like it and want a quote",
        occurred_at=ground.now - timedelta(days=days),
        logged_at=ground.now,
        company_id=deal.company_id,
        contact_id=deal.contact_id,
        deal_id=deal.id,
    )


def _task(ground: Ground, deal: Deal, person: str) -> Task:
    return Task(
        id=ground.new_id(),
        title=f"Call {person} back (sample)",
        assignee_id=ground.owner,
        created_by=ground.owner,
        created_at=ground.now,
        zone=ground.zone,
        # A day without a bell: a sample must not ring.
        due_kind=DueKind.DAY,
        due_on=(ground.now.astimezone(ZoneInfo(ground.zone)) + timedelta(days=2)).date(),
        due_at=ground.now + timedelta(days=2),
        company_id=deal.company_id,
        contact_id=deal.contact_id,
        deal_id=deal.id,
    )
