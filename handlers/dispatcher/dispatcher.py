"""Works off the inbox: in order within a conversation, side by side between conversations, never twice."""

import asyncio
import secrets
from collections import deque
from collections.abc import Awaitable

import msgspec
import structlog

from handlers.dispatcher.house import House
from handlers.dispatcher.people import Looked, NeedsAudience, NeedsProfile
from handlers.dispatcher.turn import After, send, take_turn
from handlers.kit.errors import UserError
from handlers.kit.phrase import say
from handlers.kit.ports import Profile
from handlers.kit.reply import Buttons, Reply, Text, To
from handlers.kit.request import Changed, Pressed, Request, Standing, decode_request, encode
from storage.engine import is_transient
from storage.failpoints import failpoint
from storage.models.inbox import Inbox
from storage.unit_of_work import Store

_AT_ONCE = 8
_LOOK_AGAIN = 1.0
_PROMPT_TIME = 2.5
_TRIES = 6
_log = structlog.get_logger(__name__)
Taken = tuple[Inbox, Request]


class LostLease(Exception):
    """Another process took the request over while this one stood still."""


class Dispatcher:
    """The one worker of this process. ``hand_on`` takes rows that were accepted here; others are claimed."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._queues: dict[str, deque[Taken]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._stopping = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def hand_on(self, rows: list[Taken]) -> None:
        """Queue accepted rows behind those of the same conversation."""
        for taken in rows:
            conversation = taken[0].conversation
            queue = self._queues.get(conversation)
            if queue is not None:
                queue.append(taken)
                continue
            self._queues[conversation] = deque([taken])
            self._idle.clear()
            task = asyncio.create_task(self._conversation(conversation))
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
        """Take waiting rows whose lease is free; return how many."""
        async with self.house.database.writing(self.house.workspace_id, now=self.house.clock.now()) as store:
            rows = await store.inbox.claim_waiting(self.house.worker, _AT_ONCE)
        taken = [(row, request) for row in rows if (request := await self._decoded(row)) is not None]
        self.hand_on(taken)
        return len(taken)

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
                    await self._taken(row, request)
        finally:
            del self._queues[conversation]
            if not self._queues:
                self._idle.set()

    async def _taken(self, row: Inbox, request: Request) -> None:
        """Run one request; whatever goes wrong, the next one of the conversation gets its turn."""
        try:
            await self.take(row, request)
        except LostLease:
            _log.warning("request_taken_by_another", row=str(row.id))
        except Exception:
            # The row keeps its lease and is claimed again; after three attempts it is set aside.
            _log.exception("request_not_finished", row=str(row.id))

    async def take(self, row: Inbox, request: Request) -> None:
        """Run one request to its end: done, answered with what is wrong, or left for another try."""
        try:
            after = await self._try(row, request)
        except UserError as error:
            after = await self._explain(row, request, Reply(_error(error), to=To.ASKER))
        except LostLease:
            raise
        except Exception as error:
            reference = secrets.token_hex(4)
            _log.exception("request_failed", reference=reference, kind=type(request.body).__name__)
            if is_transient(error):
                return
            words = Text(say("error-unexpected", reference=reference))
            after = await self._explain(row, request, Reply((words,), to=To.ASKER), reference)
        await self._afterwards(request, after)

    async def _try(self, row: Inbox, request: Request) -> After:
        looked = Looked()
        self._forget(request)
        failpoint("before_handler")
        for attempt in range(_TRIES):
            try:
                return await self._once(row, request, looked)
            except NeedsProfile:
                looked.profile = await self._profile(request)
            except NeedsAudience as needed:
                for place in needed.places:
                    audience = await self.house.directories[place.platform].audience(place)
                    looked.audiences[place.channel] = audience
            except Exception as error:
                if not is_transient(error) or attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(0.02 * 2**attempt)
        raise NeedsProfile

    def _forget(self, request: Request) -> None:
        """Ask the directory anew about somebody of whom the platform says that something changed."""
        directory = self.house.directories.get(request.place.platform)
        if directory is not None and isinstance(request.body, Changed):
            directory.forget(request.place.account, request.sender.user)

    async def _profile(self, request: Request) -> Profile:
        """Ask the directory who sent the request. When it does not answer, that is what is known: nothing."""
        try:
            return await self.house.directories[request.place.platform].profile(request)
        except ConnectionError as error:
            _log.warning("directory_does_not_answer", platform=request.place.platform, error=str(error))
            return Profile(sender=msgspec.structs.replace(request.sender, standing=Standing.UNKNOWN))

    async def _once(self, row: Inbox, request: Request, looked: Looked) -> After:
        house = self.house
        async with house.database.writing(house.workspace_id, request_key=request.id, now=house.clock.now()) as store:
            after = await take_turn(house, store, request, looked)
            failpoint("in_handler")
            await _finish(store, row)
            if await store.list_changed("member"):
                store.after_commit(house.forget)
            failpoint("before_commit")
        failpoint("after_commit")
        return after

    async def _explain(self, row: Inbox, request: Request, reply: Reply, reference: str = "") -> After:
        """Tell the person what was wrong, in a transaction of its own: the first one is rolled back."""
        house = self.house
        async with house.database.writing(house.workspace_id, now=house.clock.now()) as store:
            place, user = request.place, request.sender.user
            found = await store.identities.find_by_user(place.platform.value, place.account, user)
            reader = (request.sender.locale, "UTC")
            if found is not None:
                reader = (found[1].locale or found[2].locale, found[1].zone or found[2].zone)
            after = await send(house, store, request, reader, [reply])
            await _finish(store, row, reference)
        return after

    async def _afterwards(self, request: Request, after: After) -> None:
        """Hand the rows on, open forms, end the button's waiting: none of it can undo what is committed."""
        waiting = [opening.row for opening in after.openings]
        self.house.hand_on([row for row in after.rows if row not in waiting])
        prompt = self.house.prompts.get(request.place.platform)
        if prompt is None or not request.prompt:
            return
        if isinstance(request.body, Pressed):
            await _promptly(prompt.toast(request, after.toast, after.locale))
        for opening in after.openings:
            opened = await _promptly(prompt.open_form(request, opening.form, opening.token, after.locale))
            if not opened:
                self.house.hand_on([opening.row])
                continue
            async with self.house.database.writing(self.house.workspace_id, now=self.house.clock.now()) as store:
                await store.outbox.cancel_by_intent(opening.row.intent_key)


async def _promptly(answer: Awaitable[bool]) -> bool:
    """Wait for a prompt answer as long as the platform does."""
    try:
        return await asyncio.wait_for(answer, _PROMPT_TIME)
    except TimeoutError:
        return False


async def _finish(store: Store, row: Inbox, reference: str = "") -> None:
    """Mark a request as done in its own transaction. Raises ``LostLease``, which rolls everything back."""
    if not await store.inbox.finish(row.id, row.fence, error_ref=reference or None):
        raise LostLease


def _error(error: UserError) -> tuple[Text] | tuple[Text, Buttons]:
    words = Text(error.phrase)
    return (words, Buttons(error.buttons)) if error.buttons else (words,)
