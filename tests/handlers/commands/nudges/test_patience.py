""" "Not stalled because …" moves that deal's own threshold."""

from datetime import date, timedelta

import pytest

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet, hears


async def test_a_reason_gives_the_deal_more_days_and_says_so(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    asked = await chat.presses("Not stalled because …", on=nudge)
    assert "Why is Acme renewal not stalled?" in asked
    said = await chat.presses("we wait for their answer")
    assert "after 15 quiet days" in said
    assert "Until now it was 7 days. It holds while the deal stays in Lead." in said
    assert await hears(chat, "2026-03-16T10:30+01:00") == []
    (again,) = await hears(chat, "2026-03-17T10:30+01:00")
    assert "quiet for 15 days" in again
    why = await chat.presses("Why?")
    assert "This deal is allowed 15 quiet days of its own (we wait for their answer)" in why


async def test_it_can_be_undone(chat: Chat) -> None:
    await goes_quiet(chat)
    await chat.presses("Not stalled because …")
    await chat.presses("their budget comes later")
    await chat.presses("Undo")
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        (deal,) = await store.deals.list_open()
    assert (deal.stall_days, deal.stall_reason) == (None, None)


async def test_another_stage_has_its_own_days_again(chat: Chat) -> None:
    await goes_quiet(chat)
    await chat.presses("Not stalled because …")
    await chat.presses("their budget comes later")
    await chat.waits_until("2026-03-10T10:31+01:00")
    await chat.says("move Acme renewal to Qualified")
    assert await hears(chat, "2026-03-23T10:30+01:00") == []
    (again,) = await hears(chat, "2026-03-24T10:31+01:00")
    assert "quiet for 14 days" in again


async def test_it_can_be_said(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    assert "Got it: they are away" in await chat.says("Acme renewal is not stalled, they are on holiday")
    assert "Got it: their budget comes later" in await chat.says("not stalled because budget", reply_to=nudge.id)
    assert "Got it: the board meets soon" in await chat.says("not stalled: the board meets soon", reply_to=nudge.id)
    assert "Why is Acme renewal not stalled?" in await chat.says("Acme renewal is not stalled")
    assert "it is with legal" in await chat.says("Acme renewal steht nicht still, liegt im Einkauf")
    assert "they are away" in await chat.says("Acme renewal没有停滞，对方休假")


@pytest.mark.parametrize(
    ("said", "reason", "day"),
    [
        ("Acme renewal is not stalled, they wait for legal until June", "it is with legal or purchasing", "Mon, Jun 1"),
        ("Acme renewal is not stalled, they are away until June 15", "they are away", "Mon, Jun 15"),
        ("Acme renewal is not stalled because the board meets on May 4", "the board meets on May 4", "Mon, May 4"),
        ("Acme renewal ist nicht festgefahren, sie warten auf ihr Budget bis Juni", "their budget", "Mon, Jun 1"),
        ("Acme renewal no está parado, esperan su presupuesto hasta junio", "their budget", "Mon, Jun 1"),
        ("not stalled, they are on holiday until April 7", "they are away", "Tue, Apr 7"),
        ("waiting for legal until April 7", "it is with legal", "Tue, Apr 7"),
    ],
)
async def test_until_when_it_takes_is_kept(chat: Chat, said: str, reason: str, day: str) -> None:
    nudge = await goes_quiet(chat)
    language = "de" if " ist " in said else "es" if " está " in said else "en"
    if language != "en":
        await chat.calls(f"settings language {language}")
    shown = await chat.says(said, reply_to="" if "Acme" in said else nudge.id)
    if language == "en":
        assert reason in shown
        assert f"I'll leave Acme renewal alone until {day}" in shown
    before = date.fromisoformat(
        {"Jun 1": "2026-05-31", "Jun 15": "2026-06-14", "May 4": "2026-05-03", "Apr 7": "2026-04-06"}[day[5:]]
    )
    assert not await hears(chat, f"{before}T10:30+01:00")
    (again,) = await hears(chat, f"{before + timedelta(days=1)}T11:30+01:00")
    assert "Acme renewal" in again


async def test_such_a_day_can_be_undone(chat: Chat) -> None:
    await goes_quiet(chat)
    await chat.says("Acme renewal is not stalled, they wait for legal until June")
    assert "Undone: no nudges about Acme renewal" in await chat.says("undo")
    assert "Acme renewal" in await chat.calls("deals stalled")


async def test_a_day_that_is_past_or_far_away_moves_nothing(chat: Chat) -> None:
    await goes_quiet(chat)
    assert "quiet days" in await chat.says("Acme renewal is not stalled, they are away since March 1")


async def test_a_closed_deal_needs_no_patience(chat: Chat) -> None:
    await goes_quiet(chat)
    await chat.says("lost Acme renewal, too expensive")
    assert "was lost already" in await chat.says("Acme renewal is not stalled, they wait for budget until June")
    assert "was lost already" in await chat.says("Acme renewal is not stalled")
