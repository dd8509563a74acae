"""Stalls are brought up once, to the right person, at the right hour, and never for what moves."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest

from handlers.cards.builders import BUILDERS
from handlers.kit.reply import Buttons, CardRef
from scheduler.jobs import stalls
from scheduler.tick import tick
from storage.models.absence import Absence
from storage.models.member import MemberState, Role
from storage.models.nudge import NudgeManner
from storage.models.outbox import Outbox, OutboxState
from tests.bot.delivery.house import NOW, House
from tests.scheduler.quiet import (
    add_deals,
    change,
    change_bob,
    kinds,
    log,
    plan,
    seat_team,
    sends,
    ticks,
    waiting,
)

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def manners(house: House, deal_id: UUID) -> list[NudgeManner]:
    async with house.database.reading(house.workspace) as store:
        return [each.manner for each in (await store.nudges.list_by_deals([deal_id])).get(deal_id, [])]


async def test_a_stalled_deal_is_brought_up_once_to_its_owner(any_house: House) -> None:
    (deal,) = await add_deals(any_house)
    for hours in (0, 1, 5, 24, 0):
        await ticks(any_house, NOW + hours * HOUR)
    (row,) = await waiting(any_house, "nudge:stall")
    assert (row.member_id, row.payload["card"], row.payload["record"]) == (any_house.bob, "stall", str(deal.id))
    (words,) = [each for each in await sends(any_house) if "Deal 0" in each]
    assert "Deal 0: quiet for 60 days" in words


async def test_two_processes_bring_it_up_once(any_house: House) -> None:
    await add_deals(any_house, 4)
    await asyncio.gather(*(tick(any_house.database, any_house.workspace, NOW) for _ in range(3)))
    assert len(await waiting(any_house)) == 4


async def test_a_crash_before_the_commit_loses_and_doubles_nothing(
    any_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add_deals(any_house, 2)

    def dies(*_: Any) -> None:
        raise RuntimeError("the power went")

    with monkeypatch.context() as broken:
        broken.setattr(stalls, "_rows", dies)
        with pytest.raises(ExceptionGroup):
            await ticks(any_house, NOW)
    assert await waiting(any_house) == []
    await ticks(any_house, NOW + HOUR)
    assert len(await waiting(any_house)) == 2


async def test_two_hundred_old_deals_are_one_digest(any_house: House) -> None:
    deals = await add_deals(any_house, 200)
    await seat_team(any_house, manager=True)
    await ticks(any_house, NOW)
    (row,) = await waiting(any_house, "nudge:stall")
    assert row.payload["card"] == "stall_digest"
    (words,) = await sends(any_house)
    assert "200 deals have gone quiet" in words
    assert "and 190 more" in words
    for days in range(1, 12):
        await ticks(any_house, NOW + days * DAY)
    assert [each for each in await waiting(any_house, "nudge:stall") if each.id != row.id] == []
    assert await manners(any_house, deals[199].id) == [NudgeManner.DIGEST]


async def test_many_that_go_quiet_together_go_up_the_ladder_together(house: House) -> None:
    await add_deals(house, 6, stage_since=NOW - 7 * DAY, created_at=NOW - 7 * DAY)
    await seat_team(house, manager=True)
    for days in range(7):
        await ticks(house, NOW + days * DAY)
    rows = await waiting(house, "nudge:stall")
    assert [(row.channel, row.payload["card"]) for row in rows] == [
        (channel, "stall_digest") for channel in ("D-bob", "C-team", "D-ada")
    ]
    house.clock.moment = rows[1].not_before
    assert any("6 deals have gone quiet" in each for each in await sends(house))


async def test_a_future_step_is_silence(house: House) -> None:
    (deal,) = await add_deals(house)
    task = await plan(house, deal, NOW + 3 * DAY)
    await ticks(house, NOW)
    assert await waiting(house) == []
    # Its moment comes, and is a touch: a week later, without anything done, the deal is stalled.
    await ticks(house, task.due_at + 6 * DAY)  # type: ignore[operator]  # It was given a moment above.
    assert kinds(await waiting(house, "nudge:stall")) == []
    await ticks(house, task.due_at + 7 * DAY)  # type: ignore[operator]  # As above.
    assert kinds(await waiting(house, "nudge:stall")) == ["stall"]


@pytest.mark.parametrize("at", ["2026-03-02T03:00+00:00", "2026-03-02T19:00+00:00", "2026-03-07T11:00+00:00"])
async def test_never_at_night_or_on_a_weekend(house: House, at: str) -> None:
    await add_deals(house)
    await ticks(house, datetime.fromisoformat(at))
    assert await waiting(house) == []


async def test_never_on_a_public_holiday_or_while_away(house: House) -> None:
    await add_deals(house)
    await change_bob(house, zone="Europe/Berlin")
    await ticks(house, datetime.fromisoformat("2026-04-06T11:00+02:00"))
    assert await waiting(house) == []
    since, back = (datetime.fromisoformat(f"2026-04-0{day}T00:00+02:00") for day in (6, 9))
    async with house.database.writing(house.workspace, now=NOW) as store:
        away = {"member_id": house.bob, "from_at": since, "until_at": back, "created_at": NOW}
        store.absences.add(Absence(id=store.new_id(), **away))
    await ticks(house, datetime.fromisoformat("2026-04-08T11:00+02:00"))
    assert await waiting(house) == []
    await ticks(house, datetime.fromisoformat("2026-04-09T11:00+02:00"))
    assert kinds(await waiting(house)) == ["stall"]


async def test_who_covers_hears_what_would_have_reached_somebody_away(house: House) -> None:
    await add_deals(house)
    async with house.database.writing(house.workspace, now=NOW) as store:
        away = {"member_id": house.bob, "cover_id": house.ada, "from_at": NOW - DAY, "until_at": NOW + 9 * DAY}
        store.absences.add(Absence(id=store.new_id(), created_at=NOW, **away))
    await ticks(house, NOW)
    assert [row.member_id for row in await waiting(house)] == [house.ada]
    (words,) = await sends(house)
    assert "Deal 0" in words
    assert "Bob" in words


async def test_who_covers_and_leads_hears_of_a_deal_once(house: House) -> None:
    await add_deals(house)
    await seat_team(house, manager=True)
    async with house.database.writing(house.workspace, now=NOW) as store:
        await store.teams.set_ping((await store.teams.list_teams())[0].id, "stalls", "off")
        away = {"member_id": house.bob, "cover_id": house.ada, "from_at": NOW - DAY, "until_at": NOW + 30 * DAY}
        store.absences.add(Absence(id=store.new_id(), created_at=NOW, **away))
    for days in range(7):
        await ticks(house, NOW + days * DAY)
    assert [row.member_id for row in await waiting(house, "nudge:stall")] == [house.ada]


@pytest.mark.parametrize("allowed", [None, 90])
async def test_a_deal_with_days_of_its_own_is_brought_up_whatever_its_stage_allows(
    house: House, allowed: int | None
) -> None:
    """The stage's days were raised, or taken away, after the deal had got some of its own."""
    await add_deals(house)
    await add_deals(house, stall_days=20, stall_reason="waiting", stall_set_at=NOW - 30 * DAY)
    async with house.database.writing(house.workspace, now=NOW) as store:
        (stage,) = await store.pipelines.list_stages()
        stage.stall_days = allowed
    await ticks(house, NOW)
    assert len(await waiting(house, "nudge:stall")) == 1


async def let_ada_cover(house: House, until: datetime = NOW + 30 * DAY) -> None:
    async with house.database.writing(house.workspace, now=NOW) as store:
        away = {"member_id": house.bob, "cover_id": house.ada, "from_at": NOW - DAY, "until_at": until}
        store.absences.add(Absence(id=store.new_id(), created_at=NOW, **away))


async def explained(house: House, row: Outbox) -> list[str]:
    """Build a card as it is sent, and name the phrases behind its question why."""
    async with house.database.writing(house.workspace, now=house.clock.moment) as store:
        member = await store.members.get(row.member_id) if row.member_id else None
        card = await BUILDERS[str(row.payload["card"])](store, msgspec.convert(row.payload, CardRef), member)
    assert card is not None
    buttons = [each for block in card.blocks if isinstance(block, Buttons) for each in block.buttons]
    (says,) = [each.press.arguments["says"] for each in buttons if each.press.command == "why"]
    return [each["key"] for each in says]


async def test_one_digest_tells_of_ones_own_deals_and_of_those_that_one_covers(house: House) -> None:
    await add_deals(house, 3)
    own = await add_deals(house, 3, owner_id=house.ada)
    await let_ada_cover(house)
    await ticks(house, NOW)
    (row,) = await waiting(house, "nudge:stall")
    (gone, *_) = own
    await change(house, gone, owner_id=house.bob)
    why = await explained(house, row)
    assert {"why-step-owner", "job-reminders-covering"} <= set(why)
    (words,) = await sends(house)
    assert "5 deals" in words, "three of Bob's and two of Ada's, for one is not hers any more"
    assert words.count("Bob") == 3


async def test_who_covers_reads_whose_deal_it_is_and_why_it_comes(house: House) -> None:
    await add_deals(house)
    await let_ada_cover(house)
    await ticks(house, NOW)
    (row,) = await waiting(house, "nudge:stall")
    why = await explained(house, row)
    assert "job-reminders-covering" in why
    assert "why-step-owner" not in why


async def test_who_hears_in_an_unreachable_owners_place_reads_that(house: House) -> None:
    await add_deals(house)
    await change_bob(house, state=MemberState.DEACTIVATED)
    await ticks(house, NOW)
    (row,) = await waiting(house, "nudge:stall")
    why = await explained(house, row)
    assert "why-step-heir" in why
    assert "why-step-owner" not in why
    (words,) = await sends(house)
    assert "Owner: Bob" in words


async def test_two_roles_of_one_reader_share_the_days_measure(house: House) -> None:
    await add_deals(house)
    await seat_team(house, manager=True)
    async with house.database.writing(house.workspace, now=NOW) as store:
        await store.teams.set_ping((await store.teams.list_teams())[0].id, "stalls", "off")
        (await store.members.get(house.ada)).most_pings = 1
    await ticks(house, NOW)
    await ticks(house, NOW + 3 * DAY)
    await add_deals(house, owner_id=house.ada)
    before = len(await waiting(house, "nudge:stall"))
    await ticks(house, NOW + 4 * DAY)
    assert len(await waiting(house, "nudge:stall")) == before + 1


async def test_what_happened_until_it_leaves_makes_it_superfluous(house: House) -> None:
    touched, closed, paused, planned, left = await add_deals(house, 5)
    await ticks(house, NOW)
    assert len(await waiting(house)) == 5
    await log(house, touched, NOW)
    await change(house, closed, closed_at=NOW)
    await change(house, paused, quiet_until=NOW.date() + 9 * DAY)
    await plan(house, planned, NOW + DAY)
    (words,) = await sends(house)
    assert left.name in words
    states = [row.state for row in await waiting(house)]
    assert states == [OutboxState.SENT]


async def test_what_could_not_leave_by_day_waits_for_the_next_one(house: House) -> None:
    await add_deals(house)
    await ticks(house, NOW)
    house.clock.moment = NOW + 12 * HOUR
    assert await sends(house) == []
    await ticks(house, NOW + DAY)
    assert len(await sends(house)) == 1
    await ticks(house, NOW + DAY + HOUR)
    assert await sends(house) == []


async def test_then_the_team_then_the_manager(any_house: House) -> None:
    await add_deals(any_house)
    await seat_team(any_house, manager=True)
    heard = []
    for hours in range(0, 24 * 12, 6):
        before = {row.id for row in await waiting(any_house, "nudge:stall")}
        await ticks(any_house, NOW + hours * HOUR)
        heard += [(hours // 24, row.channel) for row in await waiting(any_house, "nudge:stall") if row.id not in before]
    assert heard == [(0, "D-bob"), (2, "C-team"), (4, "D-ada")]


async def test_whoever_comes_first_can_take_on_what_stands_before_the_team(house: House) -> None:
    await seat_team(house, manager=True)
    await add_deals(house)
    offered: dict[str, bool] = {}
    for hours in range(0, 24 * 5, 6):
        await ticks(house, NOW + hours * HOUR)
        for row in await waiting(house, "nudge:stall"):
            async with house.database.reading(house.workspace) as store:
                member = await store.members.get(row.member_id) if row.member_id else None
                card = await BUILDERS["stall"](store, msgspec.convert(row.payload, CardRef), member)
            if card is not None and row.channel not in offered:
                buttons = [each for block in card.blocks if isinstance(block, Buttons) for each in block.buttons]
                offered[row.channel] = any(each.press.command == "claim" for each in buttons)
    assert offered == {"D-bob": False, "C-team": True, "D-ada": False}


async def test_the_team_and_the_manager_do_not_hear_of_what_was_done(house: House) -> None:
    (deal,) = await add_deals(house)
    await seat_team(house, manager=True)
    await ticks(house, NOW)
    await log(house, deal, NOW + HOUR)
    for days in range(1, 7):
        await ticks(house, NOW + days * DAY)
    assert [row.channel for row in await waiting(house, "nudge:stall")] == ["D-bob"]


async def test_a_team_that_does_not_want_it_is_left_out(house: House) -> None:
    await add_deals(house)
    team = await seat_team(house)
    async with house.database.writing(house.workspace, now=NOW) as store:
        await store.teams.set_ping(team.id, "stalls", "off")
    for days in range(5):
        await ticks(house, NOW + days * DAY)
    assert [row.channel for row in await waiting(house, "nudge:stall")] == ["D-bob", "D-ada"]


async def test_the_days_measure_leaves_the_rest_to_the_agenda(house: House) -> None:
    deals = await add_deals(house, 5)
    await change_bob(house, most_pings=2)
    await ticks(house, NOW)
    assert kinds(await waiting(house)) == ["stall"] * 2
    assert [await manners(house, each.id) for each in deals].count([NudgeManner.AGENDA]) == 3
    await sends(house)
    await ticks(house, NOW + DAY)
    assert kinds(await waiting(house))[2:] == ["morning"]
    (words,) = await sends(house)
    assert "Gone quiet (5)" in words


async def test_the_ladder_counts_from_the_agenda_that_told_the_owner(house: House) -> None:
    await add_deals(house, 2)
    await change_bob(house, most_pings=1)
    await seat_team(house)
    posted: dict[object, int] = {}
    for hours in range(0, 24 * 5, 6):
        await ticks(house, NOW + hours * HOUR)
        rows = [each for each in await waiting(house, "nudge:stall") if each.channel == "C-team"]
        posted |= {each.id: hours for each in rows if each.id not in posted}
    # The second one stood in Tuesday's agenda only.
    assert list(posted.values()) == [48, 72]


@pytest.mark.parametrize("frequency", ["off", "digest"])
async def test_who_switched_it_off_keeps_nothing_from_team_and_manager(house: House, frequency: str) -> None:
    await add_deals(house)
    await seat_team(house, manager=True)
    async with house.database.writing(house.workspace, now=NOW) as store:
        await store.teams.set_own_ping(house.bob, "stalls", frequency=frequency)
    for hours in range(0, 24 * 12, 6):
        await ticks(house, NOW + hours * HOUR)
    assert [row.channel for row in await waiting(house, "nudge:stall")] == ["C-team", "D-ada"]


@pytest.mark.parametrize("own", [True, False])
async def test_who_switched_it_off_is_left_in_peace(house: House, own: bool) -> None:
    await add_deals(house, 6 if own else 1)
    if own:
        await change_bob(house, pings_off=["stalls", "agenda"])
    else:
        async with house.database.writing(house.workspace, now=NOW) as store:
            await store.teams.set_own_ping(house.bob, "stalls", frequency="off")
    for hours in range(0, 24 * 5, 12):
        await ticks(house, NOW + hours * HOUR)
    assert await waiting(house, "nudge:stall") == []


async def test_a_deal_whose_owner_left_goes_to_an_administrator(house: House) -> None:
    await add_deals(house)
    await change_bob(house, state=MemberState.DEACTIVATED)
    await ticks(house, NOW)
    assert [row.member_id for row in await waiting(house)] == [house.ada]
    assert len(await sends(house)) == 1


async def test_the_one_manager_stands_in_where_a_team_has_none(house: House) -> None:
    await add_deals(house)
    async with house.database.writing(house.workspace, now=NOW) as store:
        (await store.members.get(house.ada)).role = Role.MANAGER
    for days in range(6):
        await ticks(house, NOW + days * DAY)
    assert [row.channel for row in await waiting(house, "nudge:stall")] == ["D-bob", "D-ada"]


async def test_an_administrator_stands_in_where_nobody_leads_a_team(house: House) -> None:
    await add_deals(house)
    await seat_team(house)
    for days in range(8):
        await ticks(house, NOW + days * DAY)
    assert [row.channel for row in await waiting(house, "nudge:stall")] == ["D-bob", "C-team", "D-ada"]
