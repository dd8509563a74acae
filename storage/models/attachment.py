"""An attachment: a file or a place that belongs to an activity."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class AttachmentKind(StrEnum):
    """What is attached."""

    PHOTO = "photo"
    VOICE = "voice"
    FILE = "file"
    LOCATION = "location"
    CONTACT_CARD = "contact_card"


class Attachment(Scoped, Base):
    """A pointer to what lies at the platform, not a copy: `reference` is its file id or address."""

    __tablename__ = "attachment"
    __table_args__ = (
        one_of("kind", AttachmentKind),
        points_to("activity", "activity_id"),
        Index(None, "workspace_id", "activity_id"),
    )

    activity_id: Mapped[UUID]
    kind: Mapped[AttachmentKind] = mapped_column(Choice(AttachmentKind))
    platform: Mapped[str]
    reference: Mapped[str]
    name: Mapped[str | None] = mapped_column(default=None)
    media_type: Mapped[str | None] = mapped_column(default=None)
    size: Mapped[int | None] = mapped_column(default=None)
    added_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
