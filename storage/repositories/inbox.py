"""The inbox: requests accepted once, worked on in order, by one worker at a time."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Select, Table, Text, bindparam, case, func, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from storage.models.inbox import Inbox, InboxState
from storage.repositories.scope import LEASE_SECONDS, Repository, has_run_out, ids_of, is_one_of, lease_clock

ATTEMPTS = 3
_inbox: Table = Inbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
# What every message runs is built once: building a statement costs more than running it.
_FINISH = (
    update(_inbox)
    .where(
        _inbox.c.workspace_id == bindparam("workspace"),
        _inbox.c.id == bindparam("row"),
        _inbox.c.fence == bindparam("held_fence"),
        _inbox.c.state == InboxState.WAITING,
    )
    .values(state=InboxState.DONE, done_at=bindparam("done_at"), lease_until=None, error_ref=bindparam("error_ref"))
    .returning(_inbox.c.id)
)


@cache
def _accept(on_postgresql: bool, lease_seconds: float | None) -> Any:
    """Build the INSERT of requests that are new, leased for so long or not at all."""
    dialect = postgresql if on_postgresql else sqlite
    statement = dialect.insert(_inbox).on_conflict_do_nothing()
    if lease_seconds is not None:
        statement = statement.values(lease_until=lease_clock(lease_seconds))
    return statement.returning(_inbox.c.id)


@cache
def _any_free() -> Any:
    """Build the question whether a request waits that nobody is at work on."""
    return (
        select(_inbox.c.id)
        .where(
            _inbox.c.workspace_id == bindparam("workspace"),
            is_one_of(_inbox.c.state, InboxState.WAITING),
            has_run_out(_inbox.c.lease_until),
            _inbox.c.id.not_in(bindparam("besides", expanding=True)),
        )
        .limit(1)
    )


@cache
def _claim(lease_seconds: float) -> Any:
    """Build the UPDATE that takes the oldest waiting request of each conversation in which nobody is at work."""
    return (
        update(Inbox)
        .where(
            Inbox.workspace_id == bindparam("workspace"),
            Inbox.id.in_(ids_of(_oldest_of_each())),
            Inbox.state == InboxState.WAITING,
        )
        .values(
            state=case((Inbox.attempts >= ATTEMPTS, InboxState.QUARANTINED.value), else_=Inbox.state),
            leased_by=bindparam("worker", type_=Text()),
            lease_until=lease_clock(lease_seconds),
            fence=Inbox.fence + 1,
            attempts=Inbox.attempts + 1,
        )
        .returning(Inbox)
        .execution_options(synchronize_session=False, populate_existing=True)
    )


def _oldest_of_each() -> Select[UUID]:
    candidate, other = aliased(Inbox), aliased(Inbox)
    scope: BindParameter[UUID] = bindparam("workspace")
    waiting = select(other.id).where(
        other.workspace_id == scope,
        other.conversation == candidate.conversation,
        is_one_of(other.state, InboxState.WAITING),
    )
    # Subqueries for one value, because they are looked up by index whatever the planner believes.
    oldest = waiting.order_by(other.received_at, other.id).limit(1).correlate(candidate)
    leased = waiting.where(other.lease_until > lease_clock(0)).limit(1).correlate(candidate)
    return (
        select(candidate.id)
        .where(
            candidate.workspace_id == scope,
            is_one_of(candidate.state, InboxState.WAITING),
            has_run_out(candidate.lease_until),
            candidate.id == oldest.scalar_subquery(),
            leased.scalar_subquery().is_(None),
            candidate.id.not_in(bindparam("besides", expanding=True)),
        )
        .order_by(candidate.received_at, candidate.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )


class InboxRows(Repository):
    """Requests that wait."""

    async def accept(
        self, rows: Sequence[Inbox], *, leased_to: str | None = None, lease_seconds: float = LEASE_SECONDS
    ) -> list[UUID]:
        """Accept requests and give the ids of those that were new, already leased to `leased_to` if given.

        A leased row has fence 1 and its first attempt. What the platform sent before, by either key, is
        swallowed by the database itself, also when two processes accept it at once.
        """
        if not rows:
            return []
        statement = _accept(self._scope.on_postgresql, None if leased_to is None else lease_seconds)
        values = [self._values(row, leased_to) for row in rows]
        if leased_to is None:
            self._scope.touched.add("inbox")
        return list((await self._session.scalars(statement, values)).all())

    def _values(self, row: Inbox, leased_to: str | None) -> dict[str, Any]:
        """Give the columns of a new row."""
        leased = 0 if leased_to is None else 1
        # The row in memory is handed on to a worker, who finishes it under this fence.
        row.workspace_id, row.fence, row.attempts = self._scope.workspace_id, leased, leased
        names = (
            "id",
            "platform",
            "account",
            "dedupe_key",
            "second_key",
            "conversation",
            "received_at",
            "payload",
        )
        return {
            "workspace_id": self._scope.workspace_id,
            **{name: getattr(row, name) for name in names},
            "state": InboxState.WAITING,
            "attempts": leased,
            "fence": leased,
            "leased_by": leased_to,
        }

    async def has_free(self, besides: Collection[UUID] = ()) -> bool:
        """Tell whether a request waits that nobody is at work on, `besides` what is held: it may be worth a claim."""
        given = {"workspace": self._scope.workspace_id, "besides": list(besides)}
        return await self._session.scalar(_any_free(), given) is not None

    async def claim_waiting(
        self,
        worker: str,
        limit: int = 20,
        *,
        besides: Collection[UUID] = (),
        lease_seconds: float = LEASE_SECONDS,
    ) -> list[Inbox]:
        """Take the oldest waiting request of each conversation in which nobody is at work, `besides` what is held.

        A request that has had its three attempts comes back QUARANTINED: it must be answered, but not run.
        """
        given = {
            "workspace": self._scope.workspace_id,
            "worker": worker,
            "most": limit,
            "besides": list(besides),
        }
        rows = await self._session.scalars(_claim(lease_seconds), given)
        return sorted(rows, key=lambda row: (row.received_at, row.id))

    async def finish(self, row_id: UUID, fence: int, *, error_ref: str | None = None) -> bool:
        """Mark a request done; False if the fence was lost, and then the whole unit must not be committed."""
        given = {"workspace": self._scope.workspace_id, "row": row_id, "held_fence": fence, "error_ref": error_ref}
        return (await self._session.scalars(_FINISH, given | {"done_at": self._scope.now})).first() is not None

    async def extend_all(
        self, worker: str, row_ids: Collection[UUID], *, lease_seconds: float = LEASE_SECONDS
    ) -> set[UUID]:
        """Lengthen the leases of what a worker has queued; give the ids of those that are still its own."""
        statement = (
            self._update(Inbox)
            .where(Inbox.id.in_(row_ids), Inbox.leased_by == worker, Inbox.state == InboxState.WAITING)
            .values(lease_until=lease_clock(lease_seconds))
            .returning(Inbox.id)
        )
        return set((await self._session.scalars(statement)).all())

    async def list_still_waiting(self, row_ids: Collection[UUID]) -> set[UUID]:
        """List those of the requests that still wait."""
        statement = select(_inbox.c.id).where(
            _inbox.c.workspace_id == self._scope.workspace_id,
            _inbox.c.id.in_(row_ids),
            is_one_of(_inbox.c.state, InboxState.WAITING),
        )
        return set((await self._session.scalars(statement)).all())

    async def release(self, worker: str, row_ids: Collection[UUID] | None = None) -> int:
        """Give back what a worker holds (of these only), its attempt not counted; give the number of requests."""
        chosen = true() if row_ids is None else Inbox.id.in_(row_ids)
        statement = (
            self._update(Inbox)
            .where(chosen, Inbox.leased_by == worker, Inbox.state == InboxState.WAITING, Inbox.lease_until.is_not(None))
            .values(
                lease_until=None,
                leased_by=None,
                attempts=case((Inbox.attempts > 0, Inbox.attempts - 1), else_=0),
            )
            .returning(Inbox.id)
        )
        self._scope.touched.add("inbox")
        return len((await self._session.scalars(statement)).all())

    async def get(self, row_id: UUID) -> Inbox | None:
        """Get a request, or None."""
        return await self._one(self._select(Inbox).where(Inbox.id == row_id))

    async def find_by_second_key(self, second_key: str) -> Inbox | None:
        """Find the request that an utterance arrived as, or None once it was pruned."""
        return await self._one(self._select(Inbox).where(Inbox.second_key == second_key))

    async def list_quarantined(self, limit: int = 50) -> list[Inbox]:
        """List the requests that failed for good and are still kept, newest first."""
        statement = self._select(Inbox).where(Inbox.state == InboxState.QUARANTINED)
        return await self._list(statement.order_by(Inbox.received_at.desc(), Inbox.id.desc()).limit(limit))

    async def count_waiting(self) -> int:
        """Count the requests that wait."""
        statement = select(func.count()).where(
            _inbox.c.workspace_id == self._scope.workspace_id,
            is_one_of(_inbox.c.state, InboxState.WAITING),
        )
        return await self._session.scalar(statement) or 0

    async def prune(self, before: datetime) -> int:
        """Remove the done requests received before a moment; keys must be kept for at least eight days."""
        statement = self._delete(Inbox).where(Inbox.state == InboxState.DONE, Inbox.received_at < before)
        return len((await self._session.scalars(statement.returning(Inbox.id))).all())
