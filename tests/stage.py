"""The whole bot between a local Slack and a local Telegram, with a clock that a test turns.

async with stage(tmp_path) as on:
    on.slack.people.dms(anna, "called Acme")
    await on.settle()
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.api.server import make_app, serve
from bot.app import App, open_app
from bot.connect import Link, connect_slack, connect_telegram
from bot.delivery.buckets import Buckets
from bot.settings import Settings
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, Message, User
from bot.simulator.telegram.server import Settings as TelegramSettings
from bot.simulator.telegram.server import TelegramServer
from bot.simulator.telegram.world import Chat as TelegramChat
from bot.simulator.telegram.world import Message as TelegramMessage
from bot.simulator.telegram.world import User as TelegramUser
from handlers.rules.team.invitations import make
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import MONDAY, TurnedClock

_SPARE = "x" * 32
_FASTER = 1000.0


@dataclass(slots=True)
class Stage:
    """What a test works with. ``app`` is the first of ``apps``: several share one PostgreSQL database."""

    apps: list[App]
    clock: TurnedClock
    slack: SlackServer
    telegram: TelegramServer | None
    links: list[Link]
    anna: User
    database: Path | None = None

    @property
    def app(self) -> App:
        """The first bot."""
        return self.apps[0]

    async def settle(self) -> None:
        """Wait until what arrived is answered: doors, dispatcher, bell and delivery are idle."""
        for _ in range(3):
            await self.slack.settled()
            if self.telegram is not None:
                await _taken_in(self.telegram)
            for app in self.apps:
                await app.settle()

    async def turns_to(self, at: str) -> None:
        """Turn the clock, and let everything happen that is due by then."""
        self.clock.at = datetime.fromisoformat(at).astimezone(UTC)
        await self.settle()

    async def passes(self, **span: float) -> None:
        """Let time pass (``minutes=1``), and everything happen that is due by then."""
        self.clock.at += timedelta(**span)
        await self.settle()

    async def tells(self, user: User, text: str) -> Message:
        """Write to the bot directly on Slack; return the bot's newest message there."""
        self.slack.people.dms(user, text)
        await self.settle()
        return self.last(user)

    async def presses(self, user: User, where: Message, label: str) -> Message:
        """Press a button on Slack; return the same message as it is afterwards."""
        await self.slack.gestures.presses(user, where, label)
        await self.settle()
        return where

    def bots(self, channel: Channel | None = None) -> list[Message]:
        """List what the bot has posted on Slack and still stands, ephemeral messages not among it."""
        found = self.slack.workspace.messages(channel.id if channel else None)
        return [each for each in found if each.user == self.slack.workspace.bot.id]

    def last(self, user: User) -> Message:
        """Return the bot's newest direct message to somebody on Slack."""
        return self.bots(self.slack.workspace.direct(user))[-1]

    async def writes(self, user: TelegramUser, text: str, *, chat: TelegramChat | None = None) -> TelegramMessage:
        """Write on Telegram; return the bot's newest message there."""
        assert self.telegram is not None
        self.telegram.people.says(user, chat or user, text)
        await self.settle()
        return self.telegram.sent(chat or user)[-1]

    async def taps(self, user: TelegramUser, message: TelegramMessage, label: str) -> TelegramMessage:
        """Press a button on Telegram; return the same message as it is afterwards."""
        assert self.telegram is not None
        self.telegram.people.presses(user, message, label)
        await self.settle()
        return message

    async def invites(self, *, role: str = "admin", first_name: str = "Tim", **person: Any) -> TelegramUser:
        """Let somebody in on Telegram by an invitation that an administrator on Slack made."""
        assert self.telegram is not None
        code = await self.code(role)
        user = self.telegram.world.person(first_name, **person)
        self.telegram.people.starts(user, code)
        await self.settle()
        return user

    async def code(self, role: str = "rep") -> str:
        """Make an invitation and return its code, as ``crm invite`` does."""
        code, invitation = make(role=Role(role), name="", by=None, now=self.clock.now())

        async def keep(store: Store) -> None:
            store.invitations.add(invitation)

        await self.app.in_store(keep)
        return code

    def refused(self) -> list[Any]:
        """List what a server refused as invalid."""
        journals = [self.slack.journal] + ([self.telegram.journal] if self.telegram else [])
        return [(each.name, each.body) for journal in journals for each in journal.entries("refused")]


async def _taken_in(telegram: TelegramServer) -> None:
    """Wait until the bot has confirmed every update that was issued."""
    for _ in range(500):
        if not telegram.state.updates.count():
            return
        await asyncio.sleep(0.01)


def words(message: Message) -> str:
    """Read all that a Slack message shows, text and blocks."""
    return "\n".join(_texts(message.blocks)) or str(message.body.get("text", ""))


def labels(message: Message) -> list[str]:
    """List a Slack message's buttons by their labels."""
    found = [each for block in message.blocks for each in block.get("elements", []) if each.get("type") == "button"]
    return [each["text"]["text"] for each in found]


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["text"]] if isinstance(value.get("text"), str) else []
        return own + [
            text
            for key, each in value.items()
            if key not in ("text", "value") or isinstance(each, dict)
            for text in _texts(each)
        ]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []


@asynccontextmanager
async def stage(
    folder: Path,
    *,
    at: str = MONDAY,
    with_telegram: bool = False,
    over_http: bool = False,
    database: str = "",
    apps: int = 1,
    username: str | None = "rapport_bot",
    **settings: Any,
) -> AsyncIterator[Stage]:
    """Start both servers and the bot (Socket Mode and polling, else signed HTTP and webhook), and connect them.

    Anna is an administrator of the Slack workspace. Over HTTP the clock begins now: a signature has its moment.
    """
    clock = TurnedClock(datetime.now(UTC).isoformat() if over_http else at)
    async with AsyncExitStack() as stack:
        slack = SlackServer(clock=lambda: clock.now().timestamp())
        slack.rates.enforce = False
        await slack.start()
        stack.push_async_callback(slack.stop)
        telegram = None
        if with_telegram:
            telegram = TelegramServer(
                TelegramSettings(username=username, clock=lambda: clock.now().timestamp(), enforce_pace=False)
            )
            await telegram.start()
            stack.push_async_callback(telegram.stop)
        path = folder / "rapport.db"
        given: dict[str, Any] = {
            "database_url": database or f"sqlite:///{path}",
            "slack_bot_token": slack.bot_token,
            "slack_api_url": slack.url,
            "secret_key": _SPARE,
        }
        given |= {"slack_signing_secret": slack.signing_secret} if over_http else {"slack_app_token": slack.app_token}
        if telegram is not None:
            given |= {"telegram_bot_token": telegram.token, "telegram_api_url": telegram.url}
        anna = slack.workspace.add_user("anna", is_admin=True, real_name="Anna Berg")
        on = Stage([], clock, slack, telegram, [], anna, None if database else path)
        for _ in range(apps):
            await _enter(stack, on, given | settings, over_http)
        yield on


async def _enter(stack: AsyncExitStack, on: Stage, given: dict[str, Any], over_http: bool) -> None:
    routes: list[Any] = []
    if over_http:
        port = _free_port()
        url = f"http://127.0.0.1:{port}"
        if on.telegram is not None:
            given |= {"telegram_webhook_url": url, "telegram_webhook_secret": "s" * 32}
    app = await open_app(Settings(_env_file=None, **given), clock=on.clock)  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    # A test does not wait for a second between two messages; how rate limits are kept is delivery's own test.
    app.sender.desk.buckets = Buckets(lambda: time.monotonic() * _FASTER)
    stack.push_async_callback(app.close)
    links = [await connect_slack(app)] + ([await connect_telegram(app)] if on.telegram else [])
    if over_http:
        routes = [route for link in links for route in link.routes]

        async def ready() -> bool:
            return all([await link.is_up() for link in links])

        await stack.enter_async_context(serve(make_app(routes, ready), "127.0.0.1", port))
        on.slack.request_urls.events = f"{url}/slack/events"
    tasks = [asyncio.create_task(link.run()) for link in links]
    stack.push_async_callback(_leave, links, tasks)
    on.apps.append(app)
    on.links += links
    for link in links:
        while not await link.is_up():
            for task in tasks:
                if task.done():
                    task.result()
            await asyncio.sleep(0.02)


async def _leave(links: list[Link], tasks: list[asyncio.Task[None]]) -> None:
    for link in links:
        await link.close()
    for task in tasks:
        task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.gather(*tasks, return_exceptions=True)


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
