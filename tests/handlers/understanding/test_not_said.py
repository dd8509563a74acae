"""What a sentence does not say is not written: a denial at its end, a thing of the deal's that is lost."""

from functools import cache
from typing import Any

import pytest

from handlers.kit.reading import Moment
from handlers.understanding.naming.names import Entry, NameIndex
from handlers.understanding.reader import GrammarReader
from tests.chat import Chat


@cache
def kept() -> NameIndex:
    names = NameIndex()
    names.put(Entry(kind="member", id="kim", name="Kim Lund"))
    names.put(Entry(kind="company", id="acme", name="Acme"))
    names.put(Entry(kind="deal", id="rollout", name="Acme Rollout", company_id="acme"))
    names.put(Entry(kind="deal", id="seats", name="Beta Seats"))
    return names


def read(locale: str, text: str) -> list[dict[str, Any]]:
    moment = Moment(sent_at="2026-03-02T09:00:00+00:00", zone="Europe/Berlin", locale=locale, me="Nora Vidal")
    return [{"": each.name, **each.slots} for each in GrammarReader().read(text, moment, kept()).actions]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Acme Rollout kommt diesen Monat nicht mehr"),
        ("de", "Acme Rollout wird diesen Monat nichts mehr"),
        ("de", "Acme Rollout schließt im März nicht mehr"),
        ("de", "Acme Rollout kommt diesen Monat keinesfalls"),
        ("de", "Acme Rollout kommt diesen Monat auf keinen Fall mehr"),
        ("en", "Acme Rollout closes in March, not"),
        ("en", "Acme Rollout closes this month is unlikely"),
        ("es", "Acme Rollout cierra este mes no"),
        ("fr", "Acme Rollout signe en mars, plus maintenant"),
        ("it", "Acme Rollout chiude questo mese no"),
        ("pt", "Acme Rollout fecha este mês não"),
        ("ru", "Acme Rollout закроем в марте, уже нет"),
        ("zh", "Acme Rollout 三月签不了"),
    ],
)
def test_a_close_date_denied_at_the_end_is_none(locale: str, text: str) -> None:
    assert read(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text", "slots"),
    [
        ("de", "Acme Rollout kommt diesen Monat", {"close_date": "2026-03-31"}),
        ("de", "Acme Rollout kommt nicht im März, sondern im April", {"close_date": "2026-04-30"}),
        ("de", "Acme Rollout jetzt 15k, nicht mehr 12k", {"amount": 15000}),
        ("en", "Acme Rollout closes in April, they did not like March", {"close_date": "2026-04-30"}),
    ],
)
def test_what_a_remark_denies_is_the_remarks(locale: str, text: str, slots: dict[str, Any]) -> None:
    made = read(locale, text)
    assert [each[""] for each in made] == ["update_deal"]
    assert slots.items() <= made[0].items()


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "lost the Acme Rollout file"),
        ("en", "lost Beta Seats folder"),
        ("en", "lost Acme Rollout docs again"),
        ("en", "won the Beta Seats lottery"),
        ("de", "habe die Acme Rollout Datei verloren"),
        ("de", "Acme Rollout Ordner verloren"),
        ("es", "perdimos Acme Rollout carpeta"),
        ("it", "perso Acme Rollout file"),
        ("pt", "perdi Acme Rollout arquivo"),
        ("ru", "потеряли Acme Rollout файл"),
        ("ru", "выиграли Acme Rollout лотерею"),
        ("zh", "丢了Acme Rollout的文件"),
        ("zh", "输了 Acme Rollout 的官司"),
    ],
)
def test_a_thing_of_a_deal_is_not_the_deal(locale: str, text: str) -> None:
    assert read(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text", "reason"),
    [
        ("en", "lost Acme Rollout price", "price"),
        ("en", "lost Acme Rollout, competitor", "competitor"),
        ("en", "lost Acme Rollout: procurement", "procurement"),
        ("en", "lost the Acme Rollout contract", None),
        ("en", "lost Acme Rollout no budget", "no budget"),
        ("de", "Acme Rollout leider verloren", None),
        ("pt", "perdemos Acme Rollout preço", "preço"),
        ("zh", "丢了 Acme Rollout 的单子", None),
    ],
)
def test_a_reason_is_one(locale: str, text: str, reason: str | None) -> None:
    assert [(each[""], each.get("reason")) for each in read(locale, text)] == [("lose_deal", reason)]


async def test_a_lost_file_loses_no_deal(chat: Chat) -> None:
    await chat.says("new deal Acme rollout 12k")
    said = await chat.says("lost the Acme rollout file")
    assert said.text.startswith("Shall I note that?")
    assert "Acme rollout" in await chat.calls("deals")
    assert "Lost: Acme rollout" in await chat.says("lost Acme rollout, too expensive")


@pytest.mark.parametrize(
    ("locale", "text", "later"),
    [
        ("en", "hand over Acme Rollout to Kim on Friday", "2026-03-06"),
        ("en", "pass Acme Rollout to Kim next Monday", "2026-03-09"),
        ("de", "Kim übernimmt ab Montag Acme Rollout", "2026-03-09"),
        ("es", "pasa Acme Rollout a Kim el viernes", "2026-03-06"),
        ("fr", "passe Acme Rollout à Kim vendredi", "2026-03-06"),
        ("it", "passa Acme Rollout a Kim venerdì", "2026-03-06"),
        ("pt", "passa o Acme Rollout para a Kim na sexta", "2026-03-06"),
        ("ru", "передай Acme Rollout Kim в пятницу", "2026-03-06"),
        ("zh", "周五把 Acme Rollout 交给 Kim", "2026-03-06"),
        ("en", "assign Acme Rollout to Kim today", None),
        ("en", "hand over Acme Rollout to Kim, she calls them on Friday", None),
        ("de", "Kim übernimmt Acme Rollout ab sofort", None),
    ],
)
def test_the_day_of_a_handover_is_kept(locale: str, text: str, later: str | None) -> None:
    assert [(each[""], each.get("later")) for each in read(locale, text)] == [("assign", later)]


def test_a_shared_later_word_names_no_customer() -> None:
    names = NameIndex()
    names.put(Entry(kind="company", id="c", name="Dupont Licences"))
    moment = Moment(sent_at="2026-03-02T09:00:00+00:00", zone="Europe/Paris", locale="fr", me="Nora Vidal")
    made = GrammarReader().read("nouvelle affaire Martin Licences 9 000 €", moment, names).actions
    assert [(each.name, each.slots.get("company")) for each in made] == [("create_deal", None)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Beta Seats now 12k, push the close to end of July"),
        ("de", "Beta Seats jetzt 12k, Abschluss auf Ende Juli verschieben"),
        ("fr", "Beta Seats passe à 12k, clôture repoussée à fin juillet"),
        ("zh", "Beta Seats金额12万，成交日期改到7月底"),
    ],
)
def test_a_part_of_what_names_a_deal_is_about_no_other(locale: str, text: str) -> None:
    at = "2026-03-02T09:00:00+00:00"
    moment = Moment(sent_at=at, zone="Europe/Berlin", locale=locale, me="Nora Vidal", focus=("rollout",))
    made = GrammarReader().read(text, moment, kept()).actions
    assert {(each.name, each.slots["deal"]) for each in made} == {("update_deal", "Beta Seats")}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Acme Rollout is won, or so Kim says"),
        ("en", "lost Acme Rollout yesterday, he thinks"),
        ("de", "Acme Rollout verloren, glaube ich"),
        ("es", "perdimos Acme Rollout, creo"),
        ("fr", "on a perdu Acme Rollout, je crois"),
        ("pt", "perdemos Acme Rollout, ele acha"),
        ("ru", "проиграли Acme Rollout, он так думает"),
        ("zh", "Acme Rollout丢了，他觉得"),
    ],
)
def test_what_somebody_only_thinks_ends_no_deal(locale: str, text: str) -> None:
    assert read(locale, text) == []


def test_a_reason_that_somebody_gives_is_one() -> None:
    made = read("en", "lost Acme Rollout, they think we are too expensive")
    assert [(each[""], "too expensive" in each["reason"]) for each in made] == [("lose_deal", True)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "I'll call Kim's friend Bo on Friday if he doesn't answer"),
        ("de", "wenn sie zusagen, rechne ich das bis Donnerstag durch"),
        ("es", "llamo a Bo Ek el viernes si no contesta"),
        ("fr", "je rappelle Bo Ek vendredi s'il ne répond pas"),
        ("pt", "ligo pro Bo Ek na sexta se ele não responder"),
        ("ru", "позвоню Bo Ek в пятницу, если он не ответит"),
        ("zh", "如果不回复，周五给Bo Ek打电话"),
    ],
)
def test_what_hangs_on_a_condition_is_no_task(locale: str, text: str) -> None:
    assert read(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "el viernes le pregunto a Bo Ek si sigue interesado"),
        ("de", "ich rufe Bo Ek am Freitag an, wenn ich zurück bin"),
    ],
)
def test_what_is_to_be_asked_is_no_condition(locale: str, text: str) -> None:
    assert [each[""] for each in read(locale, text)] == ["create_task"]


@pytest.mark.parametrize("locale", ["de", "en", "es", "fr", "it", "pt", "ru", "zh"])
@pytest.mark.parametrize(
    "text", ["Acme 17", "Acme Rollout 12", "Acme: 9", "Acme Rollout 2026", "Acme 10115", "Acme - 17"]
)
def test_a_number_alone_beside_a_name_is_no_amount(locale: str, text: str) -> None:
    assert read(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text", "amount"),
    [
        ("de", "Acme Rollout 17 Tsd", 17_000),
        ("de", "Acme Rollout 17 €", 17),
        ("de", "Acme Rollout 20.000", 20_000),
        ("de", "Acme Rollout liegt bei 800", 800),
        ("en", "Acme Rollout 12k", 12_000),
        ("es", "Acme Rollout 20 mil", 20_000),
        ("fr", "Acme Rollout montant 900", 900),
        ("it", "Acme Rollout valore 900", 900),
        ("pt", "Acme Rollout 20 mil", 20_000),
        ("ru", "Acme Rollout 17 тыс", 17_000),
        ("zh", "Acme Rollout 2万", 20_000),
        ("zh", "Acme Rollout 降到 7500", 7500),
    ],
)
def test_a_size_a_currency_or_a_word_makes_a_number_an_amount(locale: str, text: str, amount: int) -> None:
    assert [each.get("amount") for each in read(locale, text)] == [amount]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "last year we won Acme Rollout"),
        ("en", "we lost Acme Rollout last year"),
        ("de", "letztes Jahr haben wir Acme Rollout gewonnen"),
        ("es", "el año pasado ganamos Acme Rollout"),
        ("fr", "l'an dernier on a gagné Acme Rollout"),
        ("pt", "no ano passado ganhamos o Acme Rollout"),
        ("ru", "в прошлом году выиграли Acme Rollout"),
        ("zh", "去年我们赢了Acme Rollout"),
        ("en", "Acme signed off on the design"),
        ("en", "Acme Rollout: 50% now 50% in June"),
        ("en", "> we won Acme Rollout"),
        ("de", "> wir haben Acme Rollout verloren\n> leider"),
        ("en", "On Mon, 2 Mar 2026 Kim Lund wrote:\n> we won Acme Rollout"),
    ],
)
def test_old_news_other_papers_and_other_peoples_words_change_no_deal(locale: str, text: str) -> None:
    assert read(locale, text) == []


def test_what_was_lost_for_a_reason_of_last_year_is_lost() -> None:
    assert [each[""] for each in read("en", "lost Acme Rollout, their budget was cut last year")] == ["lose_deal"]


def test_ones_own_words_below_a_quotation_are_read() -> None:
    made = read("en", "> we lost Acme Rollout\nBeta Seats is at 20k now")
    assert [(each[""], each["deal"]) for each in made] == [("update_deal", "Beta Seats")]
