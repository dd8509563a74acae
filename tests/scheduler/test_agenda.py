"""The working day begins with what is on it, at everybody's own hour, or with nothing."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from scheduler.tick import tick
from storage.models.absence import Absence
from storage.models.contact import Contact, ContactState
from storage.models.draft import Draft
from storage.models.member import MemberState
from storage.models.task import DueKind
from tests.bot.delivery.house import NOW, House
from tests.scheduler.quiet import add_deals, change, change_bob, kinds, log, plan, seat_team, sends, ticks, waiting

DAY = timedelta(days=1)
NINE = NOW.replace(hour=9, minute=0)


async def a_task(house: House, due_at: datetime = NOW + timedelta(hours=5)) -> None:
    """Give Bob something to do that day; the deal it belongs to is closed."""
    (deal,) = await add_deals(house, closed_at=NOW - DAY)
    await plan(house, deal, due_at)


async def test_it_comes_once_at_the_start_of_the_day(any_house: House) -> None:
    await a_task(any_house)
    for minutes in (-1, 0, 1, 60, 600):
        await ticks(any_house, NINE + timedelta(minutes=minutes))
    (row,) = await waiting(any_house)
    assert (row.payload["card"], row.member_id, row.not_before) == ("morning", any_house.bob, NINE)
    any_house.clock.moment = NINE
    (words,) = await sends(any_house)
    assert "Today (1)" in words


async def test_two_processes_begin_a_day_once(any_house: House) -> None:
    await a_task(any_house)
    await asyncio.gather(*(tick(any_house.database, any_house.workspace, NINE) for _ in range(3)))
    assert kinds(await waiting(any_house)) == ["morning"]


@pytest.mark.parametrize(
    ("zone", "starts", "at", "comes"),
    [
        ("Europe/Berlin", "09:00", "2026-03-02T08:00+00:00", True),
        ("Europe/Berlin", "09:00", "2026-03-02T07:59+00:00", False),
        ("America/New_York", "07:30", "2026-03-02T12:30+00:00", True),
        ("America/New_York", "07:30", "2026-03-02T12:00+00:00", False),
        ("Europe/Berlin", "09:00", "2026-03-02T12:30+00:00", False),
        ("Europe/Berlin", "09:00", "2026-03-01T08:00+00:00", False),
    ],
)
async def test_everybody_has_their_own_start_of_day(house: House, zone: str, starts: str, at: str, comes: bool) -> None:
    await a_task(house, datetime.fromisoformat("2026-03-02T15:00+00:00"))
    await change_bob(house, zone=zone, day_starts_at=starts)
    await ticks(house, datetime.fromisoformat(at))
    assert kinds(await waiting(house)) == (["morning"] if comes else [])


async def test_nothing_is_sent_when_there_is_nothing_to_say(house: House) -> None:
    await a_task(house, NOW + 3 * DAY)
    await ticks(house, NINE)
    assert await waiting(house) == []
    # What comes up later that day is no agenda any more.
    await a_task(house)
    await ticks(house, NINE + timedelta(hours=1))
    assert await waiting(house) == []


async def test_what_was_done_until_it_leaves_is_not_shown(house: House) -> None:
    (deal,) = await add_deals(house, closed_at=NOW - DAY)
    task = await plan(house, deal, NOW + timedelta(hours=5))
    await ticks(house, NINE)
    async with house.database.writing(house.workspace, now=NINE) as store:
        found = await store.tasks.get(task.id)
        found.state = type(found.state).DONE
        found.closed_at = NINE
    assert await sends(house) == []


async def test_a_deal_told_before_is_listed_but_is_no_news(house: House) -> None:
    await add_deals(house)
    await ticks(house, NINE)
    assert kinds(await waiting(house)) == ["stall"]
    await ticks(house, NINE + DAY)
    assert kinds(await waiting(house)) == ["stall"]
    await a_task(house, NINE - 20 * DAY)
    await ticks(house, NINE + 2 * DAY)
    house.clock.moment = NINE + 2 * DAY
    (words,) = [each for each in await sends(house) if "Your day" in each]
    assert "Overdue (1)" in words
    assert "Gone quiet (1)" in words


async def test_open_questions_wait_in_it(house: House) -> None:
    async with house.database.writing(house.workspace, now=NOW - DAY) as store:
        asked = {
            "conversation": "slack:T1:D-bob",
            "member_id": house.bob,
            "command": "",
            "waiting": [{"name": "ask"}],
        }
        await store.drafts.put(
            Draft(id=store.new_id(), text="called Jo", sent_at=NOW - DAY, expires_at=NOW + 9 * DAY, **asked)
        )
    await ticks(house, NINE)
    house.clock.moment = NINE
    (words,) = await sends(house)
    assert "“called Jo”: I asked you something there." in words


async def test_who_switched_it_off_gets_none(house: House) -> None:
    await a_task(house)
    await change_bob(house, pings_off=["agenda"])
    await ticks(house, NINE)
    assert await waiting(house) == []


async def test_a_day_without_a_time_counts(house: House) -> None:
    (deal,) = await add_deals(house, closed_at=NOW - DAY)
    await plan(house, deal, NINE, due_on=NINE.date(), due_kind=DueKind.DAY)
    await ticks(house, NINE)
    (words,) = await sends(house)
    assert "Today (1)" in words


async def test_what_rings_at_that_very_hour_is_not_told_twice(house: House) -> None:
    (deal,) = await add_deals(house, closed_at=NOW - DAY)
    await plan(house, deal, NINE, due_on=NINE.date(), due_kind=DueKind.DAY, next_at=NINE)
    await ticks(house, NINE)
    assert await waiting(house) == []
    assert len(await waiting(house, "reminder")) == 1


async def _chooses(house: House, member: UUID, event: str, frequency: str) -> None:
    async with house.database.writing(house.workspace, now=NOW - DAY) as store:
        await store.teams.set_own_ping(member, event, frequency=frequency)


@pytest.mark.parametrize("frequency", ["digest", "off"])
async def test_what_rings_for_nobody_stands_in_it(house: House, frequency: str) -> None:
    (deal,) = await add_deals(house, closed_at=NOW - DAY)
    await plan(house, deal, NINE, due_on=NINE.date(), due_kind=DueKind.DAY, next_at=NINE)
    await _chooses(house, house.bob, "reminders", frequency)
    for seconds in (0, 5, 60):
        await ticks(house, NINE + timedelta(seconds=seconds))
    assert await waiting(house, "reminder") == []
    (words,) = await sends(house)
    assert "Today (1)" in words


@pytest.mark.parametrize(("frequency", "heard"), [("now", ["reminder"]), ("digest", ["morning"])])
async def test_who_covers_reads_what_rings_for_neither(house: House, frequency: str, heard: list[str]) -> None:
    (deal,) = await add_deals(house, closed_at=NOW - DAY)
    await plan(house, deal, NINE, due_on=NINE.date(), due_kind=DueKind.DAY, next_at=NINE)
    await _bob_is_away(house)
    await _chooses(house, house.ada, "reminders", frequency)
    await _chooses(house, house.bob, "reminders", "digest")
    await ticks(house, NINE)
    assert kinds(await waiting(house, "")) == heard


async def _bob_is_away(house: House, cover: bool = True) -> None:
    async with house.database.writing(house.workspace, now=NOW - DAY) as store:
        away = {"member_id": house.bob, "from_at": NOW - DAY, "until_at": NOW + 5 * DAY, "created_at": NOW - DAY}
        store.absences.add(Absence(id=store.new_id(), cover_id=house.ada if cover else None, **away))


async def test_the_day_of_who_is_away_comes_to_who_covers_once(any_house: House) -> None:
    await a_task(any_house)
    await _bob_is_away(any_house)
    for minutes in (0, 5, 60):
        await ticks(any_house, NINE + timedelta(minutes=minutes))
    (row,) = await waiting(any_house)
    assert (row.payload["card"], row.payload["record"], row.member_id) == ("morning", str(any_house.bob), any_house.ada)
    any_house.clock.moment = NINE
    (words,) = await sends(any_house)
    assert "Bob's day, which you cover" in words
    assert "Today (1)" in words


async def test_what_is_between_one_person_and_the_bot_reaches_no_cover(house: House) -> None:
    async with house.database.writing(house.workspace, now=NOW - DAY) as store:
        asked = {"conversation": "slack:T1:D-bob", "member_id": house.bob, "command": "", "waiting": [{"name": "ask"}]}
        ends = {"sent_at": NOW - DAY, "expires_at": NOW + 9 * DAY}
        await store.drafts.put(Draft(id=store.new_id(), text="called Jo", **asked, **ends))
    await _bob_is_away(house)
    await ticks(house, NINE)
    assert await waiting(house) == []


async def test_without_cover_nobody_hears_of_the_day(house: House) -> None:
    await a_task(house)
    await _bob_is_away(house, cover=False)
    await ticks(house, NINE)
    assert await waiting(house) == []


async def test_who_is_back_before_it_leaves_is_not_told_about_by_another(house: House) -> None:
    await a_task(house)
    await _bob_is_away(house)
    await ticks(house, NINE)
    async with house.database.writing(house.workspace, now=NINE) as store:
        for each in await store.absences.list_running(NINE):
            each.ended_at = NINE
    assert await sends(house) == []


async def test_what_colleagues_did_meanwhile_waits_for_who_was_away(house: House) -> None:
    (deal,) = await add_deals(house, closed_at=NOW - 20 * DAY)
    await plan(house, deal, NINE - DAY)
    await _chooses(house, house.bob, "leads", "digest")
    await ticks(house, NINE - 3 * DAY)
    await _bob_is_away(house)
    async with house.database.writing(house.workspace, now=NOW) as store:
        lead = {"name": "Sofia Lind", "state": ContactState.LEAD, "owner_id": house.ada, "created_at": NOW}
        store.contacts.add(Contact(id=store.new_id(), **lead))
    # The colleague who covers reads his day each morning, and nothing of what others did.
    assert await _mornings(house, range(3)) == [(day, house.ada) for day in range(3)]
    house.clock.moment = NINE + 2 * DAY
    assert not any("Sofia" in each for each in await sends(house))
    async with house.database.writing(house.workspace, now=NINE + 2 * DAY) as store:
        for each in await store.absences.list_running(NINE + 2 * DAY):
            each.ended_at = NINE + 2 * DAY
    for day, told in ((3, True), (4, False)):
        assert await _mornings(house, range(day, day + 1)) == [(day, house.bob)]
        house.clock.moment = NINE + day * DAY
        (words,) = [each for each in await sends(house) if "Your day" in each]
        assert ("New leads: Sofia Lind" in words) is told


async def test_who_covers_hears_once_of_what_was_left_to_the_day(house: House) -> None:
    await add_deals(house)
    await _bob_is_away(house)
    await _chooses(house, house.ada, "stalls", "digest")
    assert await _mornings(house, range(5)) == [(1, house.ada)]


async def _mornings(house: House, days: range) -> list[tuple[int, UUID | None]]:
    """Let days pass, each from its morning to its afternoon; give whose day began with an agenda."""
    heard = []
    for day in days:
        for hours in (0, 1, 5):
            before = {row.id for row in await waiting(house, "nudge:agenda")}
            await ticks(house, NINE + day * DAY + timedelta(hours=hours))
            heard += [(day, row.member_id) for row in await waiting(house, "nudge:agenda") if row.id not in before]
    return heard


@pytest.mark.parametrize("by_measure", [False, True])
async def test_what_a_manager_is_to_hear_stands_in_theirs_and_not_in_the_owners(house: House, by_measure: bool) -> None:
    await add_deals(house)
    await seat_team(house, manager=True)
    if by_measure:
        async with house.database.reading(house.workspace) as store:
            ada = await store.members.get(house.ada)
        await change(house, ada, most_pings=0)
    else:
        await _chooses(house, house.ada, "stalls", "digest")
    assert await _mornings(house, range(7)) == []
    await sends(house)
    assert await _mornings(house, range(7, 8)) == [(7, house.ada)]
    (words,) = [each for each in await sends(house) if "Your day" in each]
    assert "Gone quiet (1)" in words
    assert "Deal 0 · Proposal · Bob" in words
    assert await _mornings(house, range(8, 12)) == []


async def test_what_moves_again_until_the_morning_is_no_news_to_a_manager(house: House) -> None:
    (deal,) = await add_deals(house)
    await seat_team(house, manager=True)
    await _chooses(house, house.ada, "stalls", "digest")
    await _mornings(house, range(7))
    await log(house, deal, NINE + 6 * DAY)
    assert await _mornings(house, range(7, 8)) == []


async def test_the_heir_of_who_cannot_be_reached_reads_it_in_theirs(house: House) -> None:
    await add_deals(house)
    await change_bob(house, state=MemberState.DEACTIVATED)
    await _chooses(house, house.ada, "stalls", "digest")
    assert await _mornings(house, range(4)) == [(1, house.ada)]


@pytest.mark.parametrize("is_back", [False, True])
async def test_what_was_left_to_the_day_of_who_is_away_is_told_once(house: House, is_back: bool) -> None:
    await add_deals(house)
    await _bob_is_away(house)
    await _chooses(house, house.ada, "stalls", "digest")
    await _mornings(house, range(1))
    if is_back:
        async with house.database.writing(house.workspace, now=NOW) as store:
            for each in await store.absences.list_running(NOW):
                each.ended_at = NOW
    assert await _mornings(house, range(1, 4)) == [(1, house.bob if is_back else house.ada)]
    house.clock.moment = NINE + DAY
    (words,) = await sends(house)
    assert ("Your day" if is_back else "Bob's day") in words
