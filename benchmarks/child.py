"""The measured process as its parent sees it: start it, wait until it is ready, ask it, end it."""

import asyncio
import json
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parent.parent
_STARTS_WITHIN = 120.0
_ANSWER_BYTES = 1 << 26


@dataclass(slots=True)
class Child:
    """A process of the bot that answers at ``url``; ``seconds`` is how long it took until it was ready."""

    process: asyncio.subprocess.Process
    url: str
    seconds: float

    async def ask(self, question: str) -> Any:
        """Ask the process for something (see ``benchmarks.server``)."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(question.encode() + b"\n")
        return json.loads(await self.process.stdout.readline())


def free_port() -> int:
    """Find a port that is free at the moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@asynccontextmanager
async def child(
    settings: Mapping[str, str], log: Path, command: tuple[str, ...] = ("-m", "benchmarks.server")
) -> AsyncIterator[Child]:
    """Start the bot with these settings and wait until it can take in and send; end it politely afterwards."""
    port, begun = free_port(), time.perf_counter()
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *command,
            cwd=ROOT,
            env={**known, **settings, "RAPPORT_HTTP": f"127.0.0.1:{port}", "RAPPORT_LOG": "warning"},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
            limit=_ANSWER_BYTES,
        )
    try:
        await _ready(process, f"http://127.0.0.1:{port}/readyz", log)
        yield Child(process, f"http://127.0.0.1:{port}", time.perf_counter() - begun)
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def _ready(process: asyncio.subprocess.Process, url: str, log: Path) -> None:
    until = time.perf_counter() + _STARTS_WITHIN
    async with aiohttp.ClientSession() as client:
        while time.perf_counter() < until:
            if process.returncode is not None:
                raise RuntimeError(f"the bot ended at its start, see {log}")
            with suppress(aiohttp.ClientError):
                async with client.get(url) as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.01)
    raise TimeoutError(f"not ready within {_STARTS_WITHIN:.0f} s")
