"""A draft: an open question or form of one person in one conversation."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, points_to


class Draft(Scoped, Base):
    """What somebody has begun to say: `waiting` are the actions that wait, `sent_at` is when it was said."""

    __tablename__ = "draft"
    __table_args__ = (
        points_to("member", "member_id"),
        points_to("card", "card_id"),
        UniqueConstraint("workspace_id", "conversation", "member_id"),
    )

    conversation: Mapped[str]
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    card_id: Mapped[UUID | None] = mapped_column(default=None)
    command: Mapped[str]
    arguments: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    questions: Mapped[list[Any]] = mapped_column(default_factory=list)
    position: Mapped[int] = mapped_column(default=0)
    waiting: Mapped[list[Any]] = mapped_column(default_factory=list)
    sent_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    expires_at: Mapped[datetime]
