"""A sentence through a platform's HTTP door to the call that posts its card: time, work, statements, commits."""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import aiohttp

from benchmarks.child import Child, child
from benchmarks.filling import fill
from benchmarks.platforms import Platform, exchange, serving

MEMBERS, SENDERS = 64, 8
_REST = 5.0
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Measured:
    """One door at one size: milliseconds, counts a message, messages a second with eight senders.

    ``at_rest`` are the statements a second that run without any message; they and their commits count for none.
    """

    contacts: int
    p50: float
    p95: float
    cpu: float
    statements: float
    commits: float
    at_rest: float
    throughput: float
    cpu_busy: float
    memory: float
    texts: dict[str, float]
    profile: list[list[Any]]


def sentences(names: list[str]) -> Iterator[tuple[int, str]]:
    """Give members and what they say, without end: each logs a call with a known contact and sets a reminder.

    The name of today's own weekday would be asked about, which is another measurement.
    """
    today = datetime.now(UTC).weekday()
    days = [day for place, day in enumerate(_DAYS) if (place - today) % 7 not in (0, 1, 6)]
    number = 0
    while True:
        name, day = names[number * 37 % len(names)], days[number % len(days)]
        yield number % MEMBERS, f"Called {name}, she wants to see the offer. Remind me on {day} at {9 + number % 8}:15"
        number += 1


async def measure(platform: Platform, folder: Path, contacts: int, rounds: int, *, profile: bool = False) -> Measured:
    """Start the bot on a database of this size and measure one sender, then eight at once."""
    names = await fill(folder / "bench.db", contacts=contacts, members=MEMBERS)
    said = sentences(names)
    async with serving(platform) as url, aiohttp.ClientSession() as client:
        settings = platform.settings(url, "http://127.0.0.1:1")
        settings |= {"RAPPORT_DATABASE_URL": f"sqlite:///{folder / 'bench.db'}", "RAPPORT_SECRET_KEY": "k" * 32}
        async with child(settings, folder / "log") as bot:
            await _alone(platform, client, bot, said, MEMBERS)  # Each is seen for the first time once.
            rest = await _at_rest(bot)
            before = await bot.ask("count")
            taken = await _alone(platform, client, bot, said, rounds)
            after = await bot.ask("count")
            busy, cpu_busy = await _together(platform, client, bot, said, rounds)
            seen = await _profile(platform, client, bot, said, rounds) if profile else []
    texts = Counter(after["texts"])
    texts.subtract(before["texts"])
    return Measured(
        contacts=contacts,
        p50=median(taken) * 1000,
        p95=quantiles(taken, n=20)[-1] * 1000,
        cpu=(after["cpu"] - before["cpu"]) / rounds * 1000,
        statements=(after["statements"] - before["statements"] - rest["statements"] * sum(taken)) / rounds,
        commits=(after["commits"] - before["commits"] - rest["commits"] * sum(taken)) / rounds,
        at_rest=rest["statements"],
        throughput=busy,
        cpu_busy=cpu_busy,
        memory=after["memory"],
        texts={text: count / rounds for text, count in texts.most_common() if count},
        profile=seen,
    )


async def _at_rest(bot: Child) -> dict[str, float]:
    """Count what runs in a second when nobody says anything."""
    before = await bot.ask("count")
    await asyncio.sleep(_REST)
    after = await bot.ask("count")
    return {name: (after[name] - before[name]) / _REST for name in ("statements", "commits")}


async def _alone(
    platform: Platform, client: aiohttp.ClientSession, bot: Child, said: Iterator[tuple[int, str]], rounds: int
) -> list[float]:
    """Say one sentence after another, each when the last is answered and written down."""
    taken = []
    for _ in range(rounds):
        member, text = next(said)
        taken.append(await exchange(platform, client, bot.url, member, text))
    return taken


async def _together(
    platform: Platform, client: aiohttp.ClientSession, bot: Child, said: Iterator[tuple[int, str]], rounds: int
) -> tuple[float, float]:
    """Let eight senders speak at once; give messages a second, and the server's milliseconds of work for each."""

    async def sender() -> None:
        for _ in range(rounds // SENDERS):
            member, text = next(said)
            await exchange(platform, client, bot.url, member, text)

    before, begun = (await bot.ask("count"))["cpu"], time.perf_counter()
    await asyncio.gather(*(sender() for _ in range(SENDERS)))
    done, seconds = rounds // SENDERS * SENDERS, time.perf_counter() - begun
    return done / seconds, ((await bot.ask("count"))["cpu"] - before) / done * 1000


async def _profile(
    platform: Platform, client: aiohttp.ClientSession, bot: Child, said: Iterator[tuple[int, str]], rounds: int
) -> list[list[Any]]:
    await bot.ask("profile")
    await _alone(platform, client, bot, said, rounds)
    seen: list[list[Any]] = await bot.ask("profiled")
    return seen


if __name__ == "__main__":
    sys.exit("This is one part of the measurements. Run it so: python -m benchmarks messages")
