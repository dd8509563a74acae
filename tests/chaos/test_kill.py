"""Kill -9 of the whole bot, once at every named place: in the door, the handler, the bell and the outbox."""

import ast
from pathlib import Path

import pytest

from storage.failpoints import NAMES
from tests.chaos.conftest import ROOT, Play

PLATFORMS = ("slack", "telegram")
# Each death on both databases and on both platforms, the two crossed: four deaths a name would only cost time.
DEATHS = [
    (point, database, PLATFORMS[(number + shift) % 2])
    for number, point in enumerate(NAMES)
    for shift, database in enumerate(("sqlite", "postgresql"))
]


@pytest.mark.parametrize(("point", "database_url", "platform"), DEATHS, indirect=["database_url"])
def test_killed_there_another_process_takes_over_and_nothing_is_lost_or_doubled(
    play: Play, database_url: str, point: str, platform: str
) -> None:
    report = play("death", platform, database_url, failpoint=f"{point}:1")
    assert report["problems"] == [], report["words"]
    assert report["exits"] == [-9, 0]
    assert (report["lost"], report["doubled"], report["unasked"]) == (0, 0, 0)
    # One message at most was on its way when the process died.
    assert report["repeats"] <= (0 if platform == "slack" else 8)


def test_every_failpoint_is_called_in_the_code_exactly_where_it_is_meant() -> None:
    called = [
        str(node.args[0].value)
        for room in ("bot", "handlers", "storage", "scheduler")
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "failpoint"
        and isinstance(node.args[0], ast.Constant)
    ]
    assert set(called) == set(NAMES)
    for wanted in ("sqlite", "postgresql", *PLATFORMS):
        assert {death[0] for death in DEATHS if wanted in death} == set(NAMES)


def test_the_judge_sees_what_is_lost_doubled_and_unasked(tmp_path: Path) -> None:
    from benchmarks.chaos.checker import judge
    from benchmarks.chaos.haste import HastyClock
    from benchmarks.chaos.plan import Plan

    plan = Plan("slack", "sqlite://", tmp_path, HastyClock(1.0), reminders=3, sentences=0)
    rows = [
        {"id": str(number), "state": "sent", "provider_id": f"{number}.0", "conversation": "c", "seq": number}
        | {"kind": "post", "intent_key": "", "repeat": False}
        for number in (1, 2)
    ]
    facts = {"outbox": rows, "tasks": [], "activities": [], "inbox": [], "audit": "hash", "integrity": "ok"}
    stands = [("1.0", "1", plan.titles[0]), ("2.0", "2", plan.titles[1]), ("3.0", "2", plan.titles[1])]
    messages = [
        {"id": number, "intent": intent, "text": text, "at": float(number), "place": "c"}
        for number, intent, text in stands
    ]
    report = judge(plan, facts, {"messages": messages, "unsure": 0, "violations": 0})
    assert (report.lost, report.doubled, report.unasked) == (1, 1, 1)
    assert any("audit" in each for each in report.problems)


def test_the_judge_tells_what_is_lost_from_what_time_ran_out_for(tmp_path: Path) -> None:
    from benchmarks.chaos.checker import judge
    from benchmarks.chaos.haste import HastyClock
    from benchmarks.chaos.plan import Plan

    plan = Plan("slack", "sqlite://", tmp_path, HastyClock(1.0), reminders=3, sentences=0)
    due = "2026-03-02T09:00:00+00:00"
    # The first has not rung; the second has, and its message waits; of the third nothing is left.
    bells = (due, None, None)
    tasks = [
        {"id": str(number), "title": title, "due_at": due, "next_at": bell}
        for number, (title, bell) in enumerate(zip(plan.titles, bells, strict=True))
    ]
    waits = {"id": "9", "state": "due", "provider_id": None, "conversation": "c", "seq": 1, "kind": "post", "repeat": 0}
    rows = [waits | {"intent_key": "reminder:1:1"}]
    facts = {"outbox": rows, "tasks": tasks, "activities": [], "inbox": [], "audit": "", "integrity": "ok"}
    report = judge(plan, facts, {"messages": [], "unsure": 0, "violations": 0})
    assert (report.lost, report.unfinished) == (1, 2)
    assert report.problems
