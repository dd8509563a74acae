"""An absence: a member is away for a while, and a colleague hears what would have reached them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, points_to


class Absence(Scoped, Base):
    """From when to when somebody is away; `cover_id` hears their pings meanwhile, nobody where it is empty.

    What they own stays theirs. `ended_at` is set when they are back, at the latest at `until_at`.
    """

    __tablename__ = "absence"
    __table_args__ = (
        points_to("member", "member_id"),
        points_to("member", "cover_id"),
        Index(None, "workspace_id", "ended_at", "until_at"),
    )

    member_id: Mapped[UUID]
    cover_id: Mapped[UUID | None] = mapped_column(default=None)
    from_at: Mapped[datetime]
    until_at: Mapped[datetime]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
