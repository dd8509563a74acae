"""The feed that keeps indexes of names in step."""

from storage.models.contact import Contact
from storage.models.member import MemberState
from storage.repositories.names import NameRow
from tests.conftest import NOW
from tests.storage.conftest import House


async def test_the_feed_tells_what_a_fresh_reading_tells(house: House) -> None:
    company, deal = house.company(), house.deal()
    async with house.database.reading(house.id) as store:
        before, at = {row.id: row for row in await store.names.list_all()}, await store.names.version()
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
        store.deals.add(deal)
        contact = Contact(id=store.new_id(), name="Jo", company_id=company.id, created_at=NOW)
        store.contacts.add(contact)
    async with house.database.writing(house.id, now=NOW) as store:
        (await store.companies.get(company.id)).name = "Brotfabrik"
        (await store.deals.get(deal.id)).closed_at = NOW
        (await store.contacts.get(contact.id)).deleted_at = NOW
        (await store.members.get(house.admin_id)).state = MemberState.DEACTIVATED
    async with house.database.reading(house.id) as store:
        changed = {row.id: row for row in await store.names.changed_since(at)}
        fresh = {row.id: row for row in await store.names.list_all()}
        assert await store.names.version() == at + 2
        assert await store.names.changed_since(at + 2) == []
    kept = {key: row for key, row in {**before, **changed}.items() if not row.gone}
    assert kept == {key: row for key, row in fresh.items() if not row.gone}
    assert fresh[company.id] == NameRow("company", company.id, "Brotfabrik", None, None, open=True, gone=False)
    assert fresh[deal.id].open is False
    assert set(fresh) == {company.id, deal.id, house.admin_id}
    assert fresh[house.admin_id].gone  # Who has left is still asked about by name.
    assert changed[contact.id].gone


async def test_what_does_not_touch_a_name_leaves_the_feed_alone(house: House) -> None:
    company = house.company()
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
    async with house.database.writing(house.id, now=NOW) as store:
        at = await store.names.version()
        (await store.companies.get(company.id)).phone = "+49301234"
        store.tasks.add(house.task())
    async with house.database.reading(house.id) as store:
        assert await store.names.version() == at
