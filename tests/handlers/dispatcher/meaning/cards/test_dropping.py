"""Words below a reminder that drop it take back nothing else."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize("said", ["drop it", "Cancel it!", "forget it"])
async def test_a_reminder_that_is_dropped_is_cancelled(chat: Chat, said: str) -> None:
    await chat.says("remind me tomorrow at 9am to call Ana")
    await chat.says("called Globex, all fine")
    await chat.waits_until("2026-03-03T09:01+01:00")
    dropped = await chat.says(said)
    assert "Call Ana" in dropped.text
    assert "Globex" not in dropped.text
    assert "Call Ana" not in (await chat.says("my tasks")).text


async def test_what_was_just_logged_is_still_taken_back(chat: Chat) -> None:
    await chat.says("called Globex, all fine")
    assert "Undone" in (await chat.says("drop it")).text
