"""Slack's side of Socket Mode: tickets, hello, envelopes, acknowledgements and disconnects.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from bot.simulator.slack import limits
from bot.simulator.slack.delivery import Delivery, Outcome, Timing
from bot.simulator.slack.state import State

Json = dict[str, Any]


@dataclass(eq=False)
class Connection:
    """One WebSocket of the app, and the envelopes it has not acknowledged."""

    ws: web.WebSocketResponse
    request: web.Request
    waiting: dict[str, asyncio.Future[Outcome]] = field(default_factory=dict)
    leaving: bool = False


class SocketHub:
    """Accept connections and deal envelopes out to them in turn."""

    def __init__(self, state: State, timing: Timing) -> None:
        """Start without connections."""
        self._state = state
        self._timing = timing
        self._turn = 0
        self._arrived = asyncio.Condition()
        self.connections: list[Connection] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one WebSocket until either side closes it."""
        ticket = request.query.get("ticket", "")
        full = len(self.connections) >= limits.SOCKET_CONNECTIONS
        if full or not self._state.tickets.admit(ticket):
            return web.Response(status=403, text="too_many_websockets" if full else "invalid ticket")
        ws = web.WebSocketResponse()
        await ws.prepare(request)
        connection = Connection(ws, request)
        self.connections.append(connection)
        try:
            await ws.send_json(self._hello())
            async with self._arrived:
                self._arrived.notify_all()
            async for text in _texts(ws):
                self._receive(connection, text)
        finally:
            self._forget(connection)
        return ws

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": {"host": "local", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._state.app_id},
        }

    def _receive(self, connection: Connection, text: str) -> None:
        try:
            frame = json.loads(text)
        except ValueError:
            self._state.journal.record("refused", "socket_frame", "", {"frame": text})
            return
        if not isinstance(frame, dict):
            return
        waiting = connection.waiting.pop(str(frame.get("envelope_id")), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(Outcome(True, frame.get("payload") or None))

    def _forget(self, connection: Connection) -> None:
        self.connections.remove(connection)
        for waiting in connection.waiting.values():
            if not waiting.done():
                waiting.set_result(Outcome(False, reason="connection_failed"))

    def _usable(self) -> list[Connection]:
        return [one for one in self.connections if not one.leaving and not one.ws.closed]

    async def attempt(self, delivery: Delivery, number: int, reason: str) -> Outcome:
        """Send an envelope over the next connection and wait for its acknowledgement."""
        try:
            await asyncio.wait_for(self.connected(), self._timing.ack_timeout)
        except TimeoutError:
            return Outcome(False, reason="no_connection")
        usable = self._usable()
        if not usable:
            return Outcome(False, reason="no_connection")
        self._turn += 1
        connection = usable[self._turn % len(usable)]
        identity = str(uuid.uuid4())
        waiting: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        connection.waiting[identity] = waiting
        try:
            await connection.ws.send_json(_envelope(delivery, identity, number, reason))
            return await asyncio.wait_for(waiting, self._timing.ack_timeout)
        except TimeoutError:
            return Outcome(False, reason="timeout")
        except ConnectionError:
            return Outcome(False, reason="connection_failed")
        finally:
            connection.waiting.pop(identity, None)

    async def disconnect(self, reason: str = "refresh_requested", close: bool = True) -> None:
        """Tell every connection to go: `warning` announces it, `refresh_requested` closes as well."""
        frame = {"type": "disconnect", "reason": reason, "debug_info": {"host": "local"}}
        for connection in list(self.connections):
            connection.leaving = connection.leaving or reason != "warning"
            await connection.ws.send_json(frame)
            if close and reason != "warning":
                await connection.ws.close()

    async def drop(self) -> None:
        """Cut every connection without a word, as a dying network does."""
        for connection in list(self.connections):
            if connection.request.transport is not None:
                connection.request.transport.abort()

    async def connected(self, least: int = 1) -> None:
        """Wait until the app holds this many connections."""
        async with self._arrived:
            await self._arrived.wait_for(lambda: len(self._usable()) >= least)

    async def close(self) -> None:
        """Close every connection."""
        for connection in list(self.connections):
            await connection.ws.close()


async def _texts(ws: web.WebSocketResponse) -> AsyncIterator[str]:
    async for message in ws:
        if message.type is WSMsgType.TEXT:
            yield message.data


def _envelope(delivery: Delivery, identity: str, number: int, reason: str) -> Json:
    envelope: Json = {
        "envelope_id": identity,
        "type": delivery.kind,
        "accepts_response_payload": delivery.kind != "events_api",
        "payload": delivery.payload,
    }
    if delivery.kind == "events_api":
        envelope |= {"retry_attempt": number, "retry_reason": reason}
    return envelope
