"""What a press shows to one person stands beside a card of many; a notice is not wiped out by a list."""

import pytest

from handlers.kit.request import Changed, Platform
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat, Shown
from tests.handlers.commands.nudges.quiet import LATER
from tests.handlers.commands.team.places import in_channel, on

FRIDAY = "2026-03-06T16:00+01:00"
PLACES = [(Platform.SLACK, "C-west"), (Platform.TELEGRAM, "-100")]


async def a_place(chat: Chat, platform: Platform, channel: str) -> tuple[Chat, Chat]:
    """Give a team with Ines its place; return her own messages and the place."""

    async def enable(store: Store) -> None:
        group = {"platform": "telegram", "account": "telegram", "channel": "-100", "asked_at": store.now}
        store.groups.add(ChatGroup(id=store.new_id(), state=GroupState.ENABLED, **group))

    await chat.app.in_store(enable)
    await chat.calls("team new West")
    ines = await on(chat, platform, "Ines Ferrer", Role.MANAGER, user="77")
    await ines.calls("team join West")
    here = in_channel(ines, channel)
    await here.calls("team here West")
    return ines, here


def as_it_is(place: Chat, card: Shown) -> Shown:
    """Give what stands in a place for a card now."""
    return place.screen.messages[card.id]


def standing(place: Chat, label: str) -> Shown:
    """Find the newest card of a place that has a button."""
    return next(each for each in reversed(place.screen.messages.values()) if label in each.buttons)


@pytest.mark.parametrize(("platform", "channel"), PLACES)
async def test_an_agenda_is_shown_to_who_asks_and_the_teams_week_stays(
    chat: Chat, platform: Platform, channel: str
) -> None:
    ines, here = await a_place(chat, platform, channel)
    await ines.says("new deal Acme pilot 5k")
    await ines.says("remind me on Monday to see my doctor")
    week = await here.waits_until(FRIDAY)
    assert "the week" in week
    await here.presses("My agenda", on=week)
    assert as_it_is(here, week) == week
    assert not any("doctor" in each for each in here.screen.log)
    assert "See my doctor" in ines.screen.log[-1]
    await here.presses("My agenda", on=week)  # Whoever presses next has theirs as well.
    assert as_it_is(here, week) == week


@pytest.mark.parametrize(("platform", "channel"), PLACES)
async def test_ones_own_pings_are_not_shown_in_the_teams_place(chat: Chat, platform: Platform, channel: str) -> None:
    ines, here = await a_place(chat, platform, channel)
    card = standing(here, "What is told here")
    await here.presses("What is told here", on=card)
    assert as_it_is(here, card) == card
    assert "To you" in ines.screen.log[-1]


async def test_what_is_changed_in_a_place_is_said_there_and_can_be_changed_again(chat: Chat) -> None:
    _, here = await a_place(chat, *PLACES[0])
    card = standing(here, "Hide amounts")
    hidden = await here.presses("Hide amounts", on=card)
    assert hidden.id == card.id
    assert {"What is told here", "Show amounts", "Not here"} <= set(hidden.buttons)


async def test_who_joins_by_a_button_leaves_it_to_the_others(chat: Chat) -> None:
    ines, here = await a_place(chat, *PLACES[0])
    made = await here.calls("team new East")
    await here.presses("Join", on=made)
    assert as_it_is(here, made) == made
    assert "East" in ines.screen.log[-1]


async def test_a_timeline_is_shown_to_who_asks(chat: Chat) -> None:
    ines, here = await a_place(chat, *PLACES[0])
    made = await here.says("new deal Acme pilot 5k")
    await here.presses("Timeline", on=made)
    assert as_it_is(here, made) == made
    assert "Acme pilot" in ines.screen.log[-1]


async def test_what_is_taken_back_on_a_card_of_many_is_said_there(chat: Chat) -> None:
    _, here = await a_place(chat, *PLACES[0])
    made = await here.says("called Acme")
    undone = await here.presses("Undo", on=made)
    assert undone.id == made.id
    assert "Undone" in undone


async def test_who_inherits_keeps_the_way_back_beside_their_agenda(chat: Chat) -> None:
    ben = await chat.colleague("Ben Ortiz")
    await chat.colleague("Kim Lee")
    await ben.calls("deal Hooli pilot 12k")
    await ben.says("remind me Friday at 3pm to send the Hooli quote")
    await ben.does(Changed("deactivated"))
    told = standing(chat, "My agenda")
    assert {"To Kim", "Undo"} <= set(told.buttons)
    agenda = await chat.presses("My agenda", on=told)
    assert "Hooli" in agenda
    assert as_it_is(chat, told) == told


async def test_who_is_handed_something_keeps_the_message_beside_the_lists(chat: Chat) -> None:
    ben, kim = await chat.colleague("Ben Ortiz"), await chat.colleague("Kim Lee")
    await ben.calls("deal Hooli pilot 12k")
    await chat.calls("handoff Ben to Kim")
    await chat.presses("Hand it over")
    told = standing(kim, "Open deals")
    assert "Hooli pilot" in await kim.presses("Open deals", on=told)
    await kim.presses("My agenda", on=told)
    assert as_it_is(kim, told) == told


async def test_who_is_back_keeps_the_undo_beside_their_agenda(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to send the Hooli quote")
    await chat.says("away until Wednesday")
    back = await chat.says("I'm back")
    assert "Undo" in back.buttons
    assert "Hooli quote" in await chat.presses("My agenda", on=back)
    assert as_it_is(chat, back) == back


async def test_a_digest_of_quiet_deals_stays_beside_the_whole_list(chat: Chat) -> None:
    for name in ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel"):
        await chat.says(f"new deal {name} desks for {name} 3k")
    digest = await chat.waits_until(LATER)
    listed = await chat.presses("Stalled deals", on=digest)
    assert "Ash desks" in listed
    assert as_it_is(chat, digest) == digest


async def test_a_list_takes_the_place_of_the_list_it_was_asked_from(chat: Chat) -> None:
    await chat.says("new deal Acme pilot 5k")
    first = await chat.says("pipeline")
    assert (await chat.presses("Open deals", on=first)).id == first.id


async def test_the_settings_stand_beside_what_was_just_set_with_its_undo(chat: Chat) -> None:
    done = await chat.says("my time zone is Paris")
    page = await chat.presses("Your settings", on=done)
    assert "Europe/Paris" in page
    assert as_it_is(chat, done) == done
    await chat.presses("Undo", on=done)
    assert "Europe/Paris" not in await chat.calls("settings")


async def test_all_pings_stand_beside_a_setting_that_was_switched_with_its_undo(chat: Chat) -> None:
    page = await chat.calls("settings")
    label = next(each for each in page.buttons if "agenda" in each)
    switched = await chat.presses(label, on=page)
    assert switched.id == page.id
    pings = await chat.presses("All pings", on=switched)
    assert "To you" in pings
    assert "Undo" in as_it_is(chat, switched).buttons


async def test_all_pings_take_the_place_of_the_settings_that_nobody_changed(chat: Chat) -> None:
    page = await chat.calls("settings")
    assert (await chat.presses("All pings", on=page)).id == page.id


@pytest.mark.parametrize(("change", "back"), [("viewer", "Change back"), ("Close the access", "Undo")])
async def test_all_members_stand_beside_a_change_of_one_and_its_way_back(chat: Chat, change: str, back: str) -> None:
    await chat.colleague("Kim Lee")
    page = await chat.calls("members")
    one = await chat.presses("Kim Lee", on=page)
    done = await chat.presses(change, on=one)
    assert back in done.buttons
    everybody = await chat.presses("All members", on=done)
    assert everybody.id != done.id
    assert as_it_is(chat, done) == done


async def test_the_first_steps_stand_beside_a_first_setting_with_its_undo(chat: Chat) -> None:
    done = await chat.says("my time zone is Paris")
    assert "1 of" in await chat.presses("Set me up", on=done)
    assert as_it_is(chat, done) == done


async def test_a_timeline_that_takes_the_place_of_what_was_done_keeps_its_undo(chat: Chat) -> None:
    made = await chat.says("new deal Acme pilot 5k")
    whole = await chat.presses("Timeline", on=made)
    assert whole.id == made.id
    undone = await chat.presses("Undo", on=whole)
    assert "Undone" in undone
