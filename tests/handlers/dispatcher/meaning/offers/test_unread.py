"""A long paste is not read as a sentence, and not a letter of it is lost."""

import pytest

from tests.chat import Chat

LONG = "called Acme. " + "They told us a long story about their year. " * 60 + "THE END"


@pytest.mark.parametrize("said", [LONG, f"/log {LONG}"])
async def test_a_long_paste_is_offered_as_a_note_whole(chat: Chat, said: str) -> None:
    await chat.calls("company Acme")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "longer than 2,000 characters" in card
    assert await _summaries(chat) == []
    await chat.presses("Keep as a note", on=card)
    kept = await chat.says("Acme")
    assert "Note logged: Acme" in kept
    assert await _summaries(chat) == [LONG]


async def test_below_a_customers_card_it_is_kept_at_once(chat: Chat) -> None:
    await chat.calls("company Acme")
    card = await chat.calls("show Acme")
    assert "Note logged: Acme" in await chat.says(LONG, reply_to=card.id)
    assert await _summaries(chat) == [LONG]


async def test_a_long_note_is_a_note(chat: Chat) -> None:
    await chat.calls("company Acme")
    assert "Note logged: Acme" in await chat.calls(f"note Acme: {LONG}")


async def _summaries(chat: Chat) -> list[str]:
    found: list[str] = [each.summary for each in await chat.app.in_reading(lambda store: store.activities.list_all())]
    return found


async def test_a_known_name_alone_shows_its_record(chat: Chat) -> None:
    await chat.calls("company Globex")
    assert "Nothing has happened here yet." in await chat.says("Globex")


@pytest.mark.parametrize(
    "said", ["how much is it?", "set the close date to end of month", "export my contacts", "99", "50k"]
)
async def test_of_unread_words_it_is_said_every_time_that_nothing_was_written(chat: Chat, said: str) -> None:
    assert "nothing was written down" in await chat.says(said)
    assert "nothing was written down" in await chat.says(said)


@pytest.mark.parametrize("said", ["thanks!", "ok", "Great"])
async def test_chatter_stays_unanswered(chat: Chat, said: str) -> None:
    assert not (await chat.says(said)).text


@pytest.mark.parametrize("said", ["hi", "Hello!", "good morning"])
async def test_a_greeting_is_heard(chat: Chat, said: str) -> None:
    assert "I'm listening" in await chat.says(said)


@pytest.mark.parametrize(
    ("language", "said", "shown"),
    [
        ("English", "my settings", "Your settings"),
        ("Deutsch", "Einstellungen", "Ihre Einstellungen"),
        ("Deutsch", "Mitglieder", "Mitglieder"),
        ("Deutsch", "Ruhezeiten", "/settings"),
        ("English", "mute", "/settings"),
        ("English", "/agenda", "Your agenda"),
        ("English", "/crm agenda", "Your agenda"),
    ],
)
async def test_a_word_from_the_bots_own_screens_leads_there(chat: Chat, language: str, said: str, shown: str) -> None:
    await chat.calls(f"settings language {language}")
    assert shown in await chat.says(said)
