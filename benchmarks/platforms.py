"""What stands in for Slack and Telegram here: servers that take every message at once, and what their users send.

They check nothing and are as cheap as can be; the faithful ones are in bot/simulator.
"""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

import aiohttp
from aiohttp import web

from benchmarks.filling import BOT, TEAM

SIGNING, SECRET = "5f" * 16, "webhook-secret-of-the-bench"
SLACK_TOKEN, TELEGRAM_TOKEN = "xoxb-bench", f"{BOT}:{'B' * 35}"
_PATIENCE = 20.0


@dataclass(slots=True)
class Posted:
    """Who waits for a message into which channel, and how many have come in all."""

    count: int = 0
    last: float = 0.0
    waiting: dict[str, asyncio.Future[float]] = field(default_factory=dict)

    def note(self, channel: str) -> int:
        """Note a message's arrival and number it."""
        self.count, self.last = self.count + 1, time.perf_counter()
        future = self.waiting.pop(channel, None)
        if future is not None and not future.done():
            future.set_result(self.last)
        return self.count

    def expect(self, channel: str) -> asyncio.Future[float]:
        """Give what will hold the moment at which the next message comes to the channel."""
        self.waiting[channel] = asyncio.get_running_loop().create_future()
        return self.waiting[channel]


class Platform(Protocol):
    """A platform as the load sees it."""

    posted: Posted

    def settings(self, url: str, public: str) -> dict[str, str]:
        """Give the bot's settings, where this server's address is ``url`` and the bot's own ``public``."""
        ...

    def routes(self) -> list[web.RouteDef]:
        """List the server's routes."""
        ...

    def channel(self, member: int) -> str:
        """Name the direct messages of a member."""
        ...

    async def say(self, client: aiohttp.ClientSession, door: str, member: int, text: str) -> None:
        """Send what a member says to the bot at ``door``."""
        ...


class Slack:
    """Slack over signed HTTP."""

    def __init__(self) -> None:
        self.posted = Posted()
        self._numbers = itertools.count(1)

    def settings(self, url: str, public: str) -> dict[str, str]:
        """As in ``Platform``."""
        del public
        return {"SLACK_BOT_TOKEN": SLACK_TOKEN, "SLACK_SIGNING_SECRET": SIGNING, "SLACK_API_URL": f"{url}/api/"}

    def routes(self) -> list[web.RouteDef]:
        """As in ``Platform``."""
        return [web.post("/api/{method}", self._called)]

    def channel(self, member: int) -> str:
        """As in ``Platform``."""
        return f"D{member:05}"

    async def say(self, client: aiohttp.ClientSession, door: str, member: int, text: str) -> None:
        """As in ``Platform``."""
        number, now = next(self._numbers), time.time()
        user, channel, ts = f"U{member:05}", self.channel(member), f"{int(now)}.{number:06}"
        event = {"type": "message", "channel": channel, "channel_type": "im", "user": user, "text": text, "ts": ts}
        body = json.dumps(
            {
                "type": "event_callback",
                "token": "t",
                "team_id": TEAM,
                "api_app_id": "A1",
                "event": event | {"event_ts": ts, "team": TEAM},
                "event_id": f"Ev{number:08}",
                "event_time": int(now),
                "authorizations": [{"team_id": TEAM, "user_id": "UBOT", "is_bot": True}],
            }
        )
        stamp = str(int(now))
        signature = hmac.new(SIGNING.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signature}",
        }
        async with client.post(f"{door}/slack/events", data=body, headers=headers) as response:
            assert response.status == 200, response.status

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if method == "auth.test":
            return _json({"ok": True, "team_id": TEAM, "user_id": "UBOT", "bot_id": "BBOT", "url": "", "user": "bot"})
        if not method.startswith("chat."):
            return _json({"ok": False, "error": "unknown_method"})
        given = json.loads(await request.read())
        number = self.posted.note(given["channel"])
        return _json({"ok": True, "channel": given["channel"], "ts": f"{int(time.time())}.{number:06}"})


class Telegram:
    """Telegram over its webhook."""

    def __init__(self) -> None:
        self.posted = Posted()
        self._numbers = itertools.count(1)
        self._path = ""

    def settings(self, url: str, public: str) -> dict[str, str]:
        """As in ``Platform``."""
        given = {"TELEGRAM_BOT_TOKEN": TELEGRAM_TOKEN, "TELEGRAM_API_URL": url, "TELEGRAM_WEBHOOK_URL": public}
        return given | {"TELEGRAM_WEBHOOK_SECRET": SECRET}

    def routes(self) -> list[web.RouteDef]:
        """As in ``Platform``."""
        return [web.post("/bot{token}/{method}", self._called)]

    def channel(self, member: int) -> str:
        """As in ``Platform``."""
        return str(100_000 + member)

    async def say(self, client: aiohttp.ClientSession, door: str, member: int, text: str) -> None:
        """As in ``Platform``."""
        number, chat = next(self._numbers), 100_000 + member
        message = {
            "message_id": number,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private"},
            "from": {"id": chat, "is_bot": False, "first_name": "Rep", "language_code": "en"},
            "text": text,
        }
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        update = {"update_id": number, "message": message}
        async with client.post(f"{door}{self._path}", json=update, headers=headers) as response:
            assert response.status == 200, response.status

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given = await request.post() if method in ("setWebhook", "sendMessage") else {}
        match method:
            case "getMe":
                result: Any = {"id": int(BOT), "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
            case "setWebhook":
                self._path = "/" + str(given["url"]).split("/", 3)[3]
                result = True
            case "sendMessage":
                chat = str(given["chat_id"])
                message = {"message_id": self.posted.note(chat), "date": int(time.time()), "text": "…"}
                result = message | {"chat": {"id": int(chat), "type": "private"}}
            case _:
                result = True
        return _json({"ok": True, "result": result})


async def exchange(platform: Platform, client: aiohttp.ClientSession, door: str, member: int, text: str) -> float:
    """Say something and wait for the answer in the same channel; give the seconds between."""
    answered, begun = platform.posted.expect(platform.channel(member)), time.perf_counter()
    await platform.say(client, door, member, text)
    return await asyncio.wait_for(answered, _PATIENCE) - begun


@asynccontextmanager
async def serving(*platforms: Platform) -> AsyncIterator[str]:
    """Serve the platforms' interfaces and give the address."""
    app = web.Application()
    for platform in platforms:
        app.add_routes(platform.routes())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _json(value: Any) -> web.Response:
    return web.Response(text=json.dumps(value), content_type="application/json")
