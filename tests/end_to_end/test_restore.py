"""`crm restore` by the clock of a test: what is due waits for the word, and then comes as one digest."""

import asyncio
from pathlib import Path

import pytest
from click import Command
from click.testing import CliRunner

from bot.cli.backup import command as backup
from bot.cli.restore import command as restore
from bot.cli.resume import command as resume
from bot.founding import guard
from storage.models.task import Task
from storage.unit_of_work import Store
from tests.chat import Chat, conversation

_OF_THE_ROW = ("_sa_instance_state", "version", "workspace_id")


async def _crowd(store: Store) -> None:
    """Make five hundred of the one reminder that there is."""
    (task,) = await store.tasks.list_open(limit=1)
    kept = {name: value for name, value in vars(task).items() if name not in _OF_THE_ROW}
    for number in range(499):
        store.tasks.add(Task(**(kept | {"id": store.new_id(), "title": f"Call customer {number}"})))


async def _starts(chat: Chat) -> None:
    """Look at the database as ``crm run`` does when it starts."""
    await chat.app.in_store(lambda store: guard(store, chat.app.settings))


async def _crm(command: Command, *words: str) -> str:
    """Run a command of the shell beside the bot, in a thread: it has a loop of its own."""
    result = await asyncio.to_thread(CliRunner().invoke, command, list(words))
    return result.output


async def test_five_hundred_due_reminders_send_nothing_until_confirmed_and_then_one_digest(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = folder / "copy.db"
    async with conversation(folder) as chat:
        monkeypatch.setenv("RAPPORT_DATABASE_URL", chat.app.settings.database_url)
        await _starts(chat)
        await chat.says("remind me tomorrow at 9am to call Acme")
        await chat.app.in_store(_crowd)
        assert "Copied to" in await _crm(backup, str(copy))
    assert "sends nothing before `crm resume`" in await _crm(restore, "--yes", str(copy))
    async with conversation(folder, at="2026-03-04T10:00:00+01:00") as chat:
        await _starts(chat)
        for hour in (10, 11, 15):
            assert (await chat.waits_until(f"2026-03-04T{hour}:05:00+01:00")).text == ""
        # It goes on taking in and remembering meanwhile: only nothing leaves.
        assert (await chat.says("called Globex")).text == ""
        assert len(await chat.app.in_store(lambda store: store.tasks.list_titles())) == 500
        assert "Sending goes on" in await _crm(resume)
        await chat.reopens()  # A running bot notices within a second; a test does not wait for one.
        await _starts(chat)
        await chat.waits_until("2026-03-04T15:06:00+01:00")
        digests = [each for each in chat.screen.log if "500 follow-ups" in each]
        assert len(digests) == 1
        assert [each for each in chat.screen.log if "Call customer" in each] == digests
        assert any("Globex" in each for each in chat.screen.log)
        assert "500 reminders were due meanwhile" in await chat.presses("Why?", on=digests[0])
        await chat.waits_until("2026-03-04T18:00:00+01:00")
        assert len([each for each in chat.screen.log if "follow-ups" in each and not each.edited]) == 1
