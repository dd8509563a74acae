"""`reading`: every card that a sentence produced tells which words gave what, to whoever said it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.kit.request import Audience, Platform
from tests.chat import Chat, conversation

ASK = "How did you read this?"


async def test_the_words_behind_each_slot_are_told(chat: Chat) -> None:
    said = await chat.says("called Acme, follow up tomorrow at 3pm")
    assert list(said.buttons)[-1] == ASK
    told = await chat.presses(ASK, on=said)
    for words in ("This is how I read: “called Acme, follow up tomorrow at 3pm”", "✓ Log it", "✓ Follow up"):
        assert words in told
    assert "Call ← “called”" in told
    assert "Acme ← “Acme”" in told
    assert "Tue, Mar 3, 2026, 3:00 PM ← “tomorrow at 3pm”" in told
    assert not told.edited
    assert "Call logged: Acme" in chat.screen.messages[said.id]


async def test_amounts_dates_and_stages_are_written_for_the_reader(chat: Chat) -> None:
    await chat.says("new deal Acme rollout with Acme, 12k, closes 30 June")
    said = await chat.says("Acme rollout is at 60k now")
    told = await chat.presses(ASK, on=said)
    assert "60,000 ← “60k”" in told
    assert "Acme rollout ← “Acme rollout”" in told


async def test_it_holds_after_a_restart_and_whatever_became_of_the_records(chat: Chat) -> None:
    said = await chat.says("called Acme yesterday, they want a quote")
    await chat.presses("Undo", on=said)
    await chat.reopens()
    chat.clock.at = chat.clock.at.replace(month=5)
    told = await chat.presses_token(said.buttons[ASK], said.id)
    assert "Sun, Mar 1, 2026 ← “yesterday”" in told


async def test_a_question_tells_what_waits_for_it(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    asked = await chat.says("called Sofia, follow up tomorrow at 3pm")
    told = await chat.presses(ASK, on=asked)
    assert "Who do you mean?" in told
    assert "Log it (waits for the answer)" in told
    assert "Call logged: Sofia Berg" in await chat.presses("Sofia Berg", on=asked)


async def test_what_only_shows_something_says_itself_how_it_was_read(chat: Chat) -> None:
    await chat.says("called Acme")
    for said in ("agenda", "help", "find Acme", "show Acme", "undo"):
        assert ASK not in (await chat.says(said)).buttons, said
    assert ASK in (await chat.says("deals over 50k closing in June")).buttons


async def test_suggestions_are_told_as_what_they_are(chat: Chat) -> None:
    said = await chat.says("called Acme, they want a quote by Friday")
    assert "(only offered)" in await chat.presses(ASK, on=said)


async def test_forms_commands_and_undone_cards_are_not_explained(chat: Chat) -> None:
    assert ASK not in (await chat.calls("deal")).buttons
    await chat.says("called Beta Ltd")
    said, _form_kept = chat.screen.log[-2:]
    assert ASK not in (await chat.presses("Undo", on=said)).buttons


async def test_only_who_said_it_is_told(chat: Chat) -> None:
    ines = await chat.colleague("Ines Alba")
    team = chat.beside(Platform.TERMINAL, chat.sender, channel="team", audience=Audience.SHARED)
    hers = chat.beside(Platform.TERMINAL, ines.sender, channel="team", audience=Audience.SHARED)
    said = await team.says("called Acme")
    await hers.presses_token(said.buttons[ASK], said.id)
    assert "These are the words of Nora Vidal" in ines.screen.log[-1]
    await team.presses(ASK, on=said)
    assert "This is how I read" in chat.screen.log[-1]
    assert not any("This is how I read" in shown for shown in team.screen.log)


@pytest.fixture
async def german(folder: Path) -> AsyncIterator[Chat]:
    """Open a conversation in German."""
    async with conversation(folder, locale="de", zone="Europe/Berlin") as opened:
        yield opened


async def test_it_speaks_the_readers_language(german: Chat) -> None:
    said = await german.says("Acme angerufen, morgen um 15 Uhr nachfassen")
    told = await german.presses("Wie wurde das gelesen?", on=said)
    assert "Anruf ← „Acme angerufen“" in told
    assert "Firma" in told
    assert "3. März 2026, 15:00 ← „morgen um 15 Uhr“" in told
