"""The answer to "Who do you mean?" gives what the sentence with the full name gives: titles, deals, suggestions."""

from pathlib import Path

import pytest

from tests.chat import conversation

PRESSED = [
    "called {}, she wants a quote, remind me thursday at 10",
    "met {}, worried about the price, deal is 20k, call back friday",
    "remind me to send {} the deck on friday",
    "call {} tomorrow",
]
TYPED = [
    "{} angerufen, sie will ein Angebot, erinnere mich Donnerstag um 10",
    "llamé a {}, quiere un presupuesto, recuérdame el jueves a las 10",
    "appelé {}, elle veut un devis, rappelle-moi jeudi à 10h",
    "ho chiamato {}, vuole un preventivo, ricordami giovedì alle 10",
    "falei com {}, ela quer um orçamento, me lembra quinta às 10h",
    "звонил {}, она хочет коммерческое предложение, напомни в четверг в 10",
    "给{}打了电话，她想要报价，周四10点提醒我",
]


async def _shown(folder: Path, name: str, sentence: str, answer: str = "") -> tuple[str, list[str]]:
    """Say a sentence where there are two Marias, answer who is meant, and give all that is shown then."""
    folder = folder / (name + answer)
    folder.mkdir()
    async with conversation(folder) as chat:
        for each in ("contact Maria Lopez at Acme Corp", "deal Acme rollout 5k", "contact Maria Silva at Globo"):
            await chat.calls(each)
        said = await chat.says(sentence.format(name))
        if answer:
            assert "Maria Silva" in said.buttons
        if answer == "press":
            said = await chat.presses("Maria Lopez")
        elif answer:
            said = await chat.says("Lopez")
        return said.text, list(said.buttons)


@pytest.mark.parametrize("sentence", PRESSED)
async def test_as_with_the_full_name(folder: Path, sentence: str) -> None:
    expected = await _shown(folder, "Maria Lopez", sentence)
    assert await _shown(folder, "Maria", sentence, "press") == expected


@pytest.mark.parametrize("sentence", TYPED)
async def test_also_in_words(folder: Path, sentence: str) -> None:
    expected = await _shown(folder, "Maria Lopez", sentence)
    assert await _shown(folder, "Maria", sentence, "words") == expected


async def test_a_suggestion_waits_for_whom_it_is_about(folder: Path) -> None:
    _, buttons = await _shown(folder, "Maria", "call {} tomorrow, she wants a quote")
    assert buttons == ["Maria Lopez", "Maria Silva", "How did you read this?"]


async def test_what_was_done_at_once_is_not_done_again(folder: Path) -> None:
    async with conversation(folder) as chat:
        await chat.calls("contact Maria Lopez")
        await chat.calls("contact Maria Silva")
        await chat.says("called Globex, then send Maria an email on friday")
        assert "⏰ Send Maria Lopez an email · Fri, Mar 6" in await chat.presses("Maria Lopez")
        shown = await chat.says("show Globex")
        assert shown.text.count("Call") == 1
