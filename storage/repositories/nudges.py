"""What the bot has brought up by itself, and how much of it came to whom."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import first_id
from storage.models.nudge import Nudge, NudgeManner
from storage.models.outbox import Outbox
from storage.repositories.scope import Repository, in_parts

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

    async def list_keys(self, keys: Iterable[str]) -> set[str]:
        """List those of the keys that are claimed."""
        found: set[str] = set()
        for wanted in in_parts(keys):
            claimed = select(_nudge.c.key).where(_nudge.c.workspace_id == self._scope.workspace_id)
            found.update(await self._session.scalars(claimed.where(_nudge.c.key.in_(wanted))))
        return found

    async def find_latest_agenda(self, member_id: UUID, before: datetime, steps: Collection[str]) -> Nudge | None:
        """Find the last agenda that a member's days began with before a moment, of those steps, or None."""
        statement = self._select(Nudge).where(
            Nudge.member_id == member_id, Nudge.step.in_(steps), Nudge.claimed_at < before
        )
        return await self._one(statement.order_by(Nudge.claimed_at.desc()))

    async def list_left(self, member_id: UUID, since: datetime | None) -> list[Nudge]:
        """List what about deals was left to a member's agenda since a moment, or ever, oldest first."""
        left = self._select(Nudge).where(
            Nudge.member_id == member_id, Nudge.manner == NudgeManner.AGENDA, Nudge.deal_id.is_not(None)
        )
        left = left if since is None else left.where(Nudge.claimed_at >= since)
        return await self._list(left.order_by(Nudge.claimed_at, Nudge.id))

    async def list_by_deals(self, deal_ids: Iterable[UUID]) -> dict[UUID, list[Nudge]]:
        """List what was brought up about each of the deals, oldest first."""
        found: dict[UUID, list[Nudge]] = {}
        for wanted in in_parts(dict.fromkeys(deal_ids)):
            about = self._select(Nudge).where(Nudge.deal_id.in_(wanted))
            for row in await self._list(about.order_by(Nudge.claimed_at, Nudge.id)):
                if row.deal_id is not None:
                    found.setdefault(row.deal_id, []).append(row)
        return found

    async def count_pings(self, member_id: UUID, since: datetime) -> int:
        """Count the messages that came to a member by themselves since a moment: reminders and nudges."""
        outbox: Table = Outbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
        # Identifiers begin with their moment: those of today lie together, however long the table has grown.
        first = first_id(since)
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

    async def drop_old(self, before: datetime) -> int:
        """Forget the days that began before a moment; what was brought up about deals is kept with them."""
        statement = self._delete(Nudge).where(Nudge.deal_id.is_(None), Nudge.claimed_at < before)
        return len((await self._session.scalars(statement.returning(Nudge.id))).all())
