"""`find`: people, companies and deals by a piece of their name; the list stays short."""

from tests.chat import Chat


async def test_each_kind_is_found_and_shown_by_a_press(chat: Chat) -> None:
    await chat.calls("deal Acme rollout for Acme 12k")
    found = await chat.calls("find acme")
    assert "2 matches" in found
    shown = await chat.presses("💼 Acme rollout")
    assert "€12,000" in shown


async def test_nothing_found_offers_to_add(chat: Chat) -> None:
    said = await chat.calls("find Maria Lopez")
    assert "I found nothing like “Maria Lopez”" in said
    assert "New contact: Maria Lopez" in await chat.presses("Add as a contact")


async def test_without_words_it_asks(chat: Chat) -> None:
    assert "What are you looking for?" in await chat.calls("find")
    await chat.calls("company Acme")
    await chat.calls("find")
    assert "🏢 Acme" in (await chat.says("acme")).buttons


async def test_many_matches_are_a_bounded_menu(chat: Chat) -> None:
    for number in range(25):
        await chat.calls(f"company Acme {number:02}")
    found = await chat.calls("find acme")
    assert len(found.buttons) == 20
    assert "There is more than fits here" in found
