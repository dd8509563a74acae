"""Run the local Slack as a process of its own: `python -m bot.simulator.slack --journal slack.jsonl`.

Prints one JSON line with the URL, the tokens and the signing secret, then serves until it is told to stop.
"""

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from bot.simulator.slack.delivery import Timing
from bot.simulator.slack.server import SlackServer


async def serve(options: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT."""
    server = SlackServer(timing=Timing(time_scale=options.time_scale), journal_path=options.journal)
    server.rates.enforce = not options.count_violations
    server.request_urls.events = options.events_url
    await server.start(options.port)
    ready = {
        "url": server.url,
        "bot_token": server.bot_token,
        "app_token": server.app_token,
        "signing_secret": server.signing_secret,
    }
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await server.stop()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m bot.simulator.slack", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--journal", type=Path, default=None, help="append every entry to this file")
    parser.add_argument("--events-url", default="", help="send events here, signed, instead of over Socket Mode")
    parser.add_argument("--time-scale", type=float, default=1.0, help="multiplies the delays between retries")
    parser.add_argument("--count-violations", action="store_true", help="count broken rate limits, refuse nothing")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
