"""`feedback`: what somebody thinks reaches the administrators, and is kept."""

from storage.models.member import Role
from tests.chat import Chat


async def test_the_administrators_hear_it_in_private(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    assert "Thank you" in await omar.calls("feedback The agenda comes too early")
    told = chat.screen.log[-1]
    assert "Omar Haddad has something to say about me" in told
    assert "The agenda comes too early" in told
    assert "Omar Haddad, Mon, Mar 2" in await chat.presses("Everything so far", on=told)


async def test_it_is_asked_for_where_nothing_was_said(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    assert "What is good, what is not?" in await omar.calls("feedback")
    assert "Thank you" in await omar.says("Everything is fine")


async def test_others_do_not_read_it(chat: Chat) -> None:
    omar, ines = await chat.colleague("Omar Haddad"), await chat.colleague("Ines Ferrer", Role.MANAGER)
    await omar.calls("feedback Ines is slow")
    assert not ines.screen.log
