"""Words that point to what was spoken of last, behind a command's name."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("move it to Friday", "Moved: Send the deck · Fri, Mar 6"),
        ("snooze it to Friday", "Moved: Send the deck · Fri, Mar 6"),
        ("snooze it 1 hour", "Moved: Send the deck · Tue, Mar 3, 2026, 10:00 AM"),
        ("snooze it in 2 hours", "Moved: Send the deck · Mon, Mar 2, 2026, 12:00 PM"),
    ],
)
@pytest.mark.parametrize("slash", [True, False])
async def test_it_is_the_follow_up_of_the_last_card(chat: Chat, typed: str, seen: str, slash: bool) -> None:
    await chat.says("remind me tomorrow at 9am to send the deck")
    before = len(chat.screen.log)
    await (chat.calls(typed) if slash else chat.says(typed))
    assert any(seen in each for each in chat.screen.log[before:])


@pytest.mark.parametrize("slash", [True, False])
async def test_it_is_the_deal_of_the_last_card(chat: Chat, slash: bool) -> None:
    await chat.calls("deal Nordwind rollout 40k Nordwind")
    said = await (chat.calls("move it to Proposal") if slash else chat.says("move it to Proposal"))
    assert "Nordwind rollout is now in Proposal" in said


async def test_them_are_whom_the_last_card_shows(chat: Chat) -> None:
    await chat.calls("contact Anna Weber")
    assert "Follow up · Anna Weber · Mon, Mar 9" in await chat.says("remind them on Monday")


async def test_only_a_moment_asks_what_of(chat: Chat) -> None:
    assert "What needs to be done?" in await chat.says("remind me at noon")
    assert "Ring the bank · Mon, Mar 2, 2026, 12:00 PM" in await chat.says("Ring the bank")


async def test_what_points_to_nothing_is_quoted_whole(chat: Chat) -> None:
    assert "“move it to Proposal”" in await chat.says("move it to Proposal")
