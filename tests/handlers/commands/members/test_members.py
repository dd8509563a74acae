"""`members` and `member`: who is in, and what an administrator changes."""

from datetime import timedelta

from handlers.kit.request import Changed, Platform, Sender
from storage.models.member import Member, MemberState, Role
from storage.unit_of_work import Store
from tests.chat import Chat
from tests.handlers.commands.team.places import on_slack


async def member_of(chat: Chat, name: str) -> Member:
    async def look(store: Store) -> Member:
        return next(each for each in await store.members.list_all() if each.name == name)

    found = await chat.app.in_reading(look)
    assert isinstance(found, Member)
    return found


async def test_everybody_is_listed_and_one_press_shows_one(chat: Chat) -> None:
    await chat.colleague("Omar Haddad")
    said = await chat.calls("team members")
    assert "Omar Haddad\nsales rep · Terminal" in said
    card = await chat.presses("Omar Haddad", on=said)
    assert "Role\nsales rep" in card
    assert "Access\nopen" in card


async def test_a_rep_does_not_see_the_list(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    assert "Nora Vidal" not in await omar.calls("members")
    assert "Nora Vidal" not in await omar.calls("team members")


async def test_who_waits_is_let_in_from_the_list(chat: Chat) -> None:
    maria = chat.beside(Platform.SLACK, Sender(user="U9", name="Maria Lopez"))
    await maria.says("called Acme")
    said = await chat.calls("members")
    assert "Maria Lopez\nsales rep · waits for your yes" in said
    await chat.presses("Let in Maria Lopez", on=said)
    assert "Welcome" in maria.screen.log[-1]


async def test_a_role_changes_is_told_and_goes_back(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await chat.calls("members Omar")
    said = await chat.presses("manager")
    assert "Omar Haddad has a new role: manager" in said
    assert "has given you a new role: manager" in omar.screen.log[-1]
    await chat.presses("Change back", on=said)
    assert (await member_of(chat, "Omar Haddad")).role is Role.REP


async def test_the_last_administrator_stays_one(chat: Chat) -> None:
    card = await chat.calls("members Nora")
    for label in ("sales rep", "Close the access"):
        assert "only administrator" in await chat.presses(label, on=card)
    nora = await member_of(chat, "Nora Vidal")
    assert (nora.role, nora.state) == (Role.ADMIN, MemberState.ACTIVE)
    await chat.colleague("Ada Berg", Role.ADMIN)
    assert "Nora Vidal has a new role: sales rep" in await chat.presses("sales rep", on=card)


async def test_a_leavers_work_goes_to_who_leads_the_team_and_comes_back_with_undo(chat: Chat) -> None:
    ines, omar = await chat.colleague("Ines Ferrer", Role.MANAGER), await chat.colleague("Omar Haddad")
    await chat.calls("team new West")
    await chat.calls("team manager Ines to West")
    await omar.calls("team join West")
    await omar.calls("deal Acme rollout 12k")
    await omar.says("remind me tomorrow at 10am to call Acme")
    await omar.says("remind me tomorrow at 11am to buy flowers for my mother")
    await chat.calls("members Omar")
    said = await chat.presses("Close the access")
    assert "One personal follow-up stays private" in said
    assert "Ines Ferrer looks after the open work now, with its reminders: one open deal (€12,000)" in said
    assert "one follow-up, and one customer" in said
    told = ines.screen.log[-1]
    assert "Omar Haddad has left. What was open is with you now: one open deal (€12,000)" in told
    assert {"Undo", "To Nora"} <= told.buttons.keys()
    assert "Ines Ferrer" in await chat.calls("show Acme rollout")
    assert await owner_of(chat, "Acme") == "Ines Ferrer"
    agenda = await ines.calls("agenda")
    assert "Call Acme" in agenda
    assert "flowers" not in agenda.text
    assert "Acme" not in (await omar.calls("agenda")).text
    back = await chat.presses("Undo", on=said)
    assert "deals and follow-ups are back" in back
    assert {word for word in ("Call Acme", "flowers") if word in await omar.calls("agenda")} == {"Call Acme", "flowers"}
    assert "Call Acme" not in await ines.calls("agenda")
    assert await owner_of(chat, "Acme") == "Omar Haddad"


async def test_the_heir_is_no_viewer_and_nobody_who_has_left(chat: Chat) -> None:
    """The team's lead became a viewer: the administrator who closes the access has the work."""
    await chat.colleague("Ines Ferrer", Role.MANAGER)
    await chat.colleague("Vera Klein", Role.VIEWER)
    omar = await chat.colleague("Omar Haddad")
    await chat.calls("team new West")
    await chat.calls("team manager Ines to West")
    await omar.calls("team join West")
    await omar.calls("deal Acme rollout 12k")
    await chat.calls("members Ines")
    await chat.presses("viewer")
    await chat.calls("members Omar")
    said = await chat.presses("Close the access")
    assert "Nora Vidal looks after the open work now" in said
    assert {"To Ines", "To Vera"}.isdisjoint(said.buttons)


async def owner_of(chat: Chat, company: str) -> str:
    async def look(store: Store) -> str:
        found = next(each for each in await store.companies.list_all() if each.name == company)
        return (await store.members.get(found.owner_id)).name if found.owner_id else ""

    return str(await chat.app.in_reading(look))


async def test_a_closed_access_is_closed_on_every_button(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    await kim.says("remind me tomorrow at 10am to call Acme")
    card = kim.screen.log[-1]
    await chat.calls("members Kim")
    await chat.presses("Close the access")
    await kim.presses("Undo", on=card)
    assert "Call Acme" in await chat.calls("agenda")


async def test_a_team_whose_leader_has_left_is_led_by_any_manager_and_undo_gives_it_back(chat: Chat) -> None:
    await chat.colleague("Lea Lead", Role.MANAGER)
    mo, ann = await chat.colleague("Mo Manager", Role.MANAGER), await chat.colleague("Ann Rep")
    await chat.calls("team new West")
    await chat.calls("team manager Lea to West")
    await ann.calls("team join West")
    await ann.calls("deal Tango 12k")
    await chat.calls("members Lea")
    said = await chat.presses("Close the access")
    assert "West has no lead now." in said
    assert "Led by\nnobody" in await chat.calls("team West")
    assert "Lost: Tango" in await mo.calls("lost Tango, too expensive")
    await chat.presses("Undo", on=said)
    assert "Led by\nLea Lead" in await chat.calls("team West")
    assert "is with Ann Rep" in await mo.calls("reopen Tango")


async def test_who_closes_the_access_of_a_leader_chooses_the_next_one_there(chat: Chat) -> None:
    await chat.colleague("Lea Lead", Role.MANAGER)
    await chat.colleague("Kim Lund")
    await chat.calls("team new West")
    await chat.calls("team manager Lea to West")
    await chat.calls("members Lea")
    await chat.presses("Close the access")
    asked = await chat.presses("Who leads West?")
    assert "West" in asked.text + (await chat.says("Kim Lund")).text
    assert "Led by\nKim Lund" in await chat.calls("team West")


async def test_when_a_leader_leaves_the_platform_an_administrator_hears_that_nobody_leads(chat: Chat) -> None:
    lea = await on_slack(chat, "Lea Lead", Role.MANAGER)
    await on_slack(chat, "Mo Rep")
    boss = await on_slack(chat, "Nora Vidal")
    for line in ("team new West", "team manager Lea to West", "team new North", "team add Lea to North"):
        await chat.calls(line)
    await chat.calls("team manager Mo to North")
    await lea.calls("deal Tango 12k")
    await lea.does(Changed("deactivated"))
    told = [each for each in boss.screen.log if "West has no lead now." in each]
    assert ["Who leads West?" in each.buttons for each in told] == [True]


async def test_who_can_only_look_leads_no_team_any_more_and_may_hand_over_what_they_have(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad", Role.MANAGER)
    await chat.colleague("Kim Lund")
    await omar.calls("team new West")
    await omar.calls("team join West")
    await omar.calls("deal Acme rollout 12k")
    shown = await chat.calls("members Omar")
    said = await chat.presses("viewer", on=shown)
    assert "West has no lead now." in said
    assert "Omar Haddad still has" in said
    assert "Led by\nOmar" not in await chat.calls("team West")
    back = await chat.presses("Change back", on=said)
    assert "Omar Haddad has a new role: manager" in back
    assert "Led by\nOmar" in await chat.calls("team West")
    said = await chat.presses("Change back", on=back)
    assert "West has no lead now." in said
    await chat.presses("Hand it over", on=said)
    assert "Kim Lund" in await chat.says("Kim")


async def test_who_is_closed_out_by_hand_gets_back_in_with_the_same_rights(chat: Chat) -> None:
    ines = await on_slack(chat, "Ines Roca", Role.ADMIN)
    await chat.calls("members deactivate Ines")
    heard = len(chat.screen.log)
    assert "asked the administrators" not in await ines.says("agenda")
    assert not [each for each in chat.screen.log[heard:] if "Let in" in each.buttons]
    await chat.says("undo")
    assert (await member_of(chat, "Ines Roca")).role is Role.ADMIN
    assert "Nora Vidal" in await ines.calls("members")


async def test_who_asks_to_come_back_gets_rights_over_others_anew(chat: Chat) -> None:
    ines = await on_slack(chat, "Ines Roca", Role.ADMIN)
    await chat.calls("members deactivate Ines")
    chat.clock.at += timedelta(days=31)
    assert "asked the administrators" in await ines.says("agenda")
    assert "sales rep · waits" in await chat.calls("members")
    await chat.presses("Let in")
    assert (await member_of(chat, "Ines Roca")).role is Role.REP


async def test_undo_of_a_closing_gives_back_the_role_though_they_asked_since(chat: Chat) -> None:
    ines = await on_slack(chat, "Ines Roca", Role.ADMIN)
    closed = await chat.calls("members deactivate Ines")
    chat.clock.at += timedelta(days=31)
    await ines.says("agenda")
    await chat.presses("Undo", on=closed)
    assert (await member_of(chat, "Ines Roca")).role is Role.ADMIN


async def test_who_was_declined_and_is_let_in_after_all_hears_it(chat: Chat) -> None:
    for name, user in (("Maria Lopez", "U9"), ("Cleo Park", "U8")):
        who = chat.beside(Platform.SLACK, Sender(user=user, name=name))
        await who.says("hello")
        await chat.presses("Decline")
        if user == "U9":
            await chat.says("undo")
        else:
            await chat.presses("Open the access", on=await chat.calls(f"members {name}"))
        assert "Welcome" in who.screen.log[-1]


async def test_whose_access_is_closed_hears_nothing_of_a_new_role(chat: Chat) -> None:
    omar = await on_slack(chat, "Omar Haddad")
    await chat.calls("members deactivate Omar")
    heard = len(omar.screen.log)
    assert "closed" in await chat.calls("members Omar manager")
    assert len(omar.screen.log) == heard
