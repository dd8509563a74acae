"""`move`: a deal to another stage."""

from datetime import timedelta

import pytest

from storage.models.member import Role
from tests.chat import Chat


@pytest.fixture(autouse=True)
async def _a_deal(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")


async def test_a_deal_moves_and_moves_back_by_undo(chat: Chat) -> None:
    said = await chat.calls("move Acme rollout to Negotiation")
    assert "Acme rollout is now in Negotiation" in said
    undone = await chat.presses("Undo")
    assert "Undone: Acme rollout → Negotiation" in undone
    assert "Lead" in await chat.calls("show Acme rollout")


async def test_already_there_is_said_and_nothing_is_written(chat: Chat) -> None:
    said = await chat.calls("move Acme rollout to Lead")
    assert "already in Lead" in said


async def test_an_unknown_stage_changes_nothing(chat: Chat) -> None:
    said = await chat.calls("move Acme rollout to Wonderland")
    assert "Stage" in said
    await chat.calls("show Acme rollout")
    assert "Lead" in chat.screen.log[-2]


async def test_without_words_it_asks_for_the_deal_then_offers_the_stages(chat: Chat) -> None:
    assert "Which deal?" in await chat.calls("move")
    assert "I don't know “Foo” yet" in await chat.says("Foo")
    asked = await chat.says("Acme rollout")
    assert {"Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost"} <= asked.buttons.keys()
    assert "🎉 Won: Acme rollout" in await chat.presses("Won")


async def test_a_typed_stage_that_is_none_is_asked_again(chat: Chat) -> None:
    await chat.calls("move")
    await chat.says("Acme rollout")
    assert "Negotiation" in await chat.says("Wonderland")
    assert "is now in Proposal" in await chat.says("proposal")


async def test_of_an_unknown_stage_the_stages_are_offered(chat: Chat) -> None:
    asked = await chat.says("move Acme rollout to banana")
    assert {"Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost"} <= asked.buttons.keys()
    assert "is now in Proposal" in await chat.presses("Proposal", on=asked)


async def test_a_move_and_an_amount_in_one_breath_are_one_card(chat: Chat) -> None:
    said = await chat.says("move Acme rollout to Proposal, 60k")
    assert "is now in Proposal" in said
    assert said.text.count("Amount") == 1
    assert "€60,000" in said


async def test_a_customer_without_a_deal_is_offered_one(chat: Chat) -> None:
    await chat.says("called Globex")
    asked = await chat.says("move Globex to Negociation")
    assert "Globex has no open deal. Shall I open one?" in asked
    opened = await chat.presses("Just open the deal", on=asked)
    assert "New deal: Globex" in opened
    assert "Negotiation" in opened


async def test_a_customer_without_a_deal_is_moved_to_won_by_opening_one(chat: Chat) -> None:
    await chat.says("called Globex")
    await chat.says("move Globex Won")
    assert "🎉 Won: Globex" in await chat.presses("Open it as won")


async def test_a_customers_one_deal_is_asked_for_its_stage(chat: Chat) -> None:
    await chat.says("new deal rollout at Hooli, 10k")
    asked = await chat.says("move Hooli to Foo")
    assert "Negotiation" in asked.buttons


async def test_a_customers_several_deals_are_told_apart(chat: Chat) -> None:
    await chat.says("new deal rollout at Hooli, 10k")
    await chat.says("new deal Falcon at Hooli, 12k")
    asked = await chat.says("move Hooli to Foo")
    assert "Which “Hooli” do you mean?" in asked
    assert "Negotiation" in (await chat.presses(next(iter(asked.buttons)), on=asked)).buttons


async def test_a_form_that_was_open_when_the_deal_was_won_says_so_and_turns_nothing(chat: Chat) -> None:
    ines = await chat.colleague("Ines Ruiz", Role.MANAGER)
    card = await chat.calls("show Acme rollout")
    chat.clock.at += timedelta(minutes=1)
    asked = await chat.calls("move Acme rollout")
    chat.clock.at += timedelta(minutes=1)
    await ines.says("won Acme rollout")
    chat.clock.at += timedelta(minutes=1)
    said = await chat.presses("Proposal", on=asked)
    assert "Meanwhile Ines Ruiz has won Acme rollout (Mon, Mar 2, 2026, 10:02 AM)" in said
    assert "Won" in await chat.calls("show Acme rollout")
    # An old card's button knows no more than the card.
    await chat.presses("Lost", on=card)
    assert "Meanwhile Ines Ruiz has won Acme rollout" in chat.screen.messages[card.id]
    assert "is open again, in Proposal" in await chat.presses("Reopen in Proposal", on=said)


async def test_so_does_an_answer_in_words(chat: Chat) -> None:
    ines = await chat.colleague("Ines Ruiz", Role.MANAGER)
    for command, answer in (("move Acme rollout", "Proposal"), ("won", "Acme rollout")):
        await chat.calls(command)
        chat.clock.at += timedelta(minutes=1)
        await ines.says("lost Acme rollout, too expensive")
        chat.clock.at += timedelta(minutes=1)
        assert "Meanwhile Ines Ruiz has marked Acme rollout as lost" in await chat.says(answer)
        await ines.says("reopen Acme rollout")


async def test_a_form_that_was_begun_afterwards_opens_the_deal_again(chat: Chat) -> None:
    await chat.says("won Acme rollout")
    chat.clock.at += timedelta(minutes=1)
    await chat.calls("move Acme rollout")
    assert "is open again, in Proposal" in await chat.presses("Proposal")
