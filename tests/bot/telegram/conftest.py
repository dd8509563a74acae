"""A local Telegram with one person in it, and doors that open onto it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.simulator.telegram.server import Settings, TelegramServer
from bot.simulator.telegram.world import User
from bot.telegram.incoming.doors import TelegramDoors
from tests.bot.telegram.doubles import Fixed, Open, Store


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(Settings(enforce_pace=False, time_scale=0.01)) as running:
        yield running


@pytest.fixture
def anna(server: TelegramServer) -> User:
    user = server.world.person("Anna", language_code="de")
    server.people.starts(user, "invited")
    return user


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
async def open_doors(server: TelegramServer, store: Store) -> AsyncIterator[Open]:
    opened: list[TelegramDoors] = []

    def make(**more: Any) -> TelegramDoors:
        given: dict[str, Any] = {"inbox": store, "token": server.token, "base_url": server.url}
        opened.append(TelegramDoors(**(given | {"clock": Fixed()} | more)))
        return opened[-1]

    yield make
    for each in opened:
        await each.stop()
