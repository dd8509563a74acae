"""The audit chain: every change is in it, and no link can be changed, removed or moved unseen."""

import pytest
from sqlalchemy import text

from storage.repositories.audit import Broken
from tests.conftest import NOW
from tests.storage.conftest import House

UNLOCK = {
    "sqlite": ["DROP TRIGGER audit_refuses_update", "DROP TRIGGER audit_refuses_delete"],
    "postgresql": ["DROP TRIGGER audit_refuses_change ON audit", "DROP TRIGGER audit_refuses_loss ON audit"],
}
FORGERIES = {
    "mutated": ("UPDATE audit SET action = 'nothing' WHERE seq = 6", Broken(6, "hash")),
    "deleted": ("DELETE FROM audit WHERE seq = 6", Broken(6, "gap")),
    "cut off": ("DELETE FROM audit WHERE seq >= 7", Broken(7, "tail")),
    "first gone": ("DELETE FROM audit WHERE seq = 1", Broken(1, "gap")),
    "reordered": ("UPDATE audit SET seq = CASE seq WHEN 5 THEN 106 ELSE 105 END WHERE seq IN (5, 6)", None),
}


async def _write_some(house: House) -> None:
    """Write three more units into the chain, which then has at least seven links."""
    for name in ("One", "Two", "Three"):
        async with house.database.writing(house.id, actor=house.admin_id, now=NOW) as store:
            store.companies.add(house.company(name))


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_link_is_found(house: House, forgery: str) -> None:
    await _write_some(house)
    statement, broken = FORGERIES[forgery]
    async with house.database.engines.writer.begin() as connection:
        for unlock in UNLOCK[connection.dialect.name]:
            await connection.execute(text(unlock))
        await connection.execute(text(statement))
        if broken is None:
            await connection.execute(text("UPDATE audit SET seq = seq - 100 WHERE seq > 100"))
    async with house.database.reading(house.id) as store:
        assert await store.audit.verify() == (broken or Broken(5, "link"))


async def test_a_forged_payload_is_found_and_an_erased_one_is_no_forgery(house: House) -> None:
    await _write_some(house)
    async with house.database.engines.writer.begin() as connection:
        await connection.execute(text("UPDATE audit SET salt = NULL, payload = NULL WHERE seq = 2"))
    async with house.database.reading(house.id) as store:
        assert await store.audit.verify() is None
        assert await store.audit.verify(3, batch=2) is None
    async with house.database.engines.writer.begin() as connection:
        for unlock in UNLOCK[connection.dialect.name]:
            await connection.execute(text(unlock))
        await connection.execute(text("UPDATE audit SET salt = 'x' WHERE seq = 3"))
    async with house.database.reading(house.id) as store:
        assert await store.audit.verify() == Broken(3, "payload")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET action = 'x'",
        "UPDATE audit SET action = 'x', salt = NULL, payload = NULL",
        "UPDATE audit SET salt = 'x'",
        "UPDATE audit SET salt = NULL",
        "DELETE FROM audit",
    ],
)
async def test_the_database_itself_refuses_to_change_the_chain(house: House, statement: str) -> None:
    await _write_some(house)
    async with house.database.engines.writer.connect() as connection:
        with pytest.raises(Exception, match="append-only"):
            await connection.execute(text(statement))


async def test_an_entry_says_who_did_what_in_which_request(house: House) -> None:
    company = house.company(website="https://one.example")
    async with house.database.writing(house.id, actor=house.admin_id, request_key="r1", now=NOW) as store:
        store.companies.add(company)
        await store.flush()
        company.name = "Renamed"
        store.audit.note("export", "contact", None, {"rows": 3})
    async with house.database.writing(house.id, now=NOW) as store:
        (await store.companies.get(company.id)).phone = "+49301234"
    async with house.database.reading(house.id) as store:
        [changed, made] = await store.audit.list_for("company", company.id)
        assert (made.action, made.member_id, made.request_key) == ("insert", house.admin_id, "r1")
        assert made.payload is not None
        assert made.payload["after"]["name"] == "Renamed"
        assert changed.payload == {"before": {"phone": None}, "after": {"phone": "+49301234"}}
        assert [row.action for row in await store.audit.list_recent(3)] == ["update", "export", "insert"]
        assert await store.audit.verify() is None
