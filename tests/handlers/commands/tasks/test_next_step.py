"""`next_step`: the answer to "what is the next step?"."""

import pytest

from tests.chat import Chat, Shown


@pytest.fixture
async def rung(chat: Chat) -> Shown:
    """A reminder about a customer has just arrived, on a Thursday."""
    await chat.says("remind me Thursday at 9am to call Acme")
    return await chat.waits_until("2026-03-05T09:00+01:00")


async def test_after_no_answer_the_same_follow_up_moves(chat: Chat, rung: Shown) -> None:
    await chat.presses("No answer", on=rung)
    said = await chat.presses("In 2 hours")
    assert "Next: Call Acme · Thu, Mar 5, 2026, 11:00 AM" in said
    assert "⏰ Call Acme" in await chat.waits_until("2026-03-05T11:00+01:00")


async def test_after_done_a_new_follow_up_is_made_on_a_working_day(chat: Chat, rung: Shown) -> None:
    await chat.presses("Done", on=rung)
    said = await chat.presses("In 3 days")
    assert "Mon, Mar 9, 2026, 9:00 AM" in said
    await chat.presses("Undo")
    assert "Nothing is open" in await chat.says("agenda")


async def test_no_next_step_is_accepted(chat: Chat, rung: Shown) -> None:
    await chat.presses("Done", on=rung)
    assert "no next step" in await chat.presses("No next step")


async def test_pressed_twice_it_makes_one(chat: Chat, rung: Shown) -> None:
    asked = await chat.presses("Done", on=rung)
    await chat.presses("Tomorrow", on=asked)
    await chat.presses("Tomorrow", on=asked)
    assert "(1)" in await chat.says("agenda")
