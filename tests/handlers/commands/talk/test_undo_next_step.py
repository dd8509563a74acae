"""Undo of how a follow-up ended takes its next step along, and gives back the card that was brought up."""

import pytest

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet

RINGS = "2026-03-02T11:00+01:00"


@pytest.mark.parametrize(
    ("pressed", "head"), [("Reached", "✓ Reached"), ("Done", "✓ Done"), ("No answer", "No answer")]
)
@pytest.mark.parametrize("then", ["thursday at 2pm", "[In 3 days]"])
async def test_the_next_step_goes_with_what_led_to_it(chat: Chat, pressed: str, head: str, then: str) -> None:
    await chat.says("remind me at 11 to call Hooli")
    rung = await chat.waits_until(RINGS)
    done = await chat.presses(pressed, on=rung)
    assert head in done
    undo = done.buttons["Undo"]
    await (chat.presses(then[1:-1], on=done) if then.startswith("[") else chat.says(then))
    assert "Thu, Mar 5" in await chat.says("agenda")
    said = await chat.presses_token(undo, rung.id)
    assert "⏰ Next: Call Hooli · Thu, Mar 5" in said
    agenda = await chat.says("agenda")
    assert agenda.text.count("Call Hooli · ") == 1
    assert "Mon, Mar 2, 2026, 11:00 AM" in agenda


async def test_a_next_step_that_somebody_went_on_with_stays(chat: Chat) -> None:
    await chat.says("remind me at 11 to call Hooli")
    rung = await chat.waits_until(RINGS)
    undo = (await chat.presses("Reached", on=rung)).buttons["Undo"]
    await chat.says("thursday at 2pm")
    await chat.says("snooze Hooli to friday at 9")
    await chat.presses_token(undo, rung.id)
    agenda = await chat.says("agenda")
    assert "Fri, Mar 6, 2026, 9:00 AM" in agenda
    assert "Mon, Mar 2, 2026, 11:00 AM" in agenda


async def test_the_next_step_of_another_follow_up_stays(chat: Chat) -> None:
    await chat.says("remind me at 11 to call Hooli")
    rung = await chat.waits_until(RINGS)
    undo = (await chat.presses("Reached", on=rung)).buttons["Undo"]
    await chat.says("remind me tomorrow at 9 to call Hooli about the audit")
    await chat.says("done call Hooli about the audit")
    await chat.says("thursday at 2pm")
    await chat.presses_token(undo, rung.id)
    assert "Thu, Mar 5" in await chat.says("agenda")


async def test_a_quiet_deal_s_card_comes_back(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    await chat.presses("Not stalled because …", on=nudge)
    await chat.presses("we wait for their answer")
    shown = await chat.presses("Undo")
    assert "Acme renewal: quiet for 8 days" in shown
    assert "Undone: 15 quiet days" in shown
    lost = await chat.presses("Lost", on=shown)
    await chat.presses("Too expensive", on=lost)
    shown = await chat.presses("Undo")
    assert "Undone: Lost: Acme renewal" in shown
    assert "Not stalled because …" in shown.buttons
