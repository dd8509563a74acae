"""The whole bot between a local Slack and, once it is needed, a local Telegram, in one process.

Nothing is short-circuited: what people do goes through the servers, the doors, the dispatcher and the store,
and what they see is what delivery has sent.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.app import App, open_app
from bot.connect import Link, connect_slack, connect_telegram
from bot.demo.clock import TurnedClock
from bot.demo.faces import Face, of_slack, of_telegram
from bot.keyring import SHORTEST_KEY
from bot.settings import Settings
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Message as SlackMessage
from bot.simulator.telegram.server import Settings as Account
from bot.simulator.telegram.server import TelegramServer
from bot.simulator.telegram.world import Message as TelegramMessage

_PATIENCE = 10.0
_LOOK = 0.01
USERNAME = "fernhill_rapport_bot"


class Stuck(Exception):
    """A step of the play did not bring about what it should. The text is one sentence."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the bot as a server holds it: where, its face, and whether it replaced an earlier one."""

    message: SlackMessage | TelegramMessage
    where: str
    face: Face
    edited: bool


@dataclass(slots=True)
class Stage:
    """What the play works with."""

    app: App
    clock: TurnedClock
    slack: SlackServer
    telegram: TelegramServer
    _closing: AsyncExitStack
    _known: dict[tuple[str, str], Face] = field(default_factory=dict)

    async def open_telegram(self) -> None:
        """Connect Telegram; only now is its library imported, which takes a second or two."""
        await _connect(await connect_telegram(self.app), self._closing)

    async def settle(self) -> None:
        """Wait until all that people did has reached the bot, and the bot has answered."""
        await self.slack.settled()
        await _until("Telegram's updates were not fetched", lambda: not self.telegram.state.updates.count())
        await self.app.settle()
        await self.slack.settled()

    async def after(self, what: str, *acts: Awaitable[Any]) -> list[Seen]:
        """Let people act, and return what the bot shows that it did not show before. Raises ``Stuck`` for silence."""
        for act in acts:
            await act
        await self.settle()
        news = list(self._news())
        if not news:
            raise Stuck(f"{what}: the bot has shown nothing new.")
        return news

    def _news(self) -> list[Seen]:
        found = []
        for key, where, message in self._messages():
            face = of_slack(message) if isinstance(message, SlackMessage) else of_telegram(message)
            if self._known.get(key) != face:
                found.append(Seen(message, where, face, edited=key in self._known))
                self._known[key] = face
        return found

    def _messages(self) -> list[tuple[tuple[str, str], str, SlackMessage | TelegramMessage]]:
        workspace = self.slack.workspace
        seen: list[tuple[tuple[str, str], str, SlackMessage | TelegramMessage]] = []
        ephemeral = [each for user in workspace.users for each in workspace.ephemerals(user)]
        seen += [
            ((message.channel, message.ts), self._slack_place(message), message)
            for message in [*workspace.messages(), *ephemeral]
            if message.user == workspace.bot.id
        ]
        for chat in self.telegram.world.chats.values():
            for sent in self.telegram.world.sent(chat):
                name = chat.person.first_name if chat.person else chat.title
                seen.append(((str(chat.id), str(sent.id)), f"Telegram · to {name}", sent))
        return seen

    def _slack_place(self, message: SlackMessage) -> str:
        workspace = self.slack.workspace
        channel = workspace.channels[message.channel]
        if channel.kind == "im":
            person = next(workspace.users[each] for each in channel.members if each != workspace.bot.id)
            return f"Slack · to {person.real_name.split()[0]}"
        if message.ephemeral_to:
            return f"Slack · #{channel.name}, only {workspace.users[message.ephemeral_to].real_name.split()[0]} sees it"
        return f"Slack · #{channel.name}" + (", in the thread" if message.thread_ts else "")


@asynccontextmanager
async def stage(folder: Path, clock: TurnedClock) -> AsyncIterator[Stage]:
    """Start both servers and the bot with Slack connected (Socket Mode); Telegram is connected later."""
    async with AsyncExitStack() as closing:
        slack = SlackServer(clock=clock.seconds)
        await slack.start()
        closing.push_async_callback(slack.stop)
        telegram = TelegramServer(Account(username=USERNAME, clock=clock.seconds))
        await telegram.start()
        closing.push_async_callback(telegram.stop)
        app = await open_app(settings_for(folder, slack, telegram), clock=clock, role="demo")
        closing.push_async_callback(app.close)
        await _connect(await connect_slack(app), closing)
        yield Stage(app, clock, slack, telegram, closing)


def settings_for(folder: Path, slack: SlackServer | None = None, telegram: TelegramServer | None = None) -> Settings:
    """Make the demo's settings; nothing of the environment's counts, so no real token is ever used."""
    given: dict[str, Any] = {name: each.default for name, each in Settings.model_fields.items()}
    given |= {"database_url": f"sqlite:///{folder / 'demo.db'}", "secret_key": "demo".ljust(SHORTEST_KEY, "-")}
    if slack is not None:
        given |= {"slack_bot_token": slack.bot_token, "slack_app_token": slack.app_token, "slack_api_url": slack.url}
    if telegram is not None:
        given |= {"telegram_bot_token": telegram.token, "telegram_api_url": telegram.url}
    return Settings(_env_file=None, **given)  # type: ignore[call-arg]  # pydantic-settings' own spelling.


async def _connect(link: Link, closing: AsyncExitStack) -> None:
    running = asyncio.create_task(link.run(), name=link.name)

    async def end() -> None:
        await link.close()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    closing.push_async_callback(end)
    async with asyncio.timeout(_PATIENCE):
        while not await link.is_up():
            if running.done():
                running.result()
            await asyncio.sleep(_LOOK)


async def _until(problem: str, happened: Callable[[], bool]) -> None:
    for _ in range(int(_PATIENCE / _LOOK)):
        if happened():
            return
        await asyncio.sleep(_LOOK)
    raise Stuck(f"{problem} within {_PATIENCE:.0f} seconds.")
