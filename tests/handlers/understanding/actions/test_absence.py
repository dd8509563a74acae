"""Sentences about being away, and those that only sound like it."""

import pytest

from handlers.kit.reading import Moment
from handlers.understanding.naming.names import Entry, NameIndex
from handlers.understanding.reader import GrammarReader


def read(text: str, locale: str = "en") -> list[dict[str, object]]:
    names = NameIndex()
    names.put(Entry(kind="member", id="kim", name="Kim Lund"))
    names.put(Entry(kind="company", id="acme", name="Acme"))
    moment = Moment(sent_at="2026-03-02T09:00:00+00:00", zone="Europe/Madrid", locale=locale, me="Nora Vidal")
    return [{"": each.name, **each.slots} for each in GrammarReader().read(text, moment, names).actions]


KIM = {"cover": "Kim Lund", "cover_id": "kim"}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("I'm away until Monday, Kim covers", {"back_on": "2026-03-09", **KIM}),
        ("I am away till Friday", {"back_on": "2026-03-06"}),
        ("away until Friday", {"back_on": "2026-03-06"}),
        ("I'm out until Thursday. Kim steps in", {"back_on": "2026-03-05", **KIM}),
        ("on vacation next week, Kim is covering", {"away_from": "2026-03-09", "back_on": "2026-03-16", **KIM}),
        ("I'm out of office from March 10 to March 14", {"away_from": "2026-03-10", "back_on": "2026-03-15"}),
        ("I'll be on leave from Tuesday until Friday", {"away_from": "2026-03-03", "back_on": "2026-03-06"}),
        ("I'm away from Monday to Friday", {"away_from": "2026-03-09", "back_on": "2026-03-14"}),
        ("I'm away from Tuesday to Friday", {"away_from": "2026-03-03", "back_on": "2026-03-07"}),
        ("I'm away today", {"back_on": "2026-03-03"}),
        ("I'm away for two weeks", {"back_on": "2026-03-16"}),
        ("I'm on vacation from Monday for 3 days", {"away_from": "2026-03-09", "back_on": "2026-03-12"}),
        ("I'm away until March 1", {"back_on": "2026-03-01"}),
        ("I'm away until yesterday", {"back_on": "2026-03-01"}),
        ("I'm away from 8 May to 4 May", {"away_from": "2026-05-08", "back_on": "2026-05-05"}),
        ("I'm away until 31 Feb", {"unread": "until 31 Feb"}),
        ("I'm away until Friday, Zorro covers", {"back_on": "2026-03-06", "cover": "Zorro"}),
        ("I'm away until Friday, someone covers", {"back_on": "2026-03-06", "who_covers": True}),
    ],
)
def test_from_when_to_when_and_who_covers(text: str, slots: dict[str, str]) -> None:
    assert read(text) == [{"": "set_absence", **slots}]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Ich bin bis Montag weg, Kim vertritt mich", {"back_on": "2026-03-09", **KIM}),
        ("bin nächste Woche im Urlaub, Kim übernimmt", {"away_from": "2026-03-09", "back_on": "2026-03-16", **KIM}),
        ("Urlaub bis Freitag", {"back_on": "2026-03-06"}),
        ("Ich bin ab Mittwoch bis Montag nicht da", {"away_from": "2026-03-04", "back_on": "2026-03-09"}),
    ],
)
def test_in_german(text: str, slots: dict[str, str]) -> None:
    assert read(text, "de") == [{"": "set_absence", **slots}]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Estoy de vacaciones hasta el lunes, Kim me cubre", {"back_on": "2026-03-09", **KIM}),
        (
            "estaré fuera la semana que viene, me sustituye Kim",
            {"away_from": "2026-03-09", "back_on": "2026-03-16", **KIM},
        ),
        ("vacaciones hasta el viernes", {"back_on": "2026-03-06"}),
        ("no estoy hasta el jueves", {"back_on": "2026-03-05"}),
        ("voy a estar fuera del 10 al 14 de marzo", {"away_from": "2026-03-10", "back_on": "2026-03-15"}),
        ("estoy de baja desde el miércoles hasta el lunes", {"away_from": "2026-03-04", "back_on": "2026-03-09"}),
    ],
)
def test_in_spanish(text: str, slots: dict[str, str]) -> None:
    assert read(text, "es") == [{"": "set_absence", **slots}]


@pytest.mark.parametrize("text", ["he vuelto", "Ya estoy de vuelta", "de vuelta a la oficina"])
def test_being_back_in_spanish(text: str) -> None:
    assert read(text, "es") == [{"": "end_absence"}]


@pytest.mark.parametrize("text", ["Kim está de vacaciones hasta el lunes", "no estoy el viernes"])
def test_talk_stays_talk_in_spanish(text: str) -> None:
    assert read(text, "es") == []


@pytest.mark.parametrize("text", ["I'm back", "I am back early", "I'm back at work."])
def test_being_back(text: str) -> None:
    assert read(text) == [{"": "end_absence"}]


@pytest.mark.parametrize(
    "text",
    [
        "I'm off on Friday",
        "Kim is away until Monday",
        "I'm away a lot",
        "if I'm away until Monday",
        "I'll be back tomorrow",
    ],
)
def test_talk_stays_talk(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "cancel my absence"),
        ("en", "I'm not away anymore"),
        ("de", "Storniere meine Abwesenheit"),
        ("de", "bin doch nicht im Urlaub"),
        ("es", "cancela mi ausencia"),
        ("fr", "je ne suis plus en congés"),
        ("pt", "cancela minhas férias"),
        ("ru", "отмени мой отпуск"),
        ("zh", "取消我的休假"),
        ("it", "annulla la mia assenza"),
    ],
)
def test_an_absence_is_called_off(locale: str, text: str) -> None:
    assert read(text, locale) == [{"": "end_absence"}]


_FROM_MONDAY_TWO_WEEKS = [
    ("en", "from Monday I'm on vacation two weeks"),
    ("en", "I'm on leave starting Monday, two weeks"),
    ("en", "I'm away two weeks from Monday"),
    ("en", "I'm off two weeks starting March 9"),
    ("de", "ab Montag bin ich zwei Wochen im Urlaub"),
    ("de", "ab Montag bin ich 2 Wochen weg"),
    ("de", "ich bin ab 9. März zwei Wochen im Urlaub"),
    ("es", "a partir del lunes estoy dos semanas de vacaciones"),
    ("es", "desde el lunes estaré dos semanas fuera"),
    ("fr", "à partir de lundi je suis en vacances deux semaines"),
    ("fr", "je suis absent deux semaines à partir de lundi"),
    ("it", "da lunedì sono in vacanza due settimane"),
    ("pt", "a partir de segunda fico duas semanas fora"),
    ("pt", "estou de férias duas semanas a partir de segunda"),
    ("ru", "с понедельника на две недели меня не будет"),
    ("ru", "с понедельника меня не будет две недели"),
    ("ru", "меня не будет две недели с понедельника"),
    ("zh", "从周一开始我休假两周"),
    ("zh", "我从3月9日起休假两周"),
]


@pytest.mark.parametrize(("locale", "text"), _FROM_MONDAY_TWO_WEEKS)
def test_a_length_beside_the_first_day_counts(locale: str, text: str) -> None:
    assert read(text, locale) == [{"": "set_absence", "away_from": "2026-03-09", "back_on": "2026-03-23"}]


@pytest.mark.parametrize(
    "text", ["von Montag bis Freitag bin ich weg", "ich bin Montag bis Freitag weg", "ich bin vom 9. bis 13. März weg"]
)
def test_german_von_bis_takes_its_last_day_along(text: str) -> None:
    assert read(text, "de") == [{"": "set_absence", "away_from": "2026-03-09", "back_on": "2026-03-14"}]


@pytest.mark.parametrize(("locale", "text"), [("en", "I'm away from Monday"), ("de", "ab Montag bin ich weg")])
def test_a_first_day_alone_has_no_day_back(locale: str, text: str) -> None:
    assert read(text, locale) == [{"": "set_absence", "away_from": "2026-03-09"}]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "I'm away two days a week from Monday"),
        ("de", "ab Montag bin ich zwei Tage pro Woche weg"),
        ("de", "ich bin alle zwei Wochen weg"),
        ("de", "ich bin seit zwei Wochen weg"),
    ],
)
def test_what_no_one_absence_says_makes_none(locale: str, text: str) -> None:
    assert read(text, locale) == []


def test_a_length_of_something_else_is_not_that_of_the_absence() -> None:
    assert read("I'm away on Friday, the Acme contract takes two weeks")[0]["back_on"] == "2026-03-07"
