"""Many reminders due at once: from the bell to the platform's server, per second."""

import asyncio
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import child
from benchmarks.filling import fill
from benchmarks.platforms import Slack, serving

_PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Rung:
    """How many reminders arrived, each once; how many a second; the bot's milliseconds of work for each."""

    count: int
    per_second: float
    cpu: float


async def reminders(folder: Path, count: int) -> Rung:
    """Let ``count`` follow-ups of as many members fall due at once, and count what arrives."""
    await fill(folder / "bench.db", contacts=100, members=count, tasks=count)
    slack = Slack()
    async with serving(slack) as url:
        settings = slack.settings(url, "") | {"RAPPORT_DATABASE_URL": f"sqlite:///{folder / 'bench.db'}"}
        async with child(settings | {"RAPPORT_SECRET_KEY": "k" * 32}, folder / "log") as bot:
            begun, until = time.perf_counter(), time.perf_counter() + _PATIENCE
            before = (await bot.ask("count"))["cpu"]
            # Polled, because a measurement must not add work to each arrival.
            while slack.posted.count < count and time.perf_counter() < until:  # noqa: ASYNC110  As said.
                await asyncio.sleep(0.1)
            after = (await bot.ask("count"))["cpu"]
    arrived = slack.posted.count
    return Rung(arrived, arrived / (slack.posted.last - begun), (after - before) / max(arrived, 1) * 1000)


if __name__ == "__main__":
    sys.exit("This is one part of the measurements. Run it so: python -m benchmarks reminders")
