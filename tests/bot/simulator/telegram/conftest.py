"""A running server with a client and a person, for the tests of the local Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest

from bot.simulator.telegram.server import Settings, TelegramServer
from bot.simulator.telegram.world import User

if TYPE_CHECKING:
    from aiogram import Bot


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[TelegramServer]:
    async with TelegramServer(Settings(clock=clock, monotonic=clock, time_scale=0.01)) as running:
        yield running


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[Bot]:
    # aiogram takes seconds to import; tests that do without it should not wait for it.
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    yield Bot(server.token, session=session)
    # aiogram's close() sleeps a quarter of a second for TLS connections; there are none here.
    if session._session is not None:
        await session._session.close()


@pytest.fixture
def anna(server: TelegramServer) -> User:
    return server.world.person("Anna", started=True, username="anna_k", language_code="de")
