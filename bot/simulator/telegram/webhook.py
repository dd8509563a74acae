"""Delivery of updates to the bot's webhook: in order within a chat, again until a 2xx, with the secret.

Rules from https://core.telegram.org/bots/api#setwebhook; the waiting time and the order within a chat are as
the maintainers state them in tdlib/telegram-bot-api issues 211 and 341. Waits are multiplied by `time_scale`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, Final

import aiohttp

from bot.simulator.telegram import limits
from bot.simulator.telegram.state import State
from bot.simulator.telegram.updates import Update

_FIRST_RETRY_SECONDS: Final = 1.0
_LONGEST_RETRY_SECONDS: Final = 60.0
Call = Callable[[str, dict[str, Any]], Awaitable[Any]]


class WebhookSender:
    """Send what is pending while a webhook is set; `call` runs a method named in the bot's answer."""

    def __init__(self, state: State, call: Call) -> None:
        """Take the account's state; nothing is sent before start()."""
        self._state = state
        self._call = call
        self._busy: set[int] = set()
        self._failures: dict[int, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Begin to watch the queue."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
        self._spawn(self._watch())

    async def stop(self) -> None:
        """End all deliveries, also those under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def redeliver(self, update: Update) -> int:
        """Send one update again at once, whatever became of it before; return the HTTP status, 0 for none."""
        return await self._post(update)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watch(self) -> None:
        while True:
            changed = asyncio.ensure_future(self._state.updates.changed())
            # The waiter takes its place before the queue is read, so no change falls between the two.
            await asyncio.sleep(0)
            for update in self._due():
                self._busy.add(update.chat)
                self._spawn(self._deliver(update))
            await changed

    def _due(self) -> list[Update]:
        """Return the oldest update of every idle chat, as many as there are connections."""
        if not self._state.webhook.url:
            return []
        return self._state.updates.heads(self._busy, self._state.webhook.connections - len(self._busy))

    async def _deliver(self, update: Update) -> None:
        try:
            if 200 <= await self._post(update) < 300:
                self._state.updates.confirm(update.id)
                self._failures.pop(update.id, None)
            else:
                failures = self._failures[update.id] = self._failures.get(update.id, 0) + 1
                wait = min(_FIRST_RETRY_SECONDS * 2 ** (failures - 1), _LONGEST_RETRY_SECONDS)
                await asyncio.sleep(wait * self._state.time_scale)
        finally:
            self._busy.discard(update.chat)
            self._state.updates.wake()

    async def _post(self, update: Update) -> int:
        hook = self._state.webhook
        if self._session is None or not hook.url:
            return 0
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        self._state.record("delivery", "webhook", {"update_id": update.id, "update": update.json()})
        status, answer = 0, b""
        try:
            async with asyncio.timeout(limits.WEBHOOK_WAIT_SECONDS * self._state.time_scale):
                async with self._session.post(
                    hook.url, json=update.json(), headers=headers, allow_redirects=False
                ) as response:
                    status, answer = response.status, await response.read()
                    failure = "" if response.ok else f"Wrong response from the webhook: {status} {response.reason}"
        except TimeoutError:
            failure = "Read timeout expired"
        except aiohttp.ClientError as error:
            failure = f"Connection failed: {type(error).__name__}"
        self._state.record(
            "ack" if not failure else "unacknowledged", "webhook", {"update_id": update.id, "status": status}
        )
        if failure:
            hook.last_error, hook.last_error_date = failure, int(self._state.clock())
        else:
            await self._execute(answer)
        return status

    async def _execute(self, answer: bytes) -> None:
        """Run the method that the bot put into its answer; its outcome is told to nobody."""
        body: Any = None
        with suppress(ValueError):
            body = json.loads(answer)
        if isinstance(body, dict) and isinstance(body.get("method"), str):
            await self._call(body.pop("method"), body)
