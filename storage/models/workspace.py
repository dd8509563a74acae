"""A workspace: the one tenant that every other row belongs to."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, one_of


class JoinPolicy(StrEnum):
    """How a stranger of the right platform becomes a member."""

    ASK = "ask"
    OPEN = "open"


class Workspace(Base):
    """A company that uses the bot; `id` alone is the key.

    `day_parts` maps "morning" and its like to "HH:MM"; `names_version` counts the changes of names and
    `audit_seq` the audit entries, so that a chain that was cut off is noticed.
    """

    __tablename__ = "workspace"
    __table_args__ = (one_of("join_policy", JoinPolicy),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    currency: Mapped[str] = mapped_column(default="USD")
    zone: Mapped[str] = mapped_column(default="UTC")
    locale: Mapped[str] = mapped_column(default="en")
    slack_team: Mapped[str | None] = mapped_column(default=None)
    telegram_bot: Mapped[str | None] = mapped_column(default=None)
    join_policy: Mapped[JoinPolicy] = mapped_column(Choice(JoinPolicy), default=JoinPolicy.ASK)
    day_parts: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    deployment_id: Mapped[str] = mapped_column(default="")
    names_version: Mapped[int] = mapped_column(default=0)
    audit_seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
