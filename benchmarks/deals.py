"""What a manager's questions cost at ten thousand deals: the pipeline, what stands still, what changed."""

import json
import random
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from benchmarks.filling import fill, insert, moment, row, settings_for
from bot.app import App, open_app
from bot.cli.shell.people import seat
from bot.clock import SystemClock
from handlers.kit.request import Place as Where
from handlers.kit.request import Platform, Request, Said, Sender
from handlers.rules.deals.deal_news import net
from storage.base import name_key, new_id
from storage.repositories.deal_changes import FOLLOWED, Step

_ROUNDS = 7
_OWNERS = 20
_QUESTIONS = {
    "pipeline": "show the team's pipeline",
    "stalled": "our stalled deals",
    "changes": "what changed in the team's deals since yesterday",
}
_SUMS = """SELECT stage_id, currency, count(*), sum(amount_minor) FROM deal
           WHERE closed_at IS NULL AND deleted_at IS NULL GROUP BY stage_id, currency"""
_STANDS = """SELECT d.id, d.stage_since,
             (SELECT max(occurred_at) FROM activity a WHERE a.workspace_id = d.workspace_id AND a.deal_id = d.id),
             (SELECT max(due_at) FROM task t WHERE t.workspace_id = d.workspace_id AND t.deal_id = d.id)
             FROM deal d WHERE d.closed_at IS NULL AND d.deleted_at IS NULL"""
_STEPS = "SELECT deal_id, at, field, before, after FROM deal_change WHERE at >= ? ORDER BY at"
_AUDIT = "SELECT entity_id, at, payload FROM audit WHERE entity = 'deal' AND at >= ? ORDER BY seq"


@dataclass(frozen=True, slots=True)
class Answered:
    """One question: its statements, its milliseconds of work, and those of a plain query for the same figures."""

    question: str
    deals: int
    statements: int
    cpu: float
    plain: float


@dataclass(frozen=True, slots=True)
class History:
    """The milliseconds of work to read and fold a day's changes: from their own table, and from the audit."""

    changes: int
    table: float
    audit: float


async def questions(folder: Path, count: int) -> tuple[list[Answered], History]:
    """Ask each question of a database with ``count`` deals, and read its history both ways."""
    path = folder / "bench.db"
    await fill(path, contacts=count, members=_OWNERS)
    with sqlite3.connect(path) as connection:
        _deals(connection, count)
    connection.close()
    history = _history(path)
    app = await open_app(settings_for(path), clock=SystemClock())
    try:
        found = [await _ask(app, path, key, count) for key in _QUESTIONS]
    finally:
        await app.close()
    return found, history


async def _ask(app: App, path: Path, key: str, count: int) -> Answered:
    """Say the sentence as the terminal does, some times over, and take the medians."""
    sender: Sender = await app.in_store(lambda store: seat(store, "Rep00000", "bench"))
    statements: list[str] = []
    app.database.watch(statements.append)
    counts, taken = [], []
    for number in range(_ROUNDS):
        request = Request(
            id=f"bench:{key}:{number}",
            place=Where(platform=Platform.TERMINAL, account="terminal", channel=sender.user),
            sender=sender,
            sent_at=datetime.now(UTC),
            body=Said(_QUESTIONS[key]),
        )
        statements.clear()
        begun = time.process_time()
        await app.inbox.accept(request)
        await app.dispatcher.settle()
        await app.sender.drain()
        taken.append(time.process_time() - begun)
        counts.append(len([each for each in statements if not each.startswith("BEGIN")]))
    plain = {"pipeline": (_SUMS, ()), "stalled": (_STANDS, ()), "changes": (_STEPS, (_yesterday(),))}[key]
    return Answered(key, count, round(median(counts)), median(taken) * 1000, _query(path, *plain))


def _query(path: Path, sql: str, given: tuple[str, ...]) -> float:
    connection = sqlite3.connect(path)
    cost = _work(lambda: connection.execute(sql, given).fetchall())
    connection.close()
    return cost


def _work(what: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        what()
        taken.append(time.process_time() - begun)
    return median(taken) * 1000


def _history(path: Path) -> History:
    connection = sqlite3.connect(path)
    since = (_yesterday(),)

    def from_table() -> object:
        return net(Step(UUID(deal), at, *rest) for deal, at, *rest in connection.execute(_STEPS, since))

    def from_audit() -> object:
        steps: list[Step] = []
        for deal, at, payload in connection.execute(_AUDIT, since):
            told = json.loads(payload)
            before, after = told["before"] or {}, told["after"]
            steps += [Step(UUID(deal), at, name, before.get(name), after[name]) for name in FOLLOWED if name in after]
        return net(steps)

    count = connection.execute("SELECT count(*) FROM deal_change WHERE at >= ?", since).fetchone()[0]
    found = History(count, _work(from_table), _work(from_audit))
    connection.close()
    return found


def _yesterday() -> str:
    return moment(datetime.now(UTC) - timedelta(days=1))


def _deals(connection: sqlite3.Connection, count: int) -> None:
    """Put in deals of many ages: a third was touched lately, a third has a step to come, the others stand still."""
    chance, now = random.Random(7), datetime.now(UTC)
    workspace = UUID(connection.execute("SELECT id FROM workspace").fetchone()[0])
    pipeline = connection.execute("SELECT id FROM pipeline").fetchone()[0]
    stages = [each[0] for each in connection.execute("SELECT id FROM stage WHERE kind = 'open' ORDER BY position")]
    owners = [each[0] for each in connection.execute("SELECT id FROM member")]
    companies = [each[0] for each in connection.execute("SELECT id FROM company")]
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("deal", "activity", "task")}
    for number in range(count):
        age = timedelta(days=chance.randrange(1, 60))
        deal = row(workspace, now - age, id=new_id(now - age), name=f"Deal {number:05}", version=1)
        deal |= {"name_key": name_key(f"Deal {number:05}"), "pipeline_id": pipeline, "stage_id": chance.choice(stages)}
        deal |= {"owner_id": chance.choice(owners), "stage_since": deal["created_at"], "currency": "EUR"}
        deal |= {"amount_minor": chance.randrange(100_000), "company_id": companies[number % len(companies)]}
        rows["deal"].append(deal)
        about = {"deal_id": deal["id"], "company_id": deal["company_id"]}
        for _ in range(3):
            touched = moment(now - age * chance.random()) if number % 3 == 0 else deal["created_at"]
            call = {"workspace_id": str(workspace), "id": str(new_id(now)), "kind": "call", "summary": "A call"}
            rows["activity"].append(
                call | about | {"occurred_at": touched, "logged_at": touched, "member_id": deal["owner_id"]}
            )
        if number % 3 == 1:
            task = row(workspace, now, id=new_id(now), title="Call", state="open", version=1, zone="UTC", occurrence=0)
            task |= {"assignee_id": deal["owner_id"], "created_by": deal["owner_id"], "due_kind": "wall"}
            rows["task"].append(task | about | {"due_at": moment(now + timedelta(days=chance.randrange(1, 20)))})
    for table, found in rows.items():
        insert(connection, table, found)
    _past(connection, [(each["id"], each["stage_id"]) for each in rows["deal"]], stages, now)


def _past(connection: sqlite3.Connection, deals: list[tuple[str, str]], stages: list[str], now: datetime) -> None:
    """Put in two moves of each deal within forty days, in the history and in the audit alike."""
    chance = random.Random(8)
    workspace = connection.execute("SELECT id FROM workspace").fetchone()[0]
    seq = connection.execute("SELECT audit_seq FROM workspace").fetchone()[0]
    steps, links = [], []
    when = sorted(now - timedelta(days=40) * chance.random() for _ in range(2 * len(deals)))
    for number, at in enumerate(when):
        deal, stage = deals[number % len(deals)]
        before, ids = chance.choice(stages), [str(new_id(at)) for _ in range(2)]
        here = {"workspace_id": workspace, "at": moment(at)}
        steps.append(here | {"id": ids[0], "deal_id": deal, "field": "stage_id", "before": before, "after": stage})
        seq += 1
        link = {"id": ids[1], "seq": seq, "action": "update", "entity": "deal", "entity_id": deal}
        told = {
            "before": {"stage_id": before, "stage_since": moment(at)},
            "after": {"stage_id": stage, "stage_since": ""},
        }
        sealed = {"digest": "d", "prev_hash": "p", "hash": f"h{seq}", "salt": "s", "payload": json.dumps(told)}
        links.append(here | link | sealed)
    for table, found in (("deal_change", steps), ("audit", links)):
        insert(connection, table, found)
    connection.execute("UPDATE workspace SET audit_seq = ?", (seq,))


if __name__ == "__main__":
    sys.exit("This is one part of the measurements. Run it so: python -m benchmarks deals")
