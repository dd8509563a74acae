"""An activity: something that happened with a customer."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class ActivityKind(StrEnum):
    """What happened."""

    CALL = "call"
    MEETING = "meeting"
    DEMO = "demo"
    VISIT = "visit"
    EMAIL = "email"
    MESSAGE = "message"
    NOTE = "note"


class Direction(StrEnum):
    """Who reached out to whom."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Outcome(StrEnum):
    """How an attempt to reach somebody ended."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"


class Activity(Scoped, Base):
    """One line of a timeline; `occurred_at` is when it happened, `logged_at` when somebody said so."""

    __tablename__ = "activity"
    __table_args__ = (
        one_of("kind", ActivityKind),
        one_of("direction", Direction),
        one_of("outcome", Outcome),
        points_to("contact", "contact_id"),
        points_to("company", "company_id"),
        points_to("deal", "deal_id"),
        points_to("task", "task_id"),
        points_to("member", "member_id"),
        Index(None, "workspace_id", "contact_id", "occurred_at"),
        Index(None, "workspace_id", "company_id", "occurred_at"),
        Index(None, "workspace_id", "deal_id", "occurred_at"),
        Index(None, "workspace_id", "member_id", "occurred_at"),
    )

    kind: Mapped[ActivityKind] = mapped_column(Choice(ActivityKind))
    summary: Mapped[str]
    occurred_at: Mapped[datetime]
    duration_minutes: Mapped[int | None] = mapped_column(default=None)
    direction: Mapped[Direction | None] = mapped_column(Choice(Direction), default=None)
    outcome: Mapped[Outcome | None] = mapped_column(Choice(Outcome), default=None)
    contact_id: Mapped[UUID | None] = mapped_column(default=None)
    company_id: Mapped[UUID | None] = mapped_column(default=None)
    deal_id: Mapped[UUID | None] = mapped_column(default=None)
    task_id: Mapped[UUID | None] = mapped_column(default=None)
    member_id: Mapped[UUID]
    logged_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
