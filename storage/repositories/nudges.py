"""What the bot has brought up by itself, and how much of it came to whom."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.models.nudge import Nudge, NudgeManner
from storage.models.outbox import Outbox
from storage.repositories.scope import Repository

_nudge: Table = Nudge.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
_COLUMNS = [column.key for column in _nudge.columns]


class Nudges(Repository):
    """Claims: of several who want to bring up the same thing, the first one does."""

    async def add(self, rows: Sequence[Nudge]) -> set[UUID]:
        """Claim what nobody has claimed before; give the ids of those that are the caller's."""
        if not rows:
            return set()
        for row in rows:
            row.workspace_id = self._scope.workspace_id
        dialect = postgresql if self._scope.on_postgresql else sqlite
        statement = dialect.insert(_nudge).on_conflict_do_nothing(index_elements=["workspace_id", "key"])
        values = [{name: getattr(row, name) for name in _COLUMNS} for row in rows]
        return set((await self._session.scalars(statement.returning(_nudge.c.id), values)).all())

    async def find_by_key(self, key: str) -> Nudge | None:
        """Find a claim by its key, or None."""
        return await self._one(self._select(Nudge).where(Nudge.key == key))

    async def list_by_deals(self, deal_ids: Iterable[UUID]) -> dict[UUID, list[Nudge]]:
        """List what was brought up about each of the deals, oldest first."""
        statement = self._select(Nudge).where(Nudge.deal_id.in_(list(deal_ids))).order_by(Nudge.claimed_at, Nudge.id)
        found: dict[UUID, list[Nudge]] = {}
        for row in await self._list(statement):
            if row.deal_id is not None:
                found.setdefault(row.deal_id, []).append(row)
        return found

    async def count_pings(self, member_id: UUID, since: datetime) -> int:
        """Count the messages that came to a member by themselves since a moment: reminders and nudges."""
        outbox: Table = Outbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
        # Identifiers begin with their moment: those of today lie together, however long the table has grown.
        first = UUID(int=int(since.timestamp() * 1000) << 80)
        statement = (
            select(func.count())
            .select_from(outbox)
            .where(
                outbox.c.workspace_id == self._scope.workspace_id,
                outbox.c.id >= first,
                outbox.c.member_id == member_id,
                outbox.c.intent_key.like("reminder%") | outbox.c.intent_key.like("nudge:%"),
                outbox.c.state != "cancelled",
            )
        )
        return await self._session.scalar(statement) or 0

    async def release(self, nudge_ids: Iterable[UUID]) -> int:
        """Give claims back, because their message could not leave; give their number."""
        statement = self._delete(Nudge).where(Nudge.id.in_(list(nudge_ids))).returning(Nudge.id)
        return len((await self._session.scalars(statement)).all())

    async def leave_to_agenda(self, nudge_ids: Iterable[UUID]) -> int:
        """Say of claims that the morning's agenda has them; give their number."""
        statement = self._update(Nudge).where(Nudge.id.in_(list(nudge_ids)))
        changed = statement.values(manner=NudgeManner.AGENDA).returning(Nudge.id)
        return len((await self._session.scalars(changed)).all())
