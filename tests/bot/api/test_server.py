"""The HTTP server: health for whoever asks, routes for the doors, and a kind word when the port is taken."""

import io

import aiohttp
import pytest
from aiohttp import web

from bot.api.server import LARGEST_BODY, CannotListen, make_app, serve


async def fetch(port: int, path: str, body: bytes | io.BytesIO | None = None) -> tuple[int, str]:
    """Fetch from the server on loopback."""
    async with (
        aiohttp.ClientSession() as session,
        session.request("POST" if body else "GET", f"http://127.0.0.1:{port}{path}", data=body) as response,
    ):
        return response.status, await response.text()


async def test_health_routes_and_limits() -> None:
    ready = True

    async def is_ready() -> bool:
        return ready

    async def hook(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    app = make_app([web.post("/slack/events", hook)], is_ready)
    async with serve(app, "127.0.0.1", 0) as port:
        assert await fetch(port, "/healthz") == (200, "ok\n")
        assert await fetch(port, "/readyz") == (200, "ready\n")
        ready = False
        assert await fetch(port, "/readyz") == (503, "not ready\n")
        assert await fetch(port, "/slack/events", b"{}") == (200, "2")
        assert (await fetch(port, "/slack/events", io.BytesIO(b"x" * (LARGEST_BODY + 1))))[0] == 413
        assert (await fetch(port, "/"))[0] == 404
        with pytest.raises(CannotListen, match="RAPPORT_HTTP"):
            async with serve(make_app([], is_ready), "127.0.0.1", port):
                pass
