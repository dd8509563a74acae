"""A name one letter off: a slip is forgiven and said, another name is a new record, and the near one is offered."""

import pytest

from tests.chat import Chat


async def test_a_forgiven_slip_is_said_and_made_a_new_record_by_a_press(chat: Chat) -> None:
    await chat.says("called Nordhaus")
    said = await chat.says("called Nordhaug, they want a demo")
    assert "Call logged: Nordhaus" in said
    assert "I read “Nordhaug” as Nordhaus." in said
    pressed = await chat.presses("New: Nordhaug")
    assert "Call logged: Nordhaug" in pressed
    assert "New company Nordhaug" in pressed
    assert "they want a demo" in await chat.calls("show Nordhaug")
    assert "they want a demo" not in await chat.calls("show Nordhaus")


async def test_a_name_that_was_typed_rightly_is_read_without_a_word(chat: Chat) -> None:
    await chat.says("called Nordhaus GmbH")
    assert "I read" not in await chat.says("called nordhaus, all fine")


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Beta", "Zeta"),
        ("Axon", "Exon"),
        ("Snell", "Shell"),
        ("Zeta Corp", "Meta Corp"),
        ("Marie Dubois", "Maria Dubois"),
        ("Lina Berg", "Lena Berg"),
    ],
)
async def test_another_name_is_logged_on_a_record_of_its_own_and_the_near_one_offered(
    chat: Chat, known: str, other: str
) -> None:
    await chat.says(f"called {known}")
    said = await chat.says(f"called {other}, they want 40k")
    assert f"Call logged: {other}" in said
    assert f"It is {known}" in said.buttons
    assert "they want 40k" not in await chat.calls(f"show {known}")
    await chat.presses(f"It is {known}")
    assert "they want 40k" in await chat.calls(f"show {known}")


async def test_find_says_what_it_found_and_what_only_comes_close(chat: Chat) -> None:
    await chat.says("called Snell")
    found = await chat.says("find Shell")
    assert "Nothing is called “Shell”. This comes close:" in found
    assert "🏢 Snell" in found.buttons


async def test_a_command_says_which_record_it_took_in_spite_of_a_slip(chat: Chat) -> None:
    await chat.says("called Nordhaus")
    await chat.colleague("Omar Haddad")
    assert "I read “Nordhaug” as Nordhaus." in await chat.calls("assign Nordhaug to Omar")


async def test_a_new_deal_beside_one_that_is_called_alike_owns_up_to_whose_it_is(chat: Chat) -> None:
    await chat.says("new deal Nordbau seats 900 EUR")
    card = await chat.says("new deal Nordbad seats 800 EUR")
    assert "I read “Nordbad” as Nordbau" in card
    assert "Customer\nNordbad" in await chat.presses("New: Nordbad", on=card)
