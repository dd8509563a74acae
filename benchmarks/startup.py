"""How long `crm run` takes until it is ready, and what it holds then: Slack alone, and both platforms."""

import asyncio
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import child
from benchmarks.filling import fill
from benchmarks.platforms import Platform, Slack, Telegram, serving
from benchmarks.server import memory

_TIMES = 3


@dataclass(frozen=True, slots=True)
class Started:
    """One way to start: seconds until ready (the least of three) and resident memory in MB."""

    what: str
    seconds: float
    memory: float


async def starts(folder: Path) -> list[Started]:
    """Measure the starts, the bare interpreter first."""
    await fill(folder / "bench.db", contacts=100, members=2)
    found = [Started("Python alone", min([await _python() for _ in range(_TIMES)]), 0.0)]
    found.append(await _started("Slack", folder, Slack()))
    return [*found, await _started("Slack and Telegram", folder, Slack(), Telegram())]


async def _python() -> float:
    begun = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "pass")
    await process.wait()
    return time.perf_counter() - begun


async def _started(what: str, folder: Path, *platforms: Platform) -> Started:
    seconds, held = [], []
    async with serving(*platforms) as url:
        settings = {"RAPPORT_DATABASE_URL": f"sqlite:///{folder / 'bench.db'}", "RAPPORT_SECRET_KEY": "k" * 32}
        for platform in platforms:
            settings |= platform.settings(url, "http://127.0.0.1:1")
        for _ in range(_TIMES):
            async with child(settings, folder / "log", ("-m", "bot", "run")) as bot:
                seconds.append(bot.seconds)
                held.append(memory(Path(f"/proc/{bot.process.pid}/status")))
    return Started(what, min(seconds), held[-1])


if __name__ == "__main__":
    sys.exit("This is one part of the measurements. Run it so: python -m benchmarks starts")
