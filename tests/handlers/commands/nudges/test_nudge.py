"""One deal of a digest, opened."""

from tests.chat import Chat, Shown
from tests.handlers.commands.nudges.quiet import LATER


async def digest(chat: Chat) -> Shown:
    for name in ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel"):
        await chat.says(f"new deal {name} desks for {name} 3k")
    return await chat.waits_until(LATER)


async def test_a_digest_opens_each_of_its_deals_and_stays(chat: Chat) -> None:
    many = await digest(chat)
    assert "6 deals have gone quiet" in many
    one = await chat.presses("Birch desks", on=many)
    assert "Birch desks: quiet for 8 days" in one
    assert {"Log", "Next step", "Move", "Snooze", "Not stalled because …", "Lost", "Why?"} <= set(one.buttons)
    assert "6 deals" in chat.screen.messages[many.id]


async def test_a_deal_that_moves_again_is_shown_as_it_is(chat: Chat) -> None:
    many = await digest(chat)
    await chat.says("move Birch desks to Proposal")
    assert "Birch desks isn't stalled any more" in await chat.presses("Birch desks", on=many)
