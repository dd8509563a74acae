"""Words below a card: what is told becomes a note, talk does not, and a colleague's talk moves nothing."""

from dataclasses import replace

import msgspec
import pytest

from handlers.kit.request import Said
from tests.chat import Chat, Shown


@pytest.fixture
async def reminder(chat: Chat) -> Shown:
    """A reminder about a customer has just arrived."""
    await chat.says("remind me tomorrow at 9am to call Acme")
    return await chat.waits_until("2026-03-03T09:00+01:00")


async def test_talk_below_a_card_is_no_note(chat: Chat, reminder: Shown) -> None:
    for talk in ("thanks!", "ok", "👍", "lol", "great job", "on it", "Sounds great."):
        assert not (await chat.says(talk, reply_to=reminder.id)).text, talk
    assert "logged" not in await chat.says("who is picking this up?", reply_to=reminder.id)
    assert "Note" not in await chat.calls("show Acme")


async def test_words_that_put_a_reminder_off_are_no_note(chat: Chat, reminder: Shown) -> None:
    assert "You asked for this reminder" in await chat.says("stop", reply_to=reminder.id)
    for later in ("later", "not now"):
        said = await chat.says(later, reply_to=reminder.id)
        assert "logged" not in said
        assert {"Tomorrow", "In a week"} <= said.buttons.keys()
    moved = await chat.says("tomorrow", reply_to=reminder.id)
    assert "Moved: Call Acme" in moved
    assert "logged" not in moved


async def test_two_words_that_say_something_are_a_note(chat: Chat, reminder: Shown) -> None:
    assert "she signed" in await chat.says("she signed", reply_to=reminder.id)
    assert "she signed" in await chat.calls("show Acme")


async def _overhears(chat: Chat, text: str, card: Shown) -> str:
    before = len(chat.screen.log)
    request = msgspec.structs.replace(chat.request(Said(text, card.id)), overheard=True)
    await chat.app.inbox.accept(request)
    await chat.app.settle()
    return "\n".join(each.text for each in chat.screen.log[before:])


async def test_what_colleagues_say_to_each_other_is_not_kept_and_moves_nothing(chat: Chat) -> None:
    card = await chat.says("called Acme, follow up tomorrow at 3pm")
    ines = replace(await chat.colleague("Ines Ruiz"), channel=chat.channel, screen=chat.screen)
    for talk in (
        "thanks!",
        "who is picking this up?",
        "@nora please send me the deck",
        "did anybody speak to their CFO?",
        "I'll be in the office at 3",
        "Nora: let's discuss tomorrow",
    ):
        assert not await _overhears(ines, talk, card), talk
    assert "logged" in await _overhears(ines, "I talked to them yesterday, they'll sign in May", card)
    assert not await _overhears(chat, "who is picking this up?", card)
    assert "Moved" not in await _overhears(chat, "I'll be in the office at 3", card)
    assert "Tue, Mar 3, 2026, 3:00 PM" in await chat.says("agenda")


async def test_work_with_somebody_else_becomes_a_follow_up_of_its_own(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("they also want a demo, call Jane on Friday", reply_to=reminder.id)
    assert "Call Jane" in said
    assert "Moved" not in said
    agenda = await chat.says("agenda")
    assert "Call Acme · Tue, Mar 3" in agenda
    assert "Call Jane" in agenda
    assert "they also want a demo" in await chat.calls("show Acme")


async def test_what_is_told_of_another_company_is_logged_there(chat: Chat, reminder: Shown) -> None:
    assert "logged: Globex" in await chat.says("called Globex, they are happy", reply_to=reminder.id)
    assert "happy" not in await chat.calls("show Acme")
