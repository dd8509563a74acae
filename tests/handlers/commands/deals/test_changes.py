"""`changes`: what became of the deals since a day."""

import pytest

from tests.chat import Chat

MONDAY = "2026-03-09T10:00+01:00"


@pytest.fixture
async def week(chat: Chat) -> Chat:
    """Live a week with deals: what was there before Friday, and what happened after it."""
    for name in ("Acme rollout", "Globex printers", "Initech audit", "Hooli pilot", "Umbrella one", "Sleeper"):
        await chat.calls(f"deal {name} 12k closing June")
    await chat.waits_until("2026-03-07T10:00+01:00")
    await chat.calls("move Acme rollout to Proposal")
    await chat.says("Globex printers is now 15k")
    await chat.says("Hooli pilot closes in July")
    await chat.says("we won Initech audit")
    await chat.says("lost Umbrella one, too expensive")
    await chat.calls("deal Brand new 5k")
    await chat.waits_until(MONDAY)
    return chat


@pytest.mark.parametrize(
    "said", ["what changed since Friday", "was hat sich seit Freitag geändert", "/changes", "/changes since Friday"]
)
async def test_a_week_in_one_card(week: Chat, said: str) -> None:
    card = await (week.calls(said[1:]) if said.startswith("/") else week.says(said))
    for words in (
        "Won (1)\nInitech audit · €12,000",
        "Lost (1)\nUmbrella one · Too expensive",
        "New (1)\nBrand new · €5,000",
        "Moved (1)\nAcme rollout · Lead → Proposal",
        "Close date later (1)\nHooli pilot · Tue, Jun 30, 2026 → Fri, Jul 31, 2026",
        "Amount changed (1)\nGlobex printers · €12,000 → €15,000",
        "One open deal that nobody touched:\nSleeper",
    ):
        assert words in card


async def test_what_slipped_and_how_somebodys_deals_changed_are_asked_in_other_words(week: Chat) -> None:
    await week.colleague("Kim Lund")
    for said in ("what slipped?", "how did Nora's deals change since Friday?", "welche Deals haben sich verschoben?"):
        assert "Close date later (1)\nHooli pilot" in await week.says(said)
    assert "Nothing has changed" in await week.says("how did Kim's deals change since Friday?")


async def test_there_and_back_is_no_news(week: Chat) -> None:
    await week.calls("move Acme rollout to Lead")
    card = await week.says("what changed since Friday")
    assert "Moved" not in card


async def test_what_was_taken_back_is_no_news(week: Chat) -> None:
    await week.says("we won Sleeper")
    await week.presses("Undo")
    assert "Won (1)" in await week.says("what changed since Friday")


async def test_a_call_is_a_touch_and_only_ones_own_are_told_to_a_rep(week: Chat) -> None:
    await week.says("called Sleeper")
    assert "nobody touched" not in await week.calls("changes")
    rep = await week.colleague("Omar Haddad")
    assert "Nothing has changed" in await rep.calls("changes")
    assert "Won (1)" in await rep.says("what changed in the team's pipeline since Friday")


async def test_the_period_counts(week: Chat) -> None:
    card = await week.says("what changed since yesterday")
    assert "Nothing has changed" in card
    assert "5 open deals that nobody touched" in card


@pytest.mark.parametrize(
    "said", ["/changes since tomorrow", "changes since 2026-03-20", "was hat sich seit morgen geändert"]
)
async def test_a_day_to_come_is_said_kindly(week: Chat, said: str) -> None:
    card = await (week.calls(said[1:]) if said.startswith("/") else week.says(said))
    assert "is still to come" in card
    assert "Won (1)" in await week.presses("Since Friday", on=card)


@pytest.mark.parametrize("said", ["/changes since 31 Feb", "changes since 31 Feb", "what changed since 31.02."])
async def test_a_day_that_there_is_not_is_not_taken_for_friday(week: Chat, said: str) -> None:
    card = await (week.calls(said[1:]) if said.startswith("/") else week.says(said))
    assert "I couldn't read “" in card
    assert "31" in card
