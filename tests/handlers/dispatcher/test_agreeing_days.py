"""An agenda that was shown today agrees with what became of its follow-ups."""

from tests.chat import Chat


async def test_what_is_done_stands_in_the_agenda_no_longer(chat: Chat) -> None:
    await chat.says("remind me today at 5pm to call Acme")
    await chat.says("remind me today at 6pm to write to Globex")
    agenda = await chat.calls("agenda")
    assert "✓ Call Acme" in agenda.buttons
    await chat.says("done call Acme")
    now = chat.screen.messages[agenda.id]
    assert "✓ Call Acme" not in now.buttons
    assert "Call Acme" not in now
    assert "Globex" in now


async def test_the_mornings_agenda_agrees_too(chat: Chat) -> None:
    await chat.says("remind me on March 3 at 3pm to call Acme")
    await chat.says("remind me on March 3 at 4pm to write to Globex")
    agenda = await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Call Acme" in agenda
    await chat.says("done call Acme")
    assert "Call Acme" not in chat.screen.messages[agenda.id]
    await chat.says("done write to Globex")
    assert "Nothing" in chat.screen.messages[agenda.id] or "nothing" in chat.screen.messages[agenda.id]


async def test_what_has_rung_and_is_not_done_stays_in_the_mornings_agenda(chat: Chat) -> None:
    await chat.says("remind me on March 3 at 11 to send the deck")
    await chat.says("remind me on March 3 at 3pm to call Hooli")
    agenda = await chat.waits_until("2026-03-03T09:00+01:00")
    await chat.waits_until("2026-03-03T11:01+01:00")
    await chat.waits_until("2026-03-03T15:01+01:00")
    await chat.says("done call Hooli")
    now = chat.screen.messages[agenda.id]
    assert "Call Hooli" not in now
    assert "Overdue" in now
    assert "✓ Send the deck" in now.buttons


async def test_what_a_tick_did_stays(chat: Chat) -> None:
    await chat.says("remind me today at 5pm to call Acme")
    await chat.says("remind me today at 6pm to write to Globex")
    agenda = await chat.calls("agenda")
    await chat.presses("✓ Call Acme", on=agenda)
    ticked = chat.screen.messages[agenda.id]
    assert "Done: Call Acme" in ticked
    assert "Undo" in ticked.buttons
    assert "✓ Write to Globex" in ticked.buttons
    await chat.says("done write to Globex")
    now = chat.screen.messages[agenda.id]
    assert "Done: Call Acme" in now
    assert "Undo" in now.buttons
    assert "Globex" not in now


async def test_after_its_undo_an_agenda_shows_the_day_as_it_was(chat: Chat) -> None:
    await chat.says("remind me today at 5pm to send the offer to Zed")
    await chat.says("remind me today at 6pm to call Acme")
    agenda = await chat.calls("agenda")
    tick = next(each for each in agenda.buttons if "Send the offer" in each)
    ticked = await chat.presses(tick, on=agenda)
    assert "✓ Call Acme" in ticked.buttons
    undone = await chat.presses("Undo", on=ticked)
    assert "Undone" in undone
    assert {tick, "✓ Call Acme"} <= set(undone.buttons)
    await chat.presses("✓ Call Acme", on=undone)
    assert "Done: Call Acme" in chat.screen.messages[agenda.id]
