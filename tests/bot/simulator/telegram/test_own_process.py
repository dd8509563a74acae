"""The local Telegram in a process of its own, as runs with injected faults use it."""

import asyncio
import json
import sys
from pathlib import Path

import aiohttp


async def test_it_serves_keeps_its_journal_and_ends_when_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator.telegram", "--journal", str(path), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    place = json.loads(await process.stdout.readline())
    api = f"{place['url']}/bot{place['token']}"
    async with aiohttp.ClientSession() as http:
        body = {"first_name": "Anna", "started": True}
        async with http.post(f"{place['url']}/control/person", json=body) as response:
            person = (await response.json())["id"]
        async with http.post(f"{api}/sendMessage", json={"chat_id": person, "text": "hello"}) as response:
            assert (await response.json())["ok"]
    # Killed, not stopped: what was accepted must be in the file already.
    process.kill()
    await process.wait()
    entries = [json.loads(line) for line in path.read_text().splitlines()]
    assert [one["kind"] for one in entries] == ["message", "call"]
    assert entries[0]["body"]["text"] == "hello"


async def test_a_signal_ends_it_cleanly() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator.telegram", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    await process.stdout.readline()
    process.terminate()
    assert await process.wait() == 0
