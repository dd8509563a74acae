"""An outbox row: one message that is to be sent, and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, partial_index, points_to


class OutboxKind(StrEnum):
    """What the sender does with it."""

    POST = "post"
    EPHEMERAL = "ephemeral"
    EDIT = "edit"
    DELETE = "delete"
    ANSWER = "answer"


class OutboxState(StrEnum):
    """Where it stands; `unknown` means that the platform may or may not have it."""

    DUE = "due"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    PARKED = "parked"
    CANCELLED = "cancelled"


class Outbox(Scoped, Base):
    """A message to send; `seq` orders it within its conversation, `intent_key` makes the intent unique.

    The store gives `seq`; `not_before` follows business time, `lease_until` the lease clock.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        one_of("kind", OutboxKind),
        one_of("state", OutboxState),
        points_to("member", "member_id"),
        points_to("card", "card_id"),
        UniqueConstraint("workspace_id", "intent_key"),
        UniqueConstraint("workspace_id", "conversation", "seq"),
        partial_index(
            "ix_outbox_unsettled",
            "workspace_id",
            "conversation",
            "seq",
            where="state IN ('due', 'sending', 'unknown')",
        ),
        partial_index(
            "ix_outbox_by_time",
            "workspace_id",
            "not_before",
            "id",
            where="state IN ('due', 'sending', 'unknown')",
        ),
        Index(None, "workspace_id", "card_id"),
    )

    seq: Mapped[int] = mapped_column(default=0)
    platform: Mapped[str]
    account: Mapped[str]
    conversation: Mapped[str]
    channel: Mapped[str]
    thread: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[OutboxKind] = mapped_column(Choice(OutboxKind), default=OutboxKind.POST)
    to_user: Mapped[str | None] = mapped_column(default=None)
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    card_id: Mapped[UUID | None] = mapped_column(default=None)
    payload: Mapped[dict[str, Any]]
    intent_key: Mapped[str]
    locale: Mapped[str] = mapped_column(default="en")
    zone: Mapped[str] = mapped_column(default="UTC")
    not_before: Mapped[datetime]
    state: Mapped[OutboxState] = mapped_column(Choice(OutboxState), default=OutboxState.DUE)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    leased_by: Mapped[str | None] = mapped_column(default=None)
    fence: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    begun_by: Mapped[str | None] = mapped_column(default=None)
    started_at: Mapped[datetime | None] = mapped_column(default=None)
    first_tried_at: Mapped[datetime | None] = mapped_column(default=None)
    provider_id: Mapped[str | None] = mapped_column(default=None)
    repeat: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None] = mapped_column(default=None)
