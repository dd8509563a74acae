"""`snooze`: a follow-up later, with a press or in words."""

import pytest

from tests.chat import Chat


async def test_in_words(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    said = await chat.calls("snooze call Acme to Monday at 9am")
    assert "Moved: Call Acme · Mon, Mar 9, 2026, 9:00 AM" in said
    assert not (await chat.waits_until("2026-03-06T15:00+01:00")).text
    assert "Call Acme" in await chat.waits_until("2026-03-09T09:00+01:00")


async def test_by_presses_under_the_reminder_and_back_by_undo(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    asked = await chat.presses("Later", on=rung)
    assert asked.edited
    assert "Until when?" in asked
    said = await chat.presses("In a week")
    assert "Tue, Mar 10, 2026" in said
    await chat.presses("Undo")
    assert "Tue, Mar 3, 2026, 9:00 AM" in await chat.says("agenda")


async def test_what_is_done_stays_done(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    await chat.presses("Done", on=rung)
    assert "✓ Done: Call Acme" in await chat.presses("Later", on=rung)


async def test_nothing_open_is_said(chat: Chat) -> None:
    await chat.calls("company Acme")
    assert "can't find an open follow-up" in await chat.calls("snooze call Acme to Monday")


@pytest.mark.parametrize("said", ["snooze Globex", "/snooze Globex", "snooze paint the fence"])
async def test_of_a_follow_up_that_there_is_not_it_asks_which(chat: Chat, said: str) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "an open follow-up like" in card
    assert "Until when? Call Acme" in await chat.presses("Call Acme", on=card)


async def test_a_colleagues_follow_up_stays_where_it_is(chat: Chat) -> None:
    rita, kim = await chat.colleague("Rita Rep"), await chat.colleague("Kim Rep")
    await rita.says("remind me Friday at 3pm to send the deck")
    assert "is with Rita Rep" in await kim.says("snooze send the deck to next Friday")
    assert "Mar 6, 2026, 3:00 PM" in await rita.calls("agenda")
    assert rita.screen.log[-1].text.count("send the deck") + rita.screen.log[-1].text.count("Send the deck") >= 1


async def test_who_hears_of_a_follow_up_that_somebody_who_leads_them_moved(chat: Chat) -> None:
    rita = await chat.colleague("Rita Rep")
    await rita.says("remind me Friday at 3pm to send the deck")
    await chat.says("snooze send the deck to next Friday")
    assert "Nora Vidal has moved it for you: Send the deck" in rita.screen.log[-1]
