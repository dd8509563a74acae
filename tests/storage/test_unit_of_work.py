"""One transaction: what it commits, what it refuses, what it writes down beside."""

import asyncio

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from storage.base import new_id
from storage.engine import is_transient, open_engines
from storage.models.attempt import AttemptOutcome
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.repositories.guard import UnscopedStatement
from storage.repositories.scope import NotFound
from storage.unit_of_work import Database, ForeignWorkspace
from tests.conftest import NOW
from tests.storage.conftest import House


class Broken(Exception):
    """Something went wrong in the middle."""


async def test_no_update_is_lost_when_many_write_at_once(house: House) -> None:
    """Eight tasks that read, add one and write 25 times each; on SQLite not one of them has to try again.

    They work through two databases, as two processes do, for within one the single writer is a queue already.
    """
    counter, repeated = house.company(industry="0"), 0
    url = house.database.engines.url.render_as_string(hide_password=False)
    second = Database.open(url, clock=lambda: NOW)
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(counter)

    async def add_one(database: Database) -> None:
        nonlocal repeated
        while True:
            try:
                async with database.writing(house.id, now=NOW) as store:
                    company = await store.companies.get(counter.id)
                    await asyncio.sleep(0)
                    company.industry = str(int(company.industry or 0) + 1)
                return
            except Exception as error:
                if not is_transient(error):
                    raise
                repeated += 1

    async def work(database: Database) -> None:
        for _ in range(25):
            await add_one(database)

    await asyncio.gather(*(work(database) for database in (house.database, second) * 4))
    await second.dispose()
    async with house.database.reading(house.id) as store:
        assert (await store.companies.get(counter.id)).industry == "200"
        assert await store.audit.verify() is None
    if house.database.engines.is_sqlite:
        assert repeated == 0


async def test_an_exception_rolls_everything_back(house: House) -> None:
    company, ran = house.company(), []

    async def work() -> None:
        async with house.database.writing(house.id, now=NOW) as store:
            store.companies.add(company)
            await store.outbox.add([house.said("greet")])
            store.after_commit(lambda: ran.append("ran"))
            await store.flush()
            raise Broken

    with pytest.raises(Broken):
        await work()
    async with house.database.reading(house.id) as store:
        assert await store.companies.find(company.id) is None
        assert await store.outbox.count_waiting_by_platform() == {}
        assert await store.audit.list_for("company", company.id) == []
    assert ran == []
    assert not house.database.wake.outbox.is_set()


async def test_work_wakes_those_who_wait_once_it_is_committed(house: House) -> None:
    seen = []
    async with house.database.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("greet")])
        store.after_commit(lambda: seen.append("hook"))
        seen.append(house.database.wake.outbox.is_set())
    assert seen == [False, "hook"]
    assert house.database.wake.outbox.is_set()


async def test_a_reading_unit_cannot_write(house: House) -> None:
    async with house.database.reading(house.id) as store:
        store.companies.add(house.company())
        with pytest.raises(Exception, match=r"readonly|read-only"):
            await store.flush()


async def test_rows_of_one_flush_may_point_to_each_other_in_any_order(house: House) -> None:
    company = house.company()
    async with house.database.writing(house.id, now=NOW) as store:
        store.deals.add(house.deal(company_id=company.id))
        store.contacts.add(Contact(id=store.new_id(), name="Jo", company_id=company.id, created_at=NOW))
        store.companies.add(company)
    async with house.database.reading(house.id) as store:
        assert [deal.company_id for deal in await store.deals.list_open(company=company.id)] == [company.id]


async def test_a_pointer_to_nothing_is_refused_at_commit(house: House) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with house.database.writing(house.id, now=NOW) as store:
            store.deals.add(house.deal(company_id=new_id(NOW)))


async def test_a_row_of_another_workspace_is_refused(house: House) -> None:
    company = house.company()
    company.workspace_id = new_id(NOW)
    with pytest.raises(ForeignWorkspace):
        async with house.database.writing(house.id, now=NOW) as store:
            store._scope.session.add(company)


@pytest.mark.parametrize(
    "statement",
    [
        select(Company),
        select(Deal).join(Company, Company.id == Deal.company_id).where(Deal.workspace_id == new_id(NOW)),
        update(Company).values(name="x").execution_options(synchronize_session=False),
        text("DELETE FROM company"),
        select(Company).where(Company.workspace_id == new_id(NOW)),
    ],
    ids=["select", "join", "update", "delete", "another one's"],
)
async def test_a_statement_that_forgets_the_workspace_is_refused(house: House, statement: object) -> None:
    with pytest.raises(UnscopedStatement):
        async with house.database.writing(house.id, now=NOW) as store:
            await store._scope.session.execute(statement)


async def test_get_raises_and_find_gives_none(house: House) -> None:
    async with house.database.reading(house.id) as store:
        assert await store.deals.find(new_id(NOW)) is None
        with pytest.raises(NotFound):
            await store.deals.get(new_id(NOW))


async def test_the_losing_of_two_editors_is_told_to_try_again(house: House) -> None:
    """The row was read, then changed by somebody else; the version column notices."""
    company = house.company()
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
    company.name = "Mine"
    async with house.database.writing(house.id, now=NOW) as store:
        (await store.companies.get(company.id)).name = "Theirs"
    with pytest.raises(Exception, match=r"version|expected to update") as caught:
        async with house.database.writing(house.id, now=NOW) as store:
            store._scope.session.add(company)
    assert is_transient(caught.value)


async def test_a_statement_that_a_slow_moment_ended_may_be_tried_again(postgresql_url: str) -> None:
    """On a machine with too much to do PostgreSQL gives up after its time: the request is not to blame."""
    engines = open_engines(postgresql_url, pooled=False)

    async def be_slow() -> None:
        async with engines.writer.begin() as connection:
            await connection.execute(text("SET LOCAL statement_timeout = 20"))
            await connection.execute(text("SELECT pg_sleep(5)"))

    with pytest.raises(DBAPIError) as caught:
        await be_slow()
    await engines.dispose()
    assert is_transient(caught.value)


async def test_a_message_needs_few_statements(house: House) -> None:
    """Accept, claim, look up, write three records and an answer, send: the whole way of a sentence."""
    statements: list[str] = []
    house.database.watch(statements.append)
    request, answer = house.heard("e1"), house.said("a1")
    async with house.database.writing(house.id, now=NOW) as store:
        await store.inbox.accept([request], leased_to="me")
    async with house.database.writing(house.id, actor=house.admin_id, request_key="e1", now=NOW) as store:
        await store.identities.find_by_user("slack", "T1", "U1")
        store.deals.add(house.deal())
        store.tasks.add(house.task())
        await store.outbox.add([answer], leased_to="me")
        assert await store.inbox.finish(request.id, 1)
    async with house.database.writing(house.id, now=NOW) as store:
        assert await store.outbox.finish(answer.id, 1, AttemptOutcome.SENT, provider_id="1.1")
    assert len([one for one in statements if not one.startswith("BEGIN")]) <= 15
