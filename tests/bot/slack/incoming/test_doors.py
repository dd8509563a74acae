"""Both doors against a local Slack: stored before it is acknowledged, and nothing unsigned gets in."""

import asyncio
import io
import json
import logging
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.simulator.slack.http_push import signature
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, User
from bot.slack.directory import SlackDirectory
from bot.slack.incoming.doors import SlackDoors
from bot.slack.prompts import SlackPrompt
from bot.slack.rendering import blocks, limits
from handlers.kit.phrase import literal
from handlers.kit.reply import Form, Pick, Press, Question, QuestionKind
from handlers.kit.request import Called, Changed, Filled, Pressed, Request, Said


class FixedClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


class MemoryInbox:
    """Keeps what was accepted; ``fail`` makes it refuse that many times, ``gate`` makes it wait."""

    def __init__(self) -> None:
        self.requests: dict[str, Request] = {}
        self.calls = 0
        self.fail = 0
        self.gate: asyncio.Event | None = None
        self.arrived = asyncio.Event()

    async def accept(self, *requests: Request, mark: tuple[str, str] | None = None) -> int:  # noqa: ARG002  The port's shape.
        self.calls += 1
        self.arrived.set()
        if self.gate:
            await self.gate.wait()
        if self.fail:
            self.fail -= 1
            raise ConnectionError("the store is down")
        new = [each for each in requests if each.id not in self.requests]
        self.requests.update({each.id: each for each in new})
        return len(new)

    @property
    def bodies(self) -> list[Any]:
        return [each.body for each in self.requests.values()]


class Threads:
    """The threads that are ours."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.ours: set[str] = set()

    async def __call__(self, account: str, channel: str, thread: str) -> bool:
        self.asked.append((account, channel, thread))
        return thread in self.ours


@pytest.fixture
def inbox() -> MemoryInbox:
    return MemoryInbox()


@pytest.fixture
def threads() -> Threads:
    return Threads()


@asynccontextmanager
async def opened(slack: SlackServer, inbox: MemoryInbox, threads: Threads) -> AsyncIterator[SlackDoors]:
    doors = SlackDoors(
        inbox=inbox,
        signing_secret=slack.signing_secret,
        bot_token=slack.bot_token,
        app_token=slack.app_token,
        base_url=slack.url,
        is_ours=threads,
        clock=FixedClock(),
    )
    await doors.start()
    yield doors
    await doors.stop()


@asynccontextmanager
async def served(slack: SlackServer, doors: SlackDoors) -> AsyncIterator[None]:
    application = web.Application()
    application.add_routes(doors.routes())
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.request_urls.events = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield
    await slack.settled()
    await runner.cleanup()


@asynccontextmanager
async def linked(slack: SlackServer, doors: SlackDoors) -> AsyncIterator[None]:
    running = asyncio.create_task(doors.run_socket())
    await slack.sockets.connected(2)
    yield
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


@pytest.fixture
async def http(slack: SlackServer, inbox: MemoryInbox, threads: Threads) -> AsyncIterator[SlackDoors]:
    async with opened(slack, inbox, threads) as doors, served(slack, doors):
        yield doors


@pytest.fixture
async def socket(slack: SlackServer, inbox: MemoryInbox, threads: Threads) -> AsyncIterator[SlackDoors]:
    async with opened(slack, inbox, threads) as doors, linked(slack, doors):
        yield doors


@pytest.fixture(params=["http", "socket"])
async def door(
    request: pytest.FixtureRequest, slack: SlackServer, inbox: MemoryInbox, threads: Threads
) -> AsyncIterator[str]:
    way = served if request.param == "http" else linked
    async with opened(slack, inbox, threads) as doors, way(slack, doors):
        yield request.param


@pytest.fixture
def ann(slack: SlackServer) -> User:
    return slack.workspace.add_user("ann")


@pytest.fixture
def sales(slack: SlackServer, ann: User) -> Channel:
    return slack.workspace.add_channel("sales", ann)


@pytest.mark.usefixtures("http")
async def test_the_address_is_verified(
    slack: SlackServer,
) -> None:
    assert await slack.verify_url()


@pytest.mark.usefixtures("door")
async def test_what_is_said_to_us_is_stored_and_chatter_is_not(
    slack: SlackServer,
    inbox: MemoryInbox,
    ann: User,
    sales: Channel,
) -> None:
    slack.people.dms(ann, "Called Acme <b> & co")
    slack.people.mentions(ann, sales, "log a call")
    slack.people.says(ann, sales, "lunch, anybody?")
    await slack.settled()
    # The mention arrives twice, as app_mention and as message, under one second name.
    assert {each.second_id for each in inbox.requests.values()} == {
        f"{message.channel}:{message.ts}" for message in slack.workspace.messages()[:2]
    }
    assert set(inbox.bodies) == {Said("Called Acme <b> & co"), Said("log a call")}
    assert len(slack.journal.entries("unacked")) == 0


@pytest.mark.usefixtures("http")
async def test_one_event_thrice_is_accepted_and_answered_each_time(
    slack: SlackServer, inbox: MemoryInbox, ann: User
) -> None:
    event = {
        "type": "message",
        "channel": slack.workspace.direct(ann).id,
        "user": ann.id,
        "text": "hi",
        "ts": "1700000000.000100",
        "channel_type": "im",
    }
    deliveries = await slack.deliver(event, times=3)
    assert all(each.acked for each in deliveries)
    assert inbox.calls == 3
    assert len(inbox.requests) == 1


async def test_what_cannot_be_stored_is_not_acknowledged_and_comes_again(
    door: str, slack: SlackServer, inbox: MemoryInbox, ann: User
) -> None:
    slack.timing.ack_timeout = 0.3
    inbox.fail = 1
    slack.people.dms(ann, "hello")
    await slack.settled()
    [unacked] = slack.journal.entries("unacked")
    assert unacked.body["reason"] == ("http_error" if door == "http" else "timeout")
    assert inbox.bodies == [Said("hello")]


@pytest.mark.usefixtures("door")
async def test_the_acknowledgement_waits_for_the_store(slack: SlackServer, inbox: MemoryInbox, ann: User) -> None:
    inbox.gate = asyncio.Event()
    slack.people.dms(ann, "hello")
    await inbox.arrived.wait()
    assert len(slack.journal.entries("ack")) == 0
    inbox.gate.set()
    await slack.settled()
    assert len(slack.journal.entries("ack")) == 1


@pytest.mark.usefixtures("http")
async def test_a_store_that_does_not_answer_is_refused_in_time(
    slack: SlackServer, inbox: MemoryInbox, ann: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ACCEPT_SECONDS", 0.05)
    inbox.gate = asyncio.Event()
    gesture = await slack.gestures.slash(ann, slack.workspace.direct(ann), "/crm", "log it")
    assert not gesture.acked
    assert inbox.requests == {}


async def test_stop_waits_for_what_is_being_accepted_and_takes_nothing_more(
    slack: SlackServer, http: SlackDoors, inbox: MemoryInbox, ann: User
) -> None:
    inbox.gate = asyncio.Event()
    slack.people.dms(ann, "hello")
    await inbox.arrived.wait()
    stopping = asyncio.create_task(http.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    late = await slack.gestures.slash(ann, slack.workspace.direct(ann), "/crm")
    assert not late.acked
    inbox.gate.set()
    await stopping
    await slack.settled()
    assert inbox.bodies == [Said("hello")]


@pytest.mark.usefixtures("http")
async def test_a_thread_reply_is_asked_about_before_it_is_stored(
    slack: SlackServer, inbox: MemoryInbox, threads: Threads, ann: User, sales: Channel
) -> None:
    foreign = slack.people.says(ann, sales, "a thread of theirs")
    ours = slack.people.says(ann, sales, "a thread in which we answered")
    threads.ours = {ours.ts}
    slack.people.says(ann, sales, "not for you", thread=foreign)
    slack.people.says(ann, sales, "snooze it", thread=ours)
    await slack.settled()
    [request] = inbox.requests.values()
    assert (request.body, request.addressed, request.overheard) == (Said("snooze it", reply_to=ours.ts), True, True)
    assert sorted(threads.asked) == sorted(("T0ACME", sales.id, each.ts) for each in (foreign, ours))


async def test_our_own_messages_reach_only_the_hook(
    slack: SlackServer, http: SlackDoors, inbox: MemoryInbox, adapter: Any, sales: Channel
) -> None:
    heard: list[tuple[str, str, str]] = []

    async def hear(intent: str, channel: str, ts: str) -> None:
        heard.append((intent, channel, ts))

    http.on_own_message = hear
    metadata = {"event_type": "rapport_message", "event_payload": {"id": "intent-1"}}
    await adapter.client.chat_postMessage(channel=sales.id, text="hello", metadata=metadata)
    await slack.settled()
    [message] = slack.workspace.messages(sales.id)
    assert heard == [("intent-1", sales.id, message.ts)]
    assert inbox.calls == 0


@pytest.mark.usefixtures("door")
async def test_commands_presses_and_forms(slack: SlackServer, inbox: MemoryInbox, adapter: Any, ann: User) -> None:
    direct = slack.workspace.direct(ann)
    called = await slack.gestures.slash(ann, direct, "/crm", "log call with Acme")
    assert (called.acked, called.answer) == (True, None)
    button = blocks.plain_text("Done", 75)
    element = {"type": "button", "text": button, "value": "token-1", "action_id": "press-0"}
    await adapter.client.chat_postMessage(
        channel=direct.id, text="card", blocks=[{"type": "actions", "elements": [element]}]
    )
    card = slack.workspace.messages(direct.id)[-1]
    await slack.gestures.presses(ann, card, "Done")
    pressed = next(each for each in inbox.requests.values() if isinstance(each.body, Pressed))
    assert pressed.body == Pressed("token-1", card.ts)

    prompt = SlackPrompt(token=slack.bot_token, base_url=slack.url)
    picks = (Pick("won", literal("Won")),)
    questions = (
        Question("deal", literal("Deal")),
        Question("end", literal("End"), QuestionKind.CHOICE, picks=picks),
    )
    form = Form(literal("Close"), questions, Press("close"))
    assert await prompt.open_form(pressed, form, "token-2", "de")
    assert not await prompt.open_form(pressed, form, "token-2", "de")  # A trigger opens one form.
    assert not await prompt.toast(pressed, literal("x"), "de")
    await prompt.stop()
    [view] = slack.workspace.open_views(ann.id)
    blank = await slack.gestures.submits(ann, view, {"deal": "  ", "end": "won"})
    assert blank.answer["errors"] == {"deal": "Hier fehlt noch etwas."}
    await slack.gestures.submits(ann, view, {"deal": "Acme", "end": "won"})
    assert slack.workspace.open_views(ann.id) == []
    await slack.settled()
    assert [body for body in inbox.bodies if not isinstance(body, Said)] == [
        Called("log", "call with Acme"),
        Pressed("token-1", card.ts),
        Filled("token-2", {"deal": "Acme", "end": "won"}),
    ]
    assert all(each.prompt for each in inbox.requests.values())


async def test_events_over_a_dropped_connection_come_back(
    slack: SlackServer, socket: SlackDoors, inbox: MemoryInbox, ann: User
) -> None:
    assert await socket.connected() == 2
    await slack.sockets.disconnect("refresh_requested")
    slack.people.dms(ann, "after the refresh")
    await slack.settled()
    assert inbox.bodies == [Said("after the refresh")]


@pytest.mark.usefixtures("http")
async def test_uninstalling_and_leaving_are_told(slack: SlackServer, inbox: MemoryInbox, ann: User) -> None:
    slack.people.deactivates(ann)
    slack.people.uninstalls()
    await slack.settled()
    found = [(each.body, each.sender.user) for each in inbox.requests.values()]
    assert (Changed("deactivated"), ann.id) in found
    assert found.count((Changed("uninstalled"), "")) == 2


def headers(secret: str, body: bytes, **changed: str) -> dict[str, str]:
    stamp = changed.get("stamp", str(int(time.time())))
    return {
        "Content-Type": changed.get("kind", "application/json"),
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": changed.get("signature", signature(secret, stamp, body)),
    }


EVENT = json.dumps({"type": "event_callback", "team_id": "T0ACME", "event": {"type": "message"}}).encode()


@pytest.mark.parametrize(
    "changed",
    [
        {"signature": "v0=" + "0" * 64},
        {"signature": ""},
        {"signature": "v0=é"},
        {"signature": "v1=" + "0" * 64},
        {"stamp": "abc"},
        {"stamp": "-5"},
        {"stamp": "9" * 400},
        {"stamp": "٣٣٣"},
        {"stamp": str(int(time.time()) - 400)},
        # Far ahead: the list is made when the suite begins, and the test may run minutes later.
        {"stamp": str(int(time.time()) + 100_000)},
    ],
)
@pytest.mark.usefixtures("http")
async def test_what_slack_did_not_sign_is_401_without_a_traceback(
    slack: SlackServer,
    inbox: MemoryInbox,
    changed: dict[str, str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "slack_bolt")
    sent = headers(slack.signing_secret, EVENT, **changed)
    assert (await slack.push.raw(slack.request_urls.events, EVENT, sent))[0] == 401
    assert [each for each in caplog.records if each.exc_info] == []
    assert inbox.calls == 0


@pytest.mark.usefixtures("http")
async def test_a_forged_or_missing_signature_is_401(
    slack: SlackServer,
) -> None:
    assert (await slack.push.raw(slack.request_urls.events, EVENT, headers("other", EVENT)))[0] == 401
    assert (await slack.push.raw(slack.request_urls.events, EVENT, {}))[0] == 401
    assert (await slack.push.raw(slack.request_urls.events, b"\xff{", headers("x", b"\xff{")))[0] == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[1]", 400),
        (b"payload=%7B", 400),
        (b'{"event":' * 20_000, 400),
        (b"", 200),
        (b"{}", 200),
        (b'{"type":"event_callback","event":[1],"authorizations":"x"}', 400),
        (b'{"type":"event_callback","event":{"type":["message"]}}', 200),
        (b'{"type":"block_actions","actions":[{"action_id":"press-0"}],"trigger_id":7}', 200),
    ],
)
@pytest.mark.usefixtures("http")
async def test_signed_nonsense_never_is_a_500(slack: SlackServer, inbox: MemoryInbox, body: bytes, status: int) -> None:
    sent = headers(slack.signing_secret, body)
    assert (await slack.push.raw(slack.request_urls.events, body, sent))[0] == status
    assert inbox.calls == 0


@pytest.mark.usefixtures("http")
async def test_a_chunked_body_has_the_same_bound(
    slack: SlackServer,
) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 65_536

    async with (
        aiohttp.ClientSession() as session,
        session.post(slack.request_urls.events, data=endless()) as answer,
    ):
        assert answer.status == 413
    large = io.BytesIO(b" " * (limits.BODY_BYTES + 1))
    async with (
        aiohttp.ClientSession() as session,
        session.post(slack.request_urls.events, data=large) as answer,
    ):
        assert answer.status == 413


@pytest.mark.parametrize(
    ("details", "standing"),
    [
        ({}, "member"),
        ({"is_admin": True}, "admin"),
        ({"is_owner": True}, "admin"),
        ({"is_restricted": True}, "guest"),
        ({"is_ultra_restricted": True}, "guest"),
        ({"is_stranger": True}, "external"),
        ({"team_id": "T0OTHER"}, "external"),
        ({"is_bot": True}, "bot"),
        ({"deleted": True, "is_admin": True}, "gone"),
    ],
)
@pytest.mark.usefixtures("http")
async def test_the_directory_says_who_somebody_is(
    slack: SlackServer,
    inbox: MemoryInbox,
    ann: User,
    details: dict[str, Any],
    standing: str,
) -> None:
    slack.people.dms(ann, "hi")
    await slack.settled()
    [request] = inbox.requests.values()
    for name, value in {**details, "tz": "Asia/Tokyo", "locale": "ja-JP"}.items():
        setattr(ann, name, value)
    now = 0.0
    directory = SlackDirectory(token=slack.bot_token, base_url=slack.url, seconds=lambda: now)
    found = (await directory.profile(request)).sender
    assert (found.standing, found.zone, found.locale, found.name) == (standing, "Asia/Tokyo", "ja-JP", "Ann")
    slack.workspace.users.pop(ann.id)
    assert (await directory.profile(request)).sender == found  # Remembered.
    now = 3601.0
    with pytest.raises(ConnectionError):
        await directory.profile(request)
    await directory.stop()


async def test_bolt_takes_nothing_from_an_environment_that_is_meant_for_us(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ours = {"SLACK_BOT_TOKEN": "xoxb-ours", "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s" * 32}
    for name, value in ours.items():
        monkeypatch.setenv(name, value)

    async def is_ours(_account: str, _channel: str, _thread: str) -> bool:
        return False

    doors = SlackDoors(
        inbox=MemoryInbox(),
        signing_secret="s" * 32,
        bot_token="xoxb-ours",
        app_token=None,
        base_url="http://localhost:1/api/",
        is_ours=is_ours,
        clock=FixedClock(),
    )
    assert caplog.records == []
    assert doors.app.oauth_flow is None
    assert {name: os.environ[name] for name in ours} == ours
    await doors.stop()
