"""Works off the inbox: in order within a conversation, side by side between conversations, never twice."""

import asyncio
import secrets
from collections import deque

import structlog

from handlers.dispatcher.house import House
from handlers.dispatcher.people import NeedsProfile
from handlers.dispatcher.turn import After, send, take_turn
from handlers.kit.errors import UserError
from handlers.kit.phrase import say
from handlers.kit.ports import Profile
from handlers.kit.reply import Buttons, Reply, Text, To
from handlers.kit.request import Pressed, Request, decode_request, encode
from storage.engine import is_transient
from storage.failpoints import failpoint
from storage.models.inbox import Inbox

_AT_ONCE = 8
_LOOK_AGAIN = 1.0
_PROMPT_TIME = 2.5
_TRIES = 4
_log = structlog.get_logger(__name__)
Taken = tuple[Inbox, Request]


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
        while not self._stopping.is_set():
            await self.claim()
            wake = self.house.database.wake.inbox
            waiting = asyncio.ensure_future(wake.wait())
            stopping = asyncio.ensure_future(self._stopping.wait())
            await asyncio.wait({waiting, stopping}, timeout=_LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            stopping.cancel()
            wake.clear()

    async def claim(self) -> int:
        """Take waiting rows whose lease is free; return how many."""
        async with self.house.database.writing(self.house.workspace_id, now=self.house.clock.now()) as store:
            rows = await store.inbox.claim_waiting(self.house.worker, _AT_ONCE)
        self.hand_on([(row, decode_request(encode(row.payload))) for row in rows])
        return len(rows)

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
                    await self.take(row, request)
        finally:
            del self._queues[conversation]
            if not self._queues:
                self._idle.set()

    async def take(self, row: Inbox, request: Request) -> None:
        """Run one request to its end: done, answered with what is wrong, or left for another try."""
        try:
            after = await self._try(row, request)
        except UserError as error:
            after = await self._explain(row, request, Reply(_error(error), to=To.ASKER))
        except Exception as error:
            reference = secrets.token_hex(4)
            _log.exception("request_failed", reference=reference, kind=type(request.body).__name__)
            if is_transient(error):
                return
            words = Text(say("error-unexpected", reference=reference))
            after = await self._explain(row, request, Reply((words,), to=To.ASKER), reference)
        await self._afterwards(request, after)

    async def _try(self, row: Inbox, request: Request) -> After:
        profile: Profile | None = None
        failpoint("before_handler")
        for attempt in range(_TRIES):
            try:
                return await self._once(row, request, profile)
            except NeedsProfile:
                profile = await self.house.directories[request.place.platform].profile(request)
            except Exception as error:
                if not is_transient(error) or attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(0.02 * 2**attempt)
        raise NeedsProfile

    async def _once(self, row: Inbox, request: Request, profile: Profile | None) -> After:
        house = self.house
        async with house.database.writing(house.workspace_id, request_key=request.id, now=house.clock.now()) as store:
            after = await take_turn(house, store, request, profile)
            failpoint("in_handler")
            await store.inbox.finish(row.id, row.fence)
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
            await store.inbox.finish(row.id, row.fence, error_ref=reference or None)
        return after

    async def _afterwards(self, request: Request, after: After) -> None:
        """Hand the rows on, end the button's waiting, open forms: none of it can undo what is committed."""
        prompt = self.house.prompts.get(request.place.platform)
        opened = []
        if prompt is not None and request.prompt:
            for opening in after.openings:
                done = prompt.open_form(request, opening.form, opening.token, after.locale)
                if await asyncio.wait_for(done, _PROMPT_TIME):
                    opened.append(opening.row)
            if isinstance(request.body, Pressed):
                await asyncio.wait_for(prompt.toast(request, after.toast, after.locale), _PROMPT_TIME)
        if opened:
            async with self.house.database.writing(self.house.workspace_id, now=self.house.clock.now()) as store:
                for row in opened:
                    await store.outbox.cancel_by_intent(row.intent_key)
        self.house.hand_on([row for row in after.rows if row not in opened])


def _error(error: UserError) -> tuple[Text] | tuple[Text, Buttons]:
    words = Text(error.phrase)
    return (words, Buttons(error.buttons)) if error.buttons else (words,)
