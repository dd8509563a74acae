"""The webhook: only Telegram gets in, and only what is stored is acknowledged."""

import asyncio
import io
import json
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.simulator.telegram.server import TelegramServer
from bot.telegram.incoming import webhook
from bot.telegram.incoming.doors import TelegramDoors
from bot.telegram.rendering import limits
from handlers.kit.request import Called, Said
from tests.bot.telegram.doubles import ME, Fixed, Open, Store, serving

SECRET = "a-secret_of_the_webhook"


@pytest.mark.usefixtures("anna")
async def test_the_webhook_end_to_end(
    open_doors: Open, server: TelegramServer, store: Store, unused_tcp_port: int
) -> None:
    doors = open_doors(webhook_url=f"http://127.0.0.1:{unused_tcp_port}/", webhook_secret=SECRET)
    store.failures = 1
    async with serving(*doors.routes(), port=unused_tcp_port):
        await doors.open_webhook()
        async with asyncio.timeout(10):
            await store.stored.wait()
    assert store.said() == [Called("start", "invited")]
    assert store.calls == 2, "a store that was away meant 500, and Telegram came again"
    await doors.stop(forget_webhook=True)
    assert not server.state.webhook.url


UPDATE = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "hi"}}
TABLE: list[tuple[dict[str, Any], Any, int]] = [
    ({}, json.dumps(UPDATE), 401),
    ({"X-Telegram-Bot-Api-Secret-Token": "wrong"}, json.dumps(UPDATE), 401),
    ({"X-Telegram-Bot-Api-Secret-Token": "gehe\u00efm"}, json.dumps(UPDATE), 401),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, json.dumps(UPDATE), 200),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, "{", 400),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b"\xff\xfe\xff", 400),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, "[]", 400),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, '{"update_id": "1"}', 400),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, "[" * 100_000, 400),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b"x" * (limits.WEBHOOK_BODY_BYTES + 1), 413),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, '{"update_id": 2, "message": 7}', 200),
    ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, '{"update_id": 3, "poll": {}}', 200),
]


@pytest.mark.parametrize(("headers", "body", "status"), TABLE)
async def test_what_the_webhook_answers(headers: dict[str, str], body: Any, status: int, store: Store) -> None:
    doors = TelegramDoors(
        inbox=store, token="1:a", clock=Fixed(), webhook_url="https://crm.test", webhook_secret=SECRET
    )
    doors._me = ME

    def sent() -> Any:
        return io.BytesIO(body) if isinstance(body, bytes) else body

    async with serving(*doors.routes()) as url, ClientSession() as session:
        async with session.post(url + webhook.path_of(SECRET), data=sent(), headers=headers) as answer:
            assert answer.status == status
            assert await answer.text() == ""
        async with session.post(url + "/telegram/guess", data=sent(), headers=headers) as answer:
            assert answer.status == 404
    assert store.said() == ([Said("hi")] if status == 200 and body == json.dumps(UPDATE) else [])
    await doors.stop()


@pytest.mark.parametrize("secret", [None, "", "has space", "ümlaut", "x" * 257])
def test_no_webhook_without_a_secret(secret: str | None, store: Store) -> None:
    with pytest.raises(ValueError, match="secret"):
        TelegramDoors(inbox=store, token="1:a", clock=Fixed(), webhook_url="https://crm.test", webhook_secret=secret)
    assert TelegramDoors(inbox=store, token="1:a", clock=Fixed()).routes() == []
