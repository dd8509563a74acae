"""The history of deals: written with every change of one, and taken over from the audit of the time before."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import text

from storage.migrations.migrate import migrate, migrate_down
from storage.models.member import Member
from storage.repositories.deal_changes import Step
from storage.unit_of_work import Database
from tests.conftest import NOW
from tests.storage.conftest import House, found

LATER = NOW + timedelta(hours=1)


async def grow(house: House) -> UUID:
    """Make a deal, and change it an hour later."""
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        deal = store.deals.add(house.deal("Oven", amount_minor=100, currency="EUR", close_on=date(2026, 6, 1)))
    async with house.database.writing(house.id, actor=house.admin_id, now=LATER) as store:
        changed = await store.deals.get(deal.id)
        changed.amount_minor, changed.close_on, changed.source = 250, date(2026, 7, 1), "fair"
    return deal.id


async def steps(house: House, since: int = 0) -> list[tuple[str, str | None, str | None]]:
    """Read the steps from some hours after the start on, without their deal."""
    async with house.database.reading(house.id) as store:
        read = await store.deal_changes.list_since(NOW + timedelta(hours=since))
    return sorted((each.field, each.before, each.after) for each in read)


async def test_every_change_of_a_deal_is_a_step(house: House) -> None:
    deal_id = await grow(house)
    changed = [("amount_minor", "100", "250"), ("close_on", "2026-06-01", "2026-07-01")]
    assert await steps(house, since=1) == changed
    assert await steps(house) == changed
    async with house.database.reading(house.id) as store:
        assert {each.deal_id for each in await store.deal_changes.list_for_deal(deal_id)} == {deal_id}


async def test_taking_a_change_back_is_a_step_as_well(house: House) -> None:
    await grow(house)
    async with house.database.writing(house.id, actor=house.admin_id, now=LATER + timedelta(hours=1)) as store:
        last = await store.undo.find_latest(house.admin_id)
        assert last is not None
        async with store.untracked():
            await store.undo.revert(last)
    assert await steps(house, since=2) == [
        ("amount_minor", "250", "100"),
        ("close_on", "2026-07-01", "2026-06-01"),
    ]


async def test_what_is_no_deal_leaves_no_step(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(house.company())
    assert await steps(house) == []


async def test_the_revision_takes_the_audit_over(database_url: str) -> None:
    database = Database.open(database_url, clock=lambda: LATER)
    house = await found(database)
    deal_id = await grow(house)
    kept = await steps(house)
    async with database.engines.writer.begin() as connection:
        await connection.execute(text("DELETE FROM deal_change"))
    await database.dispose()
    await migrate_down(database_url, "0005-1")
    await migrate(database_url)
    database = house.database = Database.open(database_url, clock=lambda: LATER)
    assert await steps(house) == kept
    async with database.reading(house.id) as store:
        assert Step(deal_id, LATER, "amount_minor", "100", "250") in await store.deal_changes.list_for_deal(deal_id)
    await database.dispose()


async def test_what_colleagues_changed_is_told_from_ones_own_steps_and_from_other_workspaces(house: House) -> None:
    deal_id = await grow(house)
    async with house.database.writing(house.id, now=LATER) as store:
        kim = store.members.add(Member(id=store.new_id(), name="Kim", created_at=NOW))
    async with house.database.writing(house.id, actor=kim.id, now=LATER) as store:
        (await store.deals.get(deal_id)).amount_minor = 300
    other = await found(house.database, "Other")
    async with house.database.reading(house.id) as store:
        assert len(await store.deal_changes.list_since(NOW, [house.admin_id])) == 3
        assert await store.deal_changes.list_since(NOW, [kim.id]) == []
        read = await store.deal_changes.list_by_others(house.admin_id, NOW)
        assert [(each.field, each.before, each.after) for each in read] == [("amount_minor", "250", "300")]
        assert await store.deal_changes.list_by_others(kim.id, NOW) == []
        assert await store.deal_changes.list_by_others(house.admin_id, LATER + timedelta(hours=1)) == []
    async with house.database.reading(other.id) as store:
        assert await store.deal_changes.list_by_others(house.admin_id, NOW) == []
