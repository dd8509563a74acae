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
