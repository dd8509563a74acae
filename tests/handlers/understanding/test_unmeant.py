"""What is denied, what depends on something and what is only asked is told from what merely is not read."""

import pytest

from handlers.kit.reading import Moment
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.unmeant import asks_for_nothing

NOTHING = {
    "en": ("don't win the Acme deal yet", "we won't bless Acme", "no need to zap acme", "did we win Acme"),
    "de": (
        "den Acme-Deal noch nicht zumachen",
        "wenn Acme das absegnet, knallen die Korken",
        "bloß kein Haken an Acme",
    ),
    "es": ("no cierres el trato de Acme", "si Acme lo bendice, brindamos", "¿ganamos lo de Acme?"),
    "fr": ("ne ferme pas Acme", "si Acme bénit ça on trinque", "on a gagné Acme ?"),
    "it": ("non chiudere Acme", "se Acme benedice brindiamo", "abbiamo vinto Acme?"),
    "pt": ("não feche o Acme ainda", "se a Acme abençoar a gente comemora", "ganhamos a Acme?"),
    "ru": ("не закрывай Acme", "если Acme благословит, откроем шампанское", "мы выиграли Acme?"),
    "zh": ("先别赢单Acme", "如果Acme点头我们就开香槟", "我们赢了Acme吗?"),
}
SOMETHING = {
    "en": ("the Acme thing got the green light from their board", "could you zap the acme deal away?"),
    "de": ("die Acme-Sache hat grünes Licht vom Vorstand", "Acme eintüten für 50k bitte"),
    "es": ("lo de Acme tiene luz verde de la junta",),
    "fr": ("le conseil d'Acme a donné le feu vert",),
    "it": ("Acme ha dato luce verde",),
    "pt": ("o conselho da Acme deu sinal verde",),
    "ru": ("совет Acme дал добро на бумагу",),
    "zh": ("Acme的董事会给了绿灯",),
}


def _nothing(locale: str, sentence: str) -> bool:
    moment = Moment(sent_at="2026-05-11T07:30:00+00:00", zone="Europe/Madrid", locale=locale)
    return asks_for_nothing(sentence, moment, NameIndex())


@pytest.mark.parametrize("locale", NOTHING)
def test_the_mood_tells(locale: str) -> None:
    assert [each for each in NOTHING[locale] if not _nothing(locale, each)] == []
    assert [each for each in SOMETHING[locale] if _nothing(locale, each)] == []
