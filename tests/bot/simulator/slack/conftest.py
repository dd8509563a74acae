"""A started server, a client of the official SDK, and a channel with two people."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.simulator.slack.clock import ManualClock
from bot.simulator.slack.delivery import Timing
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, User


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def server(clock: ManualClock) -> AsyncIterator[SlackServer]:
    """Start a server whose retries come fast and whose clocks stand still."""
    timing = Timing(ack_timeout=0.5, time_scale=0.001)
    running = await SlackServer(clock=clock, monotonic=clock, timing=timing).start()
    yield running
    await running.stop()


@pytest.fixture
def anna(server: SlackServer) -> User:
    return server.workspace.add_user("anna", is_admin=True)


@pytest.fixture
def sales(server: SlackServer, anna: User) -> Channel:
    return server.workspace.add_channel("sales", anna, server.workspace.add_user("ben"))


@pytest.fixture
def client(server: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(token=server.bot_token, base_url=server.url, retry_handlers=[], timeout=2)
