"""Socket Mode: two connections, each watched, each rebuilt when it stays silent.

The address of a connection is what ``apps.connections.open`` returns on the configured base URL, so a local
server may hand out ws:// addresses.
"""

import asyncio
import logging
import time

import structlog
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.client import close, is_loopback, web_client

CONNECTIONS = 2  # One may die or be refreshed while the other goes on.
_PING = 5.0
_LOOK = 5.0
_PATIENCE = 30.0
_log = structlog.get_logger(__name__)
_sdk_log = logging.getLogger("slack_sdk.socket_mode")


class Sockets:
    """Keeps the connections of one app token and brings what arrives to a Bolt app."""

    def __init__(self, *, app: AsyncApp, app_token: str, base_url: str) -> None:
        self._app = app
        self._token = app_token
        self._base_url = base_url
        self._clients: list[SocketModeClient] = []
        self._connecting: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Connect and watch until cancelled."""
        try:
            for _ in range(CONNECTIONS):
                self._clients.append(self._connected())
            await self._watch()
        finally:
            await self.stop()

    async def stop(self) -> None:
        """Close every connection."""
        clients, self._clients = self._clients, []
        for client in clients:
            await _closed(client)
        for task in self._connecting:
            task.cancel()
        await asyncio.gather(*self._connecting, return_exceptions=True)

    async def connected(self) -> int:
        """Count the connections that are up."""
        return sum([await client.is_connected() for client in self._clients])

    def _connected(self) -> SocketModeClient:
        web = web_client(self._token, self._base_url)
        client = SocketModeClient(app_token=self._token, web_client=web, ping_interval=_PING, logger=_sdk_log)
        if is_loopback(self._base_url):
            client.proxy = None  # The SDK takes HTTPS_PROXY from the environment even for this machine.
        client.socket_mode_request_listeners.append(self._arrived)
        # The SDK connects in a loop of its own, so a Slack that is down does not stop the start of the rest.
        task = asyncio.create_task(client.connect())  # type: ignore[no-untyped-call]  # The SDK leaves it untyped.
        self._connecting.add(task)
        task.add_done_callback(self._connecting.discard)
        return client

    async def _arrived(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        # Anything but 200 leaves the envelope unacknowledged, and Slack sends it again.
        response = await run_async_bolt_app(self._app, request)
        await send_async_response(client, request, response, time.time())

    async def _watch(self) -> None:
        silent: dict[int, float] = {}
        while True:
            await asyncio.sleep(_LOOK)
            for place, client in enumerate(self._clients):
                if await client.is_connected():
                    silent.pop(place, None)
                elif time.monotonic() - silent.setdefault(place, time.monotonic()) > _PATIENCE:
                    _log.warning("slack_socket_rebuilt", connection=place)
                    silent.pop(place)
                    self._clients[place] = self._connected()
                    await _closed(client)


async def _closed(client: SocketModeClient) -> None:
    running = [client.message_processor, client.current_session_monitor, client.message_receiver]
    await client.close()  # type: ignore[no-untyped-call]  # The SDK leaves it untyped.
    await asyncio.gather(*(task for task in running if task is not None), return_exceptions=True)
    await close(client.web_client)
