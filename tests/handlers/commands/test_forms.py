"""What help shows of a command's forms does what it says: each line, in each language, typed behind a slash."""

from pathlib import Path

import pytest

from handlers.kit.command import registry
from locales.catalog import catalog
from tests.chat import Chat, conversation
from tests.handlers.commands.test_examples import LANGUAGES, answered, example

ANSWERS = {
    "settings": ["settings-zone", "settings-language", *["settings-quiet"] * 2, *["pings-title"] * 2, "settings-off"],
    "workday": ["workday-title"] * 3,
    "weekly": ["weekly-nothing"] * 2,
    "agenda": ["agenda-none"] * 4,
    "pipeline": ["whose-everybody", "whose-everybody", "{kim}"],
    "deals": ["deals-none", "deals-none", "deals-none-stalled", "deals-none-won", "deals-none-lost"],
    "changes": ["changes-title"] * 2,
    "help": ["remind-forms", "team-forms"],
    "remind": ["remind-done", "remind-done-for", "remind-done"],
    "away": ["away-covered", "away-later"],
    "setup": [
        "setup-zone",
        "setup-zone-set",
        "setup-currency-set",
        "setup-pipeline",
        "stage-added",
        "setup-channel",
        "setup-invite",
        "setup-sample",
    ],
    "team": [
        "team-made",
        "team-joined",
        "team-added",
        "team-dropped",
        "team-led-by-now",
        "error-not-a-place",
        "team-posts-nowhere",
        "team-amounts-off",
        "team-left",
        "team-dissolve-ask",
    ],
    "invite": ["crm join"] * 2,
    "members": ["members-title", "members-role", "members-role-changed", "members-closed"],
}
"""What each form is answered with. They are typed in this order."""


def forms(language: str, command: str) -> list[str]:
    """Give the lines of a command's forms."""
    return catalog().text(language, f"{command}-forms", {}).splitlines()


def test_every_command_with_several_forms_has_its_place_here() -> None:
    shown = (each.name for each in registry().visible("admin"))
    assert set(ANSWERS) == {name for name in shown if catalog().has("en", f"{name}-forms")}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_form_does_what_it_says(folder: Path, language: str) -> None:
    ben, kim = ("Бен", "Ким") if language == "ru" else ("Ben", "Kim")
    failed = []
    async with conversation(folder, locale=language) as chat:
        await chat.colleague(ben)
        await chat.colleague(kim)
        west = example(language, "team").split()[-1]
        await chat.calls(f"team new {west}")
        await chat.calls(f"team join {west}")
        for command, answers in ANSWERS.items():
            if command == "team":
                dissolve = await chat.calls(f"team dissolve {west}")
                await chat.presses(next(iter(dissolve.buttons)), on=dissolve)
            for line, expected in zip(forms(language, command), answers, strict=True):
                said = await answered(chat, line)
                if expected.format(kim=kim) not in said or "whose-unread" in said:
                    failed.append(f"{line}: no {expected} in {said}")
    assert not failed, "\n".join(failed)


@pytest.mark.parametrize(
    ("language", "word", "asked"),
    [
        ("German", "gewonnen", "Um welchen Deal geht es?"),
        ("Spanish", "perdido", "¿Qué negocio?"),
        ("French", "confier", "Que confiez-vous"),
        ("Russian", "проиграно", "Какая сделка?"),
        ("Chinese", "赢单", "哪个商机？"),
    ],
)
async def test_a_commands_word_in_ones_own_language_opens_its_form(
    chat: Chat, language: str, word: str, asked: str
) -> None:
    await chat.calls(f"settings language {language}")
    assert asked in await chat.says(word)
