"""A pipeline: the road of a deal."""

from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Scoped


class Pipeline(Scoped, Base):
    """A named road with stages; the lowest `position` is the default one."""

    __tablename__ = "pipeline"

    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
