"""What an audit entry speaks of, kept apart because it may have to be erased."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped, points_to


class AuditPayload(Scoped, Base):
    """The values before and after as {"before": …, "after": …}, and the salt of their digest."""

    __tablename__ = "audit_payload"
    __table_args__ = (points_to("audit", "audit_id"), Index(None, "workspace_id", "audit_id"))

    audit_id: Mapped[UUID]
    salt: Mapped[str]
    payload: Mapped[dict[str, Any]]
