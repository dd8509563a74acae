"""A stage: one stop on the road of a deal."""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.base import Base, Choice, Scoped, name_key, one_of, points_to


class StageKind(StrEnum):
    """Whether a deal in this stage is still open."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class Stage(Scoped, Base):
    """A stop of a pipeline: deals stall after `stall_days` there; `probability` is in percent."""

    __tablename__ = "stage"
    __table_args__ = (
        one_of("kind", StageKind),
        points_to("pipeline", "pipeline_id"),
        Index(None, "workspace_id", "pipeline_id"),
    )

    pipeline_id: Mapped[UUID]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(init=False)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[StageKind] = mapped_column(Choice(StageKind), default=StageKind.OPEN)
    stall_days: Mapped[int | None] = mapped_column(default=None)
    probability: Mapped[int | None] = mapped_column(default=None)

    @validates("name")
    def _fold(self, _attribute: str, name: str) -> str:
        """Keep the folded name in step with the name."""
        self.name_key = name_key(name)
        return name
