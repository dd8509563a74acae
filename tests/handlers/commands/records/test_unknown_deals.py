"""A deal's name that only begins as a customer's does: nothing is done to the customer instead."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize("typed", ["assign Globex rollout to Tim", "assign Globex pilot to Tim"])
async def test_a_deal_that_there_is_not_hands_over_no_customer(chat: Chat, typed: str) -> None:
    tim = await chat.colleague("Tim")
    await chat.says("called Globex, follow up tomorrow at 9")
    for ask in (chat.says, chat.calls):
        assert f"I don't know “{typed[7:-7]}” yet" in await ask(typed)
    assert "Globex" not in await tim.calls("agenda")


async def test_a_deal_that_there_is_not_pauses_no_other_one(chat: Chat) -> None:
    await chat.calls("deal Globex fair for Globex 12k")
    for ask in (chat.says, chat.calls):
        assert "I don't know “Globex rollout” yet" in await ask("pause Globex rollout")


@pytest.mark.parametrize("typed", ["pause Globex", "pause Globex nudges", "pause Globex please", "pause Globex fair"])
async def test_what_only_speaks_of_a_customer_pauses_it(chat: Chat, typed: str) -> None:
    await chat.calls("deal Globex fair for Globex 12k")
    assert "no more nudges about Globex fair" in await chat.says(typed)


@pytest.mark.parametrize("typed", ["assign Globex to Tim", "assign the Globex account to Tim"])
async def test_a_customer_by_name_is_handed_over(chat: Chat, typed: str) -> None:
    await chat.colleague("Tim")
    await chat.says("called Globex")
    assert "Globex is with Tim now" in await chat.says(typed)


async def test_its_customer_is_offered_where_the_order_can_be_about_it(chat: Chat) -> None:
    tim = await chat.colleague("Tim")
    await chat.says("called Globex, follow up tomorrow at 9")
    await chat.says("called Globe Inc")
    said = await chat.says("assign Globex rollout to Tim")
    assert list(said.buttons) == ["Globex"]
    assert "Globex is with Tim now" in await chat.presses("Globex")
    assert "Globex" in await tim.calls("agenda")
    assert "Globex" not in (await chat.says("move Globex rollout to Proposal")).buttons
