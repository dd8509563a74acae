"""The same once more: with somebody else at once, on another day as an offer."""

import pytest

from tests.chat import Chat

PRICES = "called Ana Ruiz, she wants the price list"


@pytest.fixture
async def known(chat: Chat) -> Chat:
    for each in ("Ana Ruiz", "Jens Vogel", "Mei Tanaka", "Tom Baker", "Tom Barker"):
        await chat.calls(f"contact {each}")
    return chat


@pytest.mark.parametrize("said", ["log the same for Mei", "same with Mei", "ditto for Mei Tanaka", "The same for Mei."])
async def test_the_same_takes_the_words_along(known: Chat, said: str) -> None:
    await known.says(PRICES)
    again = await known.says(said)
    assert "Call logged: Mei Tanaka" in again
    assert "she wants the price list" in again
    assert "· Call" in await known.calls("show Ana Ruiz")


@pytest.mark.parametrize("said", ["also Mei", "and Mei", "and to Mei too", "Mei too"])
async def test_a_bare_name_takes_no_words_along(known: Chat, said: str) -> None:
    await known.says(PRICES)
    again = await known.says(said)
    assert "Call logged: Mei Tanaka" in again
    assert "price list" not in again


async def test_a_follow_up_bears_the_other_name(known: Chat) -> None:
    await known.says("remind me to send Ana the deck thursday at 3")
    again = await known.says("the same for Jens")
    assert "Send Jens the deck · Thu, Mar 5, 2026, 3:00 PM" in again


async def test_another_day_is_only_offered(known: Chat) -> None:
    await known.says("remind me to call Ana thursday")
    offered = await known.says("same but Monday")
    assert "Mon, Mar 9, 2026" in offered
    assert "(1)" in await known.says("agenda")
    await known.presses("+ call Ana", on=offered)
    assert "(2)" in await known.says("agenda")


async def test_who_of_two_is_asked(known: Chat) -> None:
    await known.says(PRICES)
    asked = await known.says("the same for Tom")
    assert {"Tom Baker", "Tom Barker"} < set(asked.buttons)
    assert "Call logged: Tom Barker" in await known.says("Barker")


async def test_talk_and_what_was_taken_back_do_nothing(known: Chat) -> None:
    logged = await known.says("called Ana Ruiz")
    for each in ("also interesting", "and tomorrow", "also the weather", "and Bo Ek"):
        assert "logged" not in await known.says(each)
    await known.presses("Undo", on=logged)
    assert "logged" not in await known.says("also Mei")
    await known.says("note on Ana Ruiz: likes tea")
    assert "logged" not in await known.says("also Mei")
    await known.says("called Ana Ruiz")
    await known.calls("show Jens Vogel")
    assert "logged" not in await known.says("also Mei")


@pytest.mark.parametrize(
    ("locale", "first", "same", "bare"),
    [
        ("de", "Ana Ruiz angerufen, sie will die Preisliste", "das Gleiche für Jens", "auch Mei"),
        ("es", "llamé a Ana Ruiz, quiere la lista de precios", "lo mismo con Jens", "también Mei"),
        ("fr", "appelé Ana Ruiz, elle veut la liste de prix", "la même chose pour Jens", "et Mei aussi"),
        ("pt", "liguei para a Ana Ruiz, ela quer a tabela de preços", "o mesmo com o Jens", "a Mei também"),
        ("ru", "позвонил Ана Руис, хочет прайс", "то же самое для Jens Vogel", "и Mei тоже"),
        ("zh", "给Ana Ruiz打了电话，她要报价单", "Jens也一样", "还有Mei"),
    ],
)
async def test_in_every_language(known: Chat, locale: str, first: str, same: str, bare: str) -> None:
    await known.calls(f"settings language {locale}")
    before = len(known.screen.log)
    for each in (first, same, bare):
        await known.says(each)
    logged = [each.text for each in known.screen.log[before:]]
    assert [name in text for name, text in zip(("Ana Ruiz", "Jens Vogel", "Mei Tanaka"), logged, strict=True)] == [
        True
    ] * 3


async def test_with_the_same_customer_it_is_done_already(known: Chat) -> None:
    await known.says(PRICES)
    assert "Call logged" not in await known.says("log the same for Ana")
    assert "Call logged: Mei Tanaka" in await known.says("also Mei")
    await known.says("also Mei")
    assert (await known.calls("show Mei Tanaka")).text.count("· Call") == 1


async def test_what_is_the_first_one_s_own_stays_theirs(known: Chat) -> None:
    await known.says("emailed Ana Ruiz at ana@casaverde.example about her invoice")
    again = await known.says("the same for Mei")
    assert "E-mail logged: Mei Tanaka" in again
    assert "ana@casaverde" not in again
