"""A lesson: what a correction taught the workspace about its own words."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class LessonKind(StrEnum):
    """What kind of word was taught."""

    NAME = "name"
    VERB = "verb"


class Lesson(Scoped, Base):
    """Words (`said`, folded; `shown` as they were typed) and what they stand for from then on.

    A name stands for the record `record_id` of the kind `means` (contact, company), a verb for an activity of the
    kind `means`.
    """

    __tablename__ = "lesson"
    __table_args__ = (
        points_to("member", "created_by"),
        one_of("kind", LessonKind),
        UniqueConstraint("workspace_id", "kind", "said"),
    )

    kind: Mapped[LessonKind] = mapped_column(Choice(LessonKind))
    said: Mapped[str]
    shown: Mapped[str]
    means: Mapped[str]
    record_id: Mapped[UUID | None] = mapped_column(default=None)
    created_by: Mapped[UUID | None] = mapped_column(default=None)
    created_at: Mapped[datetime]
