"""What a language shows as an example is understood: the reader finds in it what the command needs."""

import re
from pathlib import Path

import pytest

import locales
from handlers.kit.reading import Moment, Reading
from handlers.understanding.naming.names import Entry, NameIndex
from handlers.understanding.reader import GrammarReader
from locales.catalog import catalog

ROOT = Path(locales.__file__).parent
LANGUAGES = sorted(path.parent.name for path in ROOT.glob("*/lexicon.toml"))
STAGES = ("Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost")
QUOTED = re.compile(r"[“„«]\s*([^”“«»]{30,}?|[^”“]*[\u4e00-\u9fff][^”“]{14,})\s*[”“»]")
"""A whole sentence in quotation marks; names of commands are shorter."""
COMMANDS = {
    "agenda": {"list_tasks": {"when"}},
    "company": {"create_company": {"name"}},
    "contact": {"create_contact": {"name", "company", "title", "email"}},
    "deal": {"create_deal": {"name", "company", "amount", "close_date"}},
    "done": {"complete_task": {"title"}},
    "find": {"find": {"query"}},
    "log": {"log_activity": {"kind", "company", "summary"}},
    "move": {"move_deal": {"deal", "stage"}},
    "note": {"log_activity": {"kind", "company", "summary"}},
    "remind": {"create_task": {"title", "due"}},
    "show": {"show": {"company"}},
    "snooze": {"snooze_task": {"title", "due"}},
}


COMPANY = Entry(id="company-1", kind="company", name="Acme")
DEAL = Entry(id="deal-1", kind="deal", name="Acme rollout", company_id="company-1")


def names(*entries: Entry) -> NameIndex:
    """Know these records."""
    index = NameIndex()
    index.load(entries)
    return index


def reading(text: str, language: str, known: NameIndex, hint: str | None = None) -> Reading:
    """Read a sentence of Monday, 2 March 2026."""
    moment = Moment(sent_at="2026-03-02T09:30:00+00:00", zone="Europe/Berlin", locale=language)
    return GrammarReader().read(text, moment, known, STAGES, hint)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_an_example_is_understood(language: str, command: str) -> None:
    _, _, example = catalog().text(language, f"{command}-example", {}).partition(f"{command} ")
    known = names(COMPANY) if command == "deal" else names(COMPANY, DEAL)
    found = {each.name: set(each.slots) for each in reading(example, language, known, command).actions}
    assert {name: slots & found.get(name, set()) for name, slots in COMMANDS[command].items()} == COMMANDS[command]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["help-sentence", "join-try", "common-terminal-welcome"])
def test_the_sentence_to_try_gives_a_call_and_a_follow_up(language: str, key: str) -> None:
    (sentence,) = QUOTED.findall(catalog().text(language, key, {}))
    found = {each.name: each.slots for each in reading(sentence, language, names(COMPANY, DEAL)).actions}
    assert set(found) == {"log_activity", "create_task"}
    assert found["log_activity"]["kind"] == "call"
    assert "T15:00" in found["create_task"]["due"]
