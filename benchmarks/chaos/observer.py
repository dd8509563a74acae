"""Looks into a scenario's database from outside the bot, and lets the leases of the dead run out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import text

from benchmarks.chaos.plan import Plan
from storage.engine import Engines, open_engines
from storage.unit_of_work import Database

_PAST = "2000-01-01T00:00:00.000000+00:00"
_WAITING = {
    "requests": "SELECT count(*) FROM inbox WHERE state = 'waiting'",
    "messages": "SELECT count(*) FROM outbox WHERE state IN ('due', 'sending', 'unknown')",
    "bells": "SELECT count(*) FROM task WHERE state = 'open' AND next_at IS NOT NULL",
}
_FACTS = {
    "outbox": "SELECT id, state, repeat, provider_id, intent_key, conversation, seq, kind, reason, fence,"
    " CASE WHEN state = 'parked' THEN payload END AS words FROM outbox",
    "tasks": "SELECT id, title, due_at, next_at FROM task",
    "activities": "SELECT a.id, c.name AS company FROM activity a LEFT JOIN company c ON c.id = a.company_id",
    "inbox": "SELECT id, state, dedupe_key, error_ref FROM inbox",
}


class Observer:
    """Reads plain facts."""

    def __init__(self, plan: Plan, engines: Engines, database: Database) -> None:
        self._plan, self._engines, self._database = plan, engines, database

    async def waiting(self) -> dict[str, int]:
        """Count what is not settled yet, all of it at one moment: work that moves on must not slip between counts."""
        counts = ", ".join(f"({sql}) AS {name}" for name, sql in _WAITING.items())
        async with self._engines.reader.connect() as connection:
            return dict((await connection.execute(text(f"SELECT {counts}"))).mappings().one())

    async def bury(self, pid: int) -> None:
        """Let the leases of a dead process run out now, which the clock would do within ten seconds."""
        past = ":past" if self._plan.is_sqlite else "CAST(CAST(:past AS text) AS timestamptz)"
        async with self._engines.writer.begin() as connection:
            for table in ("inbox", "outbox"):
                held = "leased_by LIKE :who AND lease_until IS NOT NULL"
                statement = f"UPDATE {table} SET lease_until = {past} WHERE {held}"  # noqa: S608  All of it is ours.
                await connection.execute(text(statement), {"past": _PAST, "who": f"{pid}-%"})

    async def facts(self) -> dict[str, Any]:
        """Read what the checker needs."""
        found: dict[str, Any] = {}
        async with self._engines.reader.connect() as connection:
            for name, sql in _FACTS.items():
                found[name] = [dict(row) for row in (await connection.execute(text(sql))).mappings()]
            if self._plan.is_sqlite:
                found["integrity"] = (await connection.execute(text("PRAGMA integrity_check"))).scalar_one()
        workspace = (await self._database.list_workspaces())[0]
        async with self._database.reading(workspace.id) as store:
            broken = await store.audit.verify()
            found["audit"] = "" if broken is None else str(broken)
        return found


@asynccontextmanager
async def observing(plan: Plan) -> AsyncIterator[Observer]:
    """Open the observer of a plan."""
    engines = open_engines(plan.database_url)
    database = Database.open(plan.database_url, clock=plan.clock.now)
    yield Observer(plan, engines, database)
    await database.dispose()
    await engines.dispose()
