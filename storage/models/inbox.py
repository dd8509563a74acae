"""An inbox row: one request that a platform delivered, waiting for its turn."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, partial_index


class InboxState(StrEnum):
    """Where a request stands; quarantined after its third failed attempt."""

    WAITING = "waiting"
    DONE = "done"
    QUARANTINED = "quarantined"


class Inbox(Scoped, Base):
    """A request: `dedupe_key` swallows what comes again, `second_key` (Slack team, channel, ts) its twins."""

    __tablename__ = "inbox"
    __table_args__ = (
        one_of("state", InboxState),
        UniqueConstraint("workspace_id", "platform", "account", "dedupe_key"),
        UniqueConstraint("workspace_id", "second_key"),
        partial_index(
            "ix_inbox_waiting", "workspace_id", "conversation", "received_at", "id", where="state = 'waiting'"
        ),
    )

    platform: Mapped[str]
    account: Mapped[str]
    dedupe_key: Mapped[str]
    second_key: Mapped[str | None] = mapped_column(default=None)
    conversation: Mapped[str]
    received_at: Mapped[datetime]
    payload: Mapped[dict[str, Any]]
    state: Mapped[InboxState] = mapped_column(Choice(InboxState), default=InboxState.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    leased_by: Mapped[str | None] = mapped_column(default=None)
    fence: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    error_ref: Mapped[str | None] = mapped_column(default=None)
