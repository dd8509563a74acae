"""Socket Mode with slack_bolt's aiohttp handler: events, redelivery, commands, modals, disconnects."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, User


@pytest.fixture
async def app(server: SlackServer, client: AsyncWebClient) -> AsyncApp:
    return AsyncApp(client=client, token=server.bot_token, process_before_response=False)


@pytest.fixture
async def connected(server: SlackServer, app: AsyncApp) -> AsyncIterator[AsyncSocketModeHandler]:
    """Connect bolt to the server over one WebSocket."""
    web_client = AsyncWebClient(base_url=server.url, retry_handlers=[])
    handler = AsyncSocketModeHandler(app, server.app_token, web_client=web_client)
    await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped.
    await server.sockets.connected()
    yield handler
    await handler.close_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped.


@pytest.mark.usefixtures("connected")
async def test_a_message_arrives_and_the_answer_is_posted(
    server: SlackServer, app: AsyncApp, sales: Channel, anna: User
) -> None:
    server.own_messages = False
    said = asyncio.Event()

    @app.event("app_mention")
    async def on_mention(event: dict[str, Any], client: AsyncWebClient) -> None:
        await client.chat_postMessage(channel=event["channel"], text="Noted.", thread_ts=event["ts"])
        said.set()

    @app.event("message")
    async def on_message() -> None:
        """Take note of nothing."""

    message = server.people.mentions(anna, sales, "lunch with Ben")
    await asyncio.wait_for(said.wait(), 5)
    await server.settled()
    assert [one.text for one in sales.threads[message.ts]] == ["Noted."]


@pytest.mark.usefixtures("connected")
async def test_unacknowledged_events_come_again_with_the_same_id(
    server: SlackServer, app: AsyncApp, sales: Channel, anna: User
) -> None:
    seen: list[str] = []

    @app.middleware
    async def refuse_once(body: dict[str, Any], next: Any) -> None:
        seen.append(body["event_id"])
        if len(seen) == 1:
            message = "the database is away"
            raise RuntimeError(message)
        await next()

    @app.event("message")
    async def on_message() -> None:
        """Take note of nothing."""

    server.people.says(anna, sales, "hi")
    await server.settled()
    assert len(seen) == 2
    assert len(set(seen)) == 1
    assert [entry.body["attempt"] for entry in server.journal.entries("ack")] == [1]


async def test_events_move_to_the_next_connection(
    server: SlackServer, app: AsyncApp, connected: AsyncSocketModeHandler, sales: Channel, anna: User
) -> None:
    seen: list[str] = []
    arrived, held = asyncio.Event(), asyncio.Event()

    @app.middleware
    async def hold_the_first(body: dict[str, Any], next: Any) -> None:
        seen.append(body["event_id"])
        arrived.set()
        if len(seen) == 1:
            await held.wait()
        await next()

    @app.event("message")
    async def on_message() -> None:
        """Take note of nothing."""

    server.timing.ack_timeout = 5
    server.people.says(anna, sales, "hi")
    await arrived.wait()
    await server.sockets.drop()
    await connected.client.connect_to_new_endpoint(force=True)
    await server.settled()
    held.set()
    assert len(seen) >= 2
    assert len(set(seen)) == 1
    assert server.journal.entries("unacked")[0].body["reason"] == "connection_failed"


async def test_a_refresh_makes_the_app_reconnect(server: SlackServer, connected: AsyncSocketModeHandler) -> None:
    first = server.sockets.connections[0]
    await server.sockets.disconnect("warning")
    assert server.sockets.connections == [first]
    await server.sockets.disconnect("refresh_requested")
    await connected.connect_to_new_endpoint_async() if hasattr(connected, "connect_to_new_endpoint_async") else None
    await asyncio.wait_for(server.sockets.connected(), 10)
    assert first not in server.sockets.connections


@pytest.mark.usefixtures("connected")
async def test_command_opens_a_modal_and_its_submission_comes_back(
    server: SlackServer, app: AsyncApp, sales: Channel, anna: User
) -> None:
    values: list[dict[str, Any]] = []
    opened = asyncio.Event()

    @app.command("/crm")
    async def on_command(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal())
        opened.set()

    @app.view("note")
    async def on_view(ack: Any, view: dict[str, Any]) -> None:
        values.append(view)
        if len(values) == 1:
            await ack(response_action="errors", errors={"who": "Who is that?"})
        else:
            await ack()

    await server.gestures.slash(anna, sales, "/crm", "note")
    await asyncio.wait_for(opened.wait(), 5)
    (view,) = server.workspace.open_views(anna.id)
    first = await server.gestures.submits(anna, view, {"Who": "Bob", "kind": "Call"})
    assert first.answer == {"response_action": "errors", "errors": {"who": "Who is that?"}}
    assert server.workspace.open_views(anna.id) == [view]
    await server.gestures.submits(anna, view, {"Who": "Ben", "kind": "call"})
    assert server.workspace.open_views(anna.id) == []
    state = values[1]["state"]["values"]
    assert state["who"]["name"] == {"type": "plain_text_input", "value": "Ben"}
    assert state["what"]["kind"]["selected_option"]["value"] == "call"
    assert values[1]["private_metadata"] == "row 7"


def modal() -> dict[str, Any]:
    """Return a modal with a required text and a menu."""
    plain = {"type": "plain_text", "text": "Who"}
    option = {"text": {"type": "plain_text", "text": "Call"}, "value": "call"}
    select = {"type": "static_select", "action_id": "kind", "options": [option]}
    text = {"type": "plain_text_input", "action_id": "name"}
    return {
        "type": "modal",
        "callback_id": "note",
        "private_metadata": "row 7",
        "title": {"type": "plain_text", "text": "New note"},
        "submit": {"type": "plain_text", "text": "Save"},
        "blocks": [
            {"type": "input", "block_id": "who", "label": plain, "element": text},
            {
                "type": "input",
                "block_id": "what",
                "label": {"type": "plain_text", "text": "What"},
                "element": select,
            },
        ],
    }


@pytest.mark.usefixtures("connected")
async def test_buttons_answer_through_their_response_url(
    server: SlackServer, app: AsyncApp, client: AsyncWebClient, sales: Channel, anna: User
) -> None:
    button = {
        "type": "button",
        "action_id": "done",
        "value": "7",
        "text": {"type": "plain_text", "text": "Done"},
    }
    done = asyncio.Event()

    @app.action("done")
    async def on_done(ack: Any, respond: Any, action: dict[str, Any]) -> None:
        await ack()
        await respond(text=f"done {action['value']}", replace_original=True)
        done.set()

    server.own_messages = False
    answer = await client.chat_postMessage(
        channel=sales.id, text="Call Ben", blocks=[{"type": "actions", "elements": [button]}]
    )
    message = server.workspace.message(sales.id, answer["ts"])
    assert message is not None
    delivery = await server.gestures.presses(anna, message, "Done")
    await asyncio.wait_for(done.wait(), 5)
    assert delivery.acked
    assert message.text == "done 7"
    assert message.blocks == []
