"""A plain "undo" that would reach further than what was just done is asked first."""

from datetime import timedelta

from handlers.kit.request import Platform, Sender
from storage.models.member import MemberState, Role
from tests.chat import Chat, Shown
from tests.handlers.commands.members.test_members import member_of


async def let_in(chat: Chat, name: str = "Maria Lopez", user: str = "U9") -> Chat:
    there = chat.beside(Platform.SLACK, Sender(user=user, name=name))
    await there.says("hello")
    await chat.presses("Let in")
    return there


def closing(asked: Shown) -> bool:
    return "closes Maria Lopez's access" in asked and {"Close the access", "Keep it as it is"} <= asked.buttons.keys()


async def test_one_word_closes_nobodys_access(chat: Chat) -> None:
    maria = await let_in(chat)
    assert closing(await chat.says("undo"))
    await maria.says("new deal Globex rollout 20k")
    chat.clock.at += timedelta(hours=5)
    await chat.says("agenda")
    asked = await chat.says("undo")
    assert closing(asked)
    assert "It stays as it is" in await chat.presses("Keep it as it is", on=asked)
    assert closing(await chat.calls("undo"))
    assert (await member_of(chat, "Maria Lopez")).state is MemberState.ACTIVE
    assert "Globex rollout" in await maria.says("my deals")


async def test_the_press_closes_it(chat: Chat) -> None:
    await let_in(chat)
    await chat.says("undo")
    assert "Maria Lopez has no access any more" in await chat.presses("Close the access")


async def test_so_it_is_with_an_access_that_was_opened_again(chat: Chat) -> None:
    await let_in(chat)
    await chat.says("deactivate Maria Lopez")
    await chat.says("activate Maria Lopez")
    assert closing(await chat.says("undo"))


async def test_a_role_of_this_morning_is_asked_about(chat: Chat) -> None:
    await chat.colleague("Kim Day")
    await chat.says("make Kim a manager")
    chat.clock.at += timedelta(hours=2)
    asked = await chat.says("undo")
    assert "Mar 2, 2026, 10:00 AM: Kim Day has a new role: manager. Shall I take that back?" in asked
    assert (await member_of(chat, "Kim Day")).role is Role.MANAGER
    assert "has a new role: sales rep" in await chat.presses("Undo that", on=asked)


async def test_so_is_a_team_in_which_others_work_by_now(chat: Chat) -> None:
    await chat.calls("team new West")
    chat.clock.at += timedelta(hours=2)
    assert "Shall I take that back?" in await chat.says("undo")
    assert "West" in await chat.calls("team")


async def test_ones_own_record_of_this_morning_is_not(chat: Chat) -> None:
    await chat.calls("company Alpha")
    chat.clock.at += timedelta(hours=2)
    assert "Undone: New company: Alpha" in await chat.says("undo")


async def test_several_in_one_breath_are_taken_back_together(chat: Chat) -> None:
    for name in ("Kim Park", "Luis Ortega", "Ana Ruiz"):
        await chat.colleague(name)
    await chat.calls("team new Sales")
    await chat.says("add Kim, Luis and Ana to Sales")
    said = await chat.says("undo")
    assert said.text.count("is no longer in team Sales") == 3
    assert "nobody yet" in await chat.calls("team Sales")


async def test_one_that_was_taken_back_by_its_button_is_left_out(chat: Chat) -> None:
    for name in ("Kim Park", "Luis Ortega", "Ana Ruiz"):
        await chat.colleague(name)
    await chat.calls("team new Sales")
    await chat.says("add Kim, Luis and Ana to Sales")
    await chat.presses("Take back")
    said = await chat.says("undo")
    assert said.text.count("is no longer in team Sales") == 2
    assert "Team Sales is dissolved" in await chat.says("undo")
