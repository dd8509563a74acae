"""Feedback: what a member had to say about the bot."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped, points_to


class Feedback(Scoped, Base):
    """A member's words for the administrators; kept until they delete them."""

    __tablename__ = "feedback"
    __table_args__ = (points_to("member", "member_id"),)

    member_id: Mapped[UUID]
    text: Mapped[str]
    created_at: Mapped[datetime]
