""" "Not stalled because …" moves that deal's own threshold."""

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
    assert "Got it: the board meets in May" in await chat.says("not stalled: the board meets in May", reply_to=nudge.id)
    assert "Why is Acme renewal not stalled?" in await chat.says("Acme renewal is not stalled")
    assert "it is with legal" in await chat.says("Acme renewal steht nicht still, liegt im Einkauf")
    assert "they are away" in await chat.says("Acme renewal没有停滞，对方休假")
