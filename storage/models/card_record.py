"""A card's further records: the way back from them to the cards that show them."""

from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from storage.base import Base, Scoped, points_to


class CardRecord(Scoped, Base):
    """One record that one card has shown, besides the first. The card itself says what it shows now."""

    __tablename__ = "card_record"
    __table_args__ = (
        points_to("card", "card_id"),
        Index(None, "workspace_id", "record_id"),
        Index(None, "workspace_id", "card_id"),
    )

    card_id: Mapped[UUID]
    kind: Mapped[str]
    record_id: Mapped[UUID]
