"""Forgetting what passed through: words are blanked or dropped in batches, so that no unit holds the writer long."""

from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, literal_column, select, update

from storage.base import first_id
from storage.models.attempt import Attempt
from storage.models.card import Card
from storage.models.card_record import CardRecord
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.draft import Draft
from storage.models.inbox import Inbox, InboxState
from storage.models.name_change import NameChange
from storage.models.outbox import Outbox, OutboxState
from storage.models.stranger import Stranger
from storage.models.undo import Undo
from storage.repositories.scope import Repository

BATCH = 1000
_BLANK = {"type": "pruned"}
_SETTLED = (OutboxState.SENT, OutboxState.PARKED, OutboxState.CANCELLED)
_STANDING = "home"
"""The purpose of cards that stand as long as their member is here."""
_outbox: Table = Outbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.


class Pruning(Repository):
    """Each method works on one batch and tells how many rows it met; call it again until that is 0."""

    async def blank_messages(self, before: datetime) -> int:
        """Blank the words of messages made before a moment and settled; their keys and states stay."""
        # Written by hand because the column's own type would write the key as JSON.
        kind = "payload ->> 'type'" if self._scope.on_postgresql else "json_extract(payload, '$.type')"
        old = (
            select(_outbox.c.id)
            .where(
                _outbox.c.workspace_id == self._scope.workspace_id,
                _outbox.c.state.in_(_SETTLED),
                _outbox.c.created_at < before,
                literal_column(kind).is_distinct_from(_BLANK["type"]),
            )
            .limit(BATCH)
        )
        mine = _outbox.c.workspace_id == self._scope.workspace_id
        statement = update(_outbox).where(mine, _outbox.c.id.in_(old)).values(payload=_BLANK)
        return len((await self._session.scalars(statement.returning(_outbox.c.id))).all())

    async def drop_attempts(self, before: datetime) -> int:
        """Drop the tries that ended before a moment."""
        return await self._drop(Attempt, Attempt.ended_at < before)

    async def drop_quarantined(self, before: datetime) -> int:
        """Drop the requests received before a moment that nobody could work off."""
        return await self._drop(Inbox, Inbox.state == InboxState.QUARANTINED, Inbox.received_at < before)

    async def drop_strangers(self, before: datetime) -> int:
        """Forget the strangers who last wrote before a moment."""
        return await self._drop(Stranger, Stranger.last_at < before)

    async def drop_cards(self, before: datetime) -> int:
        """Drop the cards whose buttons ended before a moment; their messages stay where they stand.

        A card is younger than its buttons' end, so old ones are found by their identifiers.
        """
        asked = select(Draft.card_id).where(Draft.workspace_id == self._scope.workspace_id, Draft.card_id.is_not(None))
        unsent = select(_outbox.c.card_id).where(
            _outbox.c.workspace_id == self._scope.workspace_id,
            _outbox.c.state.not_in(_SETTLED),
            _outbox.c.card_id.is_not(None),
        )
        old = self._select(Card).where(Card.id < first_id(before), Card.expires_at < before, Card.purpose != _STANDING)
        old = old.where(Card.id.not_in(asked), Card.id.not_in(unsent)).order_by(Card.id).limit(BATCH)
        ids = list((await self._session.scalars(old.with_only_columns(Card.id))).all())
        if not ids:
            return 0
        await self._session.execute(self._delete(CardRecord).where(CardRecord.card_id.in_(ids)))
        await self._session.execute(self._update(Outbox).where(Outbox.card_id.in_(ids)).values(card_id=None))
        await self._session.execute(self._update(Undo).where(Undo.card_id.in_(ids)).values(card_id=None))
        return len((await self._session.scalars(self._delete(Card).where(Card.id.in_(ids)).returning(Card.id))).all())

    async def drop_name_changes(self, before: datetime) -> int:
        """Drop the changes of names made before a moment; who lags behind them reads all names anew."""
        return await self._drop(NameChange, NameChange.id < first_id(before))

    async def drop_asked_groups(self, before: datetime) -> int:
        """Forget the groups about which nobody has answered since a moment: a new message there asks anew."""
        return await self._drop(ChatGroup, ChatGroup.state == GroupState.ASKED, ChatGroup.asked_at < before)

    async def _drop(
        self, model: type[Attempt | Inbox | Stranger | NameChange | ChatGroup], *old: ColumnElement[bool]
    ) -> int:
        chosen = self._select(model).with_only_columns(model.id).where(*old).limit(BATCH)
        statement = delete(model).where(model.workspace_id == self._scope.workspace_id, model.id.in_(chosen))
        return len((await self._session.scalars(statement.returning(model.id))).all())
