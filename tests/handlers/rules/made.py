"""Rows for the tests of the rules, made without a store."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind
from storage.models.task import Task

ANNA, BEN = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def task(title: str = "call Acme", **more: Any) -> Task:
    """Make an open task of Anna's."""
    facts = {"assignee_id": ANNA, "created_by": ANNA, "zone": "Europe/Berlin", "created_at": NOON, "occurrence": 3}
    return Task(id=uuid4(), title=title, **(facts | more))


def company(name: str = "Acme") -> Company:
    """Make a company."""
    return Company(id=uuid4(), name=name, created_at=NOON)


def contact(name: str = "Jo", **more: Any) -> Contact:
    """Make a person."""
    return Contact(id=uuid4(), name=name, created_at=NOON, **more)


def stage(kind: StageKind = StageKind.OPEN, name: str = "Lead") -> Stage:
    """Make a stage in a pipeline of its own."""
    return Stage(id=uuid4(), pipeline_id=uuid4(), name=name, kind=kind)


def deal(within: Stage, **more: Any) -> Deal:
    """Make a deal."""
    facts = {"pipeline_id": within.pipeline_id, "stage_id": within.id, "owner_id": ANNA, "stage_since": NOON}
    return Deal(id=uuid4(), name="Printers", created_at=NOON, **(facts | more))
