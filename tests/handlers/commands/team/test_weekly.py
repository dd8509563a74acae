"""The team's week, and when its channel hears of it."""

from tests.chat import Chat
from tests.handlers.commands.team.places import in_channel, on_slack


async def test_it_shows_the_week_and_its_day(chat: Chat) -> None:
    await chat.calls("team new North")
    await chat.calls("team join North")
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.waits_until("2026-03-02T11:00+01:00")
    shown = await chat.calls("weekly")
    assert "North: the week" in shown
    assert "Fridays at 4:00 PM" in shown
    assert "Mondays at 9:00 AM" in await chat.presses("Mondays at 9:00\u202fAM", on=shown)
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


async def test_who_lives_by_another_clock_reads_whose_hour_it_is(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    await chat.calls("team new North")
    await chat.calls("setup zone UTC")
    await kim.calls("team join North")
    await in_channel(await on_slack(chat, "Nora Vidal")).calls("team here North")
    for line in ("settings zone UTC", "settings zone Berlin"):
        await chat.calls(line)
        zone = " (UTC)" if line.endswith("Berlin") else ""
        assert f"Fridays at 4:00 PM{zone}" in await chat.calls("weekly North")
    assert "Fridays at 4:00 PM (UTC)" in await kim.calls("weekly")
    await kim.calls("settings language Deutsch")
    assert "16:00 (UTC)" in await kim.calls("weekly")
