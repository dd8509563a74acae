"""``crm when`` in the shell."""

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.cli import parse
from bot.cli.when import command

AT = ["--at", "2026-03-11T10:00:00+01:00", "--tz", "Europe/Berlin"]


def run(*words: str) -> str:
    result = CliRunner().invoke(command, list(words))
    assert result.exit_code == 0, result.output
    return result.output


def test_a_phrase_as_json() -> None:
    assert json.loads(run("tomorrow at 3pm", *AT, "--json")) == {
        "start": "2026-03-12T15:00:00+01:00",
        "end": None,
        "grain": "hour",
        "recurrence": None,
        "certain": True,
    }


def test_what_is_no_date_is_null() -> None:
    assert run("hello", *AT, "--json") == "null\n"


def test_a_file_of_phrases(tmp_path: Path) -> None:
    file = tmp_path / "phrases.jsonl"
    rows = [
        {"text": "übermorgen", "at": "2026-03-11T10:00:00", "tz": "Europe/Berlin", "locale": "de"},
        {"text": "hello", "at": "2026-03-11T10:00:00+01:00", "tz": "Europe/Berlin", "locale": "en"},
        {"text": "каждый понедельник в 9", "at": "2026-03-11T07:00:00Z", "tz": "Europe/Moscow", "locale": "ru"},
    ]
    file.write_text("\n".join(json.dumps(row) for row in rows))
    first, second, third = [json.loads(line) for line in run("--batch", str(file), "--json").splitlines()]
    assert (first["start"], first["end"]) == ("2026-03-13T00:00:00+01:00", "2026-03-14T00:00:00+01:00")
    assert second is None
    assert (third["start"], third["recurrence"]) == ("2026-03-16T09:00:00+03:00", "FREQ=WEEKLY;BYDAY=MO")


def test_a_person_reads_a_sentence() -> None:
    assert run("next friday", *AT) == ("2026-03-20T00:00:00+01:00 until 2026-03-21T00:00:00+01:00 (day); not certain\n")
    assert run("hello", *AT) == "No date that could be read.\n"


@pytest.mark.parametrize(
    "words", [[], ["today", "--tz", "Nowhere/Else"], ["today", "--at", "soon"], ["today", "--locale", "xx"]]
)
@pytest.mark.parametrize("asked", [command, parse.command])
def test_what_cannot_be_run_is_said(asked: click.Command, words: list[str]) -> None:
    said = CliRunner().invoke(asked, words)
    assert said.exit_code == 2
    assert "Error: " in said.output
