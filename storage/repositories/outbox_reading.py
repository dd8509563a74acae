"""Looking at the outbox without taking anything from it, and letting out what was set aside."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import Table, bindparam, func, select

from storage.models.attempt import Attempt
from storage.models.outbox import Outbox, OutboxKind, OutboxState
from storage.repositories.scope import Repository, has_run_out, is_one_of

_outbox: Table = Outbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
UNSETTLED = (OutboxState.DUE, OutboxState.SENDING, OutboxState.UNKNOWN)
_NEXT_DUE = select(func.min(_outbox.c.not_before, type_=_outbox.c.not_before.type)).where(
    _outbox.c.workspace_id == bindparam("workspace"),
    is_one_of(_outbox.c.state, *UNSETTLED),
    has_run_out(_outbox.c.lease_until),
)
_NEXT_DUE_ON = _NEXT_DUE.where(_outbox.c.platform.in_(bindparam("platforms", expanding=True)))


class Claiming(TypedDict, total=False):
    """How rows are claimed: `now` is business time, the lease has its own clock.

    On the platforms of `begun_on` (all, if None) a claim counts as a try, elsewhere only `begin` does.
    Nothing is taken that goes elsewhere than to `platforms` (None: anywhere).
    """

    now: datetime | None
    lease_seconds: float
    begun_on: Collection[str] | None
    platforms: Collection[str] | None


class OutboxReading(Repository):
    """What can be asked of the outbox."""

    async def get(self, row_id: UUID) -> Outbox | None:
        """Get a message, or None."""
        return await self._one(self._select(Outbox).where(Outbox.id == row_id))

    async def list_by_conversation(self, conversation: str, limit: int = 50) -> list[Outbox]:
        """List a conversation's messages, newest first."""
        statement = self._select(Outbox).where(Outbox.conversation == conversation)
        return await self._list(statement.order_by(Outbox.seq.desc()).limit(limit))

    async def list_of_card(self, card_id: UUID, limit: int = 50) -> list[dict[str, Any]]:
        """List what a card was to show, first to last."""
        statement = select(Outbox.payload).where(
            Outbox.workspace_id == self._scope.workspace_id, Outbox.card_id == card_id
        )
        return list(await self._session.scalars(statement.order_by(Outbox.seq).limit(limit)))

    async def list_attempts(self, row_id: UUID) -> list[Attempt]:
        """List the tries of a message that did not settle it, in order; the one that did is told by its row."""
        statement = self._select(Attempt).where(Attempt.outbox_id == row_id)
        return await self._list(statement.order_by(Attempt.id))

    async def list_parked(self, since: datetime, limit: int = 50) -> list[Outbox]:
        """List the messages set aside since a moment, oldest first."""
        statement = self._select(Outbox).where(Outbox.state == OutboxState.PARKED, Outbox.finished_at >= since)
        return await self._list(statement.order_by(Outbox.finished_at, Outbox.id).limit(limit))

    async def has_posted(self, conversation: str, since: datetime) -> bool:
        """Tell whether a message of ours was posted in a conversation after a moment."""
        statement = self._select(Outbox).where(
            Outbox.conversation == conversation,
            Outbox.kind.in_((OutboxKind.POST, OutboxKind.ANSWER)),
            Outbox.state == OutboxState.SENT,
            Outbox.finished_at > since,
        )
        return await self._one(statement.limit(1)) is not None

    async def revive(self, member_id: UUID, since: datetime) -> int:
        """Let a member's direct messages go out again that were refused and parked since a moment; give their number.

        A card is built when it leaves, so what is no longer wanted by then is not sent.
        """
        statement = (
            self._update(Outbox)
            .where(
                Outbox.member_id == member_id,
                Outbox.state == OutboxState.PARKED,
                Outbox.to_user.is_not(None),
                Outbox.reason.startswith("forbidden"),
                Outbox.created_at >= since,
            )
            .values(
                state=OutboxState.DUE,
                not_before=self._scope.now,
                attempts=0,
                first_tried_at=None,
                started_at=None,
                finished_at=None,
                reason=None,
                lease_until=None,
                leased_by=None,
            )
            .returning(Outbox.id)
        )
        found = (await self._session.scalars(statement)).all()
        if found:
            self._scope.touched.add("outbox")
        return len(found)

    async def hasten(self, platform: str, channel: str) -> int:
        """Let what waits in a channel go out now, because somebody reads there again; give its number."""
        statement = (
            self._update(Outbox)
            .where(
                Outbox.platform == platform,
                Outbox.channel == channel,
                Outbox.state == OutboxState.DUE,
                Outbox.not_before > self._scope.now,
            )
            .values(not_before=self._scope.now)
            .returning(Outbox.id)
        )
        return len((await self._session.scalars(statement)).all())

    async def find_next_due(self, *, platforms: Collection[str] | None = None) -> datetime | None:
        """Find the moment at which the next free message (of these platforms; of all, if None) becomes due, or None."""
        statement = _NEXT_DUE if platforms is None else _NEXT_DUE_ON
        given = {"workspace": self._scope.workspace_id, "platforms": list(platforms or ())}
        moment: datetime | None = await self._session.scalar(statement, given)
        return moment

    async def count_waiting_by_platform(self) -> dict[str, int]:
        """Count what still has to be sent, by platform."""
        mine = Outbox.workspace_id == self._scope.workspace_id
        waiting = select(Outbox.platform, func.count()).where(mine, is_one_of(Outbox.state, *UNSETTLED))
        rows = await self._session.execute(waiting.group_by(Outbox.platform))
        return {row[0]: row[1] for row in rows}
