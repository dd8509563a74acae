"""`make chaos`: a thousand reminders due in one minute, people who go on talking, three kills, again and again.

    python -m benchmarks.chaos [--runs 20] [--platforms slack,telegram] [--databases sqlite,postgresql]

RUNS=3 in the environment is the same as --runs 3. Ends with 1 when a promise was broken.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy import make_url

from benchmarks.chaos.checker import Report
from benchmarks.chaos.warm import play, warm_up
from storage.migrations.migrate import migrate
from tests.storage.postgresql import serve_postgresql

REMINDERS, PEOPLE, SENTENCES = 1000, 250, 20
_HEADER = (
    "platform",
    "database",
    "runs",
    "messages",
    "kills",
    "lost",
    "unfinished",
    "doubled",
    "repeats",
    "aside",
    "unsure",
    "seconds",
)


def main() -> int:
    """Run what was asked for; print a line a run to standard error and the table at the end."""
    options = _options()
    warm_up()
    rows, broken = [], 0
    for database in options.databases.split(","):
        with _databases(database) as fresh:
            for platform in options.platforms.split(","):
                reports = [_run(platform, database, fresh, seed, options) for seed in range(options.runs)]
                rows.append(_row(platform, database, reports))
                broken += sum(bool(each.problems) for each in reports)
    _table(rows)
    if broken:
        print(f"{broken} runs broke a promise; see above.")
    return 1 if broken else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chaos", description=__doc__)
    parser.add_argument("--runs", type=int, default=int(os.environ.get("RUNS", "20")))
    parser.add_argument("--platforms", default="slack,telegram")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--reminders", type=int, default=REMINDERS)
    parser.add_argument("--haste", type=float, default=10.0, help="how much faster than the wall's clock time runs")
    return parser.parse_args()


def _run(platform: str, database: str, fresh: "Fresh", seed: int, options: argparse.Namespace) -> Report:
    report = play(
        "crowd",
        platform,
        fresh.make(),
        reminders=options.reminders,
        people=min(PEOPLE, options.reminders),
        sentences=SENTENCES,
        due_within=60.0,
        seed=seed,
        with_faults=True,
        workers=1 if database == "sqlite" else 2,
        haste=options.haste,
    )
    said = f"{platform} {database} {seed + 1}: {report.messages} messages, {report.kills} kills, {report.lost} lost"
    said += f", {report.unfinished} unfinished, {report.doubled} doubled, {report.repeats} labelled repeats"
    said += f", {report.set_aside} set aside, {report.unsure} unsure answers"
    said += f", {report.violations} limits exceeded, {report.seconds:.1f} s"
    print(said, *report.problems[:10], sep="\n    ", file=sys.stderr, flush=True)
    if report.problems:
        print(report.words, file=sys.stderr, flush=True)
    return report


class Fresh:
    """Makes addresses of new databases; the server's, where there is one."""

    def __init__(self, server: str | None) -> None:
        self._server = server
        self._number = 0

    def make(self) -> str:
        """Return the address of an empty database."""
        if self._server is None:
            return "sqlite:///{folder}/rapport.db"
        self._number += 1
        return asyncio.run(self._create(f"rapport_chaos_{self._number}"))

    async def _create(self, name: str) -> str:
        connection = await asyncpg.connect(self._server)
        await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        url = make_url(self._server or "").set(database=name).render_as_string(hide_password=False)
        await migrate(url)
        return url


@contextmanager
def _databases(kind: str) -> Iterator[Fresh]:
    if kind == "sqlite":
        yield Fresh(None)
        return
    with serve_postgresql() as server:
        if server is None:
            sys.exit("no PostgreSQL on this platform; give RAPPORT_TEST_POSTGRES_URL or --databases sqlite")
        yield Fresh(server)


def _row(platform: str, database: str, reports: list[Report]) -> tuple[str, ...]:
    def total(name: str) -> str:
        return str(sum(getattr(each, name) for each in reports))

    slowest = f"{max(each.seconds for each in reports):.1f}"
    counts = (
        total("messages"),
        total("kills"),
        total("lost"),
        total("unfinished"),
        total("doubled"),
        total("repeats"),
        total("set_aside"),
        total("unsure"),
    )
    return (platform, database, str(len(reports)), *counts, slowest)


def _table(rows: list[tuple[str, ...]]) -> None:
    lines = [_HEADER, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADER))]
    for line in lines:
        cells = (cell.rjust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells))


if __name__ == "__main__":
    sys.exit(main())
