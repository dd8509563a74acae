"""``crm chat``: the whole bot in this terminal."""

import asyncio
import getpass
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import click

from bot import logs
from bot.app import App, open_app
from bot.cli.shell.clock import FixedClock, Moment
from bot.cli.shell.people import TERMINAL, NobodyCalled, seat
from bot.clock import SystemClock
from bot.console.keyboard import typed_lines
from bot.console.screen import Screen
from bot.console.session import ConsoleSession
from bot.markup import Words
from bot.settings import Settings, load
from handlers.kit.ports import Clock
from locales.catalog import catalog
from storage.base import SENDING_PAUSED

_LOOK_AGAIN = 5.0
"""Seconds between two looks at what is due."""


@click.command()
@click.option("--as", "name", metavar="NAME", help="Whom to be: a member's name.")
@click.option("--at", type=Moment(), help="The moment it is meant to be; it stands still.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for each reply.")
def command(name: str | None, at: datetime | None, as_json: bool) -> None:
    """Talk to the bot in this terminal.

    Type sentences and /commands; a button is pressed by its number or its label; /quit ends.
    """
    settings = load()
    logs.set_up("info" if settings.log == "debug" else "warning")
    try:
        asyncio.run(talk(settings, name, FixedClock(at) if at else SystemClock(), as_json=as_json))
    except NobodyCalled as nobody:
        raise click.ClickException(f"Nobody is called {name}. There are: {', '.join(nobody.names)}.") from None


async def talk(settings: Settings, name: str | None, clock: Clock, *, as_json: bool = False) -> None:
    """Answer what is typed until the end of the input. Raises ``NobodyCalled``."""
    app = await open_app(settings, clock=clock)
    try:
        async with app.database.writing(app.workspace_id, now=clock.now()) as store:
            sender = await seat(store, name, getpass.getuser())
            await store.outbox.hasten(TERMINAL, sender.user)
            paused = await store.state.find(SENDING_PAUSED) is not None
        workspace = (await app.database.list_workspaces())[0]
        screen = Screen(sys.stdout, Words(catalog(), workspace.locale, workspace.zone), as_json=as_json)
        app.console.show, app.console.seated = screen.show, sender.user
        session = ConsoleSession(inbox=app.inbox, settle=app.settle, clock=clock, screen=screen, sender=sender)
        if paused:
            screen.say("common-terminal-paused")
        await app.settle()
        if sys.stdin.isatty():
            screen.say("common-terminal-welcome")
        screen.asks = sys.stdin.isatty() and sys.stdout.isatty()
        async with _ringing(app, session, awake=screen.asks):
            await session.run(typed_lines(sys.stdin.fileno(), screen.prompt))
    finally:
        await app.close()


@asynccontextmanager
async def _ringing(app: App, session: ConsoleSession, *, awake: bool) -> AsyncIterator[None]:
    """Let reminders ring while a person thinks about the next line; a script hears them with its next one."""

    async def due() -> None:
        await app.tick()
        await app.sender.drain()

    bell = asyncio.create_task(session.ring(due, _LOOK_AGAIN)) if awake else None
    try:
        yield
    finally:
        if bell is not None:
            bell.cancel()
            await asyncio.gather(bell, return_exceptions=True)
