"""The one composition root: it alone knows every room, and puts them together."""

import asyncio
import os
import secrets
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from bot.adapter import Adapter
from bot.api.model import model_reader
from bot.api.server import make_app, serve
from bot.backups import daily
from bot.clock import SystemClock
from bot.connect import Link, connect_slack, connect_telegram
from bot.console.adapter import ConsoleAdapter
from bot.delivery.circuit import Circuit
from bot.delivery.sender import Sender
from bot.delivery.wire import open_wire
from bot.founding import found, guard
from bot.settings import Settings
from bot.warming import warm_beside
from handlers.cards.builders import BUILDERS
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

_STOP_SECONDS = 8.5
_DOORS_SECONDS = 4.0
_EQUIP_SECONDS = 3.0
_LISTEN_SECONDS = 10.0
_QUICK, _USUAL, _HOUSEKEEPING = timedelta(seconds=5), timedelta(hours=1), timedelta(hours=6)
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
    equipped: asyncio.Event = field(default_factory=asyncio.Event)
    ticked_at: datetime | None = None
    kept_at: datetime | None = None

    def start(self, awaited: Collection[Platform] = ()) -> None:
        """Begin to work off inbox and outbox in the background.

        What earlier processes left in the inbox waits a moment for the ``awaited`` platforms, whose directories say
        who sent it; what arrives from now on does not.
        """
        work = (self._dispatch(frozenset(awaited)), self.sender.run(), self._keep_listening())
        self.running = [asyncio.create_task(each) for each in work]

    async def _dispatch(self, awaited: frozenset[Platform]) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_EQUIP_SECONDS):
                while not awaited <= self.house.directories.keys():
                    self.equipped.clear()
                    await self.equipped.wait()
        await self.dispatcher.run()

    async def _keep_listening(self) -> None:
        """Listen again for other processes' work when that connection was lost; only PostgreSQL has one."""
        while not self.database.engines.is_sqlite:
            await asyncio.sleep(_LISTEN_SECONDS)
            if self.database.is_listening:
                continue
            try:
                await self.database.listen()
            except Exception as error:  # The database may be away for a while: that is outlived.
                _log.warning("database_not_listened_to", error=type(error).__name__)
            else:
                _log.info("database_listened_to_again")
                for kind in ("inbox", "outbox"):
                    self.database.wake.up(kind)

    async def settle(self) -> None:
        """Do all that is due now: requests, their answers, and reminders whose moment has come."""
        await self.dispatcher.claim()
        await self.dispatcher.settle()
        now = self.clock.now()
        await tick(self.database, self.workspace_id, now, up_to=self._turned(now))
        await self.sender.drain()

    def _turned(self, now: datetime) -> timedelta:
        """Say up to which interval a job finds something new since the clock was last turned."""
        if now == self.ticked_at:
            return _QUICK
        self.ticked_at, self.kept_at = now, self.kept_at or now
        if now - self.kept_at < _HOUSEKEEPING:
            return _USUAL
        self.kept_at = now
        return timedelta.max

    async def tick(self) -> None:
        """Ring the bell for what is due by the clock."""
        await tick(self.database, self.workspace_id, now=self.clock.now())

    async def in_store(self, work: Callable[[Store], Awaitable[Any]]) -> Any:
        """Run one unit of work in the installation's workspace."""
        async with self.database.writing(self.workspace_id, now=self.clock.now()) as store:
            return await work(store)

    async def in_reading(self, work: Callable[[Store], Awaitable[Any]]) -> Any:
        """Run one unit that only reads in the installation's workspace."""
        async with self.database.reading(self.workspace_id) as store:
            return await work(store)

    def equip(self, platform: Platform, prompt: Prompt, directory: Directory) -> None:
        """Give the dispatcher a platform's ports."""
        self.house.prompts[platform] = prompt
        self.house.directories[platform] = directory
        self.equipped.set()
        self.database.wake.outbox.set()  # What waited for this platform can leave.

    async def close(self, *doors: Coroutine[Any, Any, None]) -> None:
        """Shut the doors, stop what runs, give back what is claimed, and leave the database alone, in ten seconds.

        The sender goes last, so that the last answers leave with it. Whoever is late is left behind: its leases
        run out by themselves.
        """
        deadline = asyncio.get_running_loop().time() + _STOP_SECONDS
        try:
            await _within(deadline - _STOP_SECONDS + _DOORS_SECONDS, *doors, self.dispatcher.stop())
            if self.running:
                await _within(deadline, self.sender.stop())
        finally:
            for task in self.running:
                task.cancel()
            try:
                await asyncio.gather(*self.running, return_exceptions=True)
                await _within(deadline + 1.0, self.database.dispose())
            finally:
                if self.sender.desk.wire is not None:
                    self.sender.desk.wire.close()
                if self.lock is not None:
                    self.lock.release()


async def _within(moment: float, *works: Coroutine[Any, Any, None]) -> None:
    """Do things side by side until a moment of the loop's time; none of them, failed or late, stops the end."""
    tasks = [asyncio.create_task(each) for each in works]
    if not tasks:
        return
    done, late = await asyncio.wait(tasks, timeout=max(0.0, moment - asyncio.get_running_loop().time()))
    for task in late:
        _log.warning("stopped_too_late", what=str(task.get_coro()))
        task.cancel()
    for task in done:
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("not_stopped_cleanly", exc_info=error)


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
    keys = settings.press_keys()
    console = ConsoleAdapter()
    adapters: dict[Platform, Adapter] = {Platform.TERMINAL: console}
    directories: dict[Platform, Directory] = {}
    sender = Sender(
        database,
        adapters,
        workspace_id=workspace_id,
        keys=keys,
        catalog=catalog(),
        clock=clock,
        builders=BUILDERS,
        worker=worker,
        wire=open_wire(settings.folder / "wire", worker),
        directories=directories,
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
        directories=directories,
        proposer=model_reader(settings, Circuit(failures=3, probe_seconds=30.0)),
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
        _log.warning("sending_is_paused", why=paused, remedy="`crm resume` lets it send")
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    links = [await connect_slack(app)] if settings.slack_bot_token else []
    links += [await connect_telegram(app)] if settings.telegram_bot_token else []
    bell = Runner(app.database, app.workspace_id, app.clock, daily(settings))
    watched: list[asyncio.Task[None]] = []
    server = AsyncExitStack()
    try:
        # An address that is taken is known at once, before anything runs; the doors stay shut until a link opens them.
        await server.enter_async_context(_listening(app, links))
        app.start([Platform(link.name) for link in links])
        members = await app.in_reading(lambda store: store.members.list_active())
        warm_beside([each.locale for each in members])
        bell.start(started_at=app.clock.now())
        watched += [asyncio.create_task(link.run(), name=link.name) for link in links]
        await _until(stopping, watched)
    finally:
        # The server ends beside the other doors: its waiting is within their time, not before it.
        await app.close(server.aclose(), bell.stop(), *(link.close() for link in links), _cancelled(watched))


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


async def _cancelled(watched: list[asyncio.Task[None]]) -> None:
    for task in watched:
        task.cancel()
    await asyncio.gather(*watched, return_exceptions=True)
