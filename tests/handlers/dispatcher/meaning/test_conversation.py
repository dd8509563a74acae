"""What is said after a question or a card goes on with it: in its thread, in each language, after a restart."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from storage.models.member import Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat, conversation


@asynccontextmanager
async def speaking(folder: Path, locale: str) -> AsyncIterator[Chat]:
    """Open a conversation in a language."""
    async with conversation(folder, locale=locale) as opened:
        yield opened


async def two_sofias(chat: Chat) -> None:
    """Know two people of one given name."""
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("the second one", 1), ("2", 1), ("#2", 1), ("second", 1), ("the first", 0), ("1", 0), ("the last one", 1),
        ("number two", 1), ("not her, the other one", None), ("2.", 1), ("no 2", 1),
    ],
)  # fmt: skip
async def test_a_candidate_is_chosen_by_its_place(chat: Chat, answer: str, meant: int | None) -> None:
    await two_sofias(chat)
    asked = await chat.says("called Sofia, follow up tomorrow at 3pm")
    offered = [label for label in asked.buttons if label.startswith("Sofia")]
    await chat.reopens()
    said = await chat.says(answer)
    if meant is None:
        assert "logged" not in said
    else:
        assert f"Call logged: {offered[meant]}" in said
        assert "Tue, Mar 3, 2026, 3:00 PM" in said


ORDINALS = {
    "de": [("die zweite", 1), ("2", 1), ("der erste", 0), ("nummer zwei", 1), ("die letzte", 1)],
    "es": [("la segunda", 1), ("2", 1), ("el primero", 0), ("la última", 1)],
    "fr": [("la deuxième", 1), ("2", 1), ("le premier", 0), ("la dernière", 1), ("la seconde", 1)],
    "it": [("la seconda", 1), ("2", 1), ("il primo", 0), ("l'ultima", 1), ("numero due", 1)],
    "pt": [("a segunda", 1), ("2", 1), ("o primeiro", 0), ("a última", 1)],
    "ru": [("вторая", 1), ("2", 1), ("первый", 0), ("вторую", 1), ("последняя", 1)],
    "zh": [("第二个", 1), ("2", 1), ("第一个", 0), ("最后一个", 1)],
}
CALLED = {
    "de": "Sofia angerufen", "es": "llamé a Sofia", "fr": "j'ai appelé Sofia", "pt": "liguei para Sofia",
    "it": "ho chiamato Sofia", "ru": "позвонил Sofia", "zh": "给Sofia打了电话",
}  # fmt: skip


@pytest.mark.parametrize("locale", ORDINALS)
async def test_places_in_each_language(folder: Path, locale: str) -> None:
    async with speaking(folder, locale) as chat:
        await two_sofias(chat)
        for number, (answer, meant) in enumerate(ORDINALS[locale]):
            asked = await chat.says(CALLED[locale])
            offered = [label for label in asked.buttons if label.startswith("Sofia")]
            assert len(offered) == 2, (asked.text, locale)
            said = await chat.says(answer)
            assert offered[meant] in said.text.splitlines()[0], (answer, said.text, number)


CORRECTED = {
    "en": ("remind me tomorrow at 3pm to call Acme", "no, Thursday", "Mar 5"),
    "de": ("erinnere mich morgen um 15 Uhr, Acme anzurufen", "nein, Donnerstag", "5. März"),
    "es": ("recuérdame mañana a las 15:00 llamar a Acme", "no, el jueves", "5 mar"),
    "fr": ("rappelle-moi demain à 15h d'appeler Acme", "non, jeudi", "5 mars"),
    "it": ("ricordami domani alle 15 di chiamare Acme", "no, giovedì", "5 mar"),
    "pt": ("me lembra amanhã às 15h de ligar para Acme", "não, quinta", "5 de mar"),
    "ru": ("напомни завтра в 15:00 позвонить в Acme", "нет, в четверг", "5 мар"),
    "zh": ("提醒我明天下午3点给Acme打电话", "不，周四", "3月5日"),
}


@pytest.mark.parametrize("locale", CORRECTED)
async def test_no_thursday(folder: Path, locale: str) -> None:
    first, correction, day = CORRECTED[locale]
    async with speaking(folder, locale) as chat:
        made = await chat.says(first)
        await chat.reopens()
        said = await chat.says(correction)
        assert said.id == made.id, said.text
        assert day in said


AMOUNTS = {
    "en": ("Acme rollout is at 70k", "make it 60k"),
    "de": ("Acme rollout liegt bei 70.000 €", "mach 60.000 € daraus"),
    "es": ("Acme rollout está en 70.000 €", "mejor 60.000 €"),
    "fr": ("Acme rollout est à 70 000 €", "mets plutôt 60 000 €"),
    "it": ("Acme rollout è a 70.000 €", "meglio 60.000 €"),
    "pt": ("Acme rollout está em 70 mil", "muda para 60 mil"),
    "ru": ("Acme rollout теперь 70 тысяч", "нет, 60 тысяч"),
    "zh": ("Acme rollout现在是7万", "改成6万"),
}


@pytest.mark.parametrize("locale", AMOUNTS)
async def test_make_it_60k(folder: Path, locale: str) -> None:
    first, correction = AMOUNTS[locale]
    async with speaking(folder, locale) as chat:
        await chat.calls("deal Acme rollout for Acme 12k")
        made = await chat.says(first)
        assert "70" in made.text, made.text
        await chat.reopens()
        said = await chat.says(correction)
        assert said.id == made.id, said.text
        assert "60" in said.text.replace("6万", "60"), said.text


MANAGER = {
    "en": ("remind me tomorrow at 3pm to call Acme", "and remind my manager too"),
    "de": ("erinnere mich morgen um 15 Uhr, Acme anzurufen", "und erinnere auch meinen Chef"),
    "es": ("recuérdame mañana a las 15:00 llamar a Acme", "y recuérdaselo también a mi jefa"),
    "fr": ("rappelle-moi demain à 15h d'appeler Acme", "et préviens aussi mon responsable"),
    "it": ("ricordami domani alle 15 di chiamare Acme", "e ricordalo anche al mio capo"),
    "pt": ("me lembra amanhã às 15h de ligar para Acme", "e lembra também o meu gerente"),
    "ru": ("напомни завтра в 15:00 позвонить в Acme", "и напомни также моему руководителю"),
    "zh": ("提醒我明天下午3点给Acme打电话", "也提醒我的经理"),
}


@pytest.mark.parametrize("locale", MANAGER)
async def test_the_manager_is_reminded_too(folder: Path, locale: str) -> None:
    first, also = MANAGER[locale]
    async with speaking(folder, locale) as chat:
        ines = await chat.colleague("Ines Alba", Role.MANAGER)
        await chat.says(first)
        alone = await chat.says(also)
        assert "Ines" not in alone

        async def lead(store: Store) -> None:
            members = {each.name: each for each in await store.members.list_active()}
            team = store.teams.add(
                Team(id=store.new_id(), name="Sales", manager_id=members["Ines Alba"].id, created_at=store.now)
            )
            members["Nora Vidal"].team_id = team.id

        await chat.app.in_store(lead)
        await chat.reopens()
        said = await chat.says(also)
        assert "Ines Alba" in said, said.text
        ines.app = chat.app
        assert "Acme" in await ines.calls("agenda")
        assert "Acme" in await chat.calls("agenda")


@pytest.mark.parametrize(
    "sentence", ["not him, the other one", "no, the other one", "the other one", "not Baker, the other Tom"]
)
async def test_not_him_the_other_one(chat: Chat, sentence: str) -> None:
    await chat.calls("contact Tom Baker")
    await chat.calls("contact Tom Barker")
    card = await chat.says("called Tom Baker about the offer")
    await chat.reopens()
    said = await chat.says(sentence)
    assert said.id == card.id, said.text
    assert "Call logged: Tom Barker" in said


@pytest.mark.parametrize("sentence", ["for Acme", "that was for Acme", "no, for Acme", "I meant for Acme"])
async def test_for_acme(chat: Chat, sentence: str) -> None:
    await chat.calls("company Acme")
    card = await chat.says("remind me tomorrow at 3pm to send the quote")
    await chat.reopens()
    said = await chat.says(sentence)
    assert said.id == card.id, said.text
    assert "Acme" in said
    assert "(1)" in await chat.says("agenda")


OTHER = {
    "de": ("Tom Baker angerufen", "nein, den anderen"),
    "es": ("llamé a Tom Baker", "no, al otro"),
    "fr": ("j'ai appelé Tom Baker", "pas lui, l'autre"),
    "it": ("ho chiamato Tom Baker", "non lui, l'altro"),
    "pt": ("liguei para o Tom Baker", "não, o outro"),
    "ru": ("позвонил Tom Baker", "нет, другому"),
    "zh": ("给Tom Baker打了电话", "不是他，是另一个"),
}


@pytest.mark.parametrize("locale", OTHER)
async def test_the_other_one_in_each_language(folder: Path, locale: str) -> None:
    first, other = OTHER[locale]
    async with speaking(folder, locale) as chat:
        await chat.calls("contact Tom Baker")
        await chat.calls("contact Tom Barker")
        card = await chat.says(first)
        assert "Tom Baker" in card, card.text
        said = await chat.says(other)
        assert said.id == card.id, said.text
        assert "Tom Barker" in said.text.splitlines()[0]


FOR = {
    "de": ("erinnere mich morgen um 15 Uhr, das Angebot zu schicken", "für Acme"),
    "es": ("recuérdame mañana a las 15:00 enviar la oferta", "para Acme"),
    "fr": ("rappelle-moi demain à 15h d'envoyer le devis", "pour Acme"),
    "it": ("ricordami domani alle 15 di inviare il preventivo", "per Acme"),
    "pt": ("me lembra amanhã às 15h de enviar a proposta", "para a Acme"),
    "ru": ("напомни завтра в 15:00 отправить предложение", "для Acme"),
    "zh": ("提醒我明天下午3点发报价", "给Acme"),
}


@pytest.mark.parametrize("locale", FOR)
async def test_for_a_customer_in_each_language(folder: Path, locale: str) -> None:
    first, customer = FOR[locale]
    async with speaking(folder, locale) as chat:
        await chat.calls("company Acme")
        card = await chat.says(first)
        said = await chat.says(customer)
        assert said.id == card.id, (card.text, said.text)
        assert "Acme" in said


async def test_no_name_is_made_of_talk(chat: Chat) -> None:
    await two_sofias(chat)
    await chat.says("called Sofia")
    await chat.says("the fifth one")
    await chat.says("the other one")
    assert "Call logged: Sofia Berg" in await chat.says("Berg")


async def test_a_press_in_between_does_not_double_what_is_corrected(chat: Chat) -> None:
    await chat.calls("company Acme")
    said = await chat.says("called Acme, they want a quote by Friday")
    offer = next(label for label in said.buttons if label.startswith("+"))
    await chat.presses(offer, on=said)
    await chat.says("no, yesterday")
    shown = await chat.calls("show Acme")
    assert shown.text.count("· Call") == 1
    assert "Mar 1" in shown


@pytest.mark.parametrize("fuller", ["Jana Novak", "Jana van Dyck"])
async def test_a_fuller_name_than_the_known_one_is_asked(chat: Chat, fuller: str) -> None:
    await chat.says("called Jana")
    asked = await chat.says(f"called {fuller} from Globex, follow up Friday")
    assert {"Jana", fuller} <= asked.buttons.keys()
    said = await chat.presses(fuller)
    assert f"Call logged: {fuller} (Globex)" in said
    assert f"⏰ Follow up · {fuller}" in said
    assert fuller in await chat.says("show Globex")


async def test_it_is_the_known_one_where_that_is_said(chat: Chat) -> None:
    await chat.says("called Jana")
    await chat.says("called Jana Novak from Globex, follow up Friday")
    assert "Call logged: Jana (Globex)" in await chat.presses("Jana")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("called Jana Tuesday", "Jana"),
        ("called Jana ASAP", "Jana"),
        ("told Jana I'd send the deck", "Jana"),
        ("called Jana Re contract", "Re contract"),
    ],
)
async def test_what_goes_on_behind_a_known_name_is_no_surname(chat: Chat, sentence: str, shown: str) -> None:
    await chat.says("called Jana")
    said = await chat.says(sentence)
    assert shown in said
    assert "Who do you mean?" not in said


async def test_a_fuller_name_in_german_is_asked_as_a_person(tmp_path: Path) -> None:
    async with conversation(tmp_path, locale="de") as chat:
        await chat.says("Jana angerufen")
        asked = await chat.says("Jana Novak von Globex angerufen, Wiedervorlage Freitag")
        assert {"Jana", "Jana Novak"} <= asked.buttons.keys()
        assert "Firma" not in asked
