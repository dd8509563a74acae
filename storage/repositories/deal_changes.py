"""What became of deals: written with every change of one, read by those who ask what changed."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table, and_, insert, select

from storage.base import new_id
from storage.models.deal import Deal
from storage.models.deal_change import DealChange
from storage.repositories.changes import Change
from storage.repositories.scope import Repository, Scope, held_by

FOLLOWED = ("owner_id", "stage_id", "amount_minor", "currency", "close_on", "deleted_at")
"""In the order in which one unit's steps are told: whoever takes a deal on and wins it is who won it."""
REASON = "lost_reason"
"""Followed only where a deal is reopened: what it was lost for is then on no deal any more."""
_table: Table = DealChange.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
_ADD = insert(_table)
_READ = (_table.c.deal_id, _table.c.at, _table.c.field, _table.c.before, _table.c.after)
_OF_STEPS = _table.c.field != REASON
_OF_DEAL = and_(Deal.workspace_id == _table.c.workspace_id, Deal.id == _table.c.deal_id)


class Step(NamedTuple):
    """One column of one deal, from one value to the next."""

    deal_id: UUID
    at: datetime
    field: str
    before: str | None
    after: str | None


async def follow(scope: Scope, changes: Iterable[Change]) -> None:
    """Write down what a unit changed in deals that were there before; costs nothing where it changed none."""
    deals = [change for change in changes if change.entity == "deal"]
    rows = [row for change in deals for row in (*_rows(scope, change), *_reasons(scope, change))]
    if rows:
        await scope.session.execute(_ADD, rows)


def _reasons(scope: Scope, change: Change) -> list[dict[str, Any]]:
    """Keep the reason that a reopened deal loses; one that was only taken back was none."""
    reason = (change.before or {}).get(REASON)
    if not reason or not change.tracked or change.after is None or change.after.get(REASON) is not None:
        return []
    row = {"workspace_id": scope.workspace_id, "deal_id": change.id, "at": scope.now, "member_id": scope.actor}
    return [{**row, "id": new_id(scope.now), "field": REASON, "before": reason, "after": None}]


def _rows(scope: Scope, change: Change) -> list[dict[str, Any]]:
    before, after = change.before, change.after
    if before is None or after is None:
        return []  # The deal itself says when and how it began.
    common = {"workspace_id": scope.workspace_id, "deal_id": change.id, "at": scope.now, "member_id": scope.actor}
    steps = [(name, before.get(name), after[name]) for name in FOLLOWED if name in after]
    return [
        {**common, "id": new_id(scope.now), "field": name, "before": _text(old), "after": _text(new)}
        for name, old, new in steps
    ]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


class DealChanges(Repository):
    """The steps that deals took."""

    async def list_of_unit(self) -> list[Step]:
        """List the steps that this very unit has made so far; they are written down at its end."""
        await self._session.flush()
        changes: Iterable[Change] = self._session.info["changes"]
        rows = [row for change in changes if change.entity == "deal" for row in _rows(self._scope, change)]
        return [Step(*(row[name] for name in Step._fields)) for row in rows]

    async def list_since(
        self, since: datetime, owners: Collection[UUID] | None = None, limit: int = 50_000
    ) -> list[Step]:
        """List the steps of all deals, or of those that the owners have now, from a moment on, in order."""
        statement = select(*_READ).where(
            _OF_STEPS, _table.c.workspace_id == self._scope.workspace_id, _table.c.at >= since
        )
        if owners is not None:
            statement = statement.join(Deal, _OF_DEAL).where(held_by(Deal.owner_id, owners))
        rows = await self._session.execute(statement.order_by(_table.c.at, _table.c.id).limit(limit))
        return [Step(*row) for row in rows]

    async def list_by_others(self, owner_id: UUID, since: datetime, limit: int = 5000) -> list[Step]:
        """List the steps that colleagues made in a member's own deals from a moment on, in order."""
        statement = (
            select(*_READ)
            .join(Deal, _OF_DEAL)
            .where(_OF_STEPS, _table.c.workspace_id == self._scope.workspace_id, _table.c.at >= since)
            .where(Deal.owner_id == owner_id, _table.c.member_id != owner_id)
        )
        rows = await self._session.execute(statement.order_by(_table.c.at, _table.c.id).limit(limit))
        return [Step(*row) for row in rows]

    async def find_mover(self, deal_id: UUID) -> UUID | None:
        """Find who put a deal into its stage last; None where nobody in person did."""
        of_deal = and_(_table.c.workspace_id == self._scope.workspace_id, _table.c.deal_id == deal_id)
        statement = select(_table.c.member_id).where(of_deal, _table.c.field == "stage_id")
        found: UUID | None = await self._session.scalar(
            statement.order_by(_table.c.at.desc(), _table.c.id.desc()).limit(1)
        )
        return found

    async def list_for_deal(self, deal_id: UUID, limit: int = 200) -> list[Step]:
        """List the steps of one deal, the last first."""
        statement = select(*_READ).where(
            _OF_STEPS, _table.c.workspace_id == self._scope.workspace_id, _table.c.deal_id == deal_id
        )
        rows = await self._session.execute(statement.order_by(_table.c.at.desc(), _table.c.id.desc()).limit(limit))
        return [Step(*row) for row in rows]
