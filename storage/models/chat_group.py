"""A chat group: a shared place that an administrator must let the bot work in."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class GroupState(StrEnum):
    """Whether the bot works there: `out` means that it was removed, or left."""

    ASKED = "asked"
    ENABLED = "enabled"
    OUT = "out"


class ChatGroup(Scoped, Base):
    """A group's key and what was decided about it; neither its title nor what is said there is kept."""

    __tablename__ = "chat_group"
    __table_args__ = (
        one_of("state", GroupState),
        points_to("member", "decided_by"),
        UniqueConstraint("workspace_id", "platform", "account", "channel"),
    )

    platform: Mapped[str]
    account: Mapped[str]
    channel: Mapped[str]
    state: Mapped[GroupState] = mapped_column(Choice(GroupState), default=GroupState.ASKED)
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
