"""Words below a card whose records were taken back: what is told is found again where the bot says that it is."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    "first",
    ["called Hooli", "remind me tomorrow at 9am to call Hooli", "called Hooli, follow up tomorrow at 9"],
)
@pytest.mark.parametrize("press", [True, False])
async def test_a_note_brings_its_customer_back(chat: Chat, first: str, *, press: bool) -> None:
    card = await chat.says(first)
    await (chat.presses("Undo", on=card) if press else chat.says("undo"))
    said = await chat.says("they cancelled", reply_to=card.id)
    assert "Note logged: Hooli" in said
    assert "New company Hooli" in said
    assert "they cancelled" in await chat.calls("show Hooli")
    await chat.presses("Undo", on=said)
    assert "I don't know" in await chat.calls("show Hooli")


async def test_what_is_to_be_done_goes_to_them_as_well(chat: Chat) -> None:
    card = await chat.says("remind me tomorrow at 9am to call Hooli")
    await chat.says("undo")
    said = await chat.says("they want 5 seats, follow up on friday", reply_to=card.id)
    assert "Note logged: Hooli" in said
    assert "⏰ Follow up · Hooli · Fri, Mar 6" in said
    assert "Follow up · Hooli · Sat, Mar 7" in await chat.says("saturday", reply_to=card.id)


async def test_a_correction_finds_what_the_note_brought_back(chat: Chat) -> None:
    card = await chat.says("called Hooli, follow up tomorrow at 9")
    await chat.says("undo")
    await chat.says("they want 5 seats", reply_to=card.id)
    await chat.says("no, friday", reply_to=card.id)
    shown = await chat.calls("show Hooli")
    assert "they want 5 seats" in shown
    assert "Fri, Mar 6" in shown


async def test_a_deal_that_is_gone_leaves_its_customer(chat: Chat) -> None:
    await chat.says("called Acme")
    card = await chat.says("new deal Acme rollout for Acme 10k")
    await chat.says("undo")
    assert "Note logged: Acme" in await chat.says("they need more time", reply_to=card.id)


async def test_below_a_follow_up_that_is_over_a_new_one_is_made(chat: Chat) -> None:
    await chat.says("called Acme")
    card = await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.presses("Done", on=card)
    await chat.presses("No next step")
    said = await chat.says("they want 5 seats, follow up on friday", reply_to=card.id)
    assert "Note logged: Acme" in said
    assert "⏰ Follow up · Acme · Fri, Mar 6" in said
