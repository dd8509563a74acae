"""Answers in words to what a sentence left open: with something behind them, or that it is not needed."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


async def _two_toms(chat: Chat) -> None:
    await chat.says("new contact Tom Baker at Brightwater Ltd")
    await chat.says("new contact Tom Barker at Orchid Hotels")


@pytest.mark.parametrize(
    ("answer", "seen"),
    [
        ("the one at Brightwater, and remind me tomorrow to send him the deck",
         ("Call logged: Tom Baker", "⏰ Send him the deck · Tom Baker · Tue, Mar 3")),
        ("Tom Barker. remind me to send him the price list tomorrow",
         ("Call logged: Tom Barker", "⏰ Send him the price list · Tom Barker · Tue, Mar 3")),
        ("the second one, remind me to call him Friday", ("Call logged: Tom Barker", "⏰ Call him", "Fri, Mar 6")),
        ("Barker, and make it yesterday", ("Call logged: Tom Barker · Sun, Mar 1",)),
        ("Baker", ("Call logged: Tom Baker",)),
        ("the one at Brightwater", ("Call logged: Tom Baker",)),
    ],
)  # fmt: skip
async def test_an_answer_with_something_behind_it_is_both(chat: Chat, answer: str, seen: tuple[str, ...]) -> None:
    await _two_toms(chat)
    await chat.says("spoke to Tom, sounds good")
    before = len(chat.screen.log)
    await chat.says(answer)
    said = "\n".join(each.text for each in chat.screen.log[before:])
    assert [each for each in seen if each not in said] == []


BEHIND = {
    "de": ("mit Tom gesprochen", "Tom Baker, und erinnere mich morgen ihm das Angebot zu schicken"),
    "es": ("hablé con Tom", "Tom Baker. recuérdame mañana enviarle el contrato"),
    "fr": ("parlé avec Tom", "Tom Baker, et rappelle-moi demain de lui envoyer le contrat"),
    "pt": ("falei com o Tom", "Tom Baker, e me lembra amanhã de mandar o contrato"),
    "ru": ("говорил с Tom", "Tom Baker, и напомни завтра отправить договор"),
    "zh": ("给Tom打了电话", "Tom Baker，明天提醒我发合同"),
}


@pytest.mark.parametrize("locale", BEHIND)
async def test_in_every_language(tmp_path: Path, locale: str) -> None:
    says, answer = BEHIND[locale]
    async with conversation(tmp_path, locale=locale) as chat:
        await _two_toms(chat)
        await chat.says(says)
        said = await chat.says(answer)
        assert "⏰" in said
        assert said.text.count("Tom Baker") >= 2


@pytest.mark.parametrize(
    ("locale", "says", "off", "talk"),
    [
        ("en", "remind me to call Tom on Friday", "neither", "nice weather"),
        ("en", "spoke to Tom", "never mind", "Nice weather"),
        ("de", "mit Tom gesprochen", "egal", "schönes Wetter"),
        ("es", "hablé con Tom", "da igual", "qué buen tiempo"),
        ("fr", "parlé avec Tom", "laisse tomber", "il fait beau"),
        ("pt", "falei com o Tom", "deixa pra lá", "que tempo bom"),
        ("ru", "говорил с Tom", "забудь", "хорошая погода"),
        ("zh", "给Tom打了电话", "都不是", "天气不错"),
    ],
)
async def test_never_mind_closes_the_question_and_says_so(
    tmp_path: Path, locale: str, says: str, off: str, talk: str
) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await _two_toms(chat)
        asked = await chat.says(says)
        assert any("Tom Baker" in each for each in asked.buttons)
        assert (await chat.says(off)).text
        before = len(chat.screen.log)
        await chat.says(talk)
        assert not any("Tom" in each or talk.casefold() in each.text.casefold() for each in chat.screen.log[before:])


@pytest.mark.parametrize("talk", ["nice weather", "Nice weather", "busy day today", "coffee anyone"])
async def test_talk_is_nobodys_name_where_others_are_offered(chat: Chat, talk: str) -> None:
    await _two_toms(chat)
    await chat.says("spoke to Tom")
    before = len(chat.screen.log)
    await chat.says(talk)
    assert not any("logged" in each for each in chat.screen.log[before:])
    assert "Call logged: Tom Barker" in await chat.says("Barker")


@pytest.mark.parametrize("name", ["Maria Lopez", "Tom Hanks", "anna petrova"])
async def test_somebody_new_is_still_named(chat: Chat, name: str) -> None:
    await _two_toms(chat)
    await chat.says("spoke to Tom")
    assert "Call logged:" in await chat.says(name)


async def test_an_amount_that_is_not_needed_any_more(chat: Chat) -> None:
    await chat.says("new deal Skyline at Lumen 12.500")
    assert "dropped" in await chat.says("never mind")
    before = len(chat.screen.log)
    await chat.says("300")
    assert not any("Skyline" in each for each in chat.screen.log[before:])


async def test_a_form_that_is_kept_takes_no_sentence_about_others(chat: Chat) -> None:
    await chat.calls("company Lumen Labs")
    await chat.says("called +34 600 123 456")
    await chat.says("called Mei Tanaka")
    before = len(chat.screen.log)
    await chat.says("called everyone at Lumen")
    assert not any("+34 600" in each for each in chat.screen.log[before:])


async def test_a_list_with_numbers_is_no_answer_to_an_amount(chat: Chat) -> None:
    await chat.says("new company Acme")
    asked = await chat.says("new deal Acme extension up to 30k")
    assert "Which amount do you mean?" in asked
    said = await chat.says("1. call Ana tomorrow at 9 2. send Jens the offer on friday")
    assert ["Acme extension" in said, "⏰ Call Ana · Tue, Mar 3" in said, "⏰ Send Jens the offer" in said] == [
        False,
        True,
        True,
    ]
    await chat.presses("30,000", on=asked)
    assert "€30,000" in await chat.says("show Acme extension")
