"""The reference's server: POST gives back what it got, GET tells the CPU seconds used so far."""

import sys
import time

from aiohttp import web


async def echo(request: web.Request) -> web.Response:
    """Give the body back."""
    return web.Response(body=await request.read())


async def used(_request: web.Request) -> web.Response:
    """Tell the CPU seconds that this process has used."""
    return web.Response(text=str(time.process_time()))


if __name__ == "__main__":
    app = web.Application()
    app.add_routes([web.post("/", echo), web.get("/", used)])
    web.run_app(
        app,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        access_log=None,
        print=lambda *_: print("ready", flush=True),
    )
