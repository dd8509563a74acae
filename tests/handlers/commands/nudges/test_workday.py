"""One's own working day."""

import pytest

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import hears


async def test_it_shows_what_holds(chat: Chat) -> None:
    shown = await chat.calls("workday")
    assert "09:00" in shown
    assert "ES" in shown


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("workday 8:30", "08:30"),
        ("workday country de-by", "DE-BY"),
        ("workday pings 3", "3"),
        ("workday start 7", "07"),
    ],
)
async def test_it_changes(chat: Chat, line: str, expected: str) -> None:
    assert expected in await chat.calls(line)


@pytest.mark.parametrize("line", ["workday 25:00", "workday country Atlantis", "workday pings many", "workday soon"])
async def test_what_cannot_be_read_is_answered_with_an_example(chat: Chat, line: str) -> None:
    assert "workday country DE-BY" in await chat.calls(line)


async def test_the_agenda_follows_it(chat: Chat) -> None:
    await chat.presses("07:00", on=await chat.calls("workday"))
    await chat.says("remind me on March 3 at 3pm to call Acme")
    (agenda,) = await hears(chat, "2026-03-03T07:00+01:00")
    assert "Your day" in agenda
