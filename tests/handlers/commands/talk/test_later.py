"""`later`: what was understood but cannot be done yet gets one honest sentence."""

from tests.chat import Chat


async def test_it_is_said_and_nothing_is_written(chat: Chat) -> None:
    said = await chat.says("show me the forecast")
    assert "can't do that here yet" in said
    assert "nothing of yours to undo" in await chat.calls("undo")


async def test_an_appointment_can_be_a_reminder(chat: Chat) -> None:
    said = await chat.says("meeting with Globex tomorrow at 10")
    assert "can't do that here yet: appointments" in said
    assert "⏰ Meeting · Globex · Tue, Mar 3, 2026, 10:00" in await chat.presses("Remind me instead")


async def test_an_appointment_told_with_a_call_is_asked_and_can_be_a_reminder(chat: Chat) -> None:
    said = await chat.says("called Globex, demo Friday 2pm")
    assert "Call logged: Globex" in said
    assert "Which day do you mean?" in said
    coming = next(each for each in said.buttons if each.startswith("Fri, Mar 6"))
    await chat.presses(coming, on=said)
    assert "⏰ Demo · Globex · Fri, Mar 6, 2026" in await chat.presses("Remind me instead")


async def test_a_win_told_with_a_call_is_marked_by_a_press(chat: Chat) -> None:
    await chat.calls("deal Falcon for Acme 12k")
    await chat.says("called Acme, signed, we won")
    assert "🎉 Won: Falcon" in await chat.presses("Won: Falcon")
    await chat.says("called Globex, signed, we won")
    assert "🎉 Won: Globex" in await chat.presses("Won: Globex")
