"""`respond`: plain words under a reminder become its note, and move it."""

import pytest

from tests.chat import Chat, Shown


@pytest.fixture
async def reminder(chat: Chat) -> Shown:
    """A reminder about a customer has just arrived."""
    await chat.says("remind me tomorrow at 9am to call Acme")
    return await chat.waits_until("2026-03-03T09:00+01:00")


async def test_words_are_logged_on_the_customer(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("she wants a smaller package", reply_to=reminder.id)
    assert "logged: Acme" in said
    assert "she wants a smaller package" in await chat.calls("show Acme")


async def test_a_moment_in_the_words_moves_the_follow_up(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("left a message, try again Monday at 9am", reply_to=reminder.id)
    assert "Moved: Call Acme · Mon, Mar 9, 2026, 9:00 AM" in said
    rung = await chat.waits_until("2026-03-09T09:00+01:00")
    assert "⏰ Call Acme" in rung


async def test_undo_puts_the_moment_back(chat: Chat, reminder: Shown) -> None:
    await chat.says("left a message, try again Monday at 9am", reply_to=reminder.id)
    await chat.presses("Undo")
    assert "Tue, Mar 3, 2026" in await chat.says("agenda")
    assert "left a message" not in await chat.calls("show Acme")


async def test_the_note_button_asks_and_the_answer_is_kept(chat: Chat, reminder: Shown) -> None:
    asked = await chat.presses("Note", on=reminder)
    assert "What happened?" in asked
    said = await chat.says("wants it in blue")
    assert "wants it in blue" in said
    assert "Done" in said.buttons
