"""A team's wish: how often its place hears of one kind of event."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped, points_to


class TeamPing(Scoped, Base):
    """One choice that differs from the default; events and frequencies are those of `handlers.rules.team.pings`."""

    __tablename__ = "team_ping"
    __table_args__ = (
        points_to("team", "team_id"),
        UniqueConstraint("workspace_id", "team_id", "event"),
    )

    team_id: Mapped[UUID]
    event: Mapped[str]
    frequency: Mapped[str]
