"""Faults cut, stall and refuse; what was accepted stands in the journal before the fault."""

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.simulator.faults import drop, error, http, rate_limited, stall
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel

POST = "chat.postMessage"


@pytest.mark.parametrize(("accepted", "kept"), [(True, 1), (False, 0)])
async def test_a_dropped_line(
    client: AsyncWebClient, server: SlackServer, sales: Channel, accepted: bool, kept: int
) -> None:
    server.faults.queue(POST, drop(accepted=accepted))
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=sales.id, text="x")
    assert len(server.workspace.messages(sales.id)) == kept
    kinds = [entry.kind for entry in server.journal.entries()]
    assert kinds == (["call", "message", "fault"] if accepted else ["fault"])


async def test_the_default_client_posts_twice_after_a_dropped_line(server: SlackServer, sales: Channel) -> None:
    server.faults.queue(POST, drop(accepted=True))
    client = AsyncWebClient(token=server.bot_token, base_url=server.url)
    await client.chat_postMessage(channel=sales.id, text="x")
    assert len(server.workspace.messages(sales.id)) == 2


async def test_a_stall_outlasts_the_client(server: SlackServer, sales: Channel) -> None:
    server.faults.queue(POST, stall(30, accepted=True))
    client = AsyncWebClient(token=server.bot_token, base_url=server.url, retry_handlers=[], timeout=0.2)  # type: ignore[arg-type] # Whole seconds are only a hint.
    with pytest.raises(asyncio.TimeoutError):
        await client.chat_postMessage(channel=sales.id, text="x")
    assert len(server.workspace.messages(sales.id)) == 1


async def test_html_after_the_message_was_taken(client: AsyncWebClient, server: SlackServer, sales: Channel) -> None:
    server.faults.queue(POST, http(502, accepted=True))
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=sales.id, text="x")
    assert caught.value.response.status_code == 502
    assert len(server.workspace.messages(sales.id)) == 1


async def test_error_codes_and_odd_rate_limits(client: AsyncWebClient, sales: Channel, server: SlackServer) -> None:
    server.faults.queue(POST, error("fatal_error", accepted=True), rate_limited("soon"), rate_limited(None), None)
    with pytest.raises(SlackApiError, match="fatal_error"):
        await client.chat_postMessage(channel=sales.id, text="1")
    for header in ("soon", None):
        with pytest.raises(SlackApiError) as caught:
            await client.chat_postMessage(channel=sales.id, text="2")
        assert caught.value.response.status_code == 429
        assert caught.value.response.headers.get("Retry-After") == header
    await client.chat_postMessage(channel=sales.id, text="3")
    assert [one.text for one in server.workspace.messages(sales.id)] == ["1", "3"]


async def test_another_process_queues_faults_and_reads_the_journal(
    client: AsyncWebClient, server: SlackServer, sales: Channel
) -> None:
    root = server.url.removesuffix("/api/")
    async with aiohttp.ClientSession() as session:
        wanted = {"method": POST, "faults": [{"kind": "drop", "accepted": True}]}
        async with session.post(f"{root}/control/faults", json=wanted) as answer:
            assert await answer.json() == {"pending": 1}
        with pytest.raises(aiohttp.ClientError):
            await client.chat_postMessage(channel=sales.id, text="x")
        async with session.get(f"{root}/control/journal", params={"after": "1"}) as answer:
            assert [entry["kind"] for entry in await answer.json()] == ["message", "fault"]
