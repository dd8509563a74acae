"""The queue of updates that the bot has not confirmed: identifiers, retention, long polling, conflicts.

Rules from https://core.telegram.org/bots/api#getupdates; sending to a webhook is webhook.py's work.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any, Final

from bot.simulator.telegram import limits
from bot.simulator.telegram.errors import ApiError

# API getUpdates.allowed_updates: all but these are sent when nothing was ever asked for.
OPT_IN: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# TDLib's queue takes no offset from further in the future, such as one from before identifiers jumped down.
_FUTURE: Final = 10
_CONFLICT: Final = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class Update:
    """One pending update; `chat` orders webhook deliveries, `born` starts its retention."""

    id: int
    kind: str
    body: dict[str, Any]
    chat: int
    born: float

    def json(self) -> dict[str, Any]:
        """Return the Update object."""
        return {"update_id": self.id, self.kind: self.body}


class UpdateQueue:
    """Hold pending updates and answer getUpdates as the real server does."""

    def __init__(self, clock: Callable[[], float], first_id: int = 700_000_001) -> None:
        """Start empty; `clock` gives Unix seconds, `first_id` the identifier of the first update."""
        self._clock = clock
        self._next_id = first_id
        self._pending: dict[int, Update] = {}
        self._changed = asyncio.Event()
        self._poll = 0
        self._waiting = 0
        self._interruption: tuple[int, str] = (0, "")
        self.allowed: list[str] | None = None

    def add(self, kind: str, body: dict[str, Any], chat: int) -> Update | None:
        """Append an update, or return None where the bot has not asked for its kind."""
        if not self._wanted(kind):
            return None
        update = Update(self._next_id, kind, body, chat, self._clock())
        self._next_id += 1
        self._pending[update.id] = update
        self.wake()
        return update

    def put_back(self, update: Update) -> None:
        """Make an update pending again under its old identifier, as a lost confirmation does."""
        self._pending[update.id] = update
        self._pending = dict(sorted(self._pending.items(), key=lambda item: (item[1].born, item[0])))
        self.wake()

    def jump(self, next_id: int) -> None:
        """Continue from another identifier, as Telegram does after a week without updates."""
        self._next_id = next_id

    def pending(self) -> list[Update]:
        """Return what is neither confirmed nor older than 24 hours, in order of arrival."""
        self._expire()
        return list(self._pending.values())

    def count(self) -> int:
        """Count what is pending."""
        self._expire()
        return len(self._pending)

    def heads(self, busy: Set[int], most: int) -> list[Update]:
        """Return the oldest update of each chat that is not busy, for at most so many chats."""
        self._expire()
        heads: dict[int, Update] = {}
        for update in self._pending.values():
            if len(heads) >= most:
                break
            if update.chat not in busy:
                heads.setdefault(update.chat, update)
        return list(heads.values())

    def _expire(self) -> None:
        # Updates lie in order of age, but for one that was put back and soon goes again.
        horizon = self._clock() - limits.RETENTION_SECONDS
        for update in list(takewhile(lambda one: one.born < horizon, self._pending.values())):
            del self._pending[update.id]

    def confirm(self, update_id: int) -> None:
        """Forget one update, as after a webhook's 2xx."""
        self._pending.pop(update_id, None)

    def drop(self) -> None:
        """Forget everything that is pending."""
        self._pending.clear()

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds the bot asked for; None keeps the previous wish, [] is the default."""
        if kinds is not None:
            self.allowed = kinds or None

    def interrupt(self, reason: str) -> None:
        """End a running long poll with 409 and this reason."""
        if self._waiting:
            self._interruption = (self._waiting, reason)
            self.wake()

    @property
    def is_waiting(self) -> bool:
        """Whether a long poll is open."""
        return self._waiting != 0

    async def changed(self) -> None:
        """Wait until something was added."""
        await self._changed.wait()

    async def poll(self, limit: int, wait_seconds: float) -> list[Update]:
        """Return up to `limit` updates, waiting for the first one if need be.

        A second poll ends the first with 409 (tdlib/telegram-bot-api: the older request is terminated).
        """
        self.interrupt(_CONFLICT)
        self._poll += 1
        mine = self._poll
        deadline = asyncio.get_running_loop().time() + wait_seconds
        while self.count() == 0:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            self._waiting = mine
            await self._wait(left)
            if self._waiting == mine:
                self._waiting = 0
            if self._interruption[0] == mine:
                raise ApiError(409, self._interruption[1])
        return list(islice(self._pending.values(), limit))

    async def _wait(self, seconds: float) -> None:
        # A wait that ends by itself is no different from one that ends by a change: the caller looks again.
        with suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), seconds)

    def confirm_until(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one keeps only so many updates from the end."""
        if offset < 0:
            for update_id in list(self._pending)[:offset]:
                del self._pending[update_id]
        elif 0 < offset <= self._next_id + _FUTURE:
            for update_id in [one for one in self._pending if one < offset]:
                del self._pending[update_id]

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in OPT_IN

    def wake(self) -> None:
        """Let everybody who waits for a change look again."""
        # Waiters of the old event wake; those that come later wait for the next change.
        self._changed.set()
        self._changed = asyncio.Event()
