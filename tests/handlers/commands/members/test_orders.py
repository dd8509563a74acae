"""An administrator's plain orders about colleagues."""

import pytest

from storage.models.member import MemberState, Role
from tests.chat import Chat
from tests.handlers.commands.members.test_members import member_of


@pytest.mark.parametrize(
    "said",
    ["deactivate Kim", "please deactivate Kim Lund", "members deactivate Kim", "deaktiviere Kim", "停用Kim"],
)
async def test_an_access_is_closed_and_opened(chat: Chat, said: str) -> None:
    await chat.colleague("Kim Lund")
    assert "Kim Lund has no access any more" in await chat.says(said)
    assert (await member_of(chat, "Kim Lund")).state is MemberState.DEACTIVATED
    assert "Kim Lund has access" in await chat.says("reactivate Kim")
    assert (await member_of(chat, "Kim Lund")).state is MemberState.ACTIVE


@pytest.mark.parametrize(
    "said",
    ["make Kim a manager", "members Kim manager", "mach Kim zum Manager", "haz a Kim responsable", "把Kim设为经理"],
)
async def test_a_role_is_changed(chat: Chat, said: str) -> None:
    await chat.colleague("Kim Lund")
    assert "Kim Lund has a new role: manager" in await chat.says(said)
    assert (await member_of(chat, "Kim Lund")).role is Role.MANAGER


async def test_who_has_left_is_shown_with_what_can_be_done(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    said = await chat.says("Kim has left the company")
    assert "Close the access" in said.buttons
    assert (await member_of(chat, "Kim Lund")).state is MemberState.ACTIVE


async def test_nobody_else_gives_such_orders(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await chat.colleague("Kim Lund")
    assert "doesn't cover that" in await omar.says("deactivate Kim")
    assert "doesn't cover that" in await omar.says("make Omar a manager")
    assert (await member_of(chat, "Kim Lund")).state is MemberState.ACTIVE


async def test_of_a_customer_nothing_is_ordered(chat: Chat) -> None:
    await chat.calls("contact Ana Ruiz")
    await chat.says("Ana Ruiz has left the company")
    assert "Close the access" not in {label for each in chat.screen.log for label in each.buttons}


async def test_somebody_is_taken_from_their_team(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.calls("team new West")
    await kim.calls("team join West")
    assert "Kim Lund" in await chat.says("remove Kim from the team")
    assert (await member_of(chat, "Kim Lund")).team_id is None


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("Omar is away until Friday", "Fri, Mar 6"),
        ("Omar Haddad is on vacation until Friday, Kim covers", "Fri, Mar 6"),
        ("Omar ist bis Freitag abwesend", "Fri, Mar 6"),
        ("Omar休假到周五", "Fri, Mar 6"),
    ],
)
async def test_a_colleague_is_away_says_who_leads_them(chat: Chat, said: str, back: str) -> None:
    omar, kim = await chat.colleague("Omar Haddad"), await chat.colleague("Kim Lund")
    boss = await chat.colleague("Ines Roca", Role.MANAGER)
    answer = await boss.says(said)
    assert f"back on {back}" in answer
    assert "Ines Roca has noted that you are away" in omar.screen.log[-1]
    assert ("says that you cover" in "".join(each.text for each in kim.screen.log)) is ("Kim" in said)
    assert "Welcome back" in await omar.presses("I'm back")


async def test_who_does_not_lead_them_may_not(chat: Chat) -> None:
    omar, kim = await chat.colleague("Omar Haddad"), await chat.colleague("Kim Lund")
    assert "doesn't cover that" in await kim.says("Omar is away until Friday")
    assert not omar.screen.log


async def test_an_absence_noted_by_mistake_is_taken_back(chat: Chat) -> None:
    await chat.colleague("Omar Haddad")
    await chat.says("Omar is away until Friday")
    await chat.presses("Undo")
    absences = await chat.app.in_reading(lambda store: store.absences.list_within(chat.clock.now(), chat.clock.now()))
    assert absences == []
