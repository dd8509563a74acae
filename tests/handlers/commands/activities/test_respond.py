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


async def test_who_was_reached_is_done_whatever_day_is_said_with_it(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("reached him, meeting was moved to next week", reply_to=reminder.id)
    assert "Call logged: Acme" in said
    assert "Moved" not in said
    assert "Done: Call Acme" in said
    assert "What's the next step?" in said
    await chat.presses("Undo", on=said)
    assert "Call Acme" in await chat.says("agenda")


async def test_what_was_sent_is_done_and_a_customers_day_moves_nothing(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send Acme the contract")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    said = await chat.says("sent it, they sign Friday", reply_to=rung.id)
    assert "Moved" not in said
    assert "Done: Send Acme the contract" in said


async def test_what_they_wrote_leaves_what_is_to_be_sent_open(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send Acme the contract")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Done:" not in await chat.says("they emailed me, they sign Friday", reply_to=rung.id)
    assert "Done:" not in await chat.says("called them, they are waiting for it", reply_to=rung.id)
    assert "Send Acme the contract" in await chat.says("agenda")
