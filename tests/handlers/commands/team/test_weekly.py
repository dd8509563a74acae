"""The team's week, and when its channel hears of it."""

from tests.chat import Chat


async def test_it_shows_the_week_and_its_day(chat: Chat) -> None:
    await chat.calls("team new North")
    await chat.calls("team join North")
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.waits_until("2026-03-02T11:00+01:00")
    shown = await chat.calls("weekly")
    assert "North: the week" in shown
    assert "Fridays at 16:00" in shown
    assert "Mondays at 09:00" in await chat.presses("Mondays at 09:00", on=shown)
    assert "doesn't hear of it" in await chat.presses("Never")


async def test_without_a_team_it_says_how_to_get_one(chat: Chat) -> None:
    assert "Which team?" in await chat.calls("weekly")


async def test_a_team_is_chosen_by_its_name(chat: Chat) -> None:
    await chat.calls("team new North")
    await chat.calls("team new West")
    assert "West: nothing happened" in await chat.calls("weekly West")
    asked = await chat.calls("weekly")
    assert "Which team?" in asked
    assert "North: nothing happened" in await chat.presses("North", on=asked)
    assert "I know no team called “East”" in await chat.calls("weekly East")


async def test_a_team_without_a_place_is_told_to_nobody(chat: Chat) -> None:
    await chat.calls("team new North")
    shown = await chat.calls("weekly North")
    assert "North posts in no channel yet" in shown
    assert "The channel hears of it" not in shown
