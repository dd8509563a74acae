"""The bell: what it has begun ends before the database is closed."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from bot.clock import SystemClock
from scheduler import runner
from scheduler.job import Job


async def test_a_run_under_way_ends_before_the_bell_has_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, going_on, ended = asyncio.Event(), asyncio.Event(), False

    async def slow(*_given: Any) -> None:
        nonlocal ended
        begun.set()
        await going_on.wait()
        ended = True

    job = Job("slow", slow, timedelta(seconds=1), attended=False)
    monkeypatch.setattr(runner, "jobs", lambda: (job,))
    monkeypatch.setattr(runner, "run", slow)
    clock = SystemClock()
    bell = runner.Runner(None, uuid4(), clock)  # type: ignore[arg-type]  # No job here touches a database.
    bell.start(started_at=clock.now())
    await begun.wait()
    stopping = asyncio.create_task(bell.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    going_on.set()
    await stopping
    assert ended
