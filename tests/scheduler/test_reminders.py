"""Reminders: rung once, where and when they belong, in one commit with their next moment."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest

from handlers.rules.tasks import schedule
from scheduler.job import Job, jobs
from scheduler.jobs import reminders
from scheduler.recipients import Team
from scheduler.tick import tick
from storage.base import new_id
from storage.models.member import Member, MemberState
from storage.models.outbox import Outbox
from storage.models.task import DueKind, Task
from storage.unit_of_work import Store
from tests.bot.delivery.house import NOW, House


async def add_tasks(house: House, *given: dict[str, Any]) -> list[Task]:
    """Add tasks of Bob's, due now unless told otherwise."""
    tasks = []
    async with house.database.writing(house.workspace, now=NOW) as store:
        for number, facts in enumerate(given):
            made: dict[str, Any] = {
                "id": new_id(NOW),
                "title": f"task {number}",
                "assignee_id": house.bob,
                "created_by": house.bob,
                "due_kind": DueKind.WALL,
                "zone": "UTC",
                "due_at": NOW,
                "next_at": NOW,
                "created_at": NOW - timedelta(days=1),
            }
            tasks.append(store.tasks.add(Task(**(made | facts))))
    return tasks


async def change_member(house: House, **facts: Any) -> None:
    async with house.database.writing(house.workspace, now=NOW) as store:
        member: Member = await store.members.get(house.bob)
        for name, value in facts.items():
            setattr(member, name, value)


async def rows(house: House, *channels: str) -> list[Outbox]:
    """List the reminders in the outbox, oldest first."""
    async with house.database.reading(house.workspace) as store:
        found = [
            row
            for channel in channels or ("slack:T1:D-bob", "slack:T1:D-ada", "telegram:B1:77")
            for row in await store.outbox.list_by_conversation(channel, limit=1000)
        ]
    return sorted((row for row in found if row.intent_key.startswith("reminder")), key=lambda row: row.id)


async def task_of(house: House, task: Task) -> Task:
    async with house.database.reading(house.workspace) as store:
        return await store.tasks.get(task.id)


async def test_a_due_task_rings_once(any_house: House) -> None:
    (task,) = await add_tasks(any_house, {})
    assert (await tick(any_house.database, any_house.workspace, NOW))["reminders"] == 1
    assert (await tick(any_house.database, any_house.workspace, NOW + timedelta(hours=1)))["reminders"] == 0
    (row,) = await rows(any_house)
    assert row.intent_key == f"reminder:{task.id}:0"
    assert row.payload["card"] == "reminder"
    due = "2026-03-02T09:30:00+00:00"
    assert row.payload["facts"] == {"occurrence": 1, "late_minutes": 0, "due_at": due, "errand": True}
    assert (row.channel, row.to_user, row.member_id) == ("D-bob", "U-bob", any_house.bob)
    found = await task_of(any_house, task)
    assert (found.next_at, found.occurrence, found.reminded_at) == (None, 1, NOW)


async def test_nothing_rings_early(house: House) -> None:
    await add_tasks(house, {"next_at": NOW + timedelta(seconds=1)})
    assert (await tick(house.database, house.workspace, NOW))["reminders"] == 0


async def test_one_members_unreadable_zone_keeps_no_bell_silent(house: House) -> None:
    await add_tasks(house, {}, {"zone": "Mars/Olympus", "recurrence": "FREQ=DAILY", "due_at": NOW})
    await change_member(house, zone="Mars/Olympus")
    assert (await tick(house.database, house.workspace, NOW))["reminders"] == 2
    assert {row.zone for row in await rows(house)} <= set(available_timezones())


async def test_one_bell_that_cannot_be_decided_waits_alone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, fine = await add_tasks(house, {}, {})
    decide = reminders._ring

    def ring(store: Store, team: Team, task: Task, bell: datetime) -> reminders.Ring | None:
        if task.id == broken.id:
            raise ValueError("quiet from noon till never")
        return decide(store, team, task, bell)

    monkeypatch.setattr(reminders, "_ring", ring)
    assert (await tick(house.database, house.workspace, NOW))["reminders"] == 1
    assert (await task_of(house, fine)).next_at is None
    assert (await task_of(house, broken)).next_at == NOW + timedelta(hours=1)


async def test_two_tickers_ring_a_bell_once(any_house: House) -> None:
    await add_tasks(any_house, *[{"next_at": NOW - timedelta(seconds=n % 3)} for n in range(30)])
    await asyncio.gather(*(tick(any_house.database, any_house.workspace, NOW) for _ in range(3)))
    await tick(any_house.database, any_house.workspace, NOW)
    assert len(await rows(any_house)) == 30


async def test_a_recurring_task_gets_its_next_moment_in_the_same_commit(any_house: House) -> None:
    (task,) = await add_tasks(
        any_house,
        {
            "zone": "Europe/Berlin",
            "wall_local": "2026-03-02T10:30",
            "recurrence": "FREQ=WEEKLY",
        },
    )
    moment = NOW
    for _ in range(5):
        await tick(any_house.database, any_house.workspace, moment)
        moment = (await task_of(any_house, task)).next_at or moment
    # Clocks change on 29 March: the wall time stays.
    assert moment == datetime(2026, 4, 6, 8, 30, tzinfo=UTC)
    assert [row.intent_key for row in await rows(any_house)] == [f"reminder:{task.id}:{n}" for n in range(5)]


async def test_a_rule_that_cannot_be_read_rings_and_stops_recurring(house: House) -> None:
    (task,) = await add_tasks(house, {"recurrence": "FREQ=NEVER"})
    await tick(house.database, house.workspace, NOW)
    assert len(await rows(house)) == 1
    assert (await task_of(house, task)).recurrence is None


async def test_quiet_hours_move_the_bell_to_their_end(house: House) -> None:
    await change_member(house, zone="Europe/Berlin", quiet_from="10:00", quiet_to="12:00")
    (task,) = await add_tasks(house, {})
    await tick(house.database, house.workspace, NOW)
    assert await rows(house) == []
    found = await task_of(house, task)
    assert (found.next_at, found.occurrence) == (datetime(2026, 3, 2, 11, tzinfo=UTC), 0)
    await tick(house.database, house.workspace, datetime(2026, 3, 2, 11, tzinfo=UTC))
    (row,) = await rows(house)
    assert row.payload["facts"]["late_minutes"] == 0


async def test_a_late_one_says_how_late(house: House) -> None:
    await add_tasks(house, {"next_at": NOW - timedelta(minutes=95), "due_at": NOW - timedelta(days=3)})
    await tick(house.database, house.workspace, NOW)
    (row,) = await rows(house)
    assert row.payload["facts"]["late_minutes"] == 95


async def test_many_late_ones_become_one_digest(house: House) -> None:
    late = [{"next_at": NOW - timedelta(hours=n)} for n in range(1, 7)]
    tasks = await add_tasks(house, *late, {})
    assert (await tick(house.database, house.workspace, NOW))["reminders"] == 2
    found = {row.payload["card"]: row for row in await rows(house)}
    assert set(found) == {"reminder", "reminder_digest"}
    facts = found["reminder_digest"].payload["facts"]
    assert set(facts["tasks"]) == {str(task.id) for task in tasks[:6]}
    assert facts["late_minutes"] == 360


async def test_five_late_ones_come_one_by_one(house: House) -> None:
    await add_tasks(house, *[{"next_at": NOW - timedelta(hours=n)} for n in range(1, 6)])
    await tick(house.database, house.workspace, NOW)
    assert [row.payload["card"] for row in await rows(house)] == ["reminder"] * 5


async def test_it_goes_to_the_private_place_where_it_was_asked(house: House) -> None:
    await change_member(house, preferred="telegram")
    place = {"platform": "telegram", "account": "B1", "channel": "77", "thread": ""}
    await add_tasks(house, {"assignee_id": house.ada, "place": place}, {"assignee_id": house.ada})
    await tick(house.database, house.workspace, NOW)
    assert sorted(row.channel for row in await rows(house)) == ["77", "D-ada"]


async def test_somebody_elses_private_place_is_not_used(house: House) -> None:
    place = {"platform": "slack", "account": "T1", "channel": "D-ada", "thread": ""}
    await add_tasks(house, {"created_by": house.ada, "place": place})
    await tick(house.database, house.workspace, NOW)
    assert [row.channel for row in await rows(house)] == ["D-bob"]


async def test_what_was_for_someone_who_left_is_handed_to_an_administrator(house: House) -> None:
    await change_member(house, state=MemberState.DEACTIVATED)
    (task, personal) = await add_tasks(house, {"created_by": house.ada}, {"title": "flowers for my mother"})
    await tick(house.database, house.workspace, NOW)
    (row,) = await rows(house)
    assert row.member_id == house.ada
    assert row.payload["why"]["key"] == "job-reminders-handed-over"
    assert (await task_of(house, task)).assignee_id == house.ada
    assert (await task_of(house, personal)).assignee_id == house.bob


async def test_who_switched_reminders_off_gets_none_but_the_task_stays(house: House) -> None:
    await change_member(house, pings_off=["reminders"])
    (task,) = await add_tasks(house, {})
    await tick(house.database, house.workspace, NOW)
    assert await rows(house) == []
    async with house.database.reading(house.workspace) as store:
        assert [each.id for each in await store.tasks.list_for_agenda(house.bob, NOW, NOW.date())] == [task.id]


async def test_a_tick_leaves_nothing_to_undo(house: House) -> None:
    await add_tasks(house, {"recurrence": "FREQ=DAILY", "wall_local": "2026-03-02T09:30"})
    statements: list[str] = []
    house.database.watch(statements.append)
    await tick(house.database, house.workspace, NOW)
    assert not [each for each in statements if each.startswith("INSERT INTO undo")]


async def test_a_sample_of_clock_changes_through_the_store(house: House) -> None:
    """Two hundred wall times on days on which the clock changes ring exactly once, at the resolver's moment."""
    changes = [
        ("Europe/Berlin", 2026, 3, 29), ("Europe/Berlin", 2026, 10, 25), ("America/New_York", 2027, 3, 14),
        ("Australia/Lord_Howe", 2026, 10, 4), ("America/Santiago", 2026, 9, 6),
    ]  # fmt: skip
    given: list[dict[str, Any]] = []
    expected: list[datetime] = []
    for key, *day in changes:
        zone = ZoneInfo(key)
        for step in range(40):
            wall = datetime(*day, tzinfo=UTC).replace(tzinfo=None) + timedelta(minutes=15 * step)  # type: ignore[misc, arg-type]
            first = wall - timedelta(days=1)
            given.append(
                {
                    "zone": key,
                    "wall_local": first.isoformat(timespec="minutes"),
                    "due_at": schedule.at_wall(first, zone),
                    "next_at": schedule.at_wall(first, zone),
                    "recurrence": "FREQ=DAILY;COUNT=2",
                }
            )
            expected.append(schedule.at_wall(wall, zone))
    tasks = await add_tasks(house, *given)
    moments = {each["next_at"] for each in given} | set(expected)
    for moment in sorted(moments):
        await tick(house.database, house.workspace, moment, up_to=timedelta(seconds=5))
    found = await rows(house, "slack:T1:D-bob")
    rung = {row.intent_key: row.not_before for row in found}
    assert len(found) == 400
    assert [rung[f"reminder:{task.id}:1"] for task in tasks] == expected


async def test_a_reminder_reaches_its_member(house: House) -> None:
    (task,) = await add_tasks(house, {})
    await tick(house.database, house.workspace, NOW)
    await house.sender().drain()
    assert house.slack.texts() == [f"{task.id} for Bob"]


def test_jobs_are_found_by_their_files() -> None:
    assert {"away", "prune", "reminders"} <= {each.name for each in jobs()}


async def test_one_failing_job_does_not_keep_the_others_from_running(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add_tasks(house, {})

    async def fails(_: object) -> int:
        raise RuntimeError("out of order")

    broken = Job("broken", fails, timedelta(minutes=1), attended=False)
    monkeypatch.setattr("scheduler.tick.jobs", lambda: (broken, *jobs()))
    with pytest.raises(ExceptionGroup):
        await tick(house.database, house.workspace, NOW)
    assert len(await rows(house)) == 1
