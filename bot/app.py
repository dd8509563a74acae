"""The one composition root: it alone knows every room, and puts them together."""

import asyncio
import os
import secrets
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import structlog

from bot.adapter import Adapter
from bot.api.server import make_app, serve
from bot.clock import SystemClock
from bot.connect import Link, connect_slack, connect_telegram
from bot.console.adapter import ConsoleAdapter
from bot.delivery.sender import Sender
from bot.founding import found, guard
from bot.settings import Settings
from handlers.cards.reminder import BUILDERS
from handlers.dispatcher.dispatcher import Dispatcher
from handlers.dispatcher.house import House
from handlers.dispatcher.inbox import StoreInbox
from handlers.dispatcher.names import NameBook
from handlers.kit.command import registry
from handlers.kit.ports import Clock, Directory, Prompt
from handlers.kit.request import Platform
from handlers.understanding.reader import GrammarReader
from locales.catalog import catalog
from scheduler.runner import Runner
from scheduler.tick import tick
from storage.engine import WorkingLock, parse_url, sqlite_path
from storage.migrations.migrate import prepare
from storage.unit_of_work import Database, Store

_log = structlog.get_logger(__name__)


@dataclass(slots=True)
class App:
    """A bot put together. ``adapters`` and the house's ports may be filled until the dispatcher begins."""

    settings: Settings
    clock: Clock
    database: Database
    workspace_id: UUID
    house: House
    inbox: StoreInbox
    dispatcher: Dispatcher
    sender: Sender
    console: ConsoleAdapter
    adapters: dict[Platform, Adapter]
    lock: WorkingLock | None = None
    running: list[asyncio.Task[None]] = field(default_factory=list)

    def start(self) -> None:
        """Begin to work off inbox and outbox in the background."""
        self.running = [asyncio.create_task(self.dispatcher.run()), asyncio.create_task(self.sender.run())]

    async def settle(self) -> None:
        """Do all that is due now: requests, their answers, and reminders whose moment has come."""
        await self.dispatcher.claim()
        await self.dispatcher.settle()
        await self.tick()
        await self.sender.drain()

    async def tick(self) -> None:
        """Ring the bell for what is due by the clock."""
        await tick(self.database, self.workspace_id, now=self.clock.now())

    async def in_store(self, work: Callable[[Store], Awaitable[Any]]) -> Any:
        """Run one unit of work in the installation's workspace."""
        async with self.database.writing(self.workspace_id, now=self.clock.now()) as store:
            return await work(store)

    def equip(self, platform: Platform, prompt: Prompt, directory: Directory) -> None:
        """Give the dispatcher a platform's ports."""
        self.house.prompts[platform] = prompt
        self.house.directories[platform] = directory

    async def close(self) -> None:
        """Stop what runs, give back what is claimed, and leave the database alone."""
        await self.dispatcher.stop()
        if self.running:
            await self.sender.stop()
            await asyncio.gather(*self.running, return_exceptions=True)
        await self.database.dispose()
        if self.lock is not None:
            self.lock.release()


async def open_app(settings: Settings, *, clock: Clock | None = None, role: str = "chat") -> App:
    """Open the database (made, migrated and founded where needed), take the working lock, and put a bot together.

    Raises the ``StorageProblem`` that says what its owner can put right. Nothing runs yet.
    """
    clock = clock or SystemClock()
    path = sqlite_path(parse_url(settings.database_url))
    lock = WorkingLock(settings.database_url).take(role, now=SystemClock().now()) if path else None
    try:
        await prepare(settings.database_url, now=SystemClock().now())
        database = Database.open(settings.database_url, clock=clock.now)
        workspace = await found(database, settings, clock.now())
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    await database.listen()
    return assemble(settings, clock, database, workspace.id, lock)


def assemble(settings: Settings, clock: Clock, database: Database, workspace_id: UUID, lock: WorkingLock | None) -> App:
    """Put the rooms together around an open database."""
    worker = f"{os.getpid()}-{secrets.token_hex(3)}"
    keys = (settings.key(),)
    console = ConsoleAdapter()
    adapters: dict[Platform, Adapter] = {Platform.TERMINAL: console}
    sender = Sender(
        database,
        adapters,
        workspace_id=workspace_id,
        keys=keys,
        catalog=catalog(),
        clock=clock,
        builders=BUILDERS,
        worker=worker,
    )
    house = House(
        database=database,
        workspace_id=workspace_id,
        clock=clock,
        registry=registry(),
        reader=GrammarReader(),
        names=NameBook(),
        keys=keys,
        worker=worker,
        hand_on=sender.hand_on,
    )
    inbox = StoreInbox(database, workspace_id, clock, worker)
    dispatcher = Dispatcher(house)
    inbox.hand_on = dispatcher.hand_on
    house.forget = inbox.forget
    return App(settings, clock, database, workspace_id, house, inbox, dispatcher, sender, console, adapters, lock)


async def run(settings: Settings) -> None:
    """Run the configured platforms until SIGTERM or SIGINT; end within ten seconds."""
    app = await open_app(settings, role="run")
    paused = await app.in_store(lambda store: guard(store, settings))
    if paused:
        _log.warning("sending_is_paused", why=paused, remedy="this database is a copy: `crm resume` lets it send")
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    links = [await connect_slack(app)] if settings.slack_bot_token else []
    links += [await connect_telegram(app)] if settings.telegram_bot_token else []
    bell = Runner(app.database, app.workspace_id, app.clock)
    app.start()
    bell.start(started_at=app.clock.now())
    watched = [asyncio.create_task(link.run(), name=link.name) for link in links]
    try:
        async with _listening(app, links):
            await _until(stopping, watched)
    finally:
        await _shut(links, watched, bell)
        await app.close()


@asynccontextmanager
async def _listening(app: App, links: list[Link]) -> AsyncIterator[None]:
    """Serve HTTP where webhooks need it or somebody asked for it."""
    if not app.settings.needs_http:
        yield
        return

    async def ready() -> bool:
        return all([await link.is_up() for link in links])

    routes = [route for link in links for route in link.routes]
    host, port = app.settings.http_address
    async with serve(make_app(routes, ready), host, port):
        yield


async def _until(stopping: asyncio.Event, watched: list[asyncio.Task[None]]) -> None:
    """Wait for the signal. A platform that ends by itself with an error ends the run with it."""
    signalled = asyncio.create_task(stopping.wait())
    pending: set[asyncio.Task[Any]] = {signalled, *watched}
    while not signalled.done():
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {signalled}:
            task.result()
    signalled.cancel()


async def _shut(links: list[Link], watched: list[asyncio.Task[None]], bell: Runner) -> None:
    bell.stop()
    for link in links:
        await link.close()
    for task in watched:
        task.cancel()
    await asyncio.gather(*watched, return_exceptions=True)
