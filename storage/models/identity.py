"""An identity: one account of a member on one platform."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, points_to


class Identity(Scoped, Base):
    """Who someone is on a platform; `account` is the Slack team or the Telegram bot."""

    __tablename__ = "identity"
    __table_args__ = (
        points_to("member", "member_id"),
        UniqueConstraint("workspace_id", "platform", "account", "user_id"),
        Index(None, "workspace_id", "member_id"),
    )

    platform: Mapped[str]
    account: Mapped[str]
    user_id: Mapped[str]
    member_id: Mapped[UUID]
    display_name: Mapped[str] = mapped_column(default="")
    direct_channel: Mapped[str | None] = mapped_column(default=None)
    checked_at: Mapped[datetime | None] = mapped_column(default=None)
    blocked: Mapped[bool] = mapped_column(default=False)
