"""The outbox: messages to send, in order per conversation, each try under a lease and a fence."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack
from uuid import UUID

from sqlalchemy import ColumnElement, Table, case, update

from storage.base import new_id
from storage.models.attempt import AttemptOutcome
from storage.models.outbox import Outbox, OutboxState
from storage.repositories.outbox_reading import UNSETTLED, Claiming, OutboxReading
from storage.repositories.outbox_statements import (
    ADD_ATTEMPT,
    GIVEN,
    INVITATION,
    claim_of,
    finish_of,
    forgetting_codes,
    insert_of,
)
from storage.repositories.scope import LEASE_SECONDS

_outbox: Table = Outbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
_NEXT_STATE = {
    AttemptOutcome.SENT: OutboxState.SENT,
    AttemptOutcome.NOT_SENT: OutboxState.DUE,
    AttemptOutcome.UNKNOWN: OutboxState.UNKNOWN,
}


class Ending(TypedDict, total=False):
    """What else is known when a try ends: the message's id and channel there, when to go on, what was the matter."""

    provider_id: str | None
    channel: str | None
    not_before: datetime | None
    detail: str | None


class OutboxRows(OutboxReading):
    """Messages to send."""

    async def add(
        self, rows: Sequence[Outbox], *, leased_to: str | None = None, lease_seconds: float = LEASE_SECONDS
    ) -> list[UUID]:
        """Add messages and give the ids of those whose intent was new.

        Each gets the next `seq` of its conversation, which is also written into the given row. With
        `leased_to` the first of each conversation is leased at once (state SENDING, fence 1), unless
        older ones wait there or its time has not come; the given rows say so.
        """
        now, added = self._scope.now, list[UUID]()
        statement = insert_of(self._scope.on_postgresql, None if leased_to is None else lease_seconds)
        for row in rows:
            row.workspace_id = self._scope.workspace_id
            values = {name: getattr(row, name) for name in GIVEN} | {"moment": now, "worker": leased_to}
            made = (await self._session.execute(statement, values)).first()
            if made is None:
                continue
            added.append(row.id)
            row.seq, row.state = made.seq, made.state
            if row.state is OutboxState.SENDING:
                row.fence, row.attempts, row.leased_by, row.begun_by = 1, 1, leased_to, leased_to
                row.started_at = row.first_tried_at = now
            else:
                self._scope.touched.add("outbox")
        return added

    async def claim_due(
        self,
        worker: str,
        limit: int = 20,
        **how: Unpack[Claiming],
    ) -> list[Outbox]:
        """Take the first message of each conversation whose time has come, oldest first.

        A row comes back as SENDING to be sent, or as UNKNOWN when an earlier try may have succeeded
        and must be looked up before anything is sent again.
        """
        begun_on, platforms = how.get("begun_on"), how.get("platforms")
        statement = claim_of(
            how.get("lease_seconds", LEASE_SECONDS),
            None if begun_on is None else frozenset(begun_on),
            None if platforms is None else frozenset(platforms),
        )
        given = {
            "workspace": self._scope.workspace_id,
            "moment": how.get("now") or self._scope.now,
            "worker": worker,
            "most": limit,
        }
        rows = await self._session.scalars(statement, given)
        return sorted(rows.all(), key=lambda row: (row.not_before, row.id))

    async def begin(self, row_id: UUID, fence: int) -> bool:
        """Write down that a claimed row's try begins now; False if the fence was lost."""
        begun = {"started_at": self._scope.now, "begun_by": _outbox.c.leased_by}
        return await self._hit(self._held(row_id, fence).values(begun))

    async def start_again(self, row_id: UUID, fence: int, *, repeat: bool = False) -> bool:
        """Begin a new try of an UNKNOWN row that was looked up in vain; False if the fence was lost.

        With `repeat` the copy shall say that it may be one.
        """
        statement = self._held(row_id, fence).values(
            state=OutboxState.SENDING,
            started_at=self._scope.now,
            begun_by=_outbox.c.leased_by,
            attempts=_outbox.c.attempts + 1,
            repeat=repeat,
        )
        return await self._hit(statement)

    async def finish(self, row_id: UUID, fence: int, outcome: AttemptOutcome, **ending: Unpack[Ending]) -> bool:
        """Write down how a try ended; False if the fence was lost.

        SENT settles the row, which then tells of the try itself, and the database tells its card which message it
        became; NOT_SENT makes it due again and UNKNOWN to be looked up, both at `not_before`. A try that succeeded
        under a lost fence is written down as LATE and changes the row no more: its sender must remove its own copy.
        """
        now, provider_id, detail = self._scope.now, ending.get("provider_id"), ending.get("detail")
        values: dict[str, Any] = {"state": _NEXT_STATE.get(outcome, OutboxState.SENT), "lease_until": None}
        if outcome is AttemptOutcome.SENT:
            values |= {"provider_id": provider_id, "finished_at": now}
            if ending.get("channel") is not None:
                values["channel"] = ending["channel"]
        elif ending.get("not_before") is not None:
            values |= {"not_before": ending["not_before"]}
        given = {"workspace": self._scope.workspace_id, "row": row_id, "held_fence": fence, "reason": detail}
        statement = finish_of(tuple(values), self._scope.on_postgresql)
        held = (await self._session.execute(statement, given | values)).first()
        attempt = {
            "workspace_id": self._scope.workspace_id,
            "id": new_id(now),
            "outbox_id": row_id,
            "fence": fence,
            "started_at": (held and held.started_at) or now,
            "ended_at": now,
            "outcome": AttemptOutcome.LATE if outcome is AttemptOutcome.SENT else outcome,
            "detail": detail,
        }
        if held is None or outcome is not AttemptOutcome.SENT:
            await self._session.execute(ADD_ATTEMPT, attempt)
        if held is None:
            return False
        if outcome is AttemptOutcome.SENT and held.purpose == INVITATION:
            await self._forget_codes(_outbox.c.id == row_id)
        # On PostgreSQL another transaction may just now put a row behind this one, unseen.
        may_wait = held.others_wait or outcome is AttemptOutcome.NOT_SENT or self._scope.on_postgresql
        if may_wait and outcome is not AttemptOutcome.UNKNOWN:
            self._scope.touched.add("outbox")
        return True

    async def _forget_codes(self, *which: ColumnElement[bool]) -> None:
        """Blank the answers among these rows that hold an invitation's code: it must not outlive its answer."""
        which = (_outbox.c.workspace_id == self._scope.workspace_id, *which)
        await self._session.execute(forgetting_codes(self._scope.on_postgresql).where(*which))

    async def give_back(self, row_id: UUID, fence: int, *, not_before: datetime | None = None) -> bool:
        """Give back a row that was not tried, its attempt not counted; False as above."""
        values: dict[str, Any] = {"lease_until": None, "leased_by": None}
        if not_before is not None:
            values["not_before"] = not_before
        is_sending = _outbox.c.state == OutboxState.SENDING
        statement = self._held(row_id, fence).values(
            state=case((is_sending, OutboxState.DUE.value), else_=_outbox.c.state),
            attempts=case((is_sending, _outbox.c.attempts - 1), else_=_outbox.c.attempts),
            **values,
        )
        self._scope.touched.add("outbox")
        return await self._hit(statement)

    async def park(self, row_id: UUID, fence: int, reason: str) -> bool:
        """Set a message aside for good, so that it blocks its conversation no longer; False as above."""
        return await self._set_aside(OutboxState.PARKED, row_id, fence, reason)

    async def cancel(self, row_id: UUID, fence: int, reason: str) -> bool:
        """Cancel a message that is no longer to be sent; False as above."""
        return await self._set_aside(OutboxState.CANCELLED, row_id, fence, reason)

    async def _set_aside(self, state: OutboxState, row_id: UUID, fence: int, reason: str) -> bool:
        values = {"state": state, "reason": reason, "lease_until": None, "finished_at": self._scope.now}
        self._scope.touched.add("outbox")
        await self._forget_codes(_outbox.c.id == row_id, _outbox.c.fence == fence)
        return await self._hit(self._held(row_id, fence).values(**values))

    async def cancel_by_intent(self, intent_key: str, *, prefix: bool = False) -> int:
        """Cancel what is due and not begun with this intent, or whose intent begins so; give the number."""
        column = Outbox.intent_key
        wanted = column.startswith(intent_key, autoescape=True) if prefix else column == intent_key
        statement = (
            self._update(Outbox)
            .where(wanted, Outbox.state == OutboxState.DUE)
            .values(state=OutboxState.CANCELLED, finished_at=self._scope.now)
            .returning(Outbox.id)
        )
        cancelled = (await self._session.scalars(statement)).all()
        if cancelled:
            await self._forget_codes(_outbox.c.id.in_(cancelled))
        return len(cancelled)

    async def release(self, worker: str) -> int:
        """Give back all that a worker holds; it ends its open requests first. Give the number."""
        is_sending = Outbox.state == OutboxState.SENDING
        statement = (
            self._update(Outbox)
            .where(Outbox.leased_by == worker, Outbox.state.in_(UNSETTLED), Outbox.lease_until.is_not(None))
            .values(
                state=case((is_sending, OutboxState.DUE.value), else_=Outbox.state),
                attempts=case((is_sending, Outbox.attempts - 1), else_=Outbox.attempts),
                lease_until=None,
                leased_by=None,
            )
            .returning(Outbox.id)
        )
        self._scope.touched.add("outbox")
        return len((await self._session.scalars(statement)).all())

    def _held(self, row_id: UUID, fence: int) -> Any:
        return update(_outbox).where(
            _outbox.c.workspace_id == self._scope.workspace_id,
            _outbox.c.id == row_id,
            _outbox.c.fence == fence,
            _outbox.c.state.in_((OutboxState.SENDING, OutboxState.UNKNOWN)),
        )

    async def _hit(self, statement: Any) -> bool:
        return (await self._session.scalars(statement.returning(_outbox.c.id))).first() is not None
