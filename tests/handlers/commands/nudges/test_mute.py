"""A kind of ping, off and on again."""

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet, hears


async def test_off_is_off_until_it_is_on_again(chat: Chat) -> None:
    await goes_quiet(chat)
    await chat.presses("No more nudges", on=await chat.presses("Why?"))
    await chat.says("new deal Birch desks for Birch 3k")
    assert await hears(chat, "2026-03-18T10:31+01:00") == []
    assert "Nudges about quiet deals: on." in await chat.presses("Turn them on again")
    await chat.says("new deal Cedar desks for Cedar 3k")
    assert any("Cedar desks" in each for each in await hears(chat, "2026-03-26T10:31+01:00"))
