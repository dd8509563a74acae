"""A stranger: somebody who wrote without being a member."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped


class Stranger(Scoped, Base):
    """A key and a counter; a stranger's words are never stored."""

    __tablename__ = "stranger"
    __table_args__ = (UniqueConstraint("workspace_id", "platform", "account", "user_id"),)

    platform: Mapped[str]
    account: Mapped[str]
    user_id: Mapped[str]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    messages: Mapped[int] = mapped_column(default=1)
    last_answered_at: Mapped[datetime | None] = mapped_column(default=None)
