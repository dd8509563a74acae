""" "And remind Kim too": the follow-up that was just made, for a colleague as well."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation

ALSO = {
    "en": ("remind me tomorrow at 3pm to call Acme", ("and remind Kim too", "also remind Kim", "Kim too")),
    "de": ("erinnere mich morgen um 15 Uhr, Acme anzurufen", ("erinnere auch Kim daran", "Kim bitte auch erinnern")),
    "es": ("recuérdame mañana a las 15:00 llamar a Acme", ("y recuérdaselo también a Kim", "y a Kim también")),
    "fr": ("rappelle-moi demain à 15h d'appeler Acme", ("et préviens aussi Kim", "et à Kim aussi")),
    "it": ("ricordami domani alle 15 di chiamare Acme", ("e ricordalo anche a Kim",)),
    "pt": ("me lembra amanhã às 15h de ligar para Acme", ("e lembra o Kim também", "e avisa também o Kim")),
    "ru": ("напомни завтра в 15:00 позвонить в Acme", ("и Ким тоже напомни", "и напомни также Ким")),
    "zh": ("提醒我明天下午3点给Acme打电话", ("也提醒Kim", "顺便提醒一下Kim")),
}


@pytest.mark.parametrize("locale", ALSO)
async def test_a_colleague_is_reminded_too(tmp_path: Path, locale: str) -> None:
    first, ways = ALSO[locale]
    async with conversation(tmp_path, locale=locale) as chat:
        kim = await chat.colleague("Kim Park")
        for also in ways:
            own = await chat.says(first)
            said = await chat.says(also)
            assert "Kim Park" in said, said.text
            assert not said.edited
            assert "Acme" in said
            assert own.text in chat.screen.messages[own.id].text
        assert "Acme" in await kim.calls("agenda")


async def test_where_no_follow_up_was_made_it_is_asked_what_they_shall_do(chat: Chat) -> None:
    await chat.colleague("Kim Park")
    await chat.says("new deal Skyline at Acme 12k")
    await chat.says("make it 60k")
    assert "What needs to be done?" in await chat.says("and remind Kim too")
    await chat.says("send the contract")
    assert "For Kim Park: Send the contract" in await chat.says("tomorrow")


@pytest.mark.parametrize("typed", ["Kim too", "Jens too", "and for Jens", "also remind Jens"])
async def test_nobody_is_reminded_of_a_call_or_without_being_a_colleague(chat: Chat, typed: str) -> None:
    await chat.colleague("Kim Park")
    await chat.says("called Acme" if "Kim" in typed else "remind me tomorrow to call Acme")
    seen = len(chat.screen.log)
    await chat.says(typed)
    assert not any("⏰" in each for each in chat.screen.log[seen:])


async def test_what_else_a_colleague_shall_do_is_their_own(chat: Chat) -> None:
    await chat.colleague("Kim Park")
    await chat.says("remind me tomorrow to call Acme")
    assert "For Kim Park: Call Jens" in await chat.says("remind Kim to call Jens too")
