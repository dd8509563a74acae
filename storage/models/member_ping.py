"""A member's wish: how often, and on which platform, they hear of one kind of event themselves."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, points_to


class MemberPing(Scoped, Base):
    """One choice that differs from the default; an empty `platform` follows the member's preferred one."""

    __tablename__ = "member_ping"
    __table_args__ = (
        points_to("member", "member_id"),
        UniqueConstraint("workspace_id", "member_id", "event"),
    )

    member_id: Mapped[UUID]
    event: Mapped[str]
    frequency: Mapped[str | None] = mapped_column(default=None)
    platform: Mapped[str | None] = mapped_column(default=None)
