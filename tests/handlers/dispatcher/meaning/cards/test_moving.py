"""A moment that is typed for the newest card, however that came about."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.chat import Chat, conversation


async def test_what_a_button_made_is_corrected_and_nothing_older(chat: Chat) -> None:
    deal = await chat.says("Globex closes Friday")
    await chat.says("call Peter")
    await chat.presses("+ call Peter")
    await chat.presses("Tomorrow")
    assert "Call Peter · Thu, Mar 5, 2026, 9:00 AM" in await chat.says("no, Thursday")
    assert "Call Peter · Thu, Mar 5, 2026, 3:00 PM" in await chat.says("no, 3pm")
    assert "Fri, Mar 6" in chat.screen.messages[deal.id]


async def test_a_moment_that_a_press_chose_is_corrected(chat: Chat) -> None:
    await chat.says("remind me to call Zed")
    await chat.presses("Tomorrow")
    assert "Call Zed · Thu, Mar 5" in await chat.says("no, Thursday")
    await chat.says("done Zed")
    await chat.presses("In 3 days")
    assert "Call Zed · Mon, Mar 9" in await chat.says("no, Monday")


async def test_a_follow_up_without_a_day_takes_one(chat: Chat) -> None:
    await chat.says("remind me to call Hooli")
    assert "Call Hooli · Thu, Mar 5" in await chat.says("no, Thursday")
    await chat.says("remind me to call Initech")
    assert "Call Initech · Tue, Mar 3, 2026, 9:00 AM" in await chat.says("tomorrow 9am")
    assert "Undo" in chat.screen.log[-1].buttons


async def test_a_follow_up_that_is_only_offered_takes_a_day(chat: Chat) -> None:
    await chat.says("call Paul")
    assert "Call Paul · Tue, Mar 3, 2026, 9:00 AM" in await chat.says("tomorrow at 9")


async def test_a_day_said_much_later_moves_nothing(chat: Chat) -> None:
    await chat.says("remind me to call Hooli")
    chat.clock.at += timedelta(hours=3)
    assert "Call Hooli" not in await chat.says("tomorrow 9am")


async def test_what_cannot_be_moved_is_said(chat: Chat) -> None:
    await chat.says("Globex closes Friday")
    await chat.says("quiet hours 6pm to 8am")
    assert "nothing was written down" in await chat.says("no, Thursday")


@pytest.mark.parametrize(
    ("locale", "task", "press", "typed"),
    [
        ("de", "erinnere mich an Anruf bei Zed", "Morgen", "nein, Donnerstag"),
        ("es", "recuérdame llamar a Zed", "Mañana", "no, el jueves"),
        ("fr", "rappelle-moi d'appeler Zed", "Demain", "non, jeudi"),
    ],
)
async def test_what_a_button_made_is_corrected_in_any_language(
    tmp_path: Path, locale: str, task: str, press: str, typed: str
) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.says(task)
        await chat.presses(press)
        said = await chat.says(typed)
        assert "Zed" in said
        assert "5" in said.text.partition("·")[2]
