"""The bot's side of a scenario: the whole app, put together as ``crm run`` does it, in a process that may be killed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from benchmarks.chaos.plan import Plan
from bot.api.server import make_app, serve
from bot.app import App, assemble, open_app
from bot.connect import Link, connect_slack, connect_telegram
from bot.delivery.buckets import Buckets
from bot.delivery.circuit import Circuit
from bot.settings import Settings
from scheduler.job import Turn, jobs
from scheduler.tick import run

_BELL = 0.1


class Worker:
    """One process of the bot; ``apps`` are several where tasks stand for processes."""

    def __init__(self, apps: list[App], links: list[Link], addresses: list[str]) -> None:
        self.apps, self.links, self._addresses = apps, links, addresses

    async def addresses(self) -> list[str]:
        """Say where its webhooks are."""
        return self._addresses


@asynccontextmanager
async def working(
    plan: Plan, connection: dict[str, Any], *, twins: int = 1, polls: bool = True
) -> AsyncIterator[Worker]:
    """Run the bot. Without ``polls`` it works off inbox and outbox, and leaves the platform's door to others."""
    given = {"database_url": plan.database_url, "secret_key": "k" * 32, **connection}
    settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    async with AsyncExitStack() as stack:
        first = await open_app(settings, clock=plan.clock)
        more = (assemble(settings, plan.clock, first.database, first.workspace_id, None) for _ in range(twins - 1))
        apps = [first, *more]
        links, addresses = [], []
        for app in apps:
            link = await _connect(plan, app, polls=polls, stack=stack)
            links.append(link)
            if settings.telegram_webhook_url:
                port = await stack.enter_async_context(serve(make_app(link.routes, link.is_up), "127.0.0.1", 0))
                addresses.append(f"http://127.0.0.1:{port}")
        for app in apps:
            app.start()
            stack.push_async_callback(app.close)
        bell = asyncio.create_task(_ring(first))
        yield Worker(apps, links, addresses)
        bell.cancel()
        await asyncio.gather(bell, return_exceptions=True)


async def _connect(plan: Plan, app: App, *, polls: bool, stack: AsyncExitStack) -> Link:
    desk = app.sender.desk
    # The limits refill as fast as the platform's clock runs; leases stay real.
    desk.buckets, desk.circuit = Buckets(plan.clock.ticks), Circuit(plan.clock.ticks)
    link = await (connect_slack(app) if plan.platform == "slack" else connect_telegram(app))
    running = asyncio.create_task(link.run())

    async def disconnect() -> None:
        await link.close()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    stack.push_async_callback(disconnect)
    while not await link.is_up():
        if running.done():
            running.result()
        await asyncio.sleep(0.01)
    if not polls:
        running.cancel()
    return link


async def _ring(app: App) -> None:
    """Look what is due, more often than the runner does, because time is hasty."""
    bell = next(job for job in jobs() if job.name == "reminders")
    while True:
        await run(bell, Turn(app.database, app.workspace_id, app.clock.now()))
        await asyncio.sleep(_BELL)
