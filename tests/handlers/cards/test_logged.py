"""A card that says what was logged goes on saying it after a press on one of its other buttons."""

from tests.chat import Chat


async def test_closing_a_follow_up_leaves_the_log_its_words_and_its_undo(chat: Chat) -> None:
    await chat.says("remind me to call Acme today at 11am")
    await chat.waits_until("2026-03-02T10:30+01:00")
    card = await chat.says("called Acme, they want 500 licences")
    said = await chat.presses("Close “Call Acme”", on=card)
    assert "Call logged: Acme" in said
    assert "they want 500 licences" in said
    assert "Done: Call Acme" in said
    assert "What's the next step?" in said
    assert "Close “Call Acme”" not in said.buttons
    assert "+ 500 licences" in said.buttons
    back = await chat.presses("Undo", on=said)
    assert "Undone" in back
    assert "Call logged: Acme" in back
    assert "Close “Call Acme”" in back.buttons
    assert "Undone: Call logged: Acme" in await chat.presses("Undo", on=back)
    assert "500 licences" not in await chat.calls("show Acme")


async def test_a_new_name_that_is_a_person_leaves_the_call(chat: Chat) -> None:
    card = await chat.says("called Meridian")
    said = await chat.presses("It's a person", on=card)
    assert "Call logged: Meridian" in said
    assert "Meridian is now a person" in said
    assert "New company" not in said
    assert "It's a person" not in said.buttons


async def test_what_became_of_the_follow_up_stands_below_the_call(chat: Chat) -> None:
    card = await chat.says("called Acme, follow up tomorrow at 3pm")
    said = await chat.presses("Done", on=card)
    assert "Call logged: Acme" in said
    assert "Done: Follow up" in said
    assert "3:00 PM" not in said
