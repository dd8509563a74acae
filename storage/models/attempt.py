"""An attempt: a try to send an outbox row that did not settle it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class AttemptOutcome(StrEnum):
    """How a try ended; `late` means that it succeeded after its lease was lost."""

    SENT = "sent"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    LATE = "late"


class Attempt(Scoped, Base):
    """One try, told apart from the others by the fence under which it ran.

    The try that settled a row stands in the row itself: when it began and ended, its fence, the message's id.
    """

    __tablename__ = "attempt"
    __table_args__ = (
        one_of("outcome", AttemptOutcome),
        points_to("outbox", "outbox_id"),
        Index(None, "workspace_id", "outbox_id"),
    )

    outbox_id: Mapped[UUID]
    fence: Mapped[int]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    outcome: Mapped[AttemptOutcome] = mapped_column(Choice(AttemptOutcome))
    detail: Mapped[str | None] = mapped_column(default=None)
