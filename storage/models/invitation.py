"""An invitation: a one-time link into the workspace."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to
from storage.models.member import Role


class Invitation(Scoped, Base):
    """A link that admits one person; only the hash of its token is kept."""

    __tablename__ = "invitation"
    __table_args__ = (
        one_of("role", Role),
        points_to("member", "invited_by"),
        points_to("member", "used_by"),
        points_to("member", "member_id"),
        UniqueConstraint("workspace_id", "token_hash"),
    )

    token_hash: Mapped[str]
    role: Mapped[Role] = mapped_column(Choice(Role))
    member_name: Mapped[str | None] = mapped_column(default=None)
    # Only an invitation made for a member by name links a further account to them; a name alone never does.
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    invited_by: Mapped[UUID | None] = mapped_column(default=None)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    used_by: Mapped[UUID | None] = mapped_column(default=None)
