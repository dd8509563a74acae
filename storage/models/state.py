"""Small things to remember by a key: a poller's offset, a digest's mark."""

from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped


class State(Scoped, Base):
    """A value that belongs to the installation and not to a record."""

    __tablename__ = "state"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    key: Mapped[str]
    value: Mapped[dict[str, Any]]
