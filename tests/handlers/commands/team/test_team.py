"""`team`: made, joined, led, and given a channel of its own."""

from datetime import timedelta

import pytest

from bot.adapter import Envelope, NotSent, Outcome, Reason, StillMine, always
from bot.delivery.report import report_parked
from handlers.kit.request import Audience, Platform
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.member import Member, Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat, show_on
from tests.handlers.commands.team.places import in_channel, on, on_slack


async def team_of(chat: Chat, name: str) -> Team:
    found = await chat.app.in_reading(lambda store: store.teams.find_by_name(name))
    assert isinstance(found, Team)
    return found


async def test_an_administrator_makes_a_team_and_a_rep_joins(chat: Chat) -> None:
    assert "no team yet" in await chat.calls("team")
    assert "Team West is there" in await chat.calls("team new West")
    assert "There is a team west already" in await chat.calls("team new  west")
    omar = await chat.colleague("Omar Haddad")
    assert "You're in team West" in await omar.says("team join West")
    assert "Omar Haddad" in await chat.calls("team West")
    assert "left team West" in await omar.presses("Leave")
    assert "Omar Haddad" not in await chat.calls("team West")


async def test_the_name_is_asked_where_it_is_missing(chat: Chat) -> None:
    await chat.calls("team")
    assert "called?" in await chat.presses("New team")
    assert "Team South Coast is there" in await chat.says("South Coast")


async def test_german_words_do_the_same(chat: Chat) -> None:
    await chat.calls("settings language German")
    assert "Das Team West ist da" in await chat.calls("team neu West")
    assert "Sie sind im Team West" in await chat.calls("team beitreten West")


async def test_a_rep_makes_no_team_and_adds_nobody(chat: Chat) -> None:
    await chat.calls("team new West")
    omar = await chat.colleague("Omar Haddad")
    assert "Team" not in (await omar.calls("team new East")).text.split("\n")[0]
    await omar.calls("team add Nora Vidal to West")
    assert "Nora Vidal" not in await chat.calls("team West")


async def test_who_is_added_hears_of_it_and_can_be_put_back(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.calls("team new East")
    omar = await chat.colleague("Omar Haddad")
    await omar.calls("team join East")
    said = await chat.calls("team add Omar to West")
    assert "Omar Haddad is in team West now" in said
    assert "Nora Vidal has added you to team West" in omar.screen.log[-1]
    await chat.presses("Back to East", on=said)
    assert (await team_of(chat, "East")).id == (await omar_s(chat)).team_id


async def omar_s(chat: Chat) -> Member:
    found = await chat.app.in_reading(lambda store: store.members.find_by_name("Omar Haddad"))
    assert isinstance(found, Member)
    return found


async def test_the_manager_is_told_and_may_change_the_team(chat: Chat) -> None:
    await chat.calls("team new West")
    ines = await chat.colleague("Ines Ferrer", Role.MANAGER)
    said = await chat.calls("team manager Ines to West")
    assert "led by Ines Ferrer" in said
    assert "You lead team West now" in ines.screen.log[-1]
    await chat.colleague("Omar Haddad")
    assert "Omar Haddad is in team West now" in await ines.calls("team add Omar to West")
    await chat.calls("team new East")
    await chat.calls("team manager Nora to East")
    await ines.calls("team add Omar to East")
    assert (await omar_s(chat)).team_id == (await team_of(chat, "West")).id


async def test_a_channel_becomes_the_teams_place(chat: Chat) -> None:
    await chat.calls("team new West")
    assert "between you and me" in await chat.calls("team here West")
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    here = in_channel(ines)
    said = await here.says("team here West")  # As the help writes it, behind a mention.
    assert "This is team West's place now" in said
    assert "at once" in said
    west = await team_of(chat, "West")
    assert (west.platform, west.channel, west.thread, west.shows_amounts) == ("slack", "C-west", None, True)
    assert "no longer shown" in await here.presses("Hide amounts", on=said)
    assert not (await team_of(chat, "West")).shows_amounts
    await here.presses("Not here", on=said)
    assert (await team_of(chat, "West")).channel is None


async def test_a_place_that_is_gone_is_named_and_shown_as_such(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    await ines.calls("team new West")
    await ines.calls("team join West")
    await in_channel(ines).calls("team here West")
    assert "not get through" not in await ines.calls("team West")
    await ines.says("new deal Hooli 4k")
    screens = show_on(chat.app, Platform.SLACK)
    send = screens.send

    async def refuses(envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        gone = envelope.address.channel == "C-west"
        return NotSent(reason=Reason.GONE) if gone else await send(envelope, still_mine)

    monkeypatch.setattr(screens, "send", refuses)
    await ines.says("won Hooli")
    await report_parked(chat.app.sender.desk)
    await chat.app.settle()
    assert "team West (Slack)" in chat.screen.log[-1]
    assert "My messages do not get through there" in await ines.calls("team West")


async def test_what_cannot_be_said_in_a_teams_place_is_told_to_who_leads_it_once(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    kim = await on_slack(chat, "Kim Sato", Role.REP)
    await ines.calls("team new West")
    await ines.calls("team add Kim to West")
    await in_channel(ines).calls("team here West")
    screens = show_on(chat.app, Platform.SLACK)
    send, refusal = screens.send, [True]

    async def refuses(envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        gone = envelope.address.channel == "C-west" and refusal[0]
        return NotSent(reason=Reason.GONE) if gone else await send(envelope, still_mine)

    monkeypatch.setattr(screens, "send", refuses)

    async def wins(name: str) -> int:
        await kim.says(f"new deal {name} 4k")
        await kim.says(f"won {name}")
        await report_parked(chat.app.sender.desk)
        await chat.waits_until((chat.clock.at + timedelta(hours=1)).isoformat())
        return sum("West gets no messages in its place on Slack" in each for each in ines.screen.log)

    assert await wins("Hooli") == 1
    assert "team West (Slack)" in chat.screen.log[-1]
    assert await wins("Initech") == 1
    refusal[0] = False
    assert await wins("Globex") == 1
    refusal[0] = True
    assert await wins("Umbrella") == 2


async def test_a_channel_with_outsiders_is_no_place(chat: Chat) -> None:
    await chat.calls("team new West")
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    await in_channel(ines, "C-shared", Audience.EXTERNAL).calls("team here West")
    assert "People from outside read here" in ines.screen.log[-1]
    assert (await team_of(chat, "West")).channel is None


async def test_amounts_stay_out_of_a_telegram_group_at_first(chat: Chat) -> None:
    await chat.calls("team new West")
    ines = await on(chat, Platform.TELEGRAM, "Ines Ferrer", Role.MANAGER, user="77")
    group = {"platform": "telegram", "account": "telegram", "channel": "-100", "asked_at": chat.clock.now()}

    async def enable(store: Store) -> None:
        store.groups.add(ChatGroup(id=store.new_id(), state=GroupState.ENABLED, **group))

    await chat.app.in_store(enable)
    await in_channel(ines, "-100").calls("team here West")
    west = await team_of(chat, "West")
    assert (west.platform, west.shows_amounts) == ("telegram", False)


async def test_dissolving_leaves_the_people(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.calls("team join West")
    assert "Shall I dissolve team West? Its one member would be in no team" in await chat.calls("team dissolve West")
    assert "Nora Vidal" in await chat.presses("Keep it")
    await chat.calls("team dissolve West")
    assert "Its member stays" in await chat.presses("Dissolve")
    assert "no team yet" in await chat.calls("team")
    assert "I know no team called “West”" in await chat.calls("team West")


async def test_a_dissolved_team_comes_back_with_its_people_and_wishes(chat: Chat) -> None:
    await chat.calls("team new West")
    ines, omar = await chat.colleague("Ines Ferrer", Role.MANAGER), await chat.colleague("Omar Haddad")
    await chat.calls("team manager Ines to West")
    await omar.calls("team join West")
    west = await team_of(chat, "West")

    async def wish(store: Store) -> None:
        await store.teams.set_ping(west.id, "wins", "off")

    await chat.app.in_store(wish)
    await ines.calls("team dissolve West")
    gone = await ines.presses("Dissolve")
    assert (await omar_s(chat)).team_id is None
    assert "Undone" in await ines.presses("Undo", on=gone)
    assert (await team_of(chat, "West")).manager_id is not None
    assert (await omar_s(chat)).team_id == west.id
    assert await chat.app.in_reading(lambda store: store.teams.pings(west.id)) == {"wins": "off"}


async def test_a_name_that_was_given_away_meanwhile_stands_in_the_way_of_undo(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.calls("team dissolve West")
    gone = await chat.presses("Dissolve")
    await chat.calls("team new West")
    assert "There is a team West already" in await chat.presses("Undo", on=gone)


async def test_who_is_in_no_team_leaves_none(chat: Chat) -> None:
    await chat.calls("team new West")
    assert "You are in no team" in await chat.calls("team leave")
    await chat.colleague("Omar Haddad")
    assert "Omar Haddad is in no team" in await chat.calls("team drop Omar")


@pytest.fixture
async def two_teams(chat: Chat) -> tuple[Chat, Chat, Chat]:
    """Seat Ines, who leads West, Lea, who leads East, and Omar in East."""
    people = [await chat.colleague(name, Role.MANAGER) for name in ("Ines Ferrer", "Lea Brandt")]
    omar = await chat.colleague("Omar Haddad")
    for name, lead in (("West", "Ines"), ("East", "Lea")):
        await chat.calls(f"team new {name}")
        await chat.calls(f"team manager {lead} to {name}")
    await omar.calls("team join East")
    return people[0], people[1], omar


async def test_nobody_is_taken_out_of_anothers_team_without_a_yes(
    chat: Chat, two_teams: tuple[Chat, Chat, Chat]
) -> None:
    ines, lea, omar = two_teams
    said = await ines.calls("team add Omar to West")
    assert "Omar Haddad belongs to team East, so I've asked Lea Brandt first" in said
    asked = lea.screen.log[-1]
    assert "Ines Ferrer would like to have Omar Haddad of your team East in team West" in asked
    assert (await omar_s(chat)).team_id == (await team_of(chat, "East")).id
    await lea.presses("Stays here", on=asked)
    assert "Lea Brandt would like Omar Haddad to stay in team East" in ines.screen.log[-1]
    assert (await omar_s(chat)).team_id == (await team_of(chat, "East")).id
    await ines.calls("team add Omar to West")
    assert "Omar Haddad is in team West now" in await lea.presses("Agree")
    assert "Lea Brandt agrees: Omar Haddad is in team West now" in ines.screen.log[-1]
    assert "Ines Ferrer has added you to team West" in omar.screen.log[-1]
    assert (await omar_s(chat)).team_id == (await team_of(chat, "West")).id
    assert "out of date" in await lea.presses("Agree", on=asked)


async def test_a_lead_hears_who_goes(two_teams: tuple[Chat, Chat, Chat]) -> None:
    ines, lea, omar = two_teams
    await omar.calls("team join West")
    assert "Omar Haddad has left your team East" in lea.screen.log[-1]
    assert "Omar Haddad has joined your team West" in ines.screen.log[-1]
    await omar.calls("team leave")
    assert "Omar Haddad has left your team West" in ines.screen.log[-1]


async def test_joining_a_team_gives_a_manager_no_rights_over_it(two_teams: tuple[Chat, Chat, Chat]) -> None:
    ines, lea, omar = two_teams
    await omar.calls("deal Acme rollout 12k")
    await ines.calls("team join East")
    assert "Acme rollout is with Omar Haddad" in await ines.calls("lost Acme rollout too expensive")
    assert "Lea" not in (await ines.calls("handoff Omar to Lea")).text
    assert "Acme rollout" in await lea.calls("lost Acme rollout too expensive")


async def test_a_viewer_leads_no_team(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.colleague("Vera Klein", Role.VIEWER)
    assert "Vera Klein can look at everything here, but not work on it" in await chat.calls("team manager Vera to West")
    assert (await team_of(chat, "West")).manager_id is None


async def test_what_is_so_already_is_said_and_told_to_nobody(chat: Chat) -> None:
    await chat.calls("team new West")
    omar, ines = await chat.colleague("Omar Haddad"), await chat.colleague("Ines Ferrer", Role.MANAGER)
    await chat.calls("team add Omar to West")
    await chat.calls("team manager Ines to West")
    heard = len(omar.screen.log), len(ines.screen.log)
    said = await chat.says("add Omar to team West")
    assert "Omar Haddad is in team West already" in said
    assert "Back to West" not in said.buttons
    assert "Team West is led by Ines Ferrer already" in await chat.says("Ines leads West")
    assert (len(omar.screen.log), len(ines.screen.log)) == heard
    assert "You're in team West" in await omar.says("team join West")
    assert len(ines.screen.log) == heard[1]
