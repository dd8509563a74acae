"""On an empty database, ten sentences that name nobody known: ten calls, ten cards, and not one form."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import bot
from storage.unit_of_work import Database

SENTENCES = (
    "called Acme",
    "called Anna Berg",
    "called Jorge from Orbis Group",
    "had a call with Priya Nair at Northgate",
    "called Dr. Weber, no answer",
    "spoke to Luca at Brenta",
    "called Fatima Zahra about the offer",
    "left a voicemail for Tom Becker",
    "called the Kestrel team",
    "called Müller & Söhne GmbH, they want a quote",
)


@pytest.fixture
def replies(sqlite_url: str, tmp_path: Path) -> list[dict[str, object]]:
    """Type the sentences into ``crm chat --json``."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("RAPPORT_", "SLACK_", "TELEGRAM_"))}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--as", "Nora Vidal", "--at", "2026-03-02T10:00:00+01:00", "--json"],
        input="\n".join(SENTENCES),
        env=own | {"RAPPORT_DATABASE_URL": sqlite_url, "PYTHONPATH": str(Path(bot.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_ten_sentences_are_ten_cards_without_a_form(replies: list[dict[str, object]]) -> None:
    assert len(replies) == len(SENTENCES)
    for sentence, reply in zip(SENTENCES, replies, strict=True):
        assert "logged: " in str(reply["text"]), sentence
        assert "form" not in {block["type"] for block in reply["blocks"]}, sentence  # type: ignore[attr-defined]  # A list.
        assert {"label", "type"} == set(reply["buttons"][0]), sentence  # type: ignore[index]  # A list.


@pytest.mark.usefixtures("replies")
async def test_ten_calls_are_stored(sqlite_database: Database) -> None:
    workspace = (await sqlite_database.list_workspaces())[0]
    async with sqlite_database.reading(workspace.id) as store:
        calls = await store.activities.list_all()
        assert [each.kind.value for each in calls] == ["call"] * len(SENTENCES)
        assert all(each.contact_id or each.company_id for each in calls)
        assert await store.inbox.count_waiting() == 0
        assert [each.name for each in await store.members.list_active()] == ["Nora Vidal"]
