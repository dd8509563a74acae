"""A name change: the feed that keeps the name indexes in memory in step."""

from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped


class NameChange(Scoped, Base):
    """A record of `kind` (company, contact, deal, member; or a lesson) got, changed or lost its name at `version`."""

    __tablename__ = "name_change"
    __table_args__ = (Index(None, "workspace_id", "version"),)

    version: Mapped[int]
    kind: Mapped[str]
    record_id: Mapped[UUID]
