"""A team: members who share a manager and a place to talk."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.base import Base, Scoped, name_key, points_to


class Team(Scoped, Base):
    """A group of members; its place is a Slack channel, a Telegram group or one of its topics.

    `platform`, `account`, `channel` and `thread` are empty until the place is set. `shows_amounts` says whether
    amounts of money may stand there.
    """

    __tablename__ = "team"
    __table_args__ = (
        # Members point to their team and the team to its manager: one of the two comes after both tables.
        points_to("member", "manager_id", later=True),
        UniqueConstraint("workspace_id", "name_key"),
    )

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(init=False)
    manager_id: Mapped[UUID | None] = mapped_column(default=None)
    platform: Mapped[str | None] = mapped_column(default=None)
    account: Mapped[str | None] = mapped_column(default=None)
    channel: Mapped[str | None] = mapped_column(default=None)
    thread: Mapped[str | None] = mapped_column(default=None)
    shows_amounts: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]

    @validates("name")
    def _fold(self, _attribute: str, name: str) -> str:
        """Keep the folded name in step with the name."""
        self.name_key = name_key(name)
        return name
