"""What stands around the doors in these tests: an inbox in memory, a clock that stands, a site that serves."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from aiogram.utils.backoff import BackoffConfig
from aiohttp import web

from bot.telegram.incoming.doors import TelegramDoors
from bot.telegram.incoming.inbound import Me
from bot.telegram.incoming.poller import Poller
from handlers.kit.request import Request

ME = Me("1", "rapport_bot")
QUICK = BackoffConfig(min_delay=0.001, max_delay=0.002, factor=1.1, jitter=0.0)
Open = Callable[..., TelegramDoors]


class Store:
    """An inbox in memory: ``failures`` is how many more accepts shall raise."""

    def __init__(self) -> None:
        self.requests: dict[str, Request] = {}
        self.marks: dict[str, str] = {}
        self.failures = 0
        self.calls = 0
        self.stored = asyncio.Event()

    async def accept(self, *requests: Request, mark: tuple[str, str] | None = None) -> int:
        self.calls += 1
        if self.failures:
            self.failures -= 1
            raise ConnectionError("the database is away")
        new = [each for each in requests if each.id not in self.requests]
        self.requests |= {each.id: each for each in new}
        self.marks |= dict([mark] if mark else [])
        if new:
            self.stored.set()
        return len(new)

    def said(self) -> list[Any]:
        return [each.body for each in self.requests.values()]


class Fixed:
    """A clock that stands."""

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


async def poller(doors: TelegramDoors, store: Store, offset: int | None = None) -> Poller:
    return Poller(doors._bot, store, await doors.identify(), Fixed(), offset, backoff=QUICK)


@asynccontextmanager
async def serving(*routes: web.RouteDef, port: int = 0) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_routes(routes)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
