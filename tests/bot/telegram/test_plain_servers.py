"""Bot API servers that are sparing or sloppy: fields left out, methods not known, nothing held open."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web

from bot.adapter import Address, Deed, Envelope, Sent
from bot.telegram.incoming.doors import TelegramDoors
from bot.telegram.incoming.inbound import Me
from bot.telegram.incoming.poller import Poller
from bot.telegram.rendering.limits import IDLE_SECONDS
from bot.telegram.sender import TelegramAdapter
from handlers.kit.request import Called, Platform, Pressed, Said
from tests.bot.telegram.doubles import ME, QUICK, Fixed, Store, serving

TOKEN = "666:a"


def doors(store: Store, url: str) -> TelegramDoors:
    return TelegramDoors(inbox=store, token=TOKEN, base_url=url, clock=Fixed())


def answering(method: str, result: Any, status: int = 200) -> web.RouteDef:
    async def answer(_request: web.Request) -> web.Response:
        return web.json_response(result, status=status)

    return web.post(f"/bot{TOKEN}/{method}", answer)


def noting(asked: list[str], method: str, result: Any, status: int = 200) -> web.RouteDef:
    """Answer a method, and note that it was called."""

    async def answer(_request: web.Request) -> web.Response:
        asked.append(method)
        return web.json_response(result, status=status)

    return web.post(f"/bot{TOKEN}/{method}", answer)


@pytest.mark.parametrize(
    ("told", "me"),
    [
        ({"id": 666, "first_name": "Test", "username": "TestNameBot"}, Me("666", "TestNameBot")),
        ({"id": 666, "is_bot": True, "first_name": "Test"}, Me("666", "")),
        ({"id": "666", "username": None, "is_bot": "yes"}, Me("666", "")),
        ({"first_name": "Test"}, Me("666", "")),
    ],
)
async def test_get_me_may_leave_out_all_but_the_ok(told: dict[str, Any], me: Me) -> None:
    async with serving(answering("getMe", {"ok": True, "result": told})) as url:
        open_doors = doors(Store(), url)
        assert await open_doors.identify() == me
        await open_doors.stop()


async def test_a_server_without_webhooks_is_polled_all_the_same() -> None:
    store, asked = Store(), list[str]()
    me = {"ok": True, "result": {"id": 666}}
    unknown = {"ok": False, "error_code": 404, "description": "Not Found: method not found"}
    batch = {"ok": True, "result": [{"update_id": 1, "message": message(text="hi")}]}
    known = noting(asked, "deleteWebhook", unknown, 404), noting(asked, "getUpdates", batch)
    async with serving(answering("getMe", me), *known) as url:
        open_doors = doors(store, url)
        await open_doors.close_webhook()
        assert asked == ["deleteWebhook"]
        assert await Poller(open_doors._bot, store, ME, Fixed(), backoff=QUICK).step() == 1
        await open_doors.stop()
    assert asked == ["deleteWebhook", "getUpdates"]
    assert store.said() == [Said("hi")]


async def test_a_webhook_that_is_answered_with_null_stands() -> None:
    asked, nothing = list[str](), {"ok": True, "result": None}
    me = {"ok": True, "result": {"id": 666}}
    async with serving(answering("getMe", me), noting(asked, "setWebhook", nothing)) as url:
        open_doors = TelegramDoors(
            inbox=Store(), token=TOKEN, base_url=url, clock=Fixed(), webhook_url=url, webhook_secret="s" * 32
        )
        await open_doors.open_webhook()
        await open_doors.stop()
    assert asked == ["setWebhook"], "asked once, and the answer taken for a yes"


async def test_a_server_that_answers_at_once_is_not_hammered() -> None:
    store, pauses, batch = Store(), list[float](), [{"update_id": 1, "message": message(text="hi")}]
    paused = asyncio.Event()

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            paused.set()
            await asyncio.Event().wait()

    async def answer(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": [batch.pop()] if batch else []})

    async with serving(web.post(f"/bot{TOKEN}/getUpdates", answer)) as url:
        open_doors = doors(store, url)
        polling = Poller(open_doors._bot, store, ME, Fixed(), backoff=QUICK, seconds=lambda: 7.0, sleep=sleep)
        task = asyncio.create_task(polling.run())
        async with asyncio.timeout(10):
            await paused.wait()
        task.cancel()
        await open_doors.stop()
    assert store.said() == [Said("hi")], "what arrives is taken without a pause"
    assert pauses == [IDLE_SECONDS] * 3


def message(**more: Any) -> dict[str, Any]:
    return {"chat": {"id": 77, "type": "private"}, "from": {"id": 77, "first_name": "Tim"}, **more}


def same(value: Any) -> Any:
    return value


@pytest.mark.parametrize("number", [same, str])
async def test_updates_with_the_least_that_can_be_understood(number: Callable[[int], Any]) -> None:
    store = Store()
    person = {"id": number(77), "first_name": "Tim"}
    chat = {"id": number(77), "type": "private"}
    batch = [
        {"update_id": 1, "message": {"message_id": number(5), "chat": chat, "from": person, "text": "call Bo"}},
        {"update_id": 2, "message": {"chat": chat, "from": person, "text": "/deal Big", "colour": {"new": []}}},
        {"update_id": 3, "callback_query": {"id": "1", "from": person, "message": {"chat": chat}, "data": "token"}},
        {"update_id": 4, "something_else": {}},
    ]
    async with serving(answering("getUpdates", {"ok": True, "result": batch})) as url:
        open_doors = doors(store, url)
        assert await Poller(open_doors._bot, store, ME, Fixed(), backoff=QUICK).step() == 3
        await open_doors.stop()
    assert store.said() == [Said("call Bo"), Called("deal", "Big"), Pressed("token", "")]
    assert [each.message for each in store.requests.values()] == ["5", "", ""]
    assert {each.sent_at for each in store.requests.values()} == {Fixed().now()}, "a date that is missing is now"
    assert {(each.sender.user, each.place.channel) for each in store.requests.values()} == {("77", "77")}


@pytest.mark.parametrize(
    ("deed", "method", "result", "sent"),
    [
        (Deed.POST, "sendMessage", {"message_id": 9, "chat": {"id": 77}, "date": 1795325432932}, "9"),
        (Deed.POST, "sendMessage", {"message_id": 9}, "9"),
        (Deed.EDIT, "editMessageText", None, "4"),
        (Deed.EDIT, "editMessageText", True, "4"),
        (Deed.DELETE, "deleteMessage", None, "4"),
    ],
)
async def test_a_success_is_one_whatever_else_the_answer_holds(deed: Deed, method: str, result: Any, sent: str) -> None:
    async with serving(answering(method, {"ok": True, "result": result})) as url:
        adapter = TelegramAdapter(token=TOKEN, base_url=url)
        address = Address(platform=Platform.TELEGRAM, account="666", channel="77")
        envelope = Envelope(intent="i", deed=deed, address=address, payload={"text": "hi"}, message="4")
        outcome = await adapter.send(envelope)
        assert isinstance(outcome, Sent)
        assert outcome.message == sent
        await adapter.close()
