"""A task: something to do, and when the bell rings for it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, partial_index, points_to


class TaskState(StrEnum):
    """Whether a task still waits."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class DueKind(StrEnum):
    """How the due moment was meant: none, a day, a wall time, after a span, or tied to a record's field."""

    NONE = "none"
    DAY = "day"
    WALL = "wall"
    ELAPSED = "elapsed"
    ANCHORED = "anchored"


class Task(Scoped, Base):
    """Something to do.

    The intent is `due_kind` with `due_on`, `wall_local` ("2026-03-03T15:00", in `zone`) or `anchor`;
    `due_at` is the moment it comes to, `next_at` when the bell rings next (snoozing moves only that one).
    """

    __tablename__ = "task"
    __table_args__ = (
        one_of("state", TaskState),
        one_of("due_kind", DueKind),
        points_to("member", "assignee_id"),
        points_to("member", "created_by"),
        points_to("member", "closed_by"),
        points_to("contact", "contact_id"),
        points_to("company", "company_id"),
        points_to("deal", "deal_id"),
        partial_index("ix_task_bell", "workspace_id", "next_at", where="state = 'open' AND next_at IS NOT NULL"),
        Index(None, "workspace_id", "assignee_id", "state"),
        Index(None, "workspace_id", "contact_id"),
        Index(None, "workspace_id", "company_id"),
        Index(None, "workspace_id", "deal_id"),
    )

    title: Mapped[str]
    state: Mapped[TaskState] = mapped_column(Choice(TaskState), default=TaskState.OPEN)
    assignee_id: Mapped[UUID]
    created_by: Mapped[UUID]
    contact_id: Mapped[UUID | None] = mapped_column(default=None)
    company_id: Mapped[UUID | None] = mapped_column(default=None)
    deal_id: Mapped[UUID | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    due_kind: Mapped[DueKind] = mapped_column(Choice(DueKind), default=DueKind.NONE)
    wall_local: Mapped[str | None] = mapped_column(default=None)
    zone: Mapped[str]
    anchor: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    due_at: Mapped[datetime | None] = mapped_column(default=None)
    recurrence: Mapped[str | None] = mapped_column(default=None)
    occurrence: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(default=None)
    reminded_at: Mapped[datetime | None] = mapped_column(default=None)
    place: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    closed_by: Mapped[UUID | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(init=False)
    created_at: Mapped[datetime]

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether its making was taken back: nobody dropped it, so it has no moment at which it ended."""
        return self.state is TaskState.CANCELLED and self.closed_at is None

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own spelling.
