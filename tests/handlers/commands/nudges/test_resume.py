"""Letting nudges come again."""

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import hears


async def test_nudges_come_again(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.says("stop nudging me about Acme")
    assert await hears(chat, "2026-03-12T10:30+01:00") == []
    assert "I'll speak up again" in await chat.says("resume nudges for Acme")
    (nudge,) = await hears(chat, "2026-03-12T10:35+01:00")
    assert "Acme renewal: quiet for 10 days" in nudge
    assert await hears(chat, "2026-03-12T11:00+01:00") == []


async def test_in_german(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.calls("settings language de")
    await chat.says("keine Hinweise mehr zu Acme")
    assert "Ich melde mich wieder" in await chat.says("Hinweise zu Acme fortsetzen")


async def test_the_button_does_the_same(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.says("stop nudging me about Acme")
    assert "I'll speak up again" in await chat.presses("Nudge again")
