"""Cards: messages of ours that can be pressed or edited."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Text, and_, bindparam, cast, literal, or_, select, union_all

from storage.base import new_id
from storage.models.card import Card
from storage.models.card_record import CardRecord
from storage.repositories.scope import Records

_LEAD = "lead"
_UNDO = "undo"
_MOST_AT_ONCE = 10
# Every message runs it, so it is built once.
_STANDING = (
    select(Card)
    .where(
        Card.workspace_id == bindparam("workspace"),
        Card.purpose == bindparam("purpose"),
        Card.channel == "",
        Card.member_id.in_(bindparam("members", expanding=True)),
        Card.message_id.is_not(None),
    )
    .order_by(Card.id)
)


def _is_edited_for(card: Card, kind: str, place: int) -> bool:
    """Tell whether a card is found by a record that it shows: a follow-up, the deal it is about, a lead."""
    return kind == "task" or (kind == "deal" and place == 0) or (kind == "contact" and card.purpose == _LEAD)


class Cards(Records[Card]):
    """Posted messages; not audited, for they are no records."""

    model = Card

    def add(self, record: Card, told_by: UUID | None = None) -> Card:
        """Add a new card; it can be found again by the tasks that it shows.

        One that only tells somebody of a request is also found by that request's undo, ``told_by``.
        """
        self._scope.seen.pop((Card, record.purpose, record.member_id), None)
        shows, record.shows = record.shows, []
        card = super().add(record)
        self.show(card, shows)
        if told_by is not None:
            self._lead_from(_UNDO, told_by, card)
        return card

    def show(self, card: Card, shows: list[Any]) -> None:
        """Let a card show other records, and be found by those of them that it is edited for from afar."""
        known = {each["id"] for each in card.shows}
        card.shows = shows
        for place, each in enumerate(shows):
            if each["id"] not in known and _is_edited_for(card, each["kind"], place):
                self._lead_from(each["kind"], UUID(each["id"]), card)

    def _lead_from(self, kind: str, record_id: UUID, card: Card) -> None:
        if card.record_id is None:
            card.record_id = record_id
            return
        row = CardRecord(id=new_id(self._scope.now), card_id=card.id, kind=kind, record_id=record_id)
        row.workspace_id = self._scope.workspace_id
        self._session.add(row)

    async def find_to_press(self, record_id: UUID) -> Card | None:
        """Find a card by its id and lock it until the unit ends: its list of presses may be about to grow."""
        key = (self._scope.workspace_id, record_id)
        return await self._session.get(Card, key, with_for_update=True, populate_existing=True)

    async def move(self, platform: str, account: str, channel: str, to_channel: str) -> bool:
        """Give a channel's cards its new id; tell whether there were any.

        Their messages stay behind, and the new channel counts its own from one: an old number would name another's.
        """
        statement = (
            self._update(Card)
            .where(Card.platform == platform, Card.account == account, Card.channel == channel)
            .values(channel=to_channel, message_id=None)
            .returning(Card.id)
        )
        return bool((await self._session.scalars(statement)).all())

    async def list_showing(self, record_ids: Iterable[UUID], limit: int = 20) -> list[Card]:
        """List the newest posted cards that are edited for one of these records, locked until the unit ends."""
        here, wanted = self._scope.workspace_id, list(record_ids)
        first = select(Card.id).where(Card.workspace_id == here, Card.record_id.in_(wanted))
        further = select(CardRecord.card_id).where(CardRecord.workspace_id == here, CardRecord.record_id.in_(wanted))
        statement = self._select(Card).where(Card.id.in_(union_all(first, further)), Card.message_id.is_not(None))
        statement = statement.order_by(Card.id.desc()).limit(limit).with_for_update()
        return await self._list(statement.execution_options(populate_existing=True))

    async def find_by_message(self, platform: str, account: str, channel: str, message_id: str) -> Card | None:
        """Find the card that is this message on its platform, or None."""
        return await self._one(
            self._select(Card).where(
                Card.platform == platform,
                Card.account == account,
                Card.channel == channel,
                Card.message_id == message_id,
            )
        )

    async def list_standing(self, purpose: str, member_ids: Iterable[UUID]) -> list[Card]:
        """List the cards of a purpose that stand before these members."""
        members = [each for each in member_ids if self._scope.seen.get((Card, purpose, each)) is not False]
        if not members:
            return []
        given = {"workspace": self._scope.workspace_id, "purpose": purpose, "members": members}
        return list((await self._session.scalars(_STANDING, given)).all())

    async def list_shown(self, member_ids: Iterable[UUID], purposes: Iterable[str], since: datetime) -> list[Card]:
        """List the posted cards of these purposes that members got since a moment, locked until the unit ends."""
        statement = self._select(Card).where(
            Card.member_id.in_(list(member_ids)),
            Card.purpose.in_(list(purposes)),
            Card.created_at >= since,
            Card.channel != "",
            Card.message_id.is_not(None),
        )
        statement = statement.order_by(Card.id.desc()).limit(_MOST_AT_ONCE).with_for_update()
        return await self._list(statement.execution_options(populate_existing=True))

    async def find_by_undo(self, undo_id: UUID) -> Card | None:
        """Find the newest posted card that offers this undo, or None."""
        statement = self._select(Card).where(Card.undo_id == undo_id, Card.message_id.is_not(None))
        return await self._one(statement.order_by(Card.id.desc()))

    async def list_suggestions(
        self, member_id: UUID, since: datetime, limit: int = 50, *, pressed: bool = False
    ) -> list[Card]:
        """List what a member was offered since a moment, newest first: alone (``pressed``, too), or beside a log."""
        alone = and_(Card.purpose == "suggestion", or_(literal(pressed), Card.undo_id.is_(None)))
        beside = and_(Card.purpose != "suggestion", cast(Card.request, Text).like('%"suggestions"%'))
        statement = self._select(Card).where(Card.member_id == member_id, Card.created_at >= since, or_(alone, beside))
        return await self._list(statement.order_by(Card.id.desc()).limit(limit))

    async def find_latest(
        self,
        channel: str,
        member_id: UUID | None = None,
        *,
        thread: str | None = None,
        purpose: str | None = None,
    ) -> Card | None:
        """Find the newest card in a channel, optionally of one member, thread or purpose, or None."""
        found = await self.list_latest(channel, member_id, thread=thread, purpose=purpose, limit=1)
        return found[0] if found else None

    async def list_latest(
        self,
        channel: str,
        member_id: UUID | None = None,
        *,
        thread: str | None = None,
        purpose: str | None = None,
        limit: int = 10,
    ) -> list[Card]:
        """List the newest cards in a channel, newest first, for "that one" and "the last"."""
        statement = self._select(Card).where(Card.channel == channel)
        for column, value in ((Card.member_id, member_id), (Card.thread, thread), (Card.purpose, purpose)):
            if value is not None:
                statement = statement.where(column == value)
        return await self._list(statement.order_by(Card.id.desc()).limit(limit))
