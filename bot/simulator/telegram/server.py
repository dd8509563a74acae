"""The HTTP server of one simulated bot account: tokens, methods, faults, files, control.

Use it inside a test or a demo (`server.people`, `server.world`), or in a process of its own and steer it over
HTTP under /control/ (control.py).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.simulator.faults import Fault, FaultScript, Kind, play
from bot.simulator.journal import Journal, masked
from bot.simulator.telegram import control, limits, parameters
from bot.simulator.telegram.errors import ApiError, too_many_requests
from bot.simulator.telegram.methods.table import METHODS, spelled
from bot.simulator.telegram.pace import Pacer
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.people import People
from bot.simulator.telegram.state import State
from bot.simulator.telegram.updates import UpdateQueue
from bot.simulator.telegram.webhook import WebhookSender
from bot.simulator.telegram.world import Chat, Message, User, World

# It journals its deliveries itself; an entry for each empty poll would drown them.
_SILENT = frozenset({"getUpdates"})


@dataclass(frozen=True, slots=True)
class Settings:
    """How an account behaves; clocks are injected, `time_scale` shortens the platform's own waits.

    `enforce_pace` False counts broken limits as journal entries of kind "violation" instead of refusing.
    """

    token: str = "4200000000:AAsimulated-token-of-the-local-server"  # noqa: S105 - opens nothing but this.
    username: str | None = "rapport_bot"
    clock: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    time_scale: float = 1.0
    pace: limits.Pace = field(default_factory=limits.Pace)
    enforce_pace: bool = True
    journal_path: Path | None = None
    port: int = 0


class TelegramServer:
    """A local Telegram: start(), give `url` to the bot, act with `people`, look at `world` and `journal`."""

    def __init__(self, settings: Settings | None = None) -> None:
        """Create the account; nothing listens before start()."""
        self.settings = settings or Settings()
        self.token = self.settings.token
        bot_id = int(self.token.split(":", 1)[0])
        bot = User(bot_id, "Rapport", username=self.settings.username, is_bot=True)
        clock = self.settings.clock
        self.world = World(bot, clock)
        self.journal = Journal(clock, self.settings.journal_path)
        self.faults = FaultScript()
        self.state = State(
            self.world,
            self.journal,
            UpdateQueue(clock),
            Pacer(self.settings.monotonic, self.settings.pace),
            clock,
            enforce_pace=self.settings.enforce_pace,
            time_scale=self.settings.time_scale,
        )
        self.people = People(self.state)
        self.url = ""
        self._webhook = WebhookSender(self.state, self.call)
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on a loopback port and begin webhook deliveries."""
        app = web.Application(client_max_size=limits.UPLOAD_BYTES + 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        control.add_routes(app, self.state, self.faults, self.redeliver)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.settings.port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        await self._webhook.start()

    async def stop(self) -> None:
        """Stop deliveries and long polls, and close the port."""
        await self._webhook.stop()
        self.state.updates.interrupt("terminated by the end of the server")
        if self._runner is not None:
            await self._runner.cleanup()
        self.journal.close()

    async def __aenter__(self) -> TelegramServer:
        """Start."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        await self.stop()

    def message(self, chat: Chat | User | int, message_id: int) -> Message:
        """Return a stored message with its active entities; KeyError where there never was one."""
        return self.world.message(chat, message_id)

    def sent(self, chat: Chat | User | int) -> list[Message]:
        """Return the bot's messages in a chat that still stand, oldest first."""
        return self.world.sent(chat)

    async def redeliver(self, update_id: int, times: int = 1) -> None:
        """Deliver an issued update again under its id: to the webhook n times at once, or pending again."""
        update = next(one for one in self.state.issued if one.id == update_id)
        if not self.state.webhook.url:
            self.state.updates.put_back(update)
            return
        await asyncio.gather(*(self._webhook.redeliver(update) for _ in range(times)))

    async def call(self, method: str, values: dict[str, Any]) -> Any:
        """Run a method without HTTP, as a webhook's answer does; return its result or the error's JSON."""
        name = spelled(method)
        if name is None:
            return ApiError(404, "method not found").body()
        try:
            return await self._run(name, Parameters(values))
        except ApiError as error:
            return error.body()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _refusal(ApiError(401, ""))
        name = spelled(request.match_info["method"])
        if name is None:
            return _refusal(ApiError(404, "method not found"))
        try:
            given = await parameters.read(request)
        except ApiError as error:
            return _refusal(error)

        async def accept() -> web.StreamResponse:
            try:
                return web.json_response({"ok": True, "result": await self._run(name, given)})
            except ApiError as error:
                return _refusal(error)

        fault = self.faults.take(name)
        if fault is None:
            return await accept()
        return await self._misfortune(fault, request, accept)

    async def _misfortune(self, fault: Fault, request: web.Request, accept: Any) -> web.StreamResponse:
        # The call is journalled inside `accept`, before the fault is seen by the client.
        method = spelled(request.match_info["method"]) or ""
        if not fault.accepted:
            self.state.record("fault", method, {"kind": fault.kind, "accepted": False})
            return await play(fault, request, accept, _refused_by_fault)

        async def accept_then_note() -> web.StreamResponse:
            answer: web.StreamResponse = await accept()
            self.state.record("fault", method, {"kind": fault.kind, "accepted": True})
            return answer

        return await play(fault, request, accept_then_note, _refused_by_fault)

    async def _run(self, name: str, given: Parameters) -> Any:
        try:
            result = await METHODS[name](self.state, given)
        except ApiError as error:
            self.state.record("refused", name, {"error": str(error), "parameters": masked(given.values)})
            raise
        if name not in _SILENT:
            self.state.record("call", name, {"parameters": masked(given.values)})
        return result

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _refusal(ApiError(401, ""))
        path = request.match_info["path"]
        file = next((one for one in self.world.files.values() if one.path == path), None)
        if file is None or file.size > limits.DOWNLOAD_BYTES:
            return _refusal(ApiError(404, ""))
        return web.Response(body=file.data, content_type="application/octet-stream")


def _refusal(error: ApiError) -> web.Response:
    headers = {}
    if "retry_after" in error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    return web.json_response(error.body(), status=error.code, headers=headers)


def _refused_by_fault(fault: Fault) -> web.StreamResponse:
    if fault.kind is Kind.RATE_LIMITED:
        wait = fault.retry_after or ""
        # Telegram always gives whole seconds; a fault without them answers a 429 that carries no parameters.
        return _refusal(too_many_requests(int(wait)) if wait.isdigit() else ApiError(429, "retry later"))
    # Slack answers errors with 200, Telegram never does.
    return _refusal(ApiError(fault.status if fault.status >= 400 else 400, fault.error))
