"""Forgetting what passed through: words are blanked or dropped in batches, so that no unit holds the writer long."""

from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, literal_column, select, update

from storage.models.attempt import Attempt
from storage.models.inbox import Inbox, InboxState
from storage.models.outbox import Outbox, OutboxState
from storage.models.stranger import Stranger
from storage.repositories.scope import Repository

BATCH = 1000
_BLANK = {"type": "pruned"}
_SETTLED = (OutboxState.SENT, OutboxState.PARKED, OutboxState.CANCELLED)
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

    async def _drop(self, model: type[Attempt | Inbox | Stranger], *old: ColumnElement[bool]) -> int:
        chosen = self._select(model).with_only_columns(model.id).where(*old).limit(BATCH)
        statement = delete(model).where(model.workspace_id == self._scope.workspace_id, model.id.in_(chosen))
        return len((await self._session.scalars(statement.returning(model.id))).all())
