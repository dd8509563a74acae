"""Signed HTTP events against a plain aiohttp app and against slack_bolt: retries, answers, forgeries."""

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.simulator.slack.http_push import signature
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, User

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Listen = Callable[[Handler], Awaitable[str]]


@pytest.fixture
async def listen() -> AsyncIterator[Listen]:
    """Serve a handler on loopback and return its URL."""
    runners: list[web.AppRunner] = []

    async def serve(handler: Handler) -> str:
        application = web.Application()
        application.router.add_post("/slack/events", handler)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"

    yield serve
    for runner in runners:
        await runner.cleanup()


async def test_events_are_signed_and_shaped_like_slacks(
    server: SlackServer, listen: Listen, sales: Channel, anna: User
) -> None:
    seen: list[dict[str, Any]] = []

    async def handler(request: web.Request) -> web.Response:
        body = await request.text()
        timestamp = request.headers["X-Slack-Request-Timestamp"]
        verifier = SignatureVerifier(server.signing_secret)
        assert verifier.generate_signature(timestamp=timestamp, body=body) == request.headers["X-Slack-Signature"]
        seen.append(json.loads(body))
        return web.Response()

    server.request_urls.events = await listen(handler)
    message = server.people.mentions(anna, sales, "met Ben & <!channel> <b>")
    await server.settled()
    event = seen[0]["event"]
    assert [one["event"]["type"] for one in seen] == ["message", "app_mention"]
    assert event["text"] == f"<@{server.workspace.bot.id}> met Ben &amp; <!channel> &lt;b&gt;"
    assert (event["ts"], event["channel_type"], event["user"]) == (message.ts, "channel", anna.id)
    assert seen[0]["event_id"] != seen[1]["event_id"]
    assert seen[0]["authorizations"][0]["user_id"] == server.workspace.bot.id
    assert seen[0]["is_ext_shared_channel"] is False


async def test_failed_events_come_again_three_times(
    server: SlackServer, listen: Listen, sales: Channel, anna: User
) -> None:
    seen: list[tuple[str, str | None, str | None]] = []

    async def handler(request: web.Request) -> web.Response:
        headers = request.headers
        identity = json.loads(await request.text())["event_id"]
        seen.append((identity, headers.get("X-Slack-Retry-Num"), headers.get("X-Slack-Retry-Reason")))
        return web.Response(status=500)

    server.request_urls.events = await listen(handler)
    server.people.says(anna, sales, "hi")
    await server.settled()
    assert [one[1:] for one in seen] == [
        (None, None),
        ("1", "http_error"),
        ("2", "http_error"),
        ("3", "http_error"),
    ]
    assert len({one[0] for one in seen}) == 1


async def test_no_retry_is_respected(server: SlackServer, listen: Listen, sales: Channel, anna: User) -> None:
    async def handler(_request: web.Request) -> web.Response:
        return web.Response(status=500, headers={"X-Slack-No-Retry": "1"})

    server.request_urls.events = await listen(handler)
    server.people.says(anna, sales, "hi")
    await server.settled()
    assert len(server.journal.entries("delivery")) == 1


async def test_nobody_listening_is_a_failed_connection(server: SlackServer, sales: Channel, anna: User) -> None:
    server.request_urls.events = "http://127.0.0.1:9/slack/events"
    server.people.says(anna, sales, "hi")
    await server.settled()
    reasons = [entry.body["reason"] for entry in server.journal.entries("unacked")]
    assert reasons == ["connection_failed"] * 4


async def test_commands_are_sent_once_and_their_answer_is_shown(
    server: SlackServer, listen: Listen, sales: Channel, anna: User
) -> None:
    forms: list[dict[str, list[str]]] = []

    async def handler(request: web.Request) -> web.Response:
        forms.append(parse_qs(await request.text()))
        return web.json_response({"text": "Saved."}) if len(forms) == 1 else web.Response(status=500)

    server.request_urls.events = await listen(handler)
    delivery = await server.gestures.slash(anna, sales, "/crm", "log Ben")
    assert delivery.acked
    assert forms[0]["text"] == ["log Ben"]
    assert [one.text for one in server.workspace.ephemerals(anna.id)] == ["Saved."]
    again = await server.gestures.slash(anna, sales, "/crm", "log Ben")
    assert not again.acked
    assert len(forms) == 2


async def test_one_event_can_arrive_several_times_at_once(server: SlackServer, listen: Listen) -> None:
    seen: list[str] = []

    async def handler(request: web.Request) -> web.Response:
        seen.append(json.loads(await request.text())["event_id"])
        return web.Response()

    server.request_urls.events = await listen(handler)
    deliveries = await server.deliver({"type": "app_home_opened", "user": "U1", "tab": "home"}, times=5)
    assert all(one.acked for one in deliveries)
    assert len(seen) == 5
    assert len(set(seen)) == 1


async def test_bolt_takes_real_requests_and_refuses_forged_ones(
    server: SlackServer, listen: Listen, client: AsyncWebClient, sales: Channel, anna: User
) -> None:
    app = AsyncApp(client=client, token=server.bot_token, signing_secret=server.signing_secret)
    heard: list[str] = []

    @app.event("message")
    async def on_message(event: dict[str, Any]) -> None:
        heard.append(event["text"])

    async def handler(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    server.state.clock = time.time  # Bolt compares the timestamp with the real time.
    url = server.request_urls.events = await listen(handler)
    assert await server.verify_url()
    server.people.says(anna, sales, "hello")
    await server.settled()
    assert set(heard) == {"hello"}  # Who is slow to answer is asked again, and a loaded machine may be.
    body = b'{"type": "event_callback"}'
    forged = server.push.signed(body, "application/json", secret="wrong")
    assert (await server.push.raw(url, body, forged))[0] == 401


def test_signature_matches_the_documented_example() -> None:
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&"
        b"channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&"
        b"response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F"
        b"96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    secret = "8f742231b10e8888abcd99yyyzzz85a5"
    expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert signature(secret, "1531420618", body) == expected
