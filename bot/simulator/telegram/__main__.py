"""Run the local Telegram in a process of its own: `python -m bot.simulator.telegram --journal FILE`.

Prints one JSON line with its address and token, then serves until interrupted; steer it under /control/.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from bot.simulator.telegram.limits import Pace
from bot.simulator.telegram.server import Settings, TelegramServer


def main() -> None:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="python -m bot.simulator.telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 lets the kernel choose")
    parser.add_argument("--journal", type=Path, help="append every journal entry to this file")
    parser.add_argument("--time-scale", type=float, default=1.0, help="multiplies the platform's waits")
    parser.add_argument("--count-only", action="store_true", help="count broken limits, do not refuse")
    given = parser.parse_args()
    settings = Settings(
        port=given.port,
        journal_path=given.journal,
        time_scale=given.time_scale,
        pace=Pace(),
        enforce_pace=not given.count_only,
    )
    asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with TelegramServer(settings) as server:
        sys.stdout.write(json.dumps({"url": server.url, "token": server.token}) + "\n")
        sys.stdout.flush()
        await stopped.wait()


if __name__ == "__main__":
    main()
