"""What help shows as an example does what it says: each command's, in each language, typed behind a slash."""

from pathlib import Path
from typing import Any

import pytest

import locales
from handlers.kit.command import registry
from locales.catalog import catalog
from storage.models.outbox import Outbox
from storage.unit_of_work import Store
from tests.chat import Chat, conversation

LANGUAGES = sorted(path.parent.name for path in Path(locales.__file__).parent.glob("*/lexicon.toml"))
ANSWERS = {
    "company": ("company-created", "Acme"),
    "deal": ("deal-created", "1200000", "2026-06-30"),
    "contact": ("contact-created", "Nordlicht", "@nordlicht.example"),
    "assign": ("assign-done", "Acme", "{ben}"),
    "handoff": ("handoff-ask", "'name': '{ben}'", "'heir': '{kim}'"),
    "reopen": ("reopen-already",),
    "move": ("move-done",),
    "pause": ("pause-done", "2026-05-01"),
    "resume": ("resume-done",),
    "pipeline": ("pipeline-title", "whose-everybody"),
    "deals": ("deals-none",),
    "changes": ("changes-title", "2026-02-23"),
    "lost": ("lost-because", "card-reason-price"),
    "won": ("won-done",),
    "note": ("log-done", "common-note", "Acme"),
    "log": ("log-done", "common-call", "Acme"),
    "show": ("card-timeline-line", "Acme"),
    "find": ("find-found", "find-company", "find-deal"),
    "remind": ("remind-done", "2026-03-06T14:00:00", "Acme"),
    "snooze": ("snooze-sooner", "2026-03-05T14:00:00"),
    "done": ("card-task-is-done",),
    "cancel": ("card-task-is-cancelled",),
    "agenda": ("agenda-none",),
    "away": ("away-covered", "2026-03-09", "{kim}"),
    "team": ("team-joined",),
    "weekly": ("weekly-nothing",),
    "members": ("members-role", "{kim}"),
    "invite": ("crm join",),
    "link": ("/link ",),
    "unlink": ("error-only-account",),
    "learned": ("learned-none",),
    "feedback": ("feedback-thanks",),
    "help": ("remind-help",),
    "settings": ("settings-zone",),
    "setup": ("setup-currency-set",),
    "news": ("job-news-title",),
    "workday": ("workday-title", "08:30"),
    "why": ("why-nothing",),
    "undo": ("undo-done",),
}
"""What each command's example is answered with: phrases and what stands in them. They are typed in this order."""


def example(language: str, command: str) -> str:
    """Give what stands behind a command in its example."""
    _, _, typed = catalog().text(language, f"{command}-example", {}).partition(f"{command}")
    return typed.strip()


async def answered(chat: Chat, line: str) -> str:
    """Type a command; give the phrases of what it brought about, with what stands in them."""

    async def read(store: Store) -> list[Any]:
        return list(await store.outbox._list(store.outbox._select(Outbox)))

    before = {row.id for row in await chat.app.in_store(read)}
    shown = await chat.calls(line)
    payloads = (str(row.payload) for row in await chat.app.in_store(read) if row.id not in before)
    return " ".join((*payloads, shown.text))


def test_every_command_has_its_place_here() -> None:
    assert set(ANSWERS) == {each.name for each in registry().visible("admin")}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_example_does_what_it_says(folder: Path, language: str) -> None:
    ben, kim = ("Бен", "Ким") if language == "ru" else ("Ben", "Kim")
    failed = []
    async with conversation(folder, locale=language) as chat:
        await chat.colleague(ben)
        await chat.colleague(kim)
        await chat.calls(f"team new {example(language, 'team').split()[-1]}")
        for command, expected in ANSWERS.items():
            if command in ("done", "cancel"):
                await chat.calls(f"remind {example(language, command)}")
            said = await answered(chat, f"{command} {example(language, command)}")
            if missing := [each for each in expected if each.format(ben=ben, kim=kim) not in said]:
                failed.append(f"{command}: no {missing} in {said}")
    assert not failed, "\n".join(failed)
