"""An audit entry: one link of the chain that shows who changed what."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped


class Audit(Scoped, Base):
    """A link: `hash` covers `prev_hash` and the entry with its `digest`.

    The digest is of the salted payload, which lies apart and may be erased.
    `member_id` is no foreign key: the chain outlives the person.
    """

    __tablename__ = "audit"
    __table_args__ = (
        UniqueConstraint("workspace_id", "seq"),
        Index(None, "workspace_id", "entity", "entity_id"),
    )

    seq: Mapped[int]
    at: Mapped[datetime]
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    request_key: Mapped[str | None] = mapped_column(default=None)
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[UUID | None] = mapped_column(default=None)
    digest: Mapped[str]
    prev_hash: Mapped[str]
    hash: Mapped[str]
