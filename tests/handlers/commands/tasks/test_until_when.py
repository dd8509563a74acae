""" "Until when?": the same moments are offered however it was asked, and it can be left without a word too many."""

import pytest

from tests.chat import Chat

MOMENTS = {"In 2 hours", "Tomorrow", "In 3 days", "In a week", "Back"}


@pytest.mark.parametrize("order", ["/snooze Weber", "/snooze", "snooze Weber", "Weber verschieben", "aplaza Weber"])
async def test_the_same_moments_are_offered(chat: Chat, order: str) -> None:
    await chat.says("follow up Weber on friday at 9")
    asked = await (chat.calls(order[1:]) if order.startswith("/") else chat.says(order))
    assert "Until when? Follow up Weber" in asked
    assert asked.buttons.keys() >= MOMENTS
    assert "Moved: Follow up Weber · Thu, Mar 5, 2026, 11:00 AM" in await chat.says("thursday at 11")


async def test_a_follow_up_that_there_is_not_is_not_asked_about(chat: Chat) -> None:
    await chat.says("follow up Weber on friday at 9")
    assert "I can't find an open follow-up like “Nemo”" in await chat.calls("snooze Nemo")


@pytest.mark.parametrize("word", ["stop", "never mind", "cancel"])
async def test_it_is_left_and_nothing_was_dropped(chat: Chat, word: str) -> None:
    await chat.says("follow up Weber on friday at 9")
    await chat.calls("snooze Weber")
    said = await chat.says(word)
    assert "Follow up Weber · Fri, Mar 6, 2026, 9:00 AM" in said
    assert "dropped" not in said
    assert not (await chat.says("thanks")).text


async def test_a_reason_that_is_not_given_leaves_the_deal_lost(chat: Chat) -> None:
    await chat.says("new deal Hooli 5k")
    await chat.says("lost Hooli")
    assert await chat.says("never mind") == chat.screen.log[-1]
    assert "it stays as it is" in chat.screen.log[-1]


async def test_a_form_that_was_begun_is_dropped_as_ever(chat: Chat) -> None:
    await chat.calls("note")
    assert "dropped it" in await chat.says("cancel")
