"""A link on its way: a member's code, and the account of another platform that it was typed from."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, points_to


class Link(Scoped, Base):
    """A wish to be one person on two platforms; only the hash of its code is kept.

    `begun_on` is the account that it began on, which alone may confirm it; `platform`, `account` and `user_id` are
    the account that the code was typed from, empty until it was. It is not by key that it points to the account:
    an unlinked account leaves, and the link stays on record.
    """

    __tablename__ = "link"
    __table_args__ = (
        points_to("member", "member_id"),
        UniqueConstraint("workspace_id", "code_hash"),
        Index(None, "workspace_id", "member_id"),
    )

    member_id: Mapped[UUID]
    begun_on: Mapped[UUID]
    code_hash: Mapped[str]
    tries: Mapped[int] = mapped_column(default=0)
    platform: Mapped[str | None] = mapped_column(default=None)
    account: Mapped[str | None] = mapped_column(default=None)
    user_id: Mapped[str | None] = mapped_column(default=None)
    name: Mapped[str] = mapped_column(default="")
    direct_channel: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    settled_at: Mapped[datetime | None] = mapped_column(default=None)
    is_linked: Mapped[bool] = mapped_column(default=False)
