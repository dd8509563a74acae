"""`help`: what can be said here, by role."""

from pathlib import Path

import pytest

from handlers.kit.command import registry
from locales.catalog import catalog
from storage.models.member import Role
from tests.chat import Chat, conversation

PAGES = ("Customers", "Deals", "Follow-ups", "Team", "Settings and more")


async def pages(chat: Chat) -> str:
    """Give the words of the overview's pages, one below the other."""
    first = await chat.calls("help")
    return "\n".join([(await chat.presses(page, on=first)).text for page in PAGES if page in first.buttons])


async def test_its_pages_list_every_visible_command_once(chat: Chat) -> None:
    lines = (await pages(chat)).split("\n")
    for command in registry().visible("admin"):
        assert lines.count(f"/{command.name}") == 1


@pytest.mark.parametrize(
    ("role", "first", "other"),
    [
        (Role.REP, "/log", "/members"),
        (Role.MANAGER, "/log", "/setup"),
        (Role.ADMIN, "/setup", "/unlink"),
        (Role.VIEWER, "/agenda", "/log"),
    ],
)
async def test_it_begins_with_what_the_reader_will_need_and_fits_a_phone(
    chat: Chat, role: Role, first: str, other: str
) -> None:
    colleague = await chat.colleague("Kim Lee", role)
    said = (await colleague.calls("help")).text.split("\n")
    names = [line for line in said if line.startswith("/")]
    assert names[0] == first
    assert 5 <= len(names) <= 8
    assert other not in names


async def test_its_pages_turn_in_place(chat: Chat) -> None:
    first = await chat.calls("help")
    deals = await chat.presses("Deals", on=first)
    team = await chat.presses("Team", on=deals)
    assert first.id == deals.id == team.id
    assert "/weekly" in team.text.split("\n")


@pytest.mark.parametrize("name", [each.name for each in registry().visible("admin") if each.name != "help"])
async def test_every_command_is_explained_by_its_name(chat: Chat, name: str) -> None:
    said = await chat.calls(f"help {name}")
    how = "forms" if catalog().has("en", f"{name}-forms") else "example"
    line, typed = (catalog().text("en", f"{name}-{each}", {}) for each in ("help", how))
    assert said.text.startswith(f"/{name}\n{line}\n{typed}")
    assert f"/{name}" in said.buttons


async def test_a_form_that_others_have_no_right_to_is_no_button(chat: Chat) -> None:
    rep = await chat.colleague("Kim Lee")
    said = await rep.calls("help invite")
    assert "invite manager" in said
    assert list(said.buttons) == ["What I can do"]


async def test_hidden_ones_are_not_listed_and_cannot_be_called(chat: Chat) -> None:
    text = await pages(chat)
    for command in registry().commands.values():
        if command.hidden:
            assert f"/{command.name}\n" not in text
            assert f"There is no “{command.name}”" in await chat.calls(command.name)


async def test_a_viewer_sees_only_what_a_viewer_may(chat: Chat) -> None:
    viewer = await chat.colleague("Vera Blick", Role.VIEWER)
    text = await pages(viewer)
    assert "/show" in text
    assert "/invite" not in text
    assert "/log" not in text


@pytest.mark.parametrize("name", [each.name for each in registry().visible("admin")])
def test_every_command_has_a_line_and_an_example_in_every_language(name: str) -> None:
    for locale in catalog().languages:
        for key in (f"{name}-help", f"{name}-example"):
            assert catalog().has(locale, key)
            assert catalog().text(locale, key, {})


async def test_one_command_is_explained(chat: Chat) -> None:
    said = await chat.calls("help remind")
    assert "remind me Friday at 3pm to call Acme" in said


async def test_asked_in_a_sentence(chat: Chat) -> None:
    assert "What I can do" in await chat.says("help")
    assert "What I can do" in await chat.says("what can you do?")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("how do I undo something?", "/undo"),
        ("how do I change the stage of a deal", "/move"),
        ("how do I set my time zone", "/settings"),
        ("help with vacation", "/away"),
        ("how do I invite a new colleague?", "/invite"),
        ("how do I see a colleague's pipeline?", "/pipeline"),
        ("how do I see deals closing this month?", "/deals"),
        ("how do I stop getting pings about Acme?", "/pause"),
        ("how do I remove a colleague?", "/members"),
        ("how do I add a colleague?", "/invite"),
        ("how do I move a reminder?", "/snooze"),
        ("wie füge ich einen Kollegen hinzu?", "/invite"),
        ("wie verschiebe ich eine Erinnerung?", "/snooze"),
        ("¿cómo añado a un compañero?", "/invite"),
        ("comment déplacer un rappel ?", "/snooze"),
        ("怎么推迟提醒？", "/snooze"),
    ],
)
async def test_how_do_i_is_answered_with_what_does_it(chat: Chat, asked: str, answer: str) -> None:
    said = await chat.says(asked)
    assert answer in said.text.split("\n")
    assert answer in said.buttons


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("how do I change the stages?", "/setup stages"),
        ("how do I switch off reminders?", "/settings pings"),
        ("wie schalte ich Erinnerungen aus?", "/settings pings"),
        ("how do I mute the channel?", "/settings pings"),
        ("how do I delete sample data?", "/setup sample"),
    ],
)
async def test_a_job_among_others_is_answered_with_the_words_that_do_it(chat: Chat, asked: str, answer: str) -> None:
    said = await chat.says(asked)
    assert [each for each in said.buttons if each.startswith("/")] == [answer]
    assert (await chat.calls(answer[1:])).text == (await chat.presses(answer, on=said)).text


async def test_a_question_that_nobody_answers_is_owned_up_to(chat: Chat) -> None:
    said = await chat.says("how do I bake bread?")
    assert "no answer to “bake bread" in said
    assert "/log" in await chat.presses("What I can do", on=said)


async def test_help_tells_nobody_what_is_not_theirs(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    assert "/invite" not in await omar.says("how do I invite a new colleague?")


async def test_how_do_i_in_german(chat: Chat) -> None:
    await chat.calls("settings language German")
    assert "/undo" in (await chat.says("wie kann ich das rückgängig machen?")).text.split("\n")
    assert "/link" in (await chat.says("Wie verknüpfe ich mein Telegram?")).buttons
    assert "/away" in (await chat.says("Wie melde ich mich für den Urlaub ab?")).buttons
    assert "/members" in (await chat.says("Wie entferne ich einen Kollegen?")).buttons
    assert "crm restore" in await chat.says("Wie spiele ich eine Sicherung zurück?")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("how do I win a deal", "/won"),
        ("how do I lose a deal?", "/lost"),
        ("how do I reopen a deal", "/reopen"),
        ("how do I assign a deal", "/assign"),
        ("how do I change the stage", "/move"),
        ("how do I create a deal", "/deal"),
    ],
)
async def test_the_likeliest_command_comes_first(chat: Chat, said: str, first: str) -> None:
    card = await chat.says(said)
    assert next(iter(card.buttons)) == first


ASKED = {
    "en": {"how do I hand over a deal?": "/assign", "where can I switch off the morning agenda?": "/settings"},
    "de": {"Wie übergebe ich einen Deal?": "/assign", "Wo stelle ich die Sprache ein?": "/settings"},
    "es": {"¿cómo traspaso un negocio?": "/assign", "¿dónde cambio el idioma?": "/settings"},
    "fr": {"comment transférer une affaire ?": "/assign", "où changer la langue ?": "/settings"},
    "pt": {"como passo um negócio para um colega?": "/assign", "onde mudo o idioma?": "/settings"},
    "ru": {"как передать сделку коллеге?": "/assign", "как изменить язык?": "/settings"},
    "zh": {"怎么把商机转交给同事？": "/assign", "如何更改语言？": "/settings"},
    "it": {"come passo una trattativa a un collega?": "/assign", "dove cambio la lingua?": "/settings"},
}


@pytest.mark.parametrize(
    ("locale", "asked", "answer"), [(each, asked, answer) for each in ASKED for asked, answer in ASKED[each].items()]
)
async def test_what_is_done_to_a_thing_is_answered_before_the_thing(
    chat: Chat, locale: str, asked: str, answer: str
) -> None:
    await chat.calls(f"settings language {locale}")
    said = (await chat.says(asked)).text.split("\n")
    assert answer in said
    assert "/deal" not in said


@pytest.mark.parametrize(
    ("locale", "asked", "what"),
    [
        ("en", "how do I delete a contact?", "deleting"),
        ("en", "how can I merge two contacts?", "merging contacts"),
        ("de", "Wie kann ich einen Kontakt löschen?", "Löschen"),
        ("es", "¿cómo puedo eliminar un contacto?", "borrar"),
    ],
)
async def test_what_is_not_there_yet_is_said_instead_of_something_else(
    chat: Chat, locale: str, asked: str, what: str
) -> None:
    await chat.calls(f"settings language {locale}")
    said = await chat.says(asked)
    assert what.casefold() in said.text.casefold()
    assert "/contact" not in said.text


@pytest.mark.parametrize(("locale", "typed"), [("de", "/hilfe"), ("es", "/ayuda"), ("fr", "/aide"), ("it", "/aiuto")])
async def test_the_word_for_help_stands_behind_a_slash_as_well(tmp_path: Path, locale: str, typed: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        assert "/agenda" in await chat.says(typed)
        assert "/agenda" not in await chat.says("/zzz")
