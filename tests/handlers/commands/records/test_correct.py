"""Putting right one of several records that were made from names alone."""

from tests.chat import Chat


async def test_each_of_several_new_records_has_a_button_that_names_it(chat: Chat) -> None:
    said = await chat.says("met Olga Smirnova at Rivertech, follow up friday")
    assert {"Correct Olga Smirnova", "Correct Rivertech", "Undo"} <= said.buttons.keys()


async def test_the_ways_come_beside_the_card_and_the_card_keeps_its_undo(chat: Chat) -> None:
    said = await chat.says("met Olga Smirnova at Rivertech, follow up friday")
    await chat.presses("Correct Rivertech", on=said)
    assert "What is Rivertech?" in chat.screen.log[-1]
    await chat.presses("It's a person")
    assert "Rivertech is now a person." in chat.screen.log[-1]
    assert "Undo" in chat.screen.messages[said.id].buttons


async def test_what_was_taken_back_cannot_be_corrected(chat: Chat) -> None:
    said = await chat.says("met Olga Smirnova at Rivertech")
    await chat.presses("Undo", on=said)
    await chat.presses("Correct Rivertech", on=said)
    assert "out of date" in chat.screen.log[-1]
