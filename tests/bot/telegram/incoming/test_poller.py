"""The getUpdates loop against the local Telegram: nothing lost, nothing confirmed before it is stored."""

import asyncio
import json
from typing import Any

import pytest
from aiogram.exceptions import TelegramConflictError, TelegramUnauthorizedError
from aiohttp import web

from bot.simulator.faults import drop, http, rate_limited
from bot.simulator.telegram.server import Settings, TelegramServer
from bot.simulator.telegram.world import User
from bot.telegram.incoming.doors import TelegramDoors
from bot.telegram.incoming.poller import Poller, mark_key
from handlers.kit.request import Called, Said
from tests.bot.telegram.doubles import ME, QUICK, Fixed, Open, Store, poller, serving

BOT = "4200000000"


async def test_who_the_bot_is(open_doors: Open) -> None:
    assert await open_doors().identify() == (BOT, "rapport_bot")
    with pytest.raises(TelegramUnauthorizedError):
        await open_doors(token=f"{BOT}:wrong").identify()
    async with TelegramServer(Settings(username=None)) as nameless:
        assert (await open_doors(token=nameless.token, base_url=nameless.url).identify()).username == ""


async def test_a_batch_is_stored_with_its_mark_and_confirmed_only_by_the_next_request(
    open_doors: Open, server: TelegramServer, store: Store, anna: User
) -> None:
    server.people.says(anna, anna, "call Bo tomorrow")
    polling = await poller(open_doors(), store)
    assert await polling.step() == 2
    assert store.said() == [Called("start", "invited"), Said("call Bo tomorrow")]
    assert next(iter(store.requests.values())).sender.locale == "de"
    assert server.state.updates.count() == 2, "nothing is confirmed yet"
    assert store.marks == {mark_key(BOT): str(polling.offset)}
    assert await polling.step() == 0
    assert server.state.updates.count() == 0


@pytest.mark.usefixtures("anna")
async def test_killed_between_the_commit_and_the_next_request(
    open_doors: Open, server: TelegramServer, store: Store
) -> None:
    first = await poller(open_doors(), store)
    assert await first.step() == 1
    # The process dies here. The next one starts without a mark: Telegram sends again, the inbox knows it.
    again = await poller(open_doors(), store)
    assert await again.step() == 0
    assert len(store.requests) == 1
    # With its mark it even gets nothing twice.
    third = await poller(open_doors(), store, int(store.marks[mark_key(BOT)]))
    calls = store.calls
    assert await third.step() == 0
    assert store.calls == calls
    assert server.state.updates.count() == 0


@pytest.mark.usefixtures("anna")
async def test_a_store_that_is_away_moves_no_offset(open_doors: Open, server: TelegramServer, store: Store) -> None:
    store.failures = 2
    polling = await poller(open_doors(), store)
    for _ in range(2):
        with pytest.raises(ConnectionError):
            await polling.step()
        assert polling.offset is None
        assert server.state.updates.count() == 1
    assert await polling.step() == 1


@pytest.mark.usefixtures("anna")
async def test_the_loop_goes_on_after_every_kind_of_trouble(
    open_doors: Open, server: TelegramServer, store: Store
) -> None:
    store.failures = 1
    server.faults.queue("getUpdates", http(502), drop(accepted=True), rate_limited(None), http(500))
    task = asyncio.create_task((await poller(open_doors(), store)).run())
    async with asyncio.timeout(10):
        await store.stored.wait()
    task.cancel()
    assert store.said() == [Called("start", "invited")]
    assert server.faults.pending() == 0


@pytest.mark.usefixtures("anna")
async def test_the_same_update_three_times(open_doors: Open, server: TelegramServer, store: Store) -> None:
    polling = await poller(open_doors(), store)
    seen = [await polling.step()]
    (number,) = (int(key.removeprefix("update:")) for key in store.requests)
    for _ in range(2):
        await polling.step()
        await server.redeliver(number)
        seen.append(await polling.step())
    assert seen == [1, 0, 0]


async def test_ids_that_go_on_lower_after_a_silence(
    open_doors: Open, server: TelegramServer, store: Store, anna: User
) -> None:
    polling = await poller(open_doors(), store)
    await polling.step()
    await polling.step()
    assert polling.offset is None, "an old, higher number must not stand in the way of the new ones"
    server.state.updates.jump(5)
    server.people.says(anna, anna, "hello again")
    assert await polling.step() == 1
    assert store.said()[-1] == Said("hello again")
    assert polling.offset == 6


async def test_two_pollers(open_doors: Open, server: TelegramServer, store: Store) -> None:
    heard: list[str] = []
    first = await poller(open_doors(), store)
    first.on_conflict = lambda: heard.append("conflict")
    server.state.time_scale = 1.0
    task = asyncio.create_task(first.run())
    second = await poller(open_doors(), store)
    async with asyncio.timeout(10):
        while not heard:
            with pytest.raises((TelegramConflictError, TimeoutError)):
                async with asyncio.timeout(0.2):
                    await second.step()
    task.cancel()
    assert heard


async def test_a_malformed_update_is_passed_over_and_confirmed(store: Store) -> None:
    batch: list[Any] = [
        {"update_id": 7, "message": {"date": "never"}},
        {"update_id": 8, "something_new": {}},
        {"update_id": 9, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "hi"}},
        "no update at all",
    ]
    asked: list[Any] = []

    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        asked.append(form.get("offset"))
        assert json.loads(str(form["allowed_updates"])) == [
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
            "inline_query",
        ]
        return web.json_response({"ok": True, "result": batch if len(asked) == 1 else []})

    async with serving(web.post("/bot1:a/getUpdates", answer)) as url:
        doors = TelegramDoors(inbox=store, token="1:a", base_url=url, clock=Fixed())
        polling = Poller(doors._bot, store, ME, Fixed(), backoff=QUICK)
        assert await polling.step() == 1
        assert store.said() == [Said("hi")]
        await polling.step()
        batch[:] = ["nothing", 7]
        asked.clear()
        with pytest.raises(ValueError, match="usable"):
            await polling.step()
        await doors.stop()


async def test_a_group_is_silent_until_it_is_addressed_and_topics_are_threads(
    open_doors: Open, server: TelegramServer, store: Store, anna: User
) -> None:
    group = server.world.group("Sales", anna, kind="supergroup", is_forum=True)
    server.people.adds_bot(anna, group, admin=True)
    topic = server.people.opens_topic(anna, group, "Deals")
    server.people.says(anna, group, "lunch anyone?", topic=topic)
    server.people.says(anna, group, "@rapport_bot call Bo", topic=topic)
    polling = await poller(open_doors(), store)
    await polling.step()
    said = [each for each in store.requests.values() if isinstance(each.body, Said)]
    assert [each.body for each in said] == [Said("call Bo")]
    assert said[0].place.thread == str(topic)
    assert said[0].place.channel == str(group.id)


@pytest.mark.usefixtures("anna")
async def test_run_polling_takes_the_webhook_down_and_stops(
    open_doors: Open, server: TelegramServer, store: Store
) -> None:
    await open_doors()._bot.set_webhook("http://127.0.0.1:9/x")
    doors = open_doors()
    await doors.close_webhook()
    task = asyncio.create_task(doors.run_polling())
    async with asyncio.timeout(10):
        await store.stored.wait()
    await doors.stop()
    assert task.cancelled()
    assert not server.state.webhook.url
