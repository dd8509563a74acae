"""The sample team: complete, of one piece, and written so that it is overdue where it says so."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from bot.demo import team
from bot.demo.clock import TurnedClock
from bot.demo.filling import Filling
from bot.demo.stage import settings_for
from bot.founding import found
from storage.models.stage import StageKind
from storage.unit_of_work import Database, Store

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PEOPLE = {person.name for customer in team.CUSTOMERS for person in customer.people}
MEMBERS = {each.name for each in team.COLLEAGUES}


@asynccontextmanager
async def written(database: Database, folder: Path) -> AsyncIterator[Store]:
    """Write the team into a fresh database, and read it."""
    workspace = await found(database, settings_for(folder), NOW)
    async with database.writing(workspace.id, now=NOW) as store:
        await Filling(store, TODAY).write()
    async with database.reading(workspace.id) as store:
        yield store


def test_there_are_ten_companies_with_people_and_deals() -> None:
    assert len(team.CUSTOMERS) == 10
    assert all(each.people and each.deals for each in team.CUSTOMERS)


def test_everybody_who_is_named_is_there() -> None:
    assert {each.person for each in (*team.HISTORY, *team.TO_DO)} <= PEOPLE
    owners = {each.owner for each in (*team.TO_DO, *team.CUSTOMERS)}
    sellers = {sale.owner for each in team.CUSTOMERS for sale in each.deals}
    assert owners | sellers | {each.by for each in team.HISTORY} <= MEMBERS
    assert {each.role for each in team.COLLEAGUES} == {"admin", "manager", "rep", "viewer"}


async def test_deals_lie_in_every_stage(sqlite_database: Database, tmp_path: Path) -> None:
    async with written(sqlite_database, tmp_path) as store:
        deals, stages = await store.deals.list_all(), await store.pipelines.list_stages()
        assert {each.stage_id for each in deals} == {each.id for each in stages}
        open_stages = {each.id for each in stages if each.kind is StageKind.OPEN}
        assert all((each.closed_at is None) == (each.stage_id in open_stages) for each in deals)
        assert all(
            each.lost_reason
            for each in deals
            for stage in stages
            if (stage.id, stage.kind) == (each.stage_id, StageKind.LOST)
        )


async def test_what_is_overdue_has_rung_and_the_rest_will(sqlite_database: Database, tmp_path: Path) -> None:
    async with written(sqlite_database, tmp_path) as store:
        tasks = await store.tasks.list_open()
        late = [each for each in tasks if each.due_at is not None and each.due_at < NOW]
        assert len(late) == 3
        assert all(each.next_at is None and each.reminded_at == each.due_at for each in late)
        assert all(each.next_at == each.due_at for each in tasks if each not in late)
        assert await store.names.list_all()


def test_the_clock_stands_until_it_is_let_go() -> None:
    seconds = iter([5.0, 8.0])
    clock = TurnedClock(NOW, lambda: next(seconds))
    assert (clock.now(), clock.seconds()) == (NOW, NOW.timestamp())
    clock.let_go()
    assert (clock.now() - NOW).total_seconds() == 3.0
    clock.turn(NOW)
    assert clock.now() == NOW
