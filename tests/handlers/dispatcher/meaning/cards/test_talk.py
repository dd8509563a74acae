"""What colleagues say below a card in a thread: orders are carried out, chatter is no note on the customer."""

import msgspec
import pytest

from handlers.kit.request import Said
from tests.chat import Chat, Shown


async def _overhears(chat: Chat, text: str, card: Shown) -> list[Shown]:
    seen = len(chat.screen.log)
    request = msgspec.structs.replace(chat.request(Said(text, card.id)), overheard=True)
    await chat.app.inbox.accept(request)
    await chat.app.settle()
    return chat.screen.log[seen:]


@pytest.mark.parametrize(
    "typed", ["lol nice one", "what a day", "haha so true", "they might sign", "big day tomorrow eh"]
)
async def test_chatter_is_no_note(chat: Chat, typed: str) -> None:
    card = await chat.says("called Acme")
    assert not any("logged" in each for each in await _overhears(chat, typed, card))


@pytest.mark.parametrize("typed", ["25k seems low to me", "I think they hate us", "Tom says 30k"])
async def test_what_may_be_a_note_is_one_press_away(chat: Chat, typed: str) -> None:
    card = await chat.says("new deal at Acme 20k")
    said = await _overhears(chat, typed, card)
    assert not any("logged" in each for each in said)
    assert any("Note on Acme" in each.buttons for each in said)


@pytest.mark.parametrize("typed", ["their budget is 5k", "they want a discount of 10%", "Acme is moving offices"])
async def test_what_is_said_of_the_customer_is_a_note(chat: Chat, typed: str) -> None:
    card = await chat.says("called Acme")
    assert any("Note logged: Acme" in each for each in await _overhears(chat, typed, card))
