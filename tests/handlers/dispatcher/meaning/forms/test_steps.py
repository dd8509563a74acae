"""The question for the next step: an answer in a whole sentence belongs to its deal, and its moment is read."""

import pytest

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet


async def _asked(chat: Chat) -> None:
    """Ask for the next step of a deal that has gone quiet."""
    await goes_quiet(chat)
    assert "What needs to be done?" in await chat.presses("Next step")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("call them on Friday at 10", "⏰ Call them · Acme renewal · Fri, Mar 13, 2026, 10:00 AM"),
        ("send the quote Friday", "⏰ Send the quote · Acme renewal · Fri, Mar 13, 2026"),
        ("remind me to call them on Friday", "⏰ Call them · Acme renewal · Fri, Mar 13, 2026"),
        ("send Acme the quote tomorrow", "⏰ Send Acme the quote · Wed, Mar 11, 2026"),
        ("call Anna on Friday", "⏰ Call Anna · Acme renewal · Fri, Mar 13, 2026"),
        ("next call on Friday at 10", "⏰ Next call · Acme renewal · Fri, Mar 13, 2026, 10:00 AM"),
        ("Friday", "⏰ Acme renewal · Fri, Mar 13, 2026"),
    ],
)
async def test_a_sentence_is_the_answer_with_its_moment(chat: Chat, typed: str, seen: str) -> None:
    await _asked(chat)
    before = len(chat.screen.log)
    assert seen in await chat.says(typed)
    assert not any("kept this open" in each for each in chat.screen.log[before:])
    assert "isn't stalled any more" in "\n".join(each.text for each in chat.screen.messages.values())
    assert seen.split(" · ", 1)[0].removeprefix("⏰ ") in await chat.calls("show Acme renewal")


async def test_what_has_no_moment_is_asked_for_it(chat: Chat) -> None:
    await _asked(chat)
    assert "When?" in await chat.says("call them")
    assert "⏰ Call them · Acme renewal · Wed, Mar 11, 2026, 9:00 AM" in await chat.says("tomorrow at 9")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("remind me on Friday to ring Kestrel", "⏰ Ring Kestrel · Fri"),
        ("call Globex on Friday", "⏰ Call Globex · Fri"),
        ("agenda", "Your agenda"),
    ],
)
async def test_work_with_others_leaves_the_question_open(chat: Chat, typed: str, seen: str) -> None:
    await chat.calls("company Globex")
    await _asked(chat)
    before = len(chat.screen.log)
    await chat.says(typed)
    assert any(seen in each for each in chat.screen.log[before:])
    assert any("kept this open" in each for each in chat.screen.log[before:])
