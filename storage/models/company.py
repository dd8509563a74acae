"""A company: a customer, or somebody who may become one."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.base import Base, Scoped, name_key, points_to


class Company(Scoped, Base):
    """A customer; `provisional` until a person has confirmed what a sentence implied."""

    __tablename__ = "company"
    __table_args__ = (
        points_to("member", "owner_id"),
        points_to("member", "created_by"),
        Index(None, "workspace_id", "name_key"),
        Index(None, "workspace_id", "owner_id"),
    )

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(init=False)
    website: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    industry: Mapped[str | None] = mapped_column(default=None)
    provisional: Mapped[bool] = mapped_column(default=False)
    owner_id: Mapped[UUID | None] = mapped_column(default=None)
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
