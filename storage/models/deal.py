"""A deal: money that may come."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.base import Base, Scoped, name_key, points_to


class Deal(Scoped, Base):
    """A chance to sell; the amount is in minor units of `currency`; open while `closed_at` is empty.

    `stall_days` is its own number of quiet days, which holds for the stage it was set in; nobody is nudged about
    it before `quiet_until`, a day of its owner's.
    """

    __tablename__ = "deal"
    __table_args__ = (
        points_to("company", "company_id"),
        points_to("contact", "contact_id"),
        points_to("pipeline", "pipeline_id"),
        points_to("stage", "stage_id"),
        points_to("member", "owner_id"),
        points_to("member", "created_by"),
        Index(None, "workspace_id", "name_key"),
        Index(None, "workspace_id", "company_id"),
        Index(None, "workspace_id", "contact_id"),
        Index(None, "workspace_id", "stage_id"),
        Index(None, "workspace_id", "owner_id"),
    )

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(init=False)
    company_id: Mapped[UUID | None] = mapped_column(default=None)
    contact_id: Mapped[UUID | None] = mapped_column(default=None)
    pipeline_id: Mapped[UUID]
    stage_id: Mapped[UUID]
    amount_minor: Mapped[int | None] = mapped_column(default=None)
    currency: Mapped[str | None] = mapped_column(default=None)
    close_on: Mapped[date | None] = mapped_column(default=None)
    owner_id: Mapped[UUID]
    source: Mapped[str | None] = mapped_column(default=None)
    lost_reason: Mapped[str | None] = mapped_column(default=None)
    stage_since: Mapped[datetime]
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    stall_days: Mapped[int | None] = mapped_column(default=None)
    stall_reason: Mapped[str | None] = mapped_column(default=None)
    stall_set_at: Mapped[datetime | None] = mapped_column(default=None)
    quiet_until: Mapped[date | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(init=False)
    created_at: Mapped[datetime]
    created_by: Mapped[UUID | None] = mapped_column(default=None)
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own spelling.

    @validates("name")
    def _fold(self, _attribute: str, name: str) -> str:
        """Keep the folded name in step with the name."""
        self.name_key = name_key(name)
        return name
