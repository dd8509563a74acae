"""A team's place hears once a week what the week came to."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

from handlers.cards.nudges.week import team_week
from scheduler.tick import tick
from storage.models.activity import Activity, ActivityKind
from storage.models.contact import Contact, ContactState
from storage.models.pipeline import Pipeline
from storage.models.stage import Stage, StageKind
from storage.models.task import Task, TaskState
from storage.models.team import Team
from tests.bot.delivery.house import NOW, House
from tests.scheduler.quiet import add_deals, kinds, log, seat_team, sends, ticks, waiting

FRIDAY = datetime.fromisoformat("2026-03-06T16:00+00:00")
DAY = timedelta(days=1)


async def a_week(house: House) -> Team:
    """Let Bob's team log something and win a deal."""
    (deal,) = await add_deals(house)
    await log(house, deal, FRIDAY - DAY)
    async with house.database.writing(house.workspace, now=FRIDAY - DAY) as store:
        stage = Stage(id=store.new_id(), pipeline_id=deal.pipeline_id, name="Won", kind=StageKind.WON, position=9)
        store.pipelines.add_stage(stage)
        won = {"stage_id": stage.id, "closed_at": FRIDAY - DAY, "amount_minor": 1_200_000, "currency": "EUR"}
    await add_deals(house, **won)
    return await seat_team(house)


async def choose(house: House, team: Team, **chosen: object) -> None:
    async with house.database.writing(house.workspace, now=NOW) as store:
        await store.state.put(f"weekly:{team.id}", dict(chosen))


async def summaries(house: House) -> list[str]:
    return [row.channel for row in await waiting(house, "nudge:weekly")]


async def test_it_comes_once_on_friday_afternoon(any_house: House) -> None:
    await a_week(any_house)
    for hours in (-1, 0, 1, 2, 24):
        await ticks(any_house, FRIDAY + timedelta(hours=hours))
    assert await summaries(any_house) == ["C-team"]


async def test_two_processes_sum_up_once(any_house: House) -> None:
    await a_week(any_house)
    await asyncio.gather(*(tick(any_house.database, any_house.workspace, FRIDAY) for _ in range(3)))
    assert await summaries(any_house) == ["C-team"]


async def test_outsiders_of_a_quiet_week_read_how_many_went_quiet(house: House) -> None:
    await add_deals(house, 2, close_on=FRIDAY.date() - DAY)
    await seat_team(house)
    await ticks(house, FRIDAY)
    (week,) = [each for each in await sends(house) if "the week" in each]
    assert "Gone quiet (2)" in week
    assert "Past their close date (2)" in week
    assert "Deal 0" not in week


async def test_outsiders_get_figures_and_no_names(house: House) -> None:
    """Nobody can look up this Slack, so its channel counts as read by outsiders."""
    await a_week(house)
    await ticks(house, FRIDAY)
    told = [each for each in await sends(house) if "the week" in each]
    assert len(told) == 1
    assert "North: the week" in told[0]
    assert "Deal 0" not in told[0]


async def test_a_team_chooses_its_day_or_none(house: House) -> None:
    team = await a_week(house)
    await choose(house, team, day=0, at="09:00")
    await ticks(house, FRIDAY)
    assert await summaries(house) == []
    await ticks(house, datetime.fromisoformat("2026-03-09T09:00+00:00"))
    assert await summaries(house) == ["C-team"]
    await choose(house, team, day=None, at="")
    await ticks(house, datetime.fromisoformat("2026-03-16T09:00+00:00"))
    assert await summaries(house) == ["C-team"]


async def test_an_empty_week_is_not_told(house: House) -> None:
    async with house.database.writing(house.workspace, now=NOW) as store:
        store.pipelines.add(Pipeline(id=store.new_id(), name="Sales"))
    await seat_team(house)
    await ticks(house, FRIDAY)
    assert kinds(await waiting(house)) == []


async def test_new_leads_are_told_where_the_team_wants_to_hear_of_them(house: House) -> None:
    team = await seat_team(house)
    await add_deals(house, 0)
    async with house.database.writing(house.workspace, now=FRIDAY - DAY) as store:
        lead = {"state": ContactState.LEAD, "created_at": FRIDAY - DAY}
        store.contacts.add(Contact(id=store.new_id(), name="Sofia Lind", owner_id=house.bob, **lead))
        store.contacts.add(Contact(id=store.new_id(), name="Jo Else", owner_id=house.ada, **lead))
        store.contacts.add(Contact(id=store.new_id(), name="Ana Known", owner_id=house.bob, created_at=FRIDAY - DAY))
    async with house.database.reading(house.workspace) as store:
        (inside, _) = await team_week(store, team, FRIDAY) or ((), ())
    assert "Sofia Lind" in str(inside)
    assert "Jo Else" not in str(inside)
    assert "Ana Known" not in str(inside)
    async with house.database.writing(house.workspace, now=FRIDAY) as store:
        await store.teams.set_ping(team.id, "leads", "off")
    async with house.database.reading(house.workspace) as store:
        assert await team_week(store, team, FRIDAY) is None


async def test_what_other_teams_did_takes_no_room_in_the_figures(house: House) -> None:
    await add_deals(house, 1, name="Forgotten", close_on=(FRIDAY - 90 * DAY).date())
    await add_deals(house, 1, name="Ours", close_on=(FRIDAY + 6 * DAY).date(), created_at=FRIDAY - 3 * DAY)
    await add_deals(house, 501, owner_id=house.ada, close_on=FRIDAY.date(), created_at=FRIDAY - 2 * DAY)
    await do(house, house.bob, 1, FRIDAY - 2 * DAY)
    await do(house, house.ada, 2001, FRIDAY - DAY)
    team = await seat_team(house)
    async with house.database.reading(house.workspace) as store:
        (inside, _) = await team_week(store, team, FRIDAY) or ((), ())
    told = str(inside)
    figures = {str(each.label): str(each.value) for each in inside[1].rows}
    counted = {name: value for name in ("new", "logged", "done") for label, value in figures.items() if name in label}
    assert {name: "'1'" in value for name, value in counted.items()} == dict.fromkeys(("new", "logged", "done"), True)
    overdue, _, closing = told.partition("'week-closing'")
    assert "Ours" in closing
    assert "Forgotten" not in closing
    assert "Forgotten" in overdue


async def do(house: House, who: UUID, count: int, at: datetime) -> None:
    """Let somebody log and finish things."""
    async with house.database.writing(house.workspace, now=at) as store:
        for _ in range(count):
            happened = {"kind": ActivityKind.CALL, "summary": "called", "occurred_at": at, "logged_at": at}
            store.activities.add(Activity(id=store.new_id(), member_id=who, **happened))
            made = {"assignee_id": who, "created_by": who, "zone": "UTC", "created_at": at}
            store.tasks.add(Task(id=store.new_id(), title="call", state=TaskState.DONE, closed_at=at, **made))
