"""Our own getUpdates loop: a batch and its offset are committed together before Telegram hears of them.

aiogram's ``start_polling`` confirms updates while their handlers still run, and so loses them when the
process dies or a handler raises. Here an update is confirmed only by the request after its commit: "as soon
as getUpdates is called with an offset higher than its update_id" (https://core.telegram.org/bots/api#getupdates).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.telegram.incoming import inbound, update
from bot.telegram.rendering import limits
from handlers.kit.ports import Clock, Inbox

BACKOFF = BackoffConfig(min_delay=1.0, max_delay=30.0, factor=1.7, jitter=0.2)
_log = structlog.get_logger(__name__)


class GetRawUpdates(TelegramMethod[list[Any]]):
    """getUpdates whose updates stay plain JSON: one that nobody can read must not spoil its batch."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int = limits.UPDATES
    timeout: int = limits.POLL_SECONDS
    allowed_updates: tuple[str, ...] = update.KINDS


def mark_key(bot_id: str) -> str:
    """Name the stored mark that holds a bot's next offset."""
    return f"telegram-offset:{bot_id}"


@dataclass(slots=True)
class Poller:
    """One bot's loop. ``offset`` is the stored mark; ``on_conflict`` hears of every 409 (somebody polls).

    ``on_query`` hears of what is typed beside the bot's name.
    """

    bot: Bot
    inbox: Inbox
    me: inbound.Me
    clock: Clock
    offset: int | None = None
    on_conflict: Callable[[], None] = lambda: None
    on_query: Callable[[update.InlineQuery], None] = lambda _: None
    backoff: BackoffConfig = BACKOFF
    seconds: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def run(self) -> None:
        """Poll until cancelled; after any error the same again, later and later."""
        backoff = Backoff(self.backoff)
        while True:
            began = self.seconds()
            try:
                new = await self.step()
                backoff.reset()
                if not new:
                    # Some Bot API servers answer at once where Telegram would hold the request open.
                    await self.sleep(max(0.0, limits.IDLE_SECONDS - (self.seconds() - began)))
            except TelegramRetryAfter as error:
                await self.sleep(error.retry_after)
            except TelegramConflictError:
                self.on_conflict()
                await self.sleep(next(backoff))
            except Exception as error:  # A loop that ends would be deaf; whatever it was, the offset did not move.
                _log.warning("telegram_poll_failed", error=type(error).__name__)
                await self.sleep(next(backoff))

    async def step(self) -> int:
        """Fetch one batch, commit it, and only then move the offset. Return how many requests were new."""
        batch = await self.bot(GetRawUpdates(offset=self.offset))
        if not batch:
            # All below the offset is confirmed now. Without it Telegram starts at the earliest open one,
            # also when after a week of silence ids go on at a random, perhaps lower, number (API Update).
            self.offset = None
            return 0
        ids = [found for each in batch if (found := inbound.update_id(each)) is not None]
        if not ids:
            raise ValueError("a batch without any usable update_id")
        # The latest batch counts, not the highest id ever seen: ids may go on lower.
        following = max(ids) + 1
        requests = inbound.requests_of(batch, self.me, self.clock.now())
        new = await self.inbox.accept(*requests, mark=(mark_key(self.me.id), str(following)))
        self.offset = following
        for query in inbound.queries_of(batch):
            self.on_query(query)
        return new
