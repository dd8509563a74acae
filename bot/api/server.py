"""One aiohttp application for everything that comes in over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

# Slack's and Telegram's largest payloads are far below; what is larger is refused before it is read.
LARGEST_BODY = 1024 * 1024

SHUTDOWN_SECONDS = 3.0
"""How long requests under way may take to end once the server stops: a part of the whole process's ten seconds."""

Ready = Callable[[], Awaitable[bool]]


class CannotListen(Exception):
    """The address is taken, forbidden or not this machine's: ``why`` in the system's words."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(f"RAPPORT_HTTP: cannot listen on {host}:{port} ({why}); choose another host:port.")


def make_app(routes: Iterable[web.RouteDef], ready: Ready) -> web.Application:
    """Mount the doors' routes, ``/healthz`` (the process lives) and ``/readyz`` (it can take in and send)."""

    async def readiness(_request: web.Request) -> web.Response:
        # Neither names nor reasons: whoever reaches this port may read it.
        return web.Response(text="ready\n") if await ready() else web.Response(status=503, text="not ready\n")

    app = web.Application(client_max_size=LARGEST_BODY)
    app.add_routes([web.get("/healthz", _health), web.get("/readyz", readiness), *routes])
    return app


@asynccontextmanager
async def serve(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Listen while the context lasts, and give the port (chosen by the system for 0). Raises ``CannotListen``."""
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            raise CannotListen(host, port, error.strerror or "no reason given") from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def _health(_request: web.Request) -> web.Response:
    return web.Response(text="ok\n")
