"""A change of a deal: one column's step from one value to the next."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped, points_to


class DealChange(Scoped, Base):
    """What `field` of a deal was `before` and `after`, as plain text. How it began, the deal itself says.

    The audit says the same and more, but has to be read whole and may be erased; this is what questions are asked of.
    """

    __tablename__ = "deal_change"
    __table_args__ = (
        points_to("deal", "deal_id"),
        points_to("member", "member_id"),
        Index(None, "workspace_id", "at"),
        Index(None, "workspace_id", "deal_id", "at"),
    )

    deal_id: Mapped[UUID]
    at: Mapped[datetime]
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    field: Mapped[str]
    before: Mapped[str | None] = mapped_column(default=None)
    after: Mapped[str | None] = mapped_column(default=None)
