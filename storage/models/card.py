"""A card: a message of ours that can be pressed or edited later."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, partial_index, points_to

HOME = "home"
"""The purpose of a member's own page, which stands before them and is only ever edited."""

TAKEN = "taken"
"""Under which a press says who pressed it and when: the card shows what came of it."""


class Card(Scoped, Base):
    """A posted message: its presses in order, what it shows as [{kind, id}], and how long its buttons live.

    `record_id` is the first record by which it is found, for the others see `CardRecord`. `message_id`, `posted_at` and
    a `channel` that is known only then are written by the database itself when its row in the outbox is sent.
    `undo_id` is no foreign key: a store knows the id of its undo before it knows whether there will be one.
    """

    __tablename__ = "card"
    __table_args__ = (
        points_to("member", "member_id"),
        partial_index(
            "uq_card_message",
            "workspace_id",
            "platform",
            "account",
            "channel",
            "message_id",
            where="message_id IS NOT NULL",
            unique=True,
        ),
        Index(None, "workspace_id", "channel", "member_id"),
        partial_index("ix_card_record_id", "workspace_id", "record_id", where="record_id IS NOT NULL"),
        partial_index("ix_card_undo", "workspace_id", "undo_id", where="undo_id IS NOT NULL"),
    )

    purpose: Mapped[str]
    platform: Mapped[str]
    account: Mapped[str]
    channel: Mapped[str]
    thread: Mapped[str | None] = mapped_column(default=None)
    message_id: Mapped[str | None] = mapped_column(default=None)
    presses: Mapped[list[Any]] = mapped_column(default_factory=list)
    shows: Mapped[list[Any]] = mapped_column(default_factory=list)
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    request: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    posted_at: Mapped[datetime | None] = mapped_column(default=None)
    undo_id: Mapped[UUID | None] = mapped_column(default=None)
    record_id: Mapped[UUID | None] = mapped_column(default=None)
