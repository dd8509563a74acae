"""A local Slack, and an adapter that talks to it."""

from collections.abc import AsyncIterator

import pytest

from bot.simulator.slack.delivery import Timing
from bot.simulator.slack.server import SlackServer
from bot.slack.sender import SlackAdapter


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    server = await SlackServer(timing=Timing(ack_timeout=3.0, time_scale=0.001)).start()
    yield server
    await server.stop()


@pytest.fixture
async def adapter(slack: SlackServer) -> AsyncIterator[SlackAdapter]:
    adapter = SlackAdapter(token=slack.bot_token, base_url=slack.url)
    await adapter.identify()
    yield adapter
    await adapter.stop()
