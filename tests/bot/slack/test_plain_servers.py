"""Slack servers and payloads that are sparing or sloppy: fields left out, methods not known, an old HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from bot.adapter import Address, Deed, Envelope, NotSent, Sent, Unknown
from bot.slack.directory import SlackDirectory
from bot.slack.incoming import inbound, interactions
from bot.slack.incoming.origin import Me
from bot.slack.rendering.modal import CALLBACK
from bot.slack.sender import SlackAdapter
from handlers.kit.request import Audience, Called, Place, Platform, Pressed, Request, Said

ME = Me("T1", "U0BOT", "")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@asynccontextmanager
async def serving(**answers: Any) -> AsyncIterator[str]:
    """Serve these methods (``__`` for the dot) in HTTP/1.0; any other one is a 404 page."""

    async def answer(request: web.Request) -> web.Response:
        found = answers.get(request.match_info["method"].replace(".", "__"))
        response = web.Response(status=404, text="<html>404") if found is None else web.json_response(found)
        response.force_close()
        return response

    app = web.Application()
    app.router.add_post("/api/{method}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    finally:
        await runner.cleanup()


def posting(channel: str = "", user: str = "U1", deed: Deed = Deed.POST) -> Envelope:
    address = Address(platform=Platform.SLACK, account="T1", channel=channel, user=user)
    return Envelope(intent="i", deed=deed, address=address, payload={"text": "hi"}, message="1.2")


@pytest.mark.parametrize("missing", ["team_id", "user_id"])
async def test_an_identity_that_names_nobody_is_no_identity(missing: str) -> None:
    told = {"ok": True, "team_id": "T1", "user_id": "U0BOT"} | {missing: None}
    async with serving(auth__test=told) as url:
        adapter = SlackAdapter(token="xoxb-1", base_url=url)
        with pytest.raises(ConnectionError, match=missing):
            await adapter.identify()
        await adapter.stop()


async def test_an_identity_without_a_bot_id_will_do() -> None:
    async with serving(auth__test={"ok": True, "team_id": "T1", "user_id": "U0BOT"}) as url:
        adapter = SlackAdapter(token="xoxb-1", base_url=url)
        assert (await adapter.identify())["user_id"] == "U0BOT"
        await adapter.stop()


async def test_a_success_is_one_without_a_timestamp() -> None:
    bare = {"ok": True, "response_metadata": {}}
    async with serving(chat__postMessage=bare, chat__update=bare, conversations__open=bare) as url:
        adapter = SlackAdapter(token="xoxb-1", base_url=url)
        assert await adapter.send(posting("C1")) == Sent(message="1.2", channel="C1")
        assert await adapter.send(posting("C1", deed=Deed.EDIT)) == Sent(message="1.2", channel="C1")
        # Where no channel is told, the user is the address: Slack takes either.
        assert await adapter.send(posting()) == Sent(message="1.2", channel="U1")
        await adapter.stop()


async def test_what_a_server_does_not_know_is_an_outcome_and_no_error() -> None:
    async with serving() as url:
        adapter = SlackAdapter(token="xoxb-1", base_url=url)
        for envelope in (posting("C1"), posting()):
            assert isinstance(await adapter.send(envelope), NotSent | Unknown)
        assert await adapter.look_up(posting("C1")) is None
        await adapter.stop()
        directory = SlackDirectory(token="xoxb-1", base_url=url)
        place = Place(platform=Platform.SLACK, account="T1", channel="C1", audience=Audience.SHARED)
        assert await directory.audience(place) is Audience.EXTERNAL, "what is not known is not shown"
        await directory.stop()


def event(**given: Any) -> dict[str, Any]:
    return {"type": "event_callback", "event": {"type": "message", "ts": "1795325432.000001", **given}}


def read(payload: dict[str, Any]) -> Request:
    found = inbound.read(payload, ME, NOW) if "event" in payload else interactions.read(payload, ME, NOW)
    assert found is not None
    return found


def test_an_event_with_the_least_that_can_be_understood() -> None:
    said = event(channel="D1", user="U1", text="call Bo")
    request = read(said)
    assert request.body == Said("call Bo")
    assert request.id == read(said | {"event_id": ""}).id == "event:D1:1795325432.000001"
    assert request.addressed
    mention = read(event(channel="C1", user="U1", text="<@U0BOT> call Bo") | {"team_id": "T1", "new": {"field": []}})
    assert mention.body == Said("call Bo")
    assert inbound.own_message(event(channel="C1", user="U1", metadata=_marked()), ME) is None


def _marked() -> dict[str, Any]:
    return {"event_type": "rapport_message", "event_payload": {"id": "i"}}


@pytest.mark.parametrize("kind", ["something_new", "", None, 7])
def test_an_unknown_kind_is_not_for_us(kind: Any) -> None:
    assert inbound.read(event(channel="D1", user="U1") | {"event": {"type": kind}}, ME, NOW) is None
    assert interactions.read({"type": kind, "user": {"id": "U1"}}, ME, NOW) is None


def test_a_command_without_a_trigger_is_heard() -> None:
    called = {"command": "/crm", "text": "deal", "user_id": "U1", "channel_id": "D1"}
    first = read(called | {"response_url": "http://127.0.0.1/1"})
    again = read(called | {"response_url": "http://127.0.0.1/2"})
    assert first.body == Called("deal", "")
    assert first.id != again.id
    assert first.prompt == ""
    assert interactions.read(called, ME, NOW) is None, "what cannot be told from its repeat is refused"


def test_a_press_without_trigger_and_container_is_heard_once() -> None:
    action = {"action_id": "press-0", "value": "token", "action_ts": "1795325432.5"}
    press = {
        "type": "block_actions",
        "user": {"id": "U1"},
        "channel": {"id": "D1"},
        "message": {"ts": "1795325430.1"},
        "actions": [action],
    }
    request = read(press)
    assert request.body == Pressed("token", "1795325430.1")
    assert request.id == read(press).id
    assert request.id != read(press | {"actions": [action | {"action_ts": "1795325433.5"}]}).id
    assert interactions.read(press | {"user": {}}, ME, NOW) is None


def test_two_forms_without_an_id_are_two() -> None:
    sent = {"type": "view_submission", "user": {"id": "U1"}, "view": {"callback_id": CALLBACK, "state": {}}}
    assert read(sent | {"trigger_id": "1"}).id != read(sent | {"trigger_id": "2"}).id
