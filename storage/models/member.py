"""A member: a person who uses the bot."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class Role(StrEnum):
    """What a member may do, from most to least."""

    ADMIN = "admin"
    MANAGER = "manager"
    REP = "rep"
    VIEWER = "viewer"


class MemberState(StrEnum):
    """Where a member stands."""

    ASKED = "asked"
    ACTIVE = "active"
    DEACTIVATED = "deactivated"


class Member(Scoped, Base):
    """A person of the team; quiet hours and `day_starts_at` are "HH:MM" in the member's zone.

    `country` ("DE", "DE-BY") has the public holidays; without one it follows from the zone. `most_pings` is how
    many nudges a day may bring.
    """

    __tablename__ = "member"
    __table_args__ = (
        one_of("role", Role),
        one_of("state", MemberState),
        points_to("team", "team_id"),
        Index(None, "workspace_id", "state"),
        Index(None, "workspace_id", "team_id"),
    )

    name: Mapped[str]
    role: Mapped[Role] = mapped_column(Choice(Role), default=Role.REP)
    state: Mapped[MemberState] = mapped_column(Choice(MemberState), default=MemberState.ACTIVE)
    locale: Mapped[str | None] = mapped_column(default=None)
    zone: Mapped[str | None] = mapped_column(default=None)
    quiet_from: Mapped[str | None] = mapped_column(default=None)
    quiet_to: Mapped[str | None] = mapped_column(default=None)
    day_starts_at: Mapped[str] = mapped_column(default="09:00")
    country: Mapped[str | None] = mapped_column(default=None)
    most_pings: Mapped[int | None] = mapped_column(default=None)
    pings_off: Mapped[list[Any]] = mapped_column(default_factory=list)
    preferred: Mapped[str | None] = mapped_column(default=None)
    team_id: Mapped[UUID | None] = mapped_column(default=None)
    asked_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime | None] = mapped_column(default=None)
