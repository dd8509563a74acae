"""The played day: every scene brings its message, and a scene that does not is said aloud."""

import io
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import bot.cli.demo as shell
from bot.demo import stage as stages
from bot.demo.clock import TurnedClock
from bot.demo.day import play
from bot.demo.printing import Printer
from bot.demo.stage import Stage, Stuck
from storage.unit_of_work import Database

MONDAY = date(2026, 3, 2)
SUMMER = date(2026, 7, 13)


@pytest.mark.parametrize("day", [MONDAY, SUMMER])
async def test_the_day_plays_to_its_end(tmp_path: Path, day: date) -> None:
    paper = io.StringIO()
    clock = await play(tmp_path, day, Printer(paper))
    shown = paper.getvalue()
    assert "Call logged: Anna Berg" in shown
    assert "3:00\N{NARROW NO-BREAK SPACE}PM (Berlin)" in shown
    assert "Kestrel crew lounge is now in Proposal" in shown
    assert "Undone" in shown
    assert "https://t.me/" in shown
    assert "Europe/London" in shown
    assert "4:00\N{NARROW NO-BREAK SPACE}PM (London)" in shown
    assert shown.count("You asked me to remind you.") == 2
    assert "No answer: " in shown
    assert "✓ Reached: " in shown
    assert shown.count("⏰ Next: ") == 2
    assert "Overdue (2)" in shown
    assert shown.count("the same message, edited") >= 5
    assert "\x1b" not in shown
    assert clock.now().date() == day
    await _nothing_happened_twice(tmp_path, clock)


async def _nothing_happened_twice(tmp_path: Path, clock: TurnedClock) -> None:
    """Look into the file that the play left behind."""
    address = stages.settings_for(tmp_path).database_url
    database = Database.open(address, clock=clock.now)
    workspace = (await database.list_workspaces())[0]
    async with database.reading(workspace.id) as store:
        waiting, anna = await store.inbox.count_waiting(), await store.contacts.find_by_name("Anna Berg")
        assert anna is not None
        said = [
            each for each in await store.activities.list_timeline(contact=anna.id) if each.summary.startswith("she")
        ]
    await database.dispose()
    assert waiting == 0
    assert len(said) == 1


async def test_a_silent_bot_is_said_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setattr(Stage, "_news", lambda _: iter(()))
    with pytest.raises(Stuck, match=r"Called Anna Berg.*nothing new"):
        await play(tmp_path, MONDAY, Printer(io.StringIO()))


def test_the_settings_are_none_of_the_environments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-real")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "https://example.com/telegram")
    settings = stages.settings_for(tmp_path)
    assert settings.slack_bot_token is None
    assert settings.telegram_webhook_url is None


def test_the_command_ends_by_itself_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[Path] = []

    async def briefly(folder: Path, *_: object) -> None:
        played.append(folder)

    monkeypatch.setattr(shell, "play", briefly)
    assert CliRunner().invoke(shell.command).exit_code == 0
    assert not played[0].exists()


def test_the_command_fails_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    async def stuck(*_: object) -> None:
        raise Stuck("Waiting for Nora's reminder: the bot has shown nothing new.")

    monkeypatch.setattr(shell, "play", stuck)
    result = CliRunner().invoke(shell.command)
    assert result.exit_code == 1
    assert result.output == "Error: The demo got stuck. Waiting for Nora's reminder: the bot has shown nothing new.\n"
