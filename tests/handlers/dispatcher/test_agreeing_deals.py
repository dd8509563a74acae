"""The cards of a deal agree with it, wherever they stand; a press from before its end explains itself."""

import pytest

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet


async def test_every_card_of_a_deal_shows_that_it_was_won(chat: Chat) -> None:
    made = await chat.says("new deal Acme rollout 12k")
    shown = await chat.calls("show Acme rollout")
    await chat.says("we won Acme rollout")
    for card in (made, shown):
        now = chat.screen.messages[card.id]
        assert "Won" in now.text
        assert "Reopen" in now.buttons
        assert "Lost" not in now.buttons


async def test_a_new_amount_stands_on_the_earlier_card(chat: Chat) -> None:
    made = await chat.says("new deal Acme rollout 12k")
    await chat.says("Acme rollout is 15k now")
    assert "€15,000" in chat.screen.messages[made.id]


@pytest.mark.parametrize(
    "said",
    ["called Acme, they need a week", "move Acme renewal to Proposal", "remind me on Friday to call Acme renewal"],
)
async def test_a_nudge_says_that_its_deal_moves_again(chat: Chat, said: str) -> None:
    nudge = await goes_quiet(chat)
    await chat.says(said)
    now = chat.screen.messages[nudge.id]
    assert "Acme renewal isn't stalled any more" in now
    assert "quiet for" not in now


async def test_what_a_press_on_a_nudge_did_stays_there(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    await chat.presses("Lost", on=nudge)
    before = chat.screen.messages[nudge.id]
    await chat.says("called Acme, they were friendly")
    assert chat.screen.messages[nudge.id] == before


@pytest.mark.parametrize(("first", "then"), [("Won", "Lost"), ("Lost", "Won")])
async def test_a_press_from_before_the_end_turns_nothing(chat: Chat, first: str, then: str) -> None:
    old = await chat.says("new deal Acme rollout 12k")
    newer = await chat.calls("show Acme rollout")
    await chat.presses(first, on=newer)
    told = await chat.presses(then, on=old)
    assert f"was {first.lower()} already" in told
    assert "Reopen" in told.buttons
    assert f"Stage\n{first}" in await chat.calls("show Acme rollout")


async def test_a_sentence_still_turns_a_win_into_a_loss(chat: Chat) -> None:
    await chat.says("new deal Acme rollout 12k")
    await chat.says("we won Acme rollout")
    assert "Lost: Acme rollout" in await chat.says("we lost Acme rollout")
