"""A nudge: something that the bot brought up by itself, so that it is brought up once."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Choice, Scoped, one_of, points_to


class NudgeManner(StrEnum):
    """How it was brought up: by a card of its own, in one with others, or left to the morning's agenda."""

    CARD = "card"
    DIGEST = "digest"
    AGENDA = "agenda"


class Nudge(Scoped, Base):
    """One claim: whoever adds its `key` first brings it up.

    `step` says to whom (owner, team, manager), `member_id` who that was; `since` is the moment from which a
    deal's silence is counted.
    """

    __tablename__ = "nudge"
    __table_args__ = (
        one_of("manner", NudgeManner),
        points_to("deal", "deal_id"),
        points_to("member", "member_id"),
        UniqueConstraint("workspace_id", "key"),
        Index(None, "workspace_id", "deal_id"),
        Index(None, "workspace_id", "member_id", "claimed_at"),
    )

    key: Mapped[str]
    step: Mapped[str]
    manner: Mapped[NudgeManner] = mapped_column(Choice(NudgeManner), default=NudgeManner.CARD)
    deal_id: Mapped[UUID | None] = mapped_column(default=None)
    member_id: Mapped[UUID | None] = mapped_column(default=None)
    since: Mapped[datetime | None] = mapped_column(default=None)
    claimed_at: Mapped[datetime]
