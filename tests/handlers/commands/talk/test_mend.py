"""`mend`: each slot of a sentence is corrected by two presses, and the card shows the corrected whole."""

from tests.chat import Chat

ASK = "How did you read this?"


async def explained(chat: Chat, sentence: str) -> str:
    """Say a sentence and open its explanation; give the card's id."""
    said = await chat.says(sentence)
    await chat.presses(ASK, on=said)
    return said.id


async def test_another_kind_by_two_presses(chat: Chat) -> None:
    card = await explained(chat, "called Acme, they want a quote")
    await chat.presses("Kind")
    closed = await chat.presses("Meeting")
    assert "Corrected. Kind: Meeting" in closed
    assert not closed.buttons
    assert "Meeting logged: Acme" in chat.screen.messages[card]
    shown = await chat.calls("show Acme")
    assert "Meeting: they want a quote" in shown
    assert "· Call" not in shown


async def test_another_day_and_undo_takes_the_whole_back(chat: Chat) -> None:
    card = await explained(chat, "called Acme, follow up on Thursday at 3pm")
    ways = await chat.presses("When")
    assert "What should it be? When:" in ways
    await chat.presses("Thu, Mar 12, 2026, 3:00\u202fPM")
    assert "Thu, Mar 12, 2026, 3:00 PM" in chat.screen.messages[card]
    agenda = await chat.says("agenda")
    assert "Mar 5" not in agenda
    assert "(1)" in agenda
    await chat.presses("Undo", on=chat.screen.messages[card])
    assert "Nothing is open" in await chat.says("agenda")


async def test_something_else_is_one_line(chat: Chat) -> None:
    card = await explained(chat, "called Acme, follow up on Thursday at 3pm")
    await chat.presses("When")
    asked = await chat.presses("Something else …")
    assert "What should it be?" in asked
    await chat.says("20 March at noon")
    assert "Fri, Mar 20, 2026, 12:00 PM" in chat.screen.messages[card]
    assert "(1)" in await chat.says("agenda")


async def test_what_cannot_be_read_is_said_and_nothing_changes(chat: Chat) -> None:
    card = await explained(chat, "remind me on Thursday at 3pm to call Acme")
    await chat.presses("When")
    await chat.presses("Something else …")
    assert "couldn't read “blue”" in await chat.says("blue")
    assert "Mar 5" in chat.screen.messages[card]
    await chat.says("agenda")
    agenda, kept = chat.screen.log[-2:]
    assert "(1)" in agenda
    assert "kept this open" in kept
    assert list(kept.buttons) == ["Go on", "Drop it"]


async def test_another_customer_takes_the_follow_up_along(chat: Chat) -> None:
    await chat.calls("contact Tom Baker")
    await chat.calls("contact Tom Barker")
    card = await explained(chat, "called Tom Baker, follow up tomorrow at 3pm")
    ways = await chat.presses("Person")
    assert "Tom Barker" in ways.buttons
    await chat.presses("Tom Barker")
    assert "Call logged: Tom Barker" in chat.screen.messages[card]
    assert "Follow up · Tom Barker" in await chat.says("agenda")
    assert "· Call" not in await chat.calls("show Tom Baker")


async def test_an_amount_as_it_was_typed(chat: Chat) -> None:
    await chat.calls("deal Acme rollout for Acme 12k")
    card = await explained(chat, "Acme rollout is at 60")
    ways = await chat.presses("Amount")
    assert "60,000" in ways.buttons
    await chat.presses("60,000")
    assert "€60,000" in chat.screen.messages[card]


async def test_a_suggestion_corrected_is_done(chat: Chat) -> None:
    await chat.calls("contact Anna Petrova")
    said = await chat.says("zinged Anna Petrova about the offer")
    await chat.presses(ASK, on=said)
    await chat.presses("Kind")
    await chat.presses("Message")
    assert "· Message" in await chat.calls("show Anna Petrova")


async def test_it_works_after_a_restart_in_between(chat: Chat) -> None:
    card = await explained(chat, "called Acme")
    ways = await chat.presses("Kind")
    await chat.reopens()
    chat.clock.at = chat.clock.at.replace(day=4)
    await chat.presses("Meeting", on=ways)
    assert "Meeting logged: Acme · Mon, Mar 2" in chat.screen.messages[card]


async def test_a_pressed_choice_is_not_applied_twice(chat: Chat) -> None:
    await explained(chat, "called Acme")
    ways = await chat.presses("Kind")
    await chat.presses("Meeting", on=ways)
    await chat.presses("Demo", on=ways)
    shown = await chat.calls("show Acme")
    assert shown.text.count("· Demo") + shown.text.count("· Meeting") == 1


async def test_what_was_taken_back_is_not_corrected(chat: Chat) -> None:
    card = await explained(chat, "called Acme")
    await chat.presses("Undo", on=chat.screen.messages[card])
    await chat.presses("Kind")
    assert "out of date" in await chat.presses("Meeting")
    assert "I don't know “Acme” yet" in await chat.calls("show Acme")


async def test_others_work_is_not_lost(chat: Chat) -> None:
    card = await explained(chat, "remind me tomorrow at 3pm to call Acme")
    await chat.calls("done call acme")
    await chat.presses("When")
    said = await chat.presses("Wed, Mar 4, 2026, 3:00\u202fPM")
    assert "changed" in said
    assert card
