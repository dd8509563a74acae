"""An undo entry: how to take one request back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, partial_index, points_to


class Undo(Scoped, Base):
    """The changes of one request as [{entity, id, before, after}]: `before` is null for what was made.

    `says` holds the serialised phrases that tell what it would take back.
    """

    __tablename__ = "undo"
    __table_args__ = (
        points_to("member", "member_id"),
        points_to("member", "undone_by"),
        points_to("card", "card_id"),
        Index(None, "workspace_id", "member_id", "made_at"),
        partial_index("ix_undo_card", "workspace_id", "card_id", where="card_id IS NOT NULL"),
        partial_index("ix_undo_request", "workspace_id", "request_key", where="request_key IS NOT NULL"),
    )

    member_id: Mapped[UUID | None] = mapped_column(default=None)
    request_key: Mapped[str | None] = mapped_column(default=None)
    made_at: Mapped[datetime]
    changes: Mapped[list[Any]]
    says: Mapped[list[Any]] = mapped_column(default_factory=list)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)
    undone_by: Mapped[UUID | None] = mapped_column(default=None)
    card_id: Mapped[UUID | None] = mapped_column(default=None)
