"""The whole bot between a local Slack and a local Telegram, with a clock that a test turns.

    async with stage(tmp_path) as on:
        await on.slack_says("called Acme")
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app import App, open_app
from bot.connect import Link, connect_slack, connect_telegram
from bot.settings import Settings
from bot.simulator.slack.server import SlackServer
from bot.simulator.telegram.server import Settings as TelegramSettings
from bot.simulator.telegram.server import TelegramServer
from tests.chat import MONDAY, TurnedClock

_SPARE = "x" * 32


@dataclass(slots=True)
class Stage:
    """What a test works with."""

    app: App
    clock: TurnedClock
    slack: SlackServer
    telegram: TelegramServer | None
    links: list[Link]

    async def settle(self) -> None:
        """Wait until what arrived is answered: doors, dispatcher, bell and delivery are idle."""
        await self.slack.settled()
        await self.app.settle()


@asynccontextmanager
async def stage(
    folder: Path, *, at: str = MONDAY, with_telegram: bool = False, database: str = "", **settings: Any
) -> AsyncIterator[Stage]:
    """Start both servers and the bot (Slack by Socket Mode, Telegram by polling), and connect them."""
    clock = TurnedClock(at)
    slack = SlackServer()
    await slack.start()
    telegram = TelegramServer(TelegramSettings(username="rapport_bot")) if with_telegram else None
    given: dict[str, Any] = {
        "database_url": database or f"sqlite:///{folder / 'rapport.db'}",
        "slack_bot_token": slack.bot_token,
        "slack_app_token": slack.app_token,
        "slack_api_url": slack.url,
        "secret_key": _SPARE,
    }
    if telegram is not None:
        await telegram.start()
        given |= {"telegram_bot_token": telegram.token, "telegram_api_url": telegram.url}
    app = await open_app(Settings(_env_file=None, **(given | settings)), clock=clock)  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    links = [await connect_slack(app)] + ([await connect_telegram(app)] if telegram else [])
    tasks = [asyncio.create_task(link.run()) for link in links]
    try:
        for link in links:
            while not await link.is_up():
                await asyncio.sleep(0.02)
        yield Stage(app, clock, slack, telegram, links)
    finally:
        for link in links:
            await link.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await app.close()
        if telegram is not None:
            await telegram.stop()
        await slack.stop()
