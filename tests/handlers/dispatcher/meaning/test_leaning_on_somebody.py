"""Who is meant by "llamarla" or "sie anzurufen" was spoken of last; of two of them it is asked."""

import pytest

from tests.chat import Chat

LEANING = [
    ("es", "llamé a Ana Ruiz", "recuérdame llamarla el viernes", "Ana Ruiz"),
    ("es", "llamé a Ana Ruiz", "tengo que enviarle la propuesta mañana", "Ana Ruiz"),
    ("fr", "appelé Ana Ruiz", "rappelle-moi de la rappeler vendredi", "Ana Ruiz"),
    ("fr", "appelé Ana Ruiz", "rappelle-moi de lui envoyer le devis demain", "Ana Ruiz"),
    ("pt", "liguei para Ana Ruiz", "me lembra de ligar pra ela na sexta", "Ana Ruiz"),
    ("de", "mit Ana Ruiz telefoniert", "erinnere mich am Freitag, sie anzurufen", "Ana Ruiz"),
    ("es", "llamé a Ana Ruiz", "recuérdame pagar el alquiler mañana", ""),
    ("fr", "appelé Ana Ruiz", "rappelle-moi de payer le loyer demain", ""),
]


@pytest.mark.parametrize(("language", "told", "order", "whom"), LEANING)
async def test_who_is_leant_on(chat: Chat, language: str, told: str, order: str, whom: str) -> None:
    await chat.calls(f"settings language {language}")
    await chat.says("new contact Ana Ruiz")
    await chat.says(told)
    assert ("Ana Ruiz" in (await chat.says(order)).text) is bool(whom)


async def test_of_two_it_is_asked(chat: Chat) -> None:
    await chat.says("new contact Ana Ruiz")
    await chat.says("new contact Mei Tanaka")
    await chat.says("called Ana Ruiz and Mei Tanaka")
    asked = await chat.says("remind me to call her tomorrow")
    assert {"Ana Ruiz", "Mei Tanaka"} <= set(asked.buttons)


@pytest.mark.parametrize("order", ["remind me about this in 3 days", "remind me about it in 3 days"])
async def test_this_is_what_was_spoken_of(chat: Chat, order: str) -> None:
    await chat.says("new contact Ana Ruiz")
    await chat.says("called Ana Ruiz about the renewal")
    made = await chat.says(order)
    assert "Follow up" in made.text
    assert "Ana Ruiz" in made.text


async def test_the_same_alone_is_no_note(chat: Chat) -> None:
    await chat.says("new contact Ana Ruiz")
    await chat.says("new contact Mei Tanaka")
    assert "logged" not in (await chat.says("log the same for Mei Tanaka")).text


async def test_two_cases_of_a_new_name_are_one_person(chat: Chat) -> None:
    await chat.calls("settings language ru")
    await chat.says("поговорил с Ольгой")
    again = await chat.says("звонил Ольге")
    assert "Ольга" in again.text
    assert "Новый контакт" not in again.text
