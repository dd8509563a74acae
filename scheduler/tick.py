"""One tick: every job once. The demonstration and the tests call it; the runner calls the jobs at their intervals."""

from datetime import datetime, timedelta
from uuid import UUID

import structlog

from scheduler.job import Job, Turn, jobs
from storage.unit_of_work import Database

_log = structlog.get_logger(__name__)


async def tick(
    database: Database, workspace_id: UUID, now: datetime, *, up_to: timedelta = timedelta.max
) -> dict[str, int]:
    """Run every job that needs no real clock once at ``now`` (aware UTC) and return how much each did.

    ``up_to`` leaves out the jobs whose interval is longer. A job that fails does not keep the others from running;
    the failures are raised together at the end.
    """
    done: dict[str, int] = {}
    failures: list[Exception] = []
    for job in (each for each in jobs() if not each.attended and each.every <= up_to):
        try:
            done[job.name] = await job.work(Turn(database, workspace_id, now))
        except Exception as error:  # Collected, and raised below.
            failures.append(error)
    if failures:
        raise ExceptionGroup("jobs failed", failures)
    return done


async def run(job: Job, turn: Turn) -> None:
    """Run one job; a failure is logged, and its next run comes as if nothing had happened."""
    try:
        done = await job.work(turn)
    except Exception:  # The work was rolled back as a whole and is found again at the next run.
        _log.exception("job_failed", job=job.name)
        return
    if done:
        _log.info("job_done", job=job.name, done=done)
