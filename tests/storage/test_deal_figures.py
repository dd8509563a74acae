"""Figures over many deals."""

from datetime import date, timedelta
from typing import Any

from storage.models.activity import Activity, ActivityKind
from storage.models.deal import Deal
from storage.models.stage import StageKind
from storage.models.task import TaskState
from storage.repositories.deals import DealsWanted
from storage.unit_of_work import Store
from tests.conftest import NOW
from tests.storage.conftest import House

DAY = timedelta(days=1)


def happened(store: Store, house: House, days: int, **about: Any) -> None:
    """Put in an activity of some days ago."""
    at = {"occurred_at": NOW - days * DAY, "logged_at": NOW}
    store.activities.add(
        Activity(id=store.new_id(), kind=ActivityKind.CALL, summary="x", member_id=house.admin_id, **at, **about)
    )


async def test_sums_are_apart_by_stage_and_currency(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        for code, minor in (("EUR", 100), ("EUR", 250), ("USD", 7), (None, None)):
            store.deals.add(house.deal(currency=code, amount_minor=minor, close_on=date(2026, 6, 1)))
        store.deals.add(house.deal(currency="EUR", amount_minor=1, closed_at=NOW))
        store.deals.add(house.deal(currency="EUR", amount_minor=1, deleted_at=NOW))
        await store.flush()
        sums = await store.deal_figures.list_sums()
        assert sorted((each.currency or "", each.deals, each.minor) for each in sums) == [
            ("", 1, 0),
            ("EUR", 2, 350),
            ("USD", 1, 7),
        ]
        assert await store.deal_figures.list_sums(owners=[]) == []
        assert await store.deal_figures.list_sums(close_from=date(2026, 6, 2)) == []
        assert await store.deal_figures.list_currencies() == ["EUR", "USD"]


async def test_a_touch_of_the_customer_counts_unless_it_was_another_deals(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        company = store.companies.add(house.company("Jo"))
        mine, other = (store.deals.add(house.deal(name, company_id=company.id)) for name in ("Mine", "Other"))
        happened(store, house, 9, company_id=company.id)
        happened(store, house, 5, company_id=company.id, deal_id=other.id)
        await store.flush()
        stands = {each.id: each for each in await store.deal_figures.list_standings()}
        assert stands[mine.id].last_touch == NOW - 9 * DAY
        assert stands[other.id].last_touch == NOW - 5 * DAY


async def test_a_step_to_come_is_the_deals_or_its_customers(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        company = store.companies.add(house.company("Jo"))
        first, second = (store.deals.add(house.deal(name, company_id=company.id)) for name in ("First", "Second"))
        store.tasks.add(house.task(due_at=NOW + DAY, company_id=company.id))
        store.tasks.add(house.task(due_at=NOW + 2 * DAY, company_id=company.id, deal_id=first.id))
        store.tasks.add(house.task(due_at=NOW + 9 * DAY, deal_id=second.id, state=TaskState.DONE))
        await store.flush()
        stands = {each.id: each for each in await store.deal_figures.list_standings()}
        assert stands[first.id].next_step == NOW + 2 * DAY
        assert stands[second.id].next_step == NOW + DAY
        assert await store.deal_figures.list_standings(quiet_since=NOW - DAY) == []


async def test_lists_by_what_is_wanted(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        won = next(each for each in await store.pipelines.list_stages() if each.kind is StageKind.WON)

        def add(name: str, **more: Any) -> Deal:
            return store.deals.add(house.deal(name, **more))

        small = add("Small", amount_minor=500, currency="EUR", close_on=date(2026, 6, 30))
        big = add("Big", amount_minor=90_000, currency="EUR", close_on=date(2026, 4, 1))
        yen = add("Yen", amount_minor=900, currency="JPY")
        done = add("Done", amount_minor=1, currency="EUR", closed_at=NOW)
        done.stage_id = won.id
        await store.flush()

        async def names(**wanted: Any) -> list[str]:
            chosen = DealsWanted(**wanted)
            listed = await store.deals.list_matching(chosen)
            assert await store.deals.count_matching(chosen) == len(listed)
            return [each.name for each in listed]

        assert await names() == [big.name, small.name, yen.name]
        assert await names(close_from=date(2026, 6, 1), close_to=date(2026, 6, 30)) == ["Small"]
        assert await names(amounts={"EUR": (1000, None), "JPY": (800, None)}) == ["Big", "Yen"]
        assert await names(amounts={}) == []
        assert await names(owners=[]) == []
        assert await names(state=StageKind.WON) == ["Done"]
        assert await names(state=StageKind.LOST) == []
        assert await names(state=StageKind.WON, closed_from=NOW + DAY) == []


async def test_reasons_the_most_frequent_first(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        for reason in ("price", "timing", "price", None):
            store.deals.add(house.deal(lost_reason=reason, closed_at=NOW))
        store.deals.add(house.deal(lost_reason="taken up again"))
        await store.flush()
        assert await store.deal_figures.list_reasons() == [("price", 2), ("timing", 1)]
