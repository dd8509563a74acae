"""Two things in one breath below what was just done, and what goes on with an "and"."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("and make it 4pm", "Thu, Mar 5, 2026, 4:00 PM"),
        ("and at 3", "Thu, Mar 5, 2026, 3:00 PM"),
        ("and Friday", "Mar 6"),
    ],
)
async def test_an_and_before_a_correction(chat: Chat, typed: str, shown: str) -> None:
    card = await chat.says("remind me to call Ana Ruiz Thursday")
    await chat.says(typed)
    assert shown in chat.screen.messages[card.id]


@pytest.mark.parametrize(
    ("locale", "first", "typed", "shown"),
    [
        ("de", "erinnere mich am Donnerstag Ana Ruiz anzurufen", "und um 16 Uhr", "16:00"),
        ("es", "recuérdame llamar a Ana Ruiz el jueves", "y a las 16:00", "16:00"),
        ("fr", "rappelle-moi d'appeler Ana Ruiz jeudi", "et à 16h", "16:00"),
        ("pt", "me lembra de ligar para Ana Ruiz na quinta", "e às 16h", "16:00"),
        ("ru", "напомни в четверг позвонить Ana Ruiz", "и в 16:00", "16:00"),
    ],
)
async def test_in_every_language(tmp_path: Path, locale: str, first: str, typed: str, shown: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        card = await chat.says(first)
        await chat.says(typed)
        assert shown in chat.screen.messages[card.id]


async def test_an_amount_and_a_month(chat: Chat) -> None:
    card = await chat.says("new deal Skyline at Lumen 12k closing in July")
    await chat.says("make it 30k and August")
    said = chat.screen.messages[card.id]
    assert "€30,000" in said
    assert "Aug 31" in said


async def test_a_colleagues_copy_is_of_what_was_put_right(chat: Chat) -> None:
    await chat.colleague("Kim Park")
    card = await chat.says("remind me to call Ana Ruiz Thursday")
    await chat.says("make it 4pm and remind Kim too")
    said = chat.screen.messages[card.id].text
    assert said.count("4:00 PM") == 2
    assert "For Kim Park: Call Ana Ruiz" in said


async def test_what_a_colleague_shall_do_with_a_deal_is_offered(chat: Chat) -> None:
    await chat.colleague("Kim Park")
    card = await chat.says("new deal Skyline at Lumen 12k")
    await chat.says("make it 30k and remind Kim too")
    said = chat.screen.messages[card.id]
    assert "€30,000" in said
    assert any("ollow up" in each for each in said.buttons)
    assert "⏰" not in said


@pytest.mark.parametrize("typed", ["and 3 demos", "and 7", "and Jens", "and Globex"])
async def test_an_and_alone_corrects_no_amount_and_no_name(chat: Chat, typed: str) -> None:
    card = await chat.says("new deal Skyline at Lumen 12k closing in July")
    before = chat.screen.messages[card.id].text
    await chat.says(typed)
    assert chat.screen.messages[card.id].text == before


async def test_a_day_behind_an_and_moves_nothing_that_has_happened(chat: Chat) -> None:
    card = await chat.says("called Ana Ruiz")
    before = chat.screen.messages[card.id].text
    await chat.says("and Friday")
    assert chat.screen.messages[card.id].text == before
