"""While a question is open: an answer is an answer, a command or a sentence of its own is not."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("settings zone Berlin", "Europe/Berlin"),
        ("agenda", "Your agenda"),
        ("remind me in 1 minute to ring Kestrel", "Ring Kestrel"),
        ("they like us", "Note logged: Globex"),
        ("done deal, signed on paper", "Note logged: Globex"),
        ("move the date, they said", "Note logged: Globex"),
    ],
)
async def test_a_note_takes_words_and_leaves_commands_alone(chat: Chat, typed: str, seen: str) -> None:
    await chat.says("called Globex")
    await chat.calls("note")
    await chat.says("Globex")
    assert seen in (await chat.says(typed)).text


@pytest.mark.parametrize("typed", ["note Acme they like us", "called Acme, follow up friday", "undo"])
async def test_a_name_takes_no_sentence(chat: Chat, typed: str) -> None:
    await chat.says("called Acme")
    await chat.calls("find")
    said = await chat.says(typed)
    assert "matches for" not in said
    assert "match for" not in said
    assert "nothing like" not in said


async def test_a_company_typed_for_a_person_is_the_company_that_is_there(chat: Chat) -> None:
    await chat.calls("company Globex Ltd")
    await chat.calls("note")
    await chat.says("Globex")
    said = await chat.says("pays by invoice")
    assert "Note logged: Globex Ltd" in said
    assert "New" not in said


async def test_nothing_at_all_is_not_logged(chat: Chat) -> None:
    assert "What happened?" in await chat.calls("log")
