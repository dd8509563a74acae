"""What the machine itself takes: a plain SQLite commit, and an HTTP echo by the same server library."""

import asyncio
import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import aiohttp

from benchmarks.child import ROOT, free_port

_ROUNDS = 400
_BODY = b"x" * 1000


@dataclass(frozen=True, slots=True)
class References:
    """Medians in milliseconds of one run of this machine; ``echo_cpu`` is the echo server's own work."""

    commit: float
    echo: float
    echo_cpu: float


async def references(folder: Path) -> References:
    """Measure both."""
    echo, cpu = await _echo()
    return References(_commit(folder / "reference.db"), echo, cpu)


def _commit(path: Path) -> float:
    """Time one row inserted and committed with the settings of our writer: WAL, synchronous FULL."""
    connection, taken = sqlite3.connect(path, isolation_level=None), []
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO line (text) VALUES (?)", (_BODY.decode(),))
        connection.execute("COMMIT")
        taken.append(time.perf_counter() - begun)
    connection.close()
    return median(taken) * 1000


async def _echo() -> tuple[float, float]:
    """Time a request to an echo server in a process of its own, and that process's work for it."""
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.echo", str(port), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    await process.stdout.readline()
    taken, url = [], f"http://127.0.0.1:{port}/"
    try:
        async with aiohttp.ClientSession() as client:
            async with client.get(url) as response:
                before = float(await response.text())
            for _ in range(_ROUNDS):
                begun = time.perf_counter()
                async with client.post(url, data=_BODY) as response:
                    await response.read()
                taken.append(time.perf_counter() - begun)
            async with client.get(url) as response:
                after = float(await response.text())
    finally:
        process.terminate()
        await process.wait()
    return median(taken) * 1000, (after - before) / _ROUNDS * 1000
