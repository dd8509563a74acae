"""The bell: APScheduler in memory, with intervals only. It remembers nothing; what is due stands in the database."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from handlers.kit.ports import Clock
from scheduler.job import Job, Turn, jobs
from scheduler.tick import run
from storage.unit_of_work import Database

_SOON = timedelta(minutes=1)
_APART = timedelta(seconds=2)
_LAST_SECONDS = 3.0
"""How long a run may take to end: a part of the doors' time."""


class Runner:
    """Runs every job at its interval: first what people wait for, then the others one after another.

    All at once they would stand in the way of the first messages after a start.
    """

    def __init__(self, database: Database, workspace_id: UUID, clock: Clock, extra: Sequence[Job] = ()) -> None:
        """Stand on a database; ``extra`` are the jobs of this process beside those that every one has."""
        self._database, self._workspace_id, self._clock = database, workspace_id, clock
        self._jobs = (*jobs(), *extra)
        self._under_way: set[asyncio.Task[object]] = set()
        # One run of a job at a time, late ones joined into one, none ever skipped for being late.
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self, *, started_at: datetime) -> None:
        """Start ringing in the running loop. ``started_at`` is the real moment, from which intervals are counted."""
        soon = [job for job in self._jobs if job.every <= _SOON]
        later = [job for job in self._jobs if job.every > _SOON]
        first = [(job, timedelta(milliseconds=100 * number)) for number, job in enumerate(soon)]
        for job, after in [*first, *((job, number * _APART) for number, job in enumerate(later, 1))]:
            self._scheduler.add_job(
                self._ring,
                IntervalTrigger(seconds=job.every.total_seconds(), timezone="UTC"),
                args=(job,),
                id=job.name,
                next_run_time=started_at + after,
            )
        self._scheduler.start()

    async def stop(self) -> None:
        """Stop ringing, and let the runs under way end: each needs the database that is closed next."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=_LAST_SECONDS)
        self._scheduler.shutdown(wait=False)

    async def _ring(self, job: Job) -> None:
        turn = asyncio.current_task()
        assert turn is not None  # noqa: S101  The scheduler runs each job as a task.
        self._under_way.add(turn)
        turn.add_done_callback(self._under_way.discard)
        await run(job, Turn(self._database, self._workspace_id, self._clock.now()))
