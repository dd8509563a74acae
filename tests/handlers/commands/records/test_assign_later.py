"""`assign` and `handoff` with a day to come: nothing changes hands before it is said that it shall."""

import pytest

from tests.chat import Chat


async def test_a_handover_on_friday_is_asked_about(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("new deal Acme rollout 12k")
    heard = len(kim.screen.log)
    said = await chat.says("hand over Acme rollout to Kim on Friday")
    assert "right now?" in said
    assert len(kim.screen.log) == heard
    await chat.presses("Remind me on Fri, Mar 6, 2026", on=said)
    rung = await chat.waits_until("2026-03-06T12:00+01:00")
    assert (
        "Hand over Acme rollout to Kim on Friday" in "\n".join(each.text for each in chat.screen.log[-3:]) + rung.text
    )
    assert "Acme rollout is with Kim Lund now" in await chat.presses("Yes, now", on=said)


async def test_while_i_am_away_is_an_absence(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.says("new deal Acme rollout 12k")
    await chat.says("Kim takes over Acme rollout while I'm away next week")
    said = await chat.presses("I'm away until Mon, Mar 16, 2026, Kim Lund covers")
    assert "away from Mon, Mar 9" in said


async def test_everything_on_friday_is_asked_about(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("new deal Acme rollout 12k")
    heard = len(kim.screen.log)
    said = await chat.says("hand over everything to Kim on Friday")
    assert "right now?" in said
    assert len(kim.screen.log) == heard


@pytest.mark.parametrize("text", ["assign Acme rollout to Kim", "assign Acme rollout to Kim today"])
async def test_a_handover_of_now_is_done(chat: Chat, text: str) -> None:
    await chat.colleague("Kim Lund")
    await chat.says("new deal Acme rollout 12k")
    assert "Acme rollout is with Kim Lund now" in await chat.says(text)
