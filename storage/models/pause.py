"""A pause: a platform asked us to wait, and a restart must not forget it."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped


class Pause(Scoped, Base):
    """A Retry-After: nothing is sent within `scope` before `until`."""

    __tablename__ = "pause"
    __table_args__ = (UniqueConstraint("workspace_id", "scope"),)

    scope: Mapped[str]
    until: Mapped[datetime]
