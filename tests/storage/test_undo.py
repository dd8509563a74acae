"""Taking a request back, and refusing to when somebody has gone on from it."""

from datetime import date

import pytest

from storage.base import new_id
from storage.models.activity import Activity, ActivityKind
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task, TaskState
from storage.repositories.undo import AlreadyUndone, ChangedSince
from storage.unit_of_work import Store
from tests.conftest import NOW
from tests.storage.conftest import House


async def test_undo_takes_back_what_one_request_made_and_changed(house: House) -> None:
    deal, task = house.deal(amount_minor=100), house.task()
    company = house.company()
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        store.deals.add(deal)
    async with house.database.writing(house.id, actor=house.admin_id, request_key="r2", now=NOW) as store:
        known = await store.deals.get(deal.id)
        known.amount_minor, known.close_on = 250, date(2026, 4, 1)
        store.companies.add(company)
        store.tasks.add(task)
        said = {"kind": ActivityKind.CALL, "summary": "Spoke", "occurred_at": NOW, "logged_at": NOW}
        about = {"member_id": house.admin_id, "deal_id": deal.id}
        store.activities.add(Activity(id=store.new_id(), **said, **about))
        await store.flush()
        known.amount_minor = 300
        undo_id, store.undo_says = store.undo_id, [{"key": "move-done"}]
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        undo = await store.undo.get(undo_id)
        assert (undo.request_key, undo.member_id, undo.says) == ("r2", house.admin_id, [{"key": "move-done"}])
        await store.undo.revert(undo)
        redo_id = store.undo_id
    async with house.database.reading(house.id) as store:
        back = await store.deals.get(deal.id)
        assert (back.amount_minor, back.close_on) == (100, None)
        assert await store.companies.find_by_name("backerei moller") is None
        assert (await store.tasks.get(task.id)).state is TaskState.CANCELLED
        assert await store.activities.list_timeline(deal=deal.id) == []
        assert (await store.undo.get(undo_id)).undone_by == house.admin_id
        assert await store.audit.verify() is None
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        await store.undo.revert(await store.undo.get(redo_id))
    async with house.database.reading(house.id) as store:
        assert (await store.deals.get(deal.id)).amount_minor == 300
        assert (await store.tasks.get(task.id)).state is TaskState.OPEN
        assert await store.companies.find_by_name("BÄCKEREI MÖLLER") is not None


async def test_undo_is_refused_when_somebody_went_on(house: House) -> None:
    deal = house.deal(amount_minor=100)
    async with house.database.writing(house.id, now=NOW) as store:
        store.deals.add(deal)
        undo_id = store.undo_id
    async with house.database.writing(house.id, now=NOW) as store:
        (await store.deals.get(deal.id)).amount_minor = 200

    async def revert() -> None:
        async with house.database.writing(house.id, now=NOW) as store:
            await store.undo.revert(await store.undo.get(undo_id))

    with pytest.raises(ChangedSince) as caught:
        await revert()
    assert (caught.value.entity, caught.value.id, caught.value.field) == ("deal", deal.id, "amount_minor")
    async with house.database.reading(house.id) as store:
        assert (await store.deals.get(deal.id)).deleted_at is None


def _add(store: Store, row: Activity | Contact | Deal | Task) -> None:
    match row:
        case Activity():
            store.activities.add(row)
        case Contact():
            store.contacts.add(row)
        case Deal():
            store.deals.add(row)
        case Task():
            store.tasks.add(row)


@pytest.mark.parametrize("later", ["activity", "task", "contact", "deal"])
async def test_what_others_wrote_under_a_new_record_keeps_it(house: House, later: str) -> None:
    company = house.company()
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        store.companies.add(company)
        store.tasks.add(house.task(company_id=company.id))
        undo_id = store.undo_id
    said = {"kind": ActivityKind.CALL, "summary": "Spoke", "occurred_at": NOW, "logged_at": NOW}
    row: Activity | Contact | Deal | Task = {
        "activity": Activity(id=new_id(NOW), company_id=company.id, member_id=house.admin_id, **said),
        "task": house.task("Call back", company_id=company.id),
        "contact": Contact(id=new_id(NOW), name="Jana", company_id=company.id, created_at=NOW),
        "deal": house.deal(company_id=company.id),
    }[later]
    async with house.database.writing(house.id, now=NOW) as store:
        _add(store, row)
        later_undo = store.undo_id
    with pytest.raises(ChangedSince) as caught:
        async with house.database.writing(house.id, now=NOW) as store:
            await store.undo.revert(await store.undo.get(undo_id))
    assert (caught.value.entity, caught.value.id, caught.value.field) == ("company", company.id, later)
    async with house.database.writing(house.id, now=NOW) as store:
        assert (await store.companies.get(company.id)).deleted_at is None
        await store.undo.revert(await store.undo.get(later_undo))
    async with house.database.writing(house.id, now=NOW) as store:
        await store.undo.revert(await store.undo.get(undo_id))
        assert (await store.companies.get(company.id)).deleted_at is not None


async def test_undo_works_once(house: House) -> None:
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        store.companies.add(house.company())
        undo_id = store.undo_id
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        undo = await store.undo.get(undo_id)
        await store.undo.revert(undo)
        with pytest.raises(AlreadyUndone):
            await store.undo.revert(undo)


async def test_a_rung_bell_does_not_stand_in_the_way_of_undoing_a_new_task(house: House) -> None:
    task = house.task(next_at=NOW)
    async with house.database.writing(house.id, now=NOW) as store:
        store.tasks.add(task)
        undo_id = store.undo_id
    async with house.database.writing(house.id, now=NOW) as store:
        await store.tasks.claim_due(NOW)
    async with house.database.writing(house.id, now=NOW) as store:
        await store.undo.revert(await store.undo.get(undo_id))
        assert (await store.tasks.get(task.id)).state is TaskState.CANCELLED


async def test_untracked_changes_are_audited_but_not_undone(house: House) -> None:
    company, other = house.company(), house.company("Other")
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
        async with store.untracked():
            store.companies.add(other)
        undo_id = store.undo_id
    async with house.database.reading(house.id) as store:
        changes = (await store.undo.get(undo_id)).changes
        assert [change["id"] for change in changes] == [str(company.id)]
        assert len(await store.audit.list_for("company", other.id)) == 1


async def test_a_unit_without_changes_leaves_no_undo(house: House) -> None:
    async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        await store.outbox.add([house.said("a")])
        undo_id = store.undo_id
    async with house.database.reading(house.id) as store:
        assert await store.undo.find(undo_id) is None
        assert await store.undo.find_latest(house.admin_id) is None
