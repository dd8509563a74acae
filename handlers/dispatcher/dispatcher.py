"""Works off the inbox: in order within a conversation, side by side between conversations, never twice."""

import asyncio
import secrets
import time
from collections import deque
from collections.abc import Coroutine
from typing import Any
from uuid import UUID

import msgspec
import structlog

from handlers.dispatcher.afterwards import go_on
from handlers.dispatcher.arrivals.looking import audience_of, forget, profile_of, proposed_by_another
from handlers.dispatcher.arrivals.people import Looked, NeedsAudience, NeedsProfile
from handlers.dispatcher.explaining import explain, in_words, our_fault
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.offers.proposing import NeedsProposal
from handlers.dispatcher.turn import After, take_turn
from handlers.kit.errors import UserError
from handlers.kit.reply import Reply
from handlers.kit.request import Request, decode_request, encode
from storage.engine import is_transient
from storage.failpoints import failpoint
from storage.models.inbox import Inbox, InboxState
from storage.unit_of_work import Store

_AT_ONCE = 8
_LOOK_AGAIN = 1.0
_EXTEND_AFTER = 4.0
_TRIES = 6
_log = structlog.get_logger(__name__)
Taken = tuple[Inbox, Request]


class LostLease(Exception):
    """Another process took the request over while this one stood still."""


class PutOff(Exception):
    """The database was lost for too long: the request stays where it is and is claimed again."""


class Dispatcher:
    """The one worker of this process. ``hand_on`` takes rows that were accepted here; others are claimed.

    What is queued or runs is held: its lease is lengthened, and it is not claimed a second time. A conversation whose
    request was put off is behind: until what waits in it was claimed in its order, nothing new may pass.
    """

    def __init__(self, house: House) -> None:
        self.house = house
        self._queues: dict[str, deque[Taken]] = {}
        self._held: dict[UUID, float] = {}
        self._behind: dict[str, set[UUID]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._stopping = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def hand_on(self, rows: list[Taken]) -> None:
        """Queue accepted rows behind those of the same conversation."""
        late: list[UUID] = []
        for taken in rows:
            if behind := self._behind.get(taken[0].conversation):
                behind.add(taken[0].id)
                late.append(taken[0].id)
            else:
                self._queue(taken)
        if late:
            self._start(self._give_back(late))

    def _queue(self, taken: Taken) -> None:
        conversation = taken[0].conversation
        self._held[taken[0].id] = time.monotonic()
        queue = self._queues.get(conversation)
        if queue is not None:
            queue.append(taken)
            return
        self._queues[conversation] = deque([taken])
        self._idle.clear()
        self._start(self._conversation(conversation))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def run(self) -> None:
        """Claim what other processes left behind, until ``stop``."""
        pause = 0.0
        while not self._stopping.is_set():
            try:
                await self.claim()
                pause = 0.0
            except Exception as error:  # The database may be away for a while: that is outlived.
                _log.warning("inbox_not_reached", error=type(error).__name__)
                pause = min(10.0, pause * 2 + 0.5)
            wake = self.house.database.wake.inbox
            waiting = asyncio.ensure_future(wake.wait())
            stopping = asyncio.ensure_future(self._stopping.wait())
            await asyncio.wait({waiting, stopping}, timeout=_LOOK_AGAIN + pause, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            stopping.cancel()
            wake.clear()

    async def claim(self) -> int:
        """Lengthen the leases of what is held and take waiting rows whose lease is free; return how many.

        Where there is nothing of the kind, as mostly, nobody's write waits for the look.
        """
        if not self._behind and not self._to_extend():
            async with self.house.database.reading(self.house.workspace_id) as store:
                if not await store.inbox.has_free(tuple(self._held)):
                    return 0
        async with self.house.database.writing(self.house.workspace_id, now=self.house.clock.now()) as store:
            await self._extend(store)
            await self._catch_up(store)
            rows = await store.inbox.claim_waiting(self.house.worker, _AT_ONCE, besides=tuple(self._held))
        waiting = [row for row in rows if row.state is InboxState.WAITING]
        taken = [(row, request) for row in waiting if (request := await self._decoded(row)) is not None]
        for each in taken:
            self._queue(each)
        for row in rows:
            if row.state is InboxState.QUARANTINED:
                await self._own_up(row)
        return len(taken)

    def _to_extend(self) -> list[UUID]:
        now = time.monotonic()
        return [row for row, since in self._held.items() if now - since >= _EXTEND_AFTER]

    async def _extend(self, store: Store) -> None:
        now, due = time.monotonic(), self._to_extend()
        if due:
            await store.inbox.extend_all(self.house.worker, due)
            self._held |= {row: now for row in due if row in self._held}

    async def _catch_up(self, store: Store) -> None:
        """Let a conversation's new requests pass again once all that were behind are done, here or elsewhere."""
        behind = {row for rows in self._behind.values() for row in rows}
        if self._behind:
            done = behind - await store.inbox.list_still_waiting(behind)
            self._behind = {name: left for name, rows in self._behind.items() if (left := rows - done)}

    async def _own_up(self, row: Inbox) -> None:
        """Tell the sender of a request that failed for good that it did; nobody is left in silence."""
        reference, house = secrets.token_hex(4), self.house
        _log.error("request_quarantined", reference=reference, row=str(row.id))
        request = await self._decoded(row)
        if request is None:
            return
        async with house.database.writing(house.workspace_id, now=house.clock.now()) as store:
            kept = await store.inbox.get(row.id)
            if kept is not None:
                kept.error_ref = reference
            after = await explain(house, store, request, our_fault(reference))
        house.hand_on(after.rows)

    async def _decoded(self, row: Inbox) -> Request | None:
        """Read a stored request; one that nobody can read is set aside, so that it blocks no queue."""
        try:
            return decode_request(encode(row.payload))
        except msgspec.ValidationError:
            reference = secrets.token_hex(4)
            _log.error("request_unreadable", reference=reference, row=str(row.id))
            house = self.house
            async with house.database.writing(house.workspace_id, now=house.clock.now()) as store:
                await store.inbox.finish(row.id, row.fence, error_ref=reference)
            return None

    async def settle(self) -> None:
        """Wait until nothing is queued in this process."""
        await self._idle.wait()

    async def stop(self) -> None:
        """Finish what runs; what is only queued is given back."""
        self._stopping.set()
        for queue in self._queues.values():
            queue.clear()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=8)
        async with self.house.database.writing(self.house.workspace_id, now=self.house.clock.now()) as store:
            await store.inbox.release(self.house.worker)

    async def _conversation(self, conversation: str) -> None:
        queue = self._queues[conversation]
        try:
            while queue:
                row, request = queue.popleft()
                async with self._slots:
                    is_done = await self._taken(row, request)
                self._held.pop(row.id, None)
                if not is_done:
                    await self._fall_behind(row, queue)
                elif conversation in self._behind:
                    self._behind[conversation].discard(row.id)
                    self.house.database.wake.inbox.set()
        finally:
            del self._queues[conversation]
            if not self._queues:
                self._idle.set()

    async def _fall_behind(self, row: Inbox, queue: deque[Taken]) -> None:
        """Give back what is queued behind a request that was not finished: it must not pass it."""
        rest = [each.id for each, _ in queue]
        queue.clear()
        self._behind.setdefault(row.conversation, set()).update((row.id, *rest))
        for each in rest:
            self._held.pop(each, None)
        await self._give_back(rest)

    async def _give_back(self, rows: list[UUID]) -> None:
        if not rows:
            return
        house = self.house
        try:
            async with house.database.writing(house.workspace_id, now=house.clock.now()) as store:
                await store.inbox.release(house.worker, rows)
        except Exception as error:  # Their leases run out by themselves.
            _log.warning("requests_not_given_back", error=type(error).__name__)

    async def _taken(self, row: Inbox, request: Request) -> bool:
        """Run one request and tell whether the next one of the conversation may have its turn."""
        try:
            await self.take(row, request)
            return True
        except LostLease:
            _log.warning("request_taken_by_another", row=str(row.id))
        except PutOff:
            _log.warning("request_put_off", row=str(row.id))
        except Exception:
            # The row keeps its lease and is claimed again; after three attempts it is set aside.
            _log.exception("request_not_finished", row=str(row.id))
        return False

    async def take(self, row: Inbox, request: Request) -> None:
        """Run one request to its end: done, or answered with what is wrong. Raises ``PutOff``, ``LostLease``."""
        looked = Looked()
        try:
            after = await self._try(row, request, looked)
        except UserError as error:
            after = await self._explain(row, request, in_words(error), looked)
        except LostLease:
            raise
        except Exception as error:
            reference = secrets.token_hex(4)
            _log.exception("request_failed", reference=reference, kind=type(request.body).__name__)
            if is_transient(error):
                raise PutOff from error
            after = await self._explain(row, request, our_fault(reference), looked, reference)
        await go_on(self.house, request, after)

    async def _try(self, row: Inbox, request: Request, looked: Looked) -> After:
        forget(self.house, request)
        failpoint("before_handler")
        for attempt in range(_TRIES):
            try:
                return await self._once(row, request, looked)
            except NeedsProfile:
                looked.profile = await profile_of(self.house, request)
            except NeedsAudience as needed:
                for place in needed.places:
                    looked.audiences[place.channel] = await audience_of(self.house, place)
            except NeedsProposal as needed:
                looked.proposed = await proposed_by_another(self.house, needed.asked)
            except Exception as error:
                if not is_transient(error) or attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(0.02 * 2**attempt)
        raise NeedsProfile

    async def _once(self, row: Inbox, request: Request, looked: Looked) -> After:
        house = self.house
        async with house.database.writing(house.workspace_id, request_key=request.id, now=house.clock.now()) as store:
            after = await take_turn(house, store, request, looked)
            failpoint("in_handler")
            await _finish(store, row)
            if any([await store.list_changed(kind) for kind in ("member", "identity", "chat_group")]):
                store.after_commit(house.forget)
            failpoint("before_commit")
        failpoint("after_commit")
        return after

    async def _explain(self, row: Inbox, request: Request, reply: Reply, looked: Looked, reference: str = "") -> After:
        """Tell the person what was wrong, in a transaction of its own: the first one is rolled back."""
        house = self.house
        async with house.database.writing(house.workspace_id, now=house.clock.now()) as store:
            after = await explain(house, store, request, reply, looked.profile)
            await _finish(store, row, reference)
        return after


async def _finish(store: Store, row: Inbox, reference: str = "") -> None:
    """Mark a request as done in its own transaction. Raises ``LostLease``, which rolls everything back."""
    if not await store.inbox.finish(row.id, row.fence, error_ref=reference or None):
        raise LostLease
