"""An audit entry: one link of the chain that shows who changed what."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped


class Audit(Scoped, Base):
    """A link: `hash` covers `prev_hash` and the entry with its `digest`, which is of the salted payload.

    The payload is {"before": …, "after": …}. It may be erased together with its salt, and then breaks nothing; the
    database refuses any other change. `member_id` is no foreign key: the chain outlives the person.
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
    salt: Mapped[str | None] = mapped_column(default=None)
    payload: Mapped[dict[str, Any] | None] = mapped_column(default=None)
