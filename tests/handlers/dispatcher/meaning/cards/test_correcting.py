"""What a person writes to put right what the last card says, in the ways in which people do."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("not Initech, Hooli", "Call logged: Hooli"),
        ("not Initech but Hooli", "Call logged: Hooli"),
        ("Hooli, not Initech", "Call logged: Hooli"),
        ("it was Hooli instead of Initech", "Call logged: Hooli"),
        ("actually it was a meeting", "Meeting logged: Initech"),
        ("it was a demo, not a call", "Demo logged: Initech"),
        ("no, an email", "E-mail logged: Initech"),
        ("Wednesday instead", "Wed, Mar 4"),
        ("let's do Wednesday instead", "Wed, Mar 4"),
        ("not Friday, Thursday", "Thu, Mar 5"),
        ("no, yesterday", "Call logged: Initech · Sun, Mar 1"),
    ],
)
async def test_what_was_said_is_put_right(chat: Chat, typed: str, shown: str) -> None:
    first = await chat.says("called Initech, follow up Friday")
    said = await chat.says(typed)
    assert said.edited
    assert said.id == first.id
    assert shown in said
    assert "⏰" in said


@pytest.mark.parametrize(
    "typed",
    ["not Globex, Hooli", "not interested, they say", "Hooli, not easy", "call Hooli instead", "no, call Hooli"],
)
async def test_what_denies_nothing_that_stands_there_changes_nothing(chat: Chat, typed: str) -> None:
    card = await chat.says("called Initech")
    await chat.says(typed)
    assert "Call logged: Initech" in chat.screen.messages[card.id]


@pytest.mark.parametrize(
    ("typed", "title"),
    [("no, Jana", "Call Jana"), ("no, call Jana", "Call Jana"), ("no, email Jana", "Email Jana"),
     ("call Jana instead", "Call Jana"), ("not Jens, Jana", "Call Jana")],
)  # fmt: skip
@pytest.mark.parametrize("known", [True, False])
async def test_the_title_goes_with_the_name(chat: Chat, typed: str, title: str, *, known: bool) -> None:
    if known:
        await chat.calls("contact Jana")
    card = await chat.says("remind me to call Jens on Friday")
    await chat.says(typed)
    said = chat.screen.messages[card.id]
    assert f"⏰ {title} · Fri, Mar 6" in said
    assert "Jens" not in said


async def test_how_long_it_took(chat: Chat) -> None:
    await chat.says("met Globex for 45 minutes")
    assert "Meeting logged: Globex" in await chat.says("no, 30 minutes")


async def test_a_length_for_a_follow_up_counts_from_now(chat: Chat) -> None:
    await chat.says("remind me in 2 hours to call Acme")
    assert "10:30 AM" in await chat.says("no, 30 minutes")


async def test_with_nothing_to_put_right_it_is_said(chat: Chat) -> None:
    assert "nothing was written down" in await chat.says("Wednesday instead")


LANGUAGES = [
    ("de", "Initech angerufen, Wiedervorlage Freitag",
     ("nicht Initech, sondern Hooli", "eigentlich war es ein Meeting", "Mittwoch stattdessen"), ("Treffen", "4. März")),
    ("es", "llamé a Initech, seguimiento el viernes",
     ("no Initech, sino Hooli", "en realidad fue una reunión", "el miércoles mejor"), ("Reunión", "4 mar")),
    ("fr", "j'ai appelé Initech, relance vendredi",
     ("pas Initech, Hooli", "en fait c'était une réunion", "mercredi plutôt"), ("Rendez-vous", "4 mars")),
    ("it", "chiamato Initech, follow-up venerdì",
     ("non Initech, ma Hooli", "in realtà era una riunione", "mercoledì invece"), ("Riunione", "4 mar")),
    ("pt", "liguei para a Initech, retorno na sexta",
     ("não Initech, e sim Hooli", "na verdade foi uma reunião", "quarta em vez disso"), ("Reunião", "4 de mar")),
    ("ru", "звонил в Initech, напомни в пятницу",
     ("не Initech, а Hooli", "на самом деле это была встреча", "лучше в среду"), ("Встреча", "4 мар")),
    ("zh", "给Initech打了电话，周五跟进", ("不是Initech，是Hooli", "其实是会议", "改成周三"), ("会议", "3月4日")),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "sentence", "typed", "shown"), LANGUAGES)
async def test_in_every_language(
    tmp_path: Path, locale: str, sentence: str, typed: tuple[str, ...], shown: tuple[str, str]
) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        card = await chat.says(sentence)
        for each in typed:
            assert (await chat.says(each)).id == card.id
        said = chat.screen.messages[card.id]
        assert "Hooli" in said
        assert "Initech" not in said
        assert all(each in said for each in shown)


CALLED = {
    "en": ("new deal at Casa Verde, 25k, closing in July", "it's called Verde Expansion"),
    "de": ("neuer Deal bei Casa Verde, 25k", "er heißt Verde Expansion"),
    "es": ("nuevo negocio con Casa Verde por 25k", "se llama Verde Expansion"),
    "fr": ("nouvelle affaire chez Casa Verde, 25k", "elle s'appelle Verde Expansion"),
    "pt": ("novo negócio na Casa Verde, 25k", "chama-se Verde Expansion"),
    "ru": ("новая сделка с Casa Verde, 25k", "она называется Verde Expansion"),
    "zh": ("Casa Verde新商机25k", "叫Verde Expansion"),
}


@pytest.mark.parametrize("locale", CALLED)
async def test_a_new_deal_is_named_and_keeps_its_customer(tmp_path: Path, locale: str) -> None:
    made, called = CALLED[locale]
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.calls("company Casa Verde SL")
        card = await chat.says(made)
        said = await chat.says(called)
        assert said.id == card.id
        assert "Verde Expansion" in said
        assert "Casa Verde SL" in said
        assert said.text.count("Verde Expansion") == 2
