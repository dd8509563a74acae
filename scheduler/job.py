"""The registry: a job is a function in its own file below ``scheduler/jobs``, with the interval that it runs at."""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from types import ModuleType
from uuid import UUID

from storage.unit_of_work import Database


@dataclass(frozen=True, slots=True)
class Turn:
    """What a job gets: the database, the workspace, and the moment (aware UTC) that counts as now."""

    database: Database
    workspace_id: UUID
    now: datetime


Work = Callable[[Turn], Awaitable[int]]
"""Does a job's work once and returns how many things it did."""


@dataclass(frozen=True, slots=True)
class Job:
    """A job by its name, which is its file's. An ``attended`` one makes no sense where somebody turns the clock."""

    name: str
    work: Work
    every: timedelta
    attended: bool


def job(*, every: timedelta, attended: bool = False) -> Callable[[Work], Work]:
    """Declare a job and how often it looks; ``attended`` keeps it out of ticks by hand."""

    def mark(work: Work) -> Work:
        work.__dict__["__job__"] = (every, attended)
        return work

    return mark


@lru_cache(maxsize=1)
def jobs() -> tuple[Job, ...]:
    """Discover every job once, by name."""
    import scheduler.jobs as root

    names = sorted(info.name for info in pkgutil.iter_modules(root.__path__))
    return tuple(_read(importlib.import_module(f"{root.__name__}.{name}")) for name in names)


def _read(module: ModuleType) -> Job:
    name = module.__name__.rsplit(".", 1)[-1]
    work = getattr(module, name, None)
    if work is None or "__job__" not in work.__dict__:
        raise TypeError(f"{module.__name__} must define the job function {name}()")
    every, attended = work.__dict__["__job__"]
    return Job(name, work, every, attended)
