"""The sender: takes rows of the outbox when there is something to send, and brings each on its way."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

import structlog

from bot.adapter import Adapter, Address
from bot.delivery.attempt import deliver
from bot.delivery.desk import LEASE_SECONDS, Builder, Claim, Desk
from bot.delivery.reconcile import ASKABLE, heard
from bot.delivery.report import report_parked
from bot.delivery.wire import Wire
from handlers.kit.ports import Clock, Directory
from handlers.kit.request import Platform
from locales.catalog import Catalog
from storage.base import SENDING_PAUSED
from storage.failpoints import failpoint
from storage.models.outbox import Outbox, OutboxState
from storage.unit_of_work import Database, Store

_HELD: Final = 24
_SCAN_SECONDS: Final = 1.0
_REPORT_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 8.0
_NEVER: Final = datetime.max.replace(tzinfo=UTC)
_log = structlog.get_logger(__name__)


class Sender:
    """Sends one workspace's outbox from this process.

    ``worker`` names the process in leases: the same name that rows are leased to in the fast path.
    ``builders`` make the cards of ``CardRef`` rows, by the card's name. ``keys`` are the press keys, the
    current one first. ``wire`` notes what leaves this machine.
    """

    def __init__(
        self,
        database: Database,
        adapters: Mapping[Platform, Adapter],
        *,
        workspace_id: UUID,
        keys: tuple[bytes, ...],
        catalog: Catalog,
        clock: Clock,
        builders: Mapping[str, Builder],
        worker: str,
        directories: Mapping[Platform, Directory] | None = None,
        ticks: Callable[[], float] = time.monotonic,
        wire: Wire | None = None,
    ) -> None:
        known = directories if directories is not None else {}
        self.desk = Desk(
            database, workspace_id, adapters, keys, catalog, clock, builders, worker, known, ticks=ticks, wire=wire
        )
        self._tasks: set[asyncio.Task[None]] = set()
        self._paused = False
        self._looked_at = float("-inf")
        self._report_at = 0.0
        self._full = False
        self._ended = asyncio.Event()

    def hand_on(self, rows: Sequence[Outbox]) -> None:
        """Send committed rows that are already leased to this process; the others wait for their claim."""
        desk = self.desk
        rest = False
        for row in rows:
            if row.state is OutboxState.SENDING and row.leased_by == desk.worker:
                # The lease began inside the transaction, a little before now.
                self._start(Claim(row, desk.ticks() + LEASE_SECONDS - 1.0))
            else:
                rest = True
        if rest:
            desk.database.wake.outbox.set()

    async def run(self) -> None:
        """Send until ``stop``. The database may be away for a while: that is logged and outlived."""
        desk, pause = self.desk, 0.0
        while not desk.stopping.is_set():
            desk.database.wake.outbox.clear()
            try:
                due = await self._round()
                pause = 0.0
            except Exception:  # Whatever it is, messages must flow again when it is over.
                _log.exception("delivery_round_failed")
                due, pause = None, min(10.0, 2 * pause + 0.5)
            await self._rest(due, pause)
        await self._finish()
        self._ended.set()

    async def stop(self) -> None:
        """End within ten seconds: finish the requests under way, release the rest."""
        self.desk.stopping.set()
        self.desk.database.wake.outbox.set()
        await self._ended.wait()

    async def resume(self, platform: Platform, account: str) -> None:
        """Send for an account again at once, after it was connected anew."""
        desk, scope = self.desk, f"account:{platform.value}:{account}"

        async def work(store: Store) -> None:
            await store.pauses.put(scope, store.now)

        await desk.write(work)
        desk.pauses.pop(scope, None)
        desk.database.wake.outbox.set()

    async def heard(self, intent: str, address: Address, message: str) -> None:
        """Take in a message of ours that a platform has shown us."""
        await heard(self.desk, intent, address, message)

    async def drain(self) -> None:
        """Send what is due now and return when it is settled; for tests and demonstrations without a loop."""
        while await self._round() is None or self._tasks:
            await asyncio.gather(*self._tasks)

    async def _round(self) -> datetime | None:
        """Claim what fits; return when the next row is due, or None when there may be more at once."""
        desk = self.desk
        async with desk.database.reading(desk.workspace_id) as store:
            await self._look(store)
            due = await store.outbox.find_next_due(platforms=desk.platforms)
        if desk.parked and not self._paused and desk.ticks() >= self._report_at:
            self._report_at = desk.ticks() + _REPORT_SECONDS
            await report_parked(desk)
        room = _HELD - len(self._tasks)
        self._full = room <= 0
        if self._paused or due is None or due > desk.clock.now() or self._full:
            return due or _NEVER
        claims = await self._claim(room)
        failpoint("after_claim")
        for claim in claims:
            self._start(claim)
        return None if claims else due

    async def _look(self, store: Store) -> None:
        """Read what rarely changes, at most once a second: whether we may send, and who asked us to wait."""
        desk = self.desk
        if desk.ticks() - self._looked_at < _SCAN_SECONDS:
            return
        self._paused = await store.state.find(SENDING_PAUSED) is not None
        desk.pauses = await store.pauses.list_all(desk.clock.now())
        self._looked_at = desk.ticks()

    async def _claim(self, room: int) -> list[Claim]:
        desk = self.desk
        since = desk.ticks()
        platforms = desk.platforms
        rows = await desk.write(
            lambda store: store.outbox.claim_due(
                desk.worker, room, lease_seconds=LEASE_SECONDS, begun_on=ASKABLE, platforms=platforms
            )
        )
        return [Claim(row, since + LEASE_SECONDS) for row in rows]

    def _start(self, claim: Claim) -> None:
        task = asyncio.create_task(self._deliver(claim))
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def _deliver(self, claim: Claim) -> None:
        desk = self.desk
        try:
            if self._looked_at == float("-inf"):
                async with desk.database.reading(desk.workspace_id) as store:
                    await self._look(store)
            if self._paused:
                await desk.write(lambda store: store.outbox.give_back(claim.row.id, claim.row.fence))
                return
            await deliver(desk, claim)
        except Exception:  # The lease runs out, and the row comes back as unknown: nothing is lost by going on.
            _log.exception("delivery_failed", outbox=str(claim.row.id))

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if self._full:
            self.desk.database.wake.outbox.set()

    async def _rest(self, due: datetime | None, pause: float) -> None:
        """Wait for a wake, for the next due moment, or for the safety scan."""
        desk = self.desk
        wait = _SCAN_SECONDS
        if due is None:
            wait = 0.0
        elif (ahead := (due - desk.clock.now()).total_seconds()) > 0:
            wait = min(wait, ahead)
        if pause:
            await asyncio.sleep(pause)
            return
        try:
            await asyncio.wait_for(desk.database.wake.outbox.wait(), wait)
        except TimeoutError:
            return

    async def _finish(self) -> None:
        for watcher in self.desk.watchers:
            watcher.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_STOP_SECONDS)
        if self._tasks:
            # Whoever still holds a request must not have it released under it: the lease runs out instead.
            for task in self._tasks:
                task.cancel()
            return
        await self.desk.write(lambda store: store.outbox.release(self.desk.worker))
