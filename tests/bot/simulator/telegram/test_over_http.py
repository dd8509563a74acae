"""The server over plain HTTP: bodies, conflicts, webhooks, control, weight."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.simulator.telegram.limits import Pace
from bot.simulator.telegram.server import Settings, TelegramServer
from bot.simulator.telegram.world import User

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    pace = Pace(chat_burst=100_000, overall_per_second=100_000)
    async with TelegramServer(Settings(time_scale=0.01, pace=pace)) as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def anna(server: TelegramServer) -> User:
    return server.world.person("Anna", started=True)


@pytest.fixture
async def hook() -> AsyncIterator[Callable[[Handler], Awaitable[str]]]:
    runners: list[web.AppRunner] = []

    async def listen(handler: Handler) -> str:
        app = web.Application()
        app.router.add_post("/hook", handler)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        runners.append(runner)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    yield listen
    for runner in runners:
        await runner.cleanup()


async def ask(server: TelegramServer, http: aiohttp.ClientSession, method: str, **values: Any) -> dict[str, Any]:
    async with http.post(f"{server.url}/bot{server.token}/{method}", json=values) as response:
        body: dict[str, Any] = await response.json()
        assert response.status == (200 if body["ok"] else body["error_code"])
        return body


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        # Several servers and tasks bring the condition about; there is no one event to wait for.
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def test_every_way_to_pass_parameters(server: TelegramServer, http: aiohttp.ClientSession, anna: User) -> None:
    url = f"{server.url}/bot{server.token}/SENDmessage"
    values = {"chat_id": str(anna.id), "text": "x"}
    multipart = aiohttp.FormData(values, default_to_multipart=True)
    ways: list[dict[str, Any]] = [{"json": values}, {"data": values}, {"data": multipart}, {"params": values}]
    for way in ways:
        async with http.post(url, **way) as response:
            assert (await response.json())["ok"], way
    async with http.get(url, params=values) as response:
        assert (await response.json())["ok"]
    assert len(server.sent(anna)) == 5


async def test_unknown_methods_tokens_and_bodies(server: TelegramServer, http: aiohttp.ClientSession) -> None:
    assert (await ask(server, http, "sendNonsense"))["description"] == "Not Found: method not found"
    assert (await ask(server, http, "sendMessage", text="x"))["description"] == "Bad Request: chat_id is empty"
    async with http.post(f"{server.url}/bot1:x/getMe") as response:
        assert (response.status, (await response.json())["description"]) == (401, "Unauthorized")
    headers = {"Content-Type": "application/json"}
    async with http.post(f"{server.url}/bot{server.token}/getMe", data=b"{", headers=headers) as response:
        assert response.status == 400


async def test_a_second_poll_ends_the_first(server: TelegramServer, http: aiohttp.ClientSession, anna: User) -> None:
    server.state.time_scale = 1.0
    first = asyncio.create_task(ask(server, http, "getUpdates", timeout=50))
    await until(lambda: server.state.updates.is_waiting)
    second = asyncio.create_task(ask(server, http, "getUpdates", timeout=50))
    refused = await first
    assert refused["error_code"] == 409
    assert "terminated by other getUpdates request" in refused["description"]
    await until(lambda: server.state.updates.is_waiting)
    server.people.says(anna, anna, "hello")
    assert [one["message"]["text"] for one in (await second)["result"]] == ["hello"]


async def test_set_webhook_ends_a_poll(server: TelegramServer, http: aiohttp.ClientSession) -> None:
    server.state.time_scale = 1.0
    poll = asyncio.create_task(ask(server, http, "getUpdates", timeout=50))
    await until(lambda: server.state.updates.is_waiting)
    await ask(server, http, "setWebhook", url="http://127.0.0.1:9/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"


async def test_the_secret_of_a_webhook_stays_out_of_the_journal(
    server: TelegramServer, http: aiohttp.ClientSession
) -> None:
    await ask(server, http, "setWebhook", url="http://127.0.0.1:9/hook", secret_token="s3cret-canary")
    async with http.get(f"{server.url}/control/journal") as response:
        assert "s3cret-canary" not in await response.text()


async def test_update_ids_jump_and_kinds_are_chosen(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User
) -> None:
    server.people.says(anna, anna, "one")
    server.state.updates.jump(17)
    server.people.says(anna, anna, "two")
    ids = [one["update_id"] for one in (await ask(server, http, "getUpdates"))["result"]]
    assert ids == [700_000_001, 17]
    await ask(server, http, "getUpdates", offset=700_000_002)
    assert server.state.updates.count() == 2, "an offset from before the jump confirms nothing"
    await ask(server, http, "getUpdates", offset=-1, allowed_updates=["callback_query"])
    server.people.says(anna, anna, "unheard")
    kept = (await ask(server, http, "getUpdates"))["result"]
    assert [one["message"]["text"] for one in kept] == ["two"]


async def test_a_webhook_gets_each_update_in_order_until_a_2xx(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User, hook: Callable[[Handler], Awaitable[str]]
) -> None:
    seen: list[tuple[str, str | None]] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        body = await request.json()
        seen.append((body["message"]["text"], request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        if len(seen) < 3:
            return web.Response(status=500)
        if len(seen) == 3:
            await asyncio.sleep(2)  # Longer than the scaled 60 seconds.
        return web.Response()

    await ask(server, http, "setWebhook", url=await hook(handler), secret_token="s3cret_-")
    server.people.says(anna, anna, "first")
    server.people.says(anna, anna, "second")
    await until(lambda: len(seen) == 5 and not server.state.updates.pending())
    assert seen == [("first", "s3cret_-")] * 4 + [("second", "s3cret_-")]
    info = (await ask(server, http, "getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Read timeout expired"
    assert info["pending_update_count"] == 0


async def test_a_chat_waits_for_its_own_update_and_others_do_not(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User, hook: Callable[[Handler], Awaitable[str]]
) -> None:
    seen: list[str] = []
    released = asyncio.Event()
    server.state.time_scale = 1.0

    async def handler(request: web.Request) -> web.StreamResponse:
        text = (await request.json())["message"]["text"]
        seen.append(text)
        if text == "slow":
            await released.wait()
        return web.Response()

    await ask(server, http, "setWebhook", url=await hook(handler), max_connections=2)
    max_ = server.world.person("Max", started=True)
    server.people.says(anna, anna, "slow")
    server.people.says(anna, anna, "after")
    server.people.says(max_, max_, "other 1")
    server.people.says(max_, max_, "other 2")
    await until(lambda: "other 2" in seen)
    assert seen == ["slow", "other 1", "other 2"]
    released.set()
    await until(lambda: seen[-1] == "after")
    assert len(seen) == 4


async def test_a_method_in_the_webhooks_answer_is_run(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User, hook: Callable[[Handler], Awaitable[str]]
) -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.json_response({"method": "sendMessage", "chat_id": anna.id, "text": "from the answer"})

    await ask(server, http, "setWebhook", url=await hook(handler))
    server.people.says(anna, anna, "hello")
    await until(lambda: bool(server.sent(anna)))
    assert server.sent(anna)[0].text == "from the answer"


async def test_one_update_is_delivered_again_at_once(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User, hook: Callable[[Handler], Awaitable[str]]
) -> None:
    seen: list[int] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        seen.append((await request.json())["update_id"])
        return web.Response()

    await ask(server, http, "setWebhook", url=await hook(handler))
    server.people.says(anna, anna, "hello")
    await until(lambda: len(seen) == 1)
    await server.redeliver(seen[0], times=4)
    assert len(seen) == 5
    assert len(set(seen)) == 1


async def test_another_process_reads_the_journal_and_makes_trouble(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User
) -> None:
    body = {"method": "sendMessage", "faults": [{"kind": "http", "status": 502, "accepted": True}]}
    async with http.post(f"{server.url}/control/faults", json=body) as response:
        assert await response.json() == {"pending": 1}
    url = f"{server.url}/bot{server.token}/sendMessage"
    async with http.post(url, json={"chat_id": anna.id, "text": "x"}) as response:
        assert (response.status, response.content_type) == (502, "text/html")
    async with http.get(f"{server.url}/control/journal") as response:
        kinds = [one["kind"] for one in json.loads(await response.text())]
    assert kinds == ["message", "call", "fault"]
    async with http.post(f"{server.url}/control/person", json={"first_name": "Max"}) as response:
        person = (await response.json())["id"]
    for act in ({"act": "starts", "payload": "p"}, {"act": "says", "text": "hi"}):
        async with http.post(f"{server.url}/control/people", json=act | {"user": person}) as response:
            assert response.status == 200
    async with http.post(f"{server.url}/control/people", json={"act": "flies", "user": person}) as response:
        assert response.status == 400
    async with http.get(f"{server.url}/control/messages", params={"chat": anna.id}) as response:
        assert [one["text"] for one in await response.json()] == ["x"]


async def test_a_group_bot_hears_only_what_is_meant_for_it(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User
) -> None:
    group = server.world.group("Sales", anna, kind="supergroup")
    server.people.adds_bot(anna, group)
    sent = (await ask(server, http, "sendMessage", chat_id=group.id, text="card"))["result"]
    await ask(server, http, "getUpdates", offset=-1)
    card = server.message(group, sent["message_id"])
    for text in ("just talking", "/crm@other_bot x", "/crm x", "hey @rapport_bot"):
        server.people.says(anna, group, text)
    server.people.says(anna, group, "a reply", reply_to=card)
    heard = (await ask(server, http, "getUpdates"))["result"]
    texts = [one["message"].get("text") for one in heard if "message" in one]
    assert texts[-3:] == ["/crm x", "hey @rapport_bot", "a reply"]
    assert "just talking" not in texts


async def test_group_limits_are_counted_when_not_enforced(
    server: TelegramServer, http: aiohttp.ClientSession, anna: User
) -> None:
    group = server.world.group("Sales", anna)
    server.people.adds_bot(anna, group)
    for _ in range(20):
        assert (await ask(server, http, "sendMessage", chat_id=group.id, text="x"))["ok"]
    refused = await ask(server, http, "sendMessage", chat_id=group.id, text="x")
    assert 50 < refused["parameters"]["retry_after"] <= 60
    server.state.enforce_pace = False
    assert (await ask(server, http, "sendMessage", chat_id=group.id, text="x"))["ok"]
    assert len(server.journal.entries("violation")) == 2


async def test_ten_thousand_messages_stay_cheap(server: TelegramServer, anna: User) -> None:
    for number in range(10_000):
        await server.call("sendMessage", {"chat_id": anna.id, "text": f"<b>{number}</b>", "parse_mode": "HTML"})
    messages = server.journal.entries("message")
    assert len(messages) == len(server.sent(anna)) == 10_000
    assert [one.body["text"] for one in messages[:3]] == ["0", "1", "2"]
