"""What the queries of records find, and in which order."""

import asyncio
from datetime import date, timedelta
from uuid import UUID

from storage.base import new_id
from storage.models.activity import Activity, ActivityKind
from storage.models.contact import Contact
from storage.models.draft import Draft
from storage.models.identity import Identity
from storage.models.invitation import Invitation
from storage.models.member import Member, MemberState, Role
from storage.models.nudge import Nudge
from storage.models.task import Task
from tests.conftest import NOW
from tests.storage.conftest import House


def activity(house: House, summary: str, **more: object) -> Activity:
    """Make a call that is in no store yet."""
    said = {"kind": ActivityKind.CALL, "summary": summary, "logged_at": NOW, "member_id": house.admin_id}
    return Activity(id=new_id(NOW), **{"occurred_at": NOW, **said, **more})


async def test_a_platform_user_is_known_in_one_statement(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        account = {"platform": "telegram", "account": "B1", "user_id": "7"}
        store.identities.add(Identity(id=store.new_id(), member_id=house.admin_id, **account))
    statements: list[str] = []
    house.database.watch(statements.append)
    async with house.database.reading(house.id) as store:
        known = await store.identities.find_by_user("telegram", "B1", "7")
        assert known is not None
        assert (known.member.id, known.workspace.name) == (house.admin_id, "Acme")
        assert len([one for one in statements if "FROM identity" in one]) == 1
        assert len(statements) <= 3
        assert await store.identities.find_by_user("telegram", "B2", "7") is None
        assert await store.identities.find_by_member(house.admin_id, "slack") is None


async def test_members_are_found_by_whole_and_by_first_name(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        for name in ("José Pérez", "José Ruiz", "Ines"):
            store.members.add(Member(id=store.new_id(), name=name, created_at=NOW))
        asked = Member(id=store.new_id(), name="Eve", state=MemberState.ASKED, asked_at=NOW, created_at=NOW)
        store.members.add(asked)
        await store.flush()
        for name, found in (("ana", "Ana Lima"), ("jose perez", "José Pérez"), ("jose", None), ("eve", None)):
            member = await store.members.find_by_name(name)
            assert (member and member.name) == found
        assert [member.name for member in await store.members.list_admins()] == ["Ana Lima"]
        assert len(await store.members.list_active()) == 4


async def test_what_is_deleted_is_found_only_by_its_id(house: House) -> None:
    gone, kept = house.company("Brot & Co"), house.company("Brot 100%")
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(gone)
        store.companies.add(kept)
        gone.deleted_at = NOW
    async with house.database.reading(house.id) as store:
        assert [one.id for one in await store.companies.search("BROT")] == [kept.id]
        assert [one.id for one in await store.companies.search("0%")] == [kept.id]
        assert await store.companies.search("0_") == []
        assert await store.companies.find_by_name("Brot & Co") is None
        assert await store.companies.count_all() == 1
        assert (await store.companies.get(gone.id)).deleted_at == NOW
        assert set(await store.companies.get_many([gone.id, kept.id, new_id(NOW)])) == {gone.id, kept.id}
        assert await store.companies.get_many([]) == {}


async def test_contacts_are_found_by_address_and_number(house: House) -> None:
    company = house.company()
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
        person = {"company_id": company.id, "email": "jo@one.example", "phone": "+4930123", "created_at": NOW}
        store.contacts.add(Contact(id=store.new_id(), name="Jo Weiß", **person))
    async with house.database.reading(house.id) as store:
        for found in (
            await store.contacts.find_by_email("JO@one.example"),
            await store.contacts.find_by_phone("+4930123"),
            await store.contacts.find_by_name("jo weiss"),
            (await store.contacts.list_by_company(company.id))[0],
        ):
            assert found is not None
            assert found.name == "Jo Weiß"


async def test_open_deals_are_listed_by_all_that_is_asked(house: House) -> None:
    company, won = house.company(), house.deal("Won", closed_at=NOW)
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
        mine = store.deals.add(house.deal("Oven", company_id=company.id, close_on=date(2026, 3, 9)))
        store.deals.add(house.deal("Mixer"))
        store.deals.add(won)
    async with house.database.reading(house.id) as store:
        listed = await store.deals.list_open(owner=house.admin_id, company=company.id, stage=house.stage_id)
        assert [deal.id for deal in listed] == [mine.id]
        assert [deal.name for deal in await store.deals.list_open()] == ["Oven", "Mixer"]
        assert [deal.name for deal in await store.deals.list_closed(NOW, NOW + timedelta(1))] == ["Won"]
        road = await store.pipelines.default()
        assert [stage.name for stage in road.stages] == ["New", "Won"]


async def test_a_timeline_begins_with_the_newest(house: House) -> None:
    deal = house.deal()
    async with house.database.writing(house.id, now=NOW) as store:
        store.deals.add(deal)
        for number, days in ((1, 0), (2, 0), (3, 5)):
            moment = NOW - timedelta(days=days)
            store.activities.add(activity(house, f"{number}", deal_id=deal.id, occurred_at=moment))
        store.activities.add(activity(house, "elsewhere"))
    async with house.database.reading(house.id) as store:
        timeline = await store.activities.list_timeline(deal=deal.id)
        assert [one.summary for one in timeline] == ["2", "1", "3"]
        older = await store.activities.list_timeline(deal=deal.id, before=NOW)
        assert [one.summary for one in older] == ["3"]


async def test_open_tasks_come_in_the_order_of_their_due(house: House) -> None:
    company = house.company()
    day = timedelta(days=1)
    async with house.database.writing(house.id, now=NOW) as store:
        store.companies.add(company)
        store.tasks.add(house.task("someday"))
        store.tasks.add(house.task("next week", due_at=NOW + 7 * day, company_id=company.id))
        store.tasks.add(house.task("today", due_at=NOW))
        store.tasks.add(house.task("on a day", due_on=NOW.date()))
    async with house.database.reading(house.id) as store:
        listed = await store.tasks.list_open(assignee=house.admin_id)
        assert [task.title for task in listed] == ["today", "next week", "on a day", "someday"]
        agenda = await store.tasks.list_for_agenda(house.admin_id, NOW + day, (NOW + day).date())
        assert [task.title for task in agenda] == ["today", "on a day"]
        about = await store.tasks.find_open_about(company=company.id)
        assert about is not None
        assert about.title == "next week"
        assert [task.title for task in await store.tasks.search("WEEK next")] == ["next week"]
        assert [task.title for task in await store.tasks.search("wéek", assignee=house.admin_id)] == ["next week"]
        assert [each.title for each in await store.tasks.list_titles(company=company.id)] == ["next week"]


async def test_a_bell_rings_once_for_two_tickers(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        for number in range(20):
            store.tasks.add(house.task(f"{number}", next_at=NOW - timedelta(minutes=number)))
        store.tasks.add(house.task("later", next_at=NOW + timedelta(minutes=1)))

    async def tick() -> list[Task]:
        async with house.database.writing(house.id, now=NOW) as store:
            return await store.tasks.claim_due(NOW, limit=15)

    first, second = await asyncio.gather(tick(), tick())
    assert len({task.id for task in (*first, *second)}) == len(first) + len(second)
    rest = await tick()
    assert len(first) + len(second) + len(rest) == 20
    assert all((task.reminded_at, task.next_at) == (NOW, None) for task in (*first, *second, *rest))
    async with house.database.reading(house.id) as store:
        assert await store.tasks.find_next_bell() == NOW + timedelta(minutes=1)


async def test_a_claimed_task_can_be_given_its_next_bell(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        store.tasks.add(house.task(next_at=NOW, recurrence="FREQ=DAILY"))
    async with house.database.writing(house.id, now=NOW) as store:
        [task] = await store.tasks.claim_due(NOW)
        task.next_at, task.occurrence = NOW + timedelta(days=1), 1
    async with house.database.reading(house.id) as store:
        known = await store.tasks.get(task.id)
        assert (known.next_at, known.occurrence) == (NOW + timedelta(days=1), 1)


async def test_there_is_one_draft_for_a_person_in_a_conversation(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        for member_id, command in ((house.admin_id, "deal"), (house.admin_id, "task"), (None, "join")):
            kept = {"conversation": "C1", "member_id": member_id, "command": command, "sent_at": NOW}
            await store.drafts.put(Draft(id=store.new_id(), expires_at=NOW, **kept))
    async with house.database.writing(house.id, now=NOW) as store:
        draft = await store.drafts.find("C1", house.admin_id)
        assert draft is not None
        assert draft.command == "task"
        assert await store.drafts.drop("C1", None)
        assert not await store.drafts.drop("C1", None)
        assert await store.drafts.drop_expired(NOW) == 1


async def test_strangers_are_counted_and_invitations_kept_by_hash(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        counts = [(await store.strangers.count("slack", "T1", "U9")).messages for _ in range(3)]
        assert counts == [1, 2, 3]
        kept = {"token_hash": "h", "role": Role.REP, "expires_at": NOW + timedelta(1)}
        invitation = store.invitations.add(Invitation(id=store.new_id(), **kept))
        assert await store.invitations.find_by_token_hash("h") is invitation
        assert await store.invitations.list_open(NOW) == [invitation]
        invitation.used_at = NOW
        assert await store.invitations.list_open(NOW) == []


async def test_a_question_about_more_rows_than_a_statement_takes_is_answered(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.nudges.add([Nudge(id=new_id(NOW), key="told:39999", step="owner", claimed_at=NOW)])
        kept = store.deals.add(house.deal("Oven"))
    async with house.database.reading(house.id) as store:
        assert await store.nudges.list_keys(f"told:{number}" for number in range(40_000)) == {"told:39999"}
        ids = [*(UUID(int=number) for number in range(40_000)), kept.id]
        assert list(await store.deals.get_many(ids)) == [kept.id]
        assert await store.nudges.list_by_deals(ids) == {}
