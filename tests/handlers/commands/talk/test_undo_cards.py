"""A card on which several things were done: each Undo gives back the card as it stood before."""

import pytest

from tests.chat import Chat, Shown
from tests.handlers.commands.team.places import on_slack


@pytest.fixture
async def tim(chat: Chat) -> Chat:
    """Seat Tim on Slack, where what is typed edits the card above."""
    return await on_slack(chat, "Tim Roe")


def _now(who: Chat, card: Shown) -> Shown:
    return who.screen.messages[card.id]


async def test_a_next_step_that_is_taken_back_leaves_what_was_done_and_its_question(tim: Chat) -> None:
    card = await tim.says("called Acme, follow up thursday at 3")
    await tim.presses("Done", on=card)
    await tim.presses("In a week", on=_now(tim, card))
    await tim.says("undo")
    shown = _now(tim, card)
    assert "✓ Done: Follow up" in shown
    assert "What's the next step?" in shown
    assert "Thu, Mar 5" not in shown
    assert {"Tomorrow", "In 3 days", "In a week", "Undo"} <= shown.buttons.keys()
    assert "Nothing is open" in await tim.says("agenda")
    assert "Next: Follow up" in await tim.presses("In 3 days", on=shown)
    assert "Thu, Mar 5, 2026, 9:00" in await tim.says("agenda")


async def test_the_button_gives_the_card_back_as_well(chat: Chat) -> None:
    card = await chat.says("Acme angerufen, am Donnerstag um 15 Uhr nachfassen")
    await chat.presses("Done", on=card)
    first = await chat.presses("In a week", on=_now(chat, card))
    back = await chat.presses("Undo", on=first)
    assert "✓ Done" in back
    second = await chat.presses("In 3 days", on=back)
    back = await chat.presses("Undo", on=second)
    assert back.text.count("Undone") == 1
    assert "In 3 days" in back.buttons
    back = await chat.presses("Undo", on=back)
    assert "Thu, Mar 5" in back
    assert "Done" in back.buttons
    assert "Undone: Call logged: Acme" in await chat.presses("Undo", on=back)
    assert "Nothing is open" in await chat.says("agenda")


async def test_undo_after_undo_reaches_what_the_card_said_first(tim: Chat) -> None:
    card = await tim.says("called Beta")
    await tim.presses("It's a person", on=card)
    await tim.says("undo")
    shown = _now(tim, card)
    assert "New company Beta" in shown
    assert "It's a person" in shown.buttons
    await tim.says("undo")
    shown = _now(tim, card)
    assert shown.text == "Undone: Call logged: Beta · Mon, Mar 2, 2026, 10:00 AM"
    assert not shown.buttons


async def test_a_done_follow_up_and_then_its_call_are_taken_back_on_the_card(tim: Chat) -> None:
    card = await tim.says("called Acme, follow up thursday")
    await tim.presses("Done", on=card)
    await tim.says("undo")
    assert "Done" in _now(tim, card).buttons
    await tim.says("undo")
    assert "Undone: Call logged: Acme" in _now(tim, card)
    assert not _now(tim, card).buttons


async def test_with_something_else_in_between_the_card_is_found_all_the_same(tim: Chat) -> None:
    card = await tim.says("called Beta")
    await tim.presses("It's a person", on=card)
    other = await tim.calls("company Gamma")
    for _ in range(3):
        await tim.says("undo")
    assert "Undone: New company: Gamma" in _now(tim, other)
    assert "Undone: Call logged: Beta" in _now(tim, card)
    assert not _now(tim, card).buttons


async def test_a_reminder_shows_the_one_follow_up_that_there_is(tim: Chat) -> None:
    await tim.says("remind me tomorrow at 9am to call Globex")
    await tim.waits_until("2026-03-03T09:00+01:00")
    rung = next(each for each in tim.screen.messages.values() if "Reached" in each.buttons)
    await tim.presses("Reached", on=rung)
    await tim.presses("In a week", on=_now(tim, rung))
    await tim.says("undo")
    assert "✓ Reached: Call Globex" in _now(tim, rung)
    assert "In a week" in _now(tim, rung).buttons
    await tim.says("undo")
    assert "Undone: ✓ Reached: Call Globex" in _now(tim, rung)
    await tim.calls("done call Globex")
    assert "✓ Done: Call Globex" in _now(tim, rung)
    assert "Dropped" not in _now(tim, rung)


async def test_a_deal_that_was_not_won_after_all_can_be_worked_on(chat: Chat) -> None:
    card = await chat.calls("deal Alpha 10k")
    back = await chat.presses("Undo", on=await chat.presses("Won", on=card))
    assert "€10,000" in back
    assert {"Won", "Lost", "An existing record", "Undo"} <= back.buttons.keys()
    assert "Undone: New deal: Alpha" in await chat.presses("Undo", on=back)


async def test_figures_that_are_others_by_now_are_not_shown_again(tim: Chat, chat: Chat) -> None:
    card = await tim.calls("deal Alpha 10k")
    await tim.presses("Won", on=card)
    await chat.says("Alpha is worth 25k")
    await tim.presses("Undo", on=_now(tim, card))
    assert "€10,000" not in _now(tim, card)


async def test_what_was_undone_is_nothing_that_happened_to_the_customer(tim: Chat) -> None:
    await tim.calls("company Acme")
    await tim.says("remind me tomorrow at 9am to call Acme")
    await tim.says("undo")
    assert "Call Acme" not in await tim.calls("show Acme")
    await tim.says("remind me on friday to call Acme")
    await tim.says("cancel call Acme")
    assert "Dropped: Call Acme" in await tim.calls("show Acme")


async def test_the_reminder_of_a_follow_up_that_was_undone_says_so(tim: Chat, chat: Chat) -> None:
    made = await chat.says("remind Tim tomorrow at 9am to call Acme")
    await tim.waits_until("2026-03-03T09:00+01:00")
    rung = next(each for each in tim.screen.messages.values() if "Reached" in each.buttons)
    await chat.presses("Undo", on=made)
    assert "Undone: Call Acme" in _now(tim, rung)
    assert "Dropped" not in _now(tim, rung)


@pytest.mark.parametrize("pressed", ["No answer", "Reached", "Done"])
async def test_a_slip_on_a_reminder_gives_the_reminder_back(tim: Chat, pressed: str) -> None:
    await tim.says("remind me tomorrow at 9am to call Hooli")
    rung = await tim.waits_until("2026-03-03T09:00+01:00")
    stood = rung.buttons.keys()
    await tim.presses(pressed, on=rung)
    await tim.presses("Undo", on=_now(tim, rung))
    shown = _now(tim, rung)
    assert "Undone" in shown
    assert "⏰ Call Hooli" in shown
    assert "You asked me to remind you" in shown
    assert shown.buttons.keys() == stood
    assert "Reached: Call Hooli" in await tim.presses("Reached", on=shown)


async def test_so_does_undo_after_later(tim: Chat) -> None:
    await tim.says("remind me tomorrow at 9am to call Hooli")
    rung = await tim.waits_until("2026-03-03T09:00+01:00")
    await tim.presses("Later", on=rung)
    await tim.presses("Tomorrow", on=_now(tim, rung))
    await tim.says("undo")
    assert _now(tim, rung).buttons.keys() == rung.buttons.keys()


async def test_two_slips_are_taken_back_one_after_the_other(tim: Chat) -> None:
    await tim.says("remind me tomorrow at 9am to call Hooli")
    rung = await tim.waits_until("2026-03-03T09:00+01:00")
    await tim.presses("No answer", on=rung)
    await tim.presses("Tomorrow", on=_now(tim, rung))
    await tim.says("undo")
    assert "When shall we try again?" in _now(tim, rung)
    await tim.says("undo")
    assert _now(tim, rung).buttons.keys() == rung.buttons.keys()
    assert _now(tim, rung).text.count("Undone") == 1


async def test_a_card_of_what_was_undone_offers_no_undo(tim: Chat) -> None:
    made = await tim.says("remind me tomorrow at 9am to call Hooli")
    moved = await tim.says("snooze Hooli to friday at 9")
    await tim.presses("Undo", on=moved)
    again = await tim.says("snooze Hooli to saturday at 9")
    assert "Undo" not in _now(tim, moved).buttons
    asked = await tim.presses("Undo", on=_now(tim, made))
    assert "You have gone on with this since: the follow-up" in asked
    await tim.presses("Take it back anyway")
    assert "Undone: Call Hooli" in _now(tim, again)
    assert not _now(tim, again).buttons
    assert "Nothing is open" in await tim.says("agenda")
