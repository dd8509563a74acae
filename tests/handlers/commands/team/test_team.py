"""`team`: made, joined, led, and given a channel of its own."""

from handlers.kit.request import Audience, Platform
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.member import Member, Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat
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
    said = await here.calls("team here West")
    assert "This is team West's place now" in said
    assert "at once" in said
    west = await team_of(chat, "West")
    assert (west.platform, west.channel, west.thread, west.shows_amounts) == ("slack", "C-west", None, True)
    assert "no longer shown" in await here.presses("Hide amounts", on=said)
    assert not (await team_of(chat, "West")).shows_amounts
    await here.presses("Not here", on=said)
    assert (await team_of(chat, "West")).channel is None


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
    assert "Its member stays" in await chat.calls("team dissolve West")
    assert "no team yet" in await chat.calls("team")
    assert "I know no team called “West”" in await chat.calls("team West")
