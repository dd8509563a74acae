"""The subcommands on a real database in a temporary folder."""

import asyncio
import io
import json
import os
import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, redirect_stdout
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import make_url

import bot.__main__ as entry
from bot.clock import SystemClock
from bot.settings import Settings, variable
from storage.engine import WorkingLock
from storage.migrations.migrate import migrate_down

RECORDS = {
    "at": "2026-05-11T09:30:00+02:00",
    "tz": "Europe/Madrid",
    "workspace_currency": "EUR",
    "me": "Nora Vidal",
    "members": ["Nora Vidal"],
    "companies": ["Brightwater Ltd"],
    "contacts": [{"name": "Tom Baker", "company": "Brightwater Ltd"}],
    "stages": ["Lead", "Proposal"],
}


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in a folder of its own, whatever the machine has set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAPPORT_DATABASE_URL", f"sqlite:///{tmp_path / 'crm.db'}")


def crm(*words: str) -> Result:
    """Run a subcommand; what it raises is the test's to see."""
    return CliRunner().invoke(entry.crm, list(words), catch_exceptions=False)


def main(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """Run the whole program and return its exit code."""
    monkeypatch.setattr(sys, "argv", ["crm", *words])
    with pytest.raises(SystemExit) as caught:
        entry.main()
    return int(caught.value.code or 0)


def test_restore_goes_back_and_keeps_what_was(tmp_path: Path) -> None:
    assert crm("members").exit_code == 0
    assert crm("backup", str(tmp_path / "copy.db")).exit_code == 0
    with closing(sqlite3.connect(tmp_path / "crm.db")) as now, now:
        now.execute("UPDATE workspace SET name = 'Later'")
    assert crm("restore", str(tmp_path / "copy.db")).exit_code == 1  # Nobody said yes.
    said = crm("restore", str(tmp_path / "copy.db"), "--yes")
    assert said.exit_code == 0
    assert "crm resume" in said.output
    (kept,) = tmp_path.glob("crm.db.before-restore-*")
    for file, name in ((tmp_path / "crm.db", "Rapport"), (kept, "Later")):
        with closing(sqlite3.connect(file)) as there:
            assert there.execute("SELECT name FROM workspace").fetchone() == (name,)
    assert "Sending goes on" in crm("resume").output


@pytest.mark.parametrize("damage", ["text", "other", "none"])
def test_restore_refuses_what_is_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    assert crm("members").exit_code == 0
    file = tmp_path / "copy.db"
    if damage == "text":
        file.write_text("no database at all, only some words that somebody wrote down")
    elif damage == "other":
        with closing(sqlite3.connect(file)) as other, other:
            other.execute("CREATE TABLE notes (id)")
    before = (tmp_path / "crm.db").read_bytes()
    assert main(monkeypatch, "restore", str(file), "--yes") == 2
    assert (tmp_path / "crm.db").read_bytes() == before


def test_restore_waits_for_the_bot_to_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert crm("members").exit_code == 0
    assert crm("backup", str(tmp_path / "copy.db")).exit_code == 0
    with WorkingLock(f"sqlite:///{tmp_path / 'crm.db'}").take("run", now=SystemClock().now()):
        assert main(monkeypatch, "restore", str(tmp_path / "copy.db"), "--yes") == 2


def test_pause_and_resume() -> None:
    assert "Paused" in crm("pause").output
    assert "somebody ran `crm pause`" in crm("doctor").output
    assert "Sending goes on" in crm("resume").output
    assert "was not paused" in crm("resume").output


def test_secrets_rotate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert crm("members").exit_code == 0
    assert "Earlier keys that still count: 1." in crm("secrets", "rotate").output
    assert len((tmp_path / "secret.key").read_text().splitlines()) == 2
    monkeypatch.setenv("RAPPORT_SECRET_KEY", "k" * 32)
    assert "RAPPORT_OLD_SECRET_KEYS" in crm("secrets", "rotate").output


OPENS = [
    ("invite",),
    ("members",),
    ("audit", "verify"),
    ("pause",),
    ("resume",),
    ("parse", "called Acme"),
]
"""The subcommands that open the store."""


def go_back(tmp_path: Path, revision: str) -> None:
    """Leave a database as an older version had it, with what people had put in."""
    crm("members", "add", "Nora Vidal", "--role", "admin")
    asyncio.run(migrate_down(f"sqlite:///{tmp_path / 'crm.db'}", revision))


@pytest.mark.parametrize("words", OPENS, ids=" ".join)
def test_an_older_database_is_brought_up_to_date_with_a_copy_beside_it(tmp_path: Path, words: tuple[str, ...]) -> None:
    go_back(tmp_path, "0008")
    said = crm(*words)
    assert said.exit_code == 0
    assert "is up to date now" in said.output
    (kept,) = tmp_path.glob("crm.db.before-0009-*")
    assert str(kept) in said.output
    assert "Nora Vidal" in crm("members").output
    assert "up to date now" not in crm(*words).output


def test_the_doctor_and_a_backup_leave_an_older_database_as_it_is(tmp_path: Path) -> None:
    go_back(tmp_path, "0008")
    assert "change(s) to its tables are made at the next start" in crm("doctor").output
    assert crm("backup", str(tmp_path / "copy.db")).exit_code == 0
    assert list(tmp_path.glob("crm.db.before-*")) == []


def test_tables_do_not_change_under_a_bot_of_an_older_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    go_back(tmp_path, "0008")
    with WorkingLock(f"sqlite:///{tmp_path / 'crm.db'}").take("run", now=SystemClock().now()):
        assert main(monkeypatch, "invite") == 2
        assert "Another crm (run, process" in capsys.readouterr().err
    assert list(tmp_path.glob("crm.db.before-*")) == []


DAMAGES = {
    "text": b"no database at all, only some words that somebody wrote down",
    "torn": b"SQLite format 3\0" + bytes(range(256)) * 20,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("words", [*OPENS, ("backup", "copy.db"), ("migrate",)], ids=" ".join)
def test_what_is_no_database_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    damage: str,
) -> None:
    (tmp_path / "crm.db").write_bytes(DAMAGES[damage])
    assert main(monkeypatch, *words) == 2
    said = capsys.readouterr()
    assert "database" in said.err.casefold()
    assert "Traceback" not in said.err + said.out
    assert "SELECT" not in said.err
    assert (tmp_path / "crm.db").read_bytes() == DAMAGES[damage]
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_doctor_says_what_is_wrong_with_the_file(tmp_path: Path, damage: str) -> None:
    (tmp_path / "crm.db").write_bytes(DAMAGES[damage])
    assert "!!  the database cannot be used" in crm("doctor").output


def test_a_database_that_is_not_there_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "there is no database yet: the first start makes it" in crm("doctor").output
    assert main(monkeypatch, "backup", "copy.db") == 2
    assert "There is no database at" in capsys.readouterr().err
    assert not (tmp_path / "crm.db").exists()


def test_a_database_that_another_process_keeps_to_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    crm("members", "add", "Nora Vidal")
    monkeypatch.setattr("storage.engine.BUSY_MILLISECONDS", 20)
    with closing(sqlite3.connect(tmp_path / "crm.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert main(monkeypatch, "invite") == 2
        assert "Another process keeps the database busy" in capsys.readouterr().err


def test_postgresql_waits_for_crm_migrate(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(migrate_down(postgresql_url, "0008"))
    monkeypatch.setenv("RAPPORT_DATABASE_URL", postgresql_url)
    for words in OPENS:
        assert main(monkeypatch, *words) == 2
        assert "run `crm migrate`" in capsys.readouterr().err
    assert "then run `crm migrate`" in crm("doctor").output


@pytest.mark.parametrize("name", ["no_such_database", "postgres"])
def test_postgresql_that_cannot_be_reached_is_one_sentence(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    away = make_url(postgresql_url).set(database=name)
    if name == "postgres":  # Nobody listens there.
        away = make_url("postgresql://rapport:canary@127.0.0.1:1/crm")
    monkeypatch.setenv("RAPPORT_DATABASE_URL", away.render_as_string(hide_password=False))
    assert main(monkeypatch, "invite") == 2
    said = capsys.readouterr().err
    assert "RAPPORT_DATABASE_URL" in said
    assert "canary" not in said
    assert "!!  the database" in crm("doctor").output


def test_every_subcommand_is_found_and_has_help() -> None:
    listed = crm("--help").output
    for name in ("audit", "backup", "chat", "config", "doctor", "invite", "members", "migrate", "new", "parse", "run"):
        assert re.search(rf"^  {name} +\w", listed, re.MULTILINE)
        assert crm(name, "--help").exit_code == 0
    assert crm("nonsense").exit_code == 2
    assert crm("shell").exit_code == 2


@pytest.mark.parametrize("words", [("run",), ("config",), ("members",), ("doctor",)])
def test_wrong_settings_are_one_sentence_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxp-canary")
    assert main(monkeypatch, *words) == 2
    said = capsys.readouterr().err
    assert "SLACK_BOT_TOKEN" in said
    assert "canary" not in said
    assert "Traceback" not in said


def test_nothing_to_connect_to_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(monkeypatch, "run") == 2
    assert "docs/slack.md" in capsys.readouterr().err


def test_a_second_worker_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with WorkingLock(f"sqlite:///{tmp_path / 'crm.db'}").take("run", now=SystemClock().now()):
        assert main(monkeypatch, "migrate") == 2
    assert "Another crm (run, process" in capsys.readouterr().err


def test_a_fault_of_ours_is_logged_without_secrets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("https://api.telegram.org/bot123456789:AAEcanarycanarycanarycanarycanary/getMe")

    monkeypatch.setattr("bot.cli.config.load", broken)
    assert main(monkeypatch, "config") == 1
    said = capsys.readouterr().err
    assert "RuntimeError" in said
    assert "canary" not in said


def test_members_come_change_and_go() -> None:
    assert "Nobody is in yet" in crm("members").output
    crm("members", "add", "Nora Vidal", "--role", "admin")
    crm("members", "add", "Kim Park")
    assert "there already" in crm("members", "add", "kim park").output
    crm("members", "role", "Kim", "manager")
    crm("members", "deactivate", "Kim Park")
    assert [line.split() for line in crm("members", "list").output.splitlines()] == [
        ["Kim", "Park", "manager", "deactivated"],
        ["Nora", "Vidal", "admin", "active"],
    ]
    crm("members", "activate", "Kim")
    assert "deactivated" not in crm("members").output
    assert "Nobody is called Ann" in crm("members", "role", "Ann", "rep").output


def test_the_only_administrator_stays() -> None:
    crm("members", "add", "Nora", "--role", "admin")
    for words in (("role", "Nora", "rep"), ("deactivate", "Nora")):
        refused = crm("members", *words)
        assert refused.exit_code == 1
        assert "only administrator" in refused.output
    assert crm("members").output.split() == ["Nora", "admin", "active"]


def test_an_invitation_is_a_line_to_send_and_only_its_hash_is_kept(tmp_path: Path) -> None:
    printed = CliRunner().invoke(entry.crm, ["invite", "--role", "manager", "--name", "Ana"])
    code = printed.stdout.split()[1]
    assert len(code) >= 22
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert b"Ana" in kept
    assert code.encode() not in kept


def test_an_invitation_for_a_member_needs_their_full_name() -> None:
    crm("members", "add", "Nora Vidal", "--role", "admin")
    assert "No active member is called Nora" in crm("invite", "--member", "Nora").output
    assert "choose one" in crm("invite", "--member", "Nora Vidal", "--name", "Ana").output
    assert crm("invite", "--member", "nora vidal").output.startswith("/start ")


def test_the_audit_trail_is_checked() -> None:
    crm("members", "add", "Nora", "--role", "admin")
    assert crm("audit", "verify").output.startswith("The audit trail is whole: ")


def test_backup_copies_once(tmp_path: Path) -> None:
    crm("members", "add", "Nora")
    assert crm("backup", str(tmp_path / "copy.db")).exit_code == 0
    assert (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3")
    assert "choose a new name" in crm("backup", str(tmp_path / "copy.db")).output
    assert "does not exist" in crm("backup", str(tmp_path / "no" / "copy.db")).output


def test_config_masks_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:AAEcanarycanarycanarycanarycan")
    monkeypatch.setenv("RAPPORT_DATABASE_URL", "postgresql://rapport:canary@db/crm")
    said = crm("config").output
    assert "canary" not in said
    assert re.search(r"TELEGRAM_BOT_TOKEN +set +\*{8}", said)
    assert re.search(r"RAPPORT_ZONE +default +UTC", said)
    assert "| `RAPPORT_ZONE` |" in crm("config", "--markdown").output


def test_parse_reads_against_a_file_of_records(tmp_path: Path) -> None:
    records = tmp_path / "records.json"
    records.write_text(json.dumps(RECORDS))
    said = ("called Tom Baker, follow up Tuesday at 3", "--records", str(records))
    read = json.loads(crm("parse", *said, "--json").output)
    assert list(read) == ["locale", "actions", "suggestions", "confidence"]
    call, task = read["actions"]
    assert (call["action"], call["kind"], call["contact"]) == ("log_activity", "call", "Tom Baker")
    assert (task["action"], task["due"]) == ("create_task", "2026-05-12T15:00:00+02:00")
    explained = crm("parse", *said).output
    assert "Person" in explained
    assert "Tom Baker ← “Tom Baker”" in explained
    german = crm("parse", "Tom Baker angerufen", "--records", str(records), "--locale", "de").output
    assert "Tom Baker ← „Tom Baker“" in german
    assert "Art" in german
    assert "Anruf" in german
    later = json.loads(crm("parse", *said, "--json", "--at", "2026-05-18T09:00:00+02:00").output)
    assert later["actions"][1]["due"] == "2026-05-19T15:00:00+02:00"


def test_parse_reads_many_lines(tmp_path: Path) -> None:
    (tmp_path / "records.json").write_text(json.dumps(RECORDS))
    rows = [
        {"text": "called Tom Baker", "at": "2026-05-12T10:00:00+02:00"},
        {"text": "Tom Baker angerufen", "locale": "de", "tz": "Europe/Berlin"},
    ]
    (tmp_path / "batch.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    said = crm("parse", "--records", "records.json", "--batch", "batch.jsonl", "--json").output.splitlines()
    assert [json.loads(line)["locale"] for line in said] == ["en", "de"]
    (tmp_path / "batch.jsonl").write_text('{"no": 1}\n')
    assert "line 1" in crm("parse", "--records", "records.json", "--batch", "batch.jsonl").output
    assert crm("parse").exit_code == 2


def test_parse_reads_against_the_database_and_writes_nothing() -> None:
    crm("members", "add", "Nora", "--role", "admin")
    before = crm("audit", "verify").output
    assert json.loads(crm("parse", "called Acme", "--as", "Nora", "--json").output)["actions"][0]["company"] == "Acme"
    assert "Nobody is called Bob" in crm("parse", "called Acme", "--as", "Bob").output
    assert crm("audit", "verify").output == before


def test_a_conversation_from_the_first_line_to_undo(tmp_path: Path) -> None:
    lines = "called Acme, follow up Tuesday at 3\nUndo\n/quit\n"
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--as", "Nora", "--at", "2026-03-02T10:00:00+01:00", "--json"],
        input=lines,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(entry.__file__).parents[1])},
    )
    assert done.returncode == 0, done.stderr
    first, *_, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert "Acme" in first["text"]
    assert "Undo" in [each["label"] for each in first["buttons"]]
    assert all(len(each["type"]) == 34 for each in first["buttons"])
    assert last["text"]
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_chat_knows_only_members() -> None:
    crm("members", "add", "Nora", "--role", "admin")
    refused = crm("chat", "--as", "Bob")
    assert refused.exit_code == 1
    assert "Nobody is called Bob. There are: Nora." in refused.output


def talk(name: str, *lines: str, at: str = "2026-03-02T10:00:00+01:00") -> str:
    """Sit down at the terminal as somebody, type, and give what it showed."""
    typed, keys = os.pipe()
    with os.fdopen(keys, "w") as keyboard:
        keyboard.writelines(f"{each}\n" for each in lines)
    with os.fdopen(typed) as stdin, redirect_stdout(io.StringIO()) as shown, pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", stdin)
        entry.crm.main(["chat", "--as", name, "--at", at], standalone_mode=False)
    return shown.getvalue()


def test_the_terminal_shows_what_its_member_may_see_and_keeps_the_rest_for_the_others() -> None:
    talk("Nora Vidal", "called Acme")
    crm("members", "add", "Kim Lund")
    assert talk("Kim Lund", "agenda")
    seen = talk("Nora Vidal", "I'm away until Friday, Kim covers")
    assert "Kim Lund covers" in seen
    assert "says that you cover" not in seen
    assert "says that you cover" in talk("Kim Lund", "agenda")
    assert "says that you cover" not in talk("Kim Lund", "agenda")


def test_the_terminal_says_that_sending_is_paused() -> None:
    talk("Nora Vidal", "called Acme")
    crm("pause")
    assert "Sending is paused here" in talk("Nora Vidal", "called Acme again")
    crm("resume")
    assert "Sending is paused" not in talk("Nora Vidal", "agenda")


@pytest.mark.parametrize("name", ["", "   "])
def test_a_member_needs_a_name(name: str) -> None:
    refused = crm("members", "add", name)
    assert refused.exit_code == 1
    assert "Please give a name" in refused.output
