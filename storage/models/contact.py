"""A contact: a person whom the team sells to."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.base import Base, Choice, Scoped, name_key, one_of, points_to


class ContactState(StrEnum):
    """Whether somebody is still a lead."""

    LEAD = "lead"
    CONTACT = "contact"


class Contact(Scoped, Base):
    """A person; whoever writes them keeps addresses in lower case and telephone numbers in E.164."""

    __tablename__ = "contact"
    __table_args__ = (
        one_of("state", ContactState),
        points_to("company", "company_id"),
        points_to("member", "owner_id"),
        points_to("member", "created_by"),
        Index(None, "workspace_id", "name_key"),
        Index(None, "workspace_id", "company_id"),
        Index(None, "workspace_id", "owner_id"),
        Index(None, "workspace_id", "email"),
        Index(None, "workspace_id", "phone"),
    )

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(init=False)
    company_id: Mapped[UUID | None] = mapped_column(default=None)
    title: Mapped[str | None] = mapped_column(default=None)
    email: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    source: Mapped[str | None] = mapped_column(default=None)
    state: Mapped[ContactState] = mapped_column(Choice(ContactState), default=ContactState.CONTACT)
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
