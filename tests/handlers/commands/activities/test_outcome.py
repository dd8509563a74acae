"""`outcome`: Reached and No answer under a reminder."""

import pytest

from tests.chat import Chat


@pytest.fixture
async def rung(chat: Chat) -> Chat:
    """A reminder about a customer has just arrived."""
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.waits_until("2026-03-03T09:00+01:00")
    return chat


async def test_reached_logs_the_call_closes_the_follow_up_and_asks_for_the_next_step(rung: Chat) -> None:
    said = await rung.presses("Reached")
    assert said.edited
    assert "✓ Reached: Call Acme" in said
    assert "What's the next step?" in said
    assert "Undo" in said.buttons
    shown = await rung.calls("show Acme")
    assert "Call: Call Acme" in shown
    assert "Done: Call Acme" in shown


async def test_no_answer_leaves_it_open_and_asks_when_to_try_again(rung: Chat) -> None:
    said = await rung.presses("No answer")
    assert "When shall we try again?" in said
    assert "In 2 hours" in said.buttons
    assert "Call Acme" in await rung.says("agenda")
    assert "Call (no answer)" in await rung.calls("show Acme")


async def test_undo_opens_it_again_and_takes_the_call_out_of_the_timeline(rung: Chat) -> None:
    await rung.presses("Reached")
    await rung.presses("Undo")
    shown = await rung.calls("show Acme")
    assert "Call: Call Acme" not in shown
    assert "Call Acme" in await rung.says("agenda")


async def test_pressed_five_times_it_is_logged_once(rung: Chat) -> None:
    reminder = next(each for each in rung.screen.messages.values() if "Reached" in each.buttons)
    for _ in range(5):
        await rung.presses("Reached", on=reminder)
    assert (await rung.calls("show Acme")).text.count("Call: Call Acme") == 1


async def test_no_answer_tapped_three_times_is_one_attempt(rung: Chat) -> None:
    card = list(rung.screen.messages.values())[-1]
    for _ in range(3):
        await rung.presses("No answer", on=card)
    kept = await rung.app.in_reading(lambda store: store.activities.list_all())
    assert [each.outcome for each in kept] == ["no_answer"]


async def test_what_is_done_for_a_customer_is_no_call(chat: Chat) -> None:
    await chat.calls("contact Jane Miller")
    await chat.says("remind me to send samples to Jane Miller tomorrow at 9am")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    assert not {"Reached", "No answer"} & rung.buttons.keys()
    await chat.presses("Done", on=rung)
    assert "Next: Follow up · Jane Miller" in await chat.presses("In a week")
    assert "Call" not in await chat.calls("show Jane Miller")
