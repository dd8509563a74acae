"""`nod`: a smile or nothing at all is answered once, and never in a channel."""

import pytest

from tests.chat import Chat
from tests.handlers.commands.team.places import in_channel, on_slack


@pytest.mark.parametrize("said", ["👍", "🎉🎉", ":tada: :+1:", " ", "...", "!!!"])
async def test_a_smile_is_answered_once_a_day(chat: Chat, said: str) -> None:
    assert "I'm listening" in await chat.says(said)
    for again in ("😊", said):
        assert (await chat.says(again)).text == ""
    await chat.waits_until("2026-03-03T10:30+01:00")
    assert "I'm listening" in await chat.says(said)


async def test_its_button_shows_what_can_be_said(chat: Chat) -> None:
    assert "Just write what happened" in await chat.presses("What can I say?", on=await chat.says("🙂"))


async def test_words_are_no_smile(chat: Chat) -> None:
    for said in ("thanks", "ok 👍", "lol"):
        assert (await chat.says(said)).text == ""
    assert "What I can do" in await chat.says("?")


async def test_a_channel_is_left_in_peace(chat: Chat) -> None:
    kim = in_channel(await on_slack(chat, "Kim Lund"))
    assert (await kim.says("👍")).text == ""
