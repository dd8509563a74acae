"""The queue of updates that the bot has not confirmed: identifiers, retention, long polling, conflicts.

Rules from https://core.telegram.org/bots/api#getupdates and TDLib's bot server; sending to a webhook is webhook.py.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.simulator.telegram import limits
from bot.simulator.telegram.errors import ApiError

# API getUpdates.allowed_updates: all but these are sent when nothing was ever asked for.
OPT_IN: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
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
        self._interrupted: dict[int, str] = {}
        self.allowed: list[str] | None = None

    def add(self, kind: str, body: dict[str, Any], chat: int) -> Update | None:
        """Append an update, or return None where the bot has not asked for its kind."""
        if not self._wanted(kind):
            return None
        update = Update(self._next_id, kind, body, chat, self._clock())
        self._next_id += 1
        self._pending[update.id] = update
        self._wake()
        return update

    def put_back(self, update: Update) -> None:
        """Make an update pending again under its old identifier, as a lost confirmation does."""
        self._pending[update.id] = update
        self._pending = dict(sorted(self._pending.items()))
        self._wake()

    def jump(self, next_id: int) -> None:
        """Continue from another identifier, as Telegram does after a week without updates."""
        self._next_id = next_id

    def pending(self) -> list[Update]:
        """Return what is neither confirmed nor older than 24 hours, in order of arrival."""
        horizon = self._clock() - limits.RETENTION_SECONDS
        for update in [one for one in self._pending.values() if one.born < horizon]:
            del self._pending[update.id]
        return list(self._pending.values())

    def confirm(self, update_id: int) -> None:
        """Forget one update, as after a webhook's 2xx."""
        self._pending.pop(update_id, None)

    def drop(self) -> None:
        """Forget everything that is pending."""
        self._pending.clear()

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds the bot asked for; None keeps the previous wish, an empty list means the default."""
        if kinds is not None:
            self.allowed = kinds or None

    def interrupt(self, reason: str) -> None:
        """End a running long poll with 409 and this reason."""
        self._interrupted[self._poll] = reason
        self._wake()

    async def changed(self) -> None:
        """Wait until something was added."""
        await self._changed.wait()

    async def poll(self, offset: int, limit: int, wait_seconds: float) -> list[Update]:
        """Confirm below `offset`, then return up to `limit` updates, waiting for the first one if need be.

        A second poll ends the first with 409 (tdlib/telegram-bot-api: the older request is terminated).
        """
        self.interrupt(_CONFLICT)
        self._poll += 1
        mine = self._poll
        self._confirm_until(offset)
        deadline = asyncio.get_running_loop().time() + wait_seconds
        while not (found := self.pending()):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except TimeoutError:
                break
            if mine in self._interrupted:
                raise ApiError(409, self._interrupted.pop(mine))
        return found[:limit]

    def _confirm_until(self, offset: int) -> None:
        if offset < 0:
            for update_id in list(self._pending)[:offset]:
                del self._pending[update_id]
        elif offset > 0:
            for update_id in [one for one in self._pending if one < offset]:
                del self._pending[update_id]

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in OPT_IN

    def _wake(self) -> None:
        # Waiters of the old event wake; those that come later wait for the next change.
        self._changed.set()
        self._changed = asyncio.Event()
