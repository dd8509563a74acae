"""A database that was copied or moved sends nothing before somebody confirms it."""

import shutil
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.app import App, open_app
from bot.cli.resume import command as resume
from bot.founding import confirm, guard
from bot.settings import Settings
from storage.base import SENDING_PAUSED
from storage.migrations.backup import backup, restore
from storage.models.task import Task
from storage.unit_of_work import Store
from tests.chat import TurnedClock, conversation

_OF_THE_ROW = ("_sa_instance_state", "version", "workspace_id")


def _settings(path: Path) -> Settings:
    return Settings(_env_file=None, database_url=f"sqlite:///{path}")  # type: ignore[call-arg]  # Its own spelling.


async def _due_reminder(folder: Path) -> None:
    async with conversation(folder) as chat:
        await chat.says("remind me tomorrow at 9am to call Acme")
        await chat.app.in_store(lambda store: guard(store, chat.app.settings))


async def _sent(app: App, clock: TurnedClock) -> int:
    shown: list[object] = []
    app.console.show = shown.append
    await app.in_store(lambda store: guard(store, app.settings))
    clock.at = clock.at.replace(day=4)
    await app.settle()
    return len(shown)


@pytest.mark.parametrize("copied", ["by backup", "by hand"])
async def test_a_copy_does_not_send_until_it_is_confirmed(tmp_path: Path, copied: str) -> None:
    await _due_reminder(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    copy = tmp_path / "elsewhere" / "copy.db"
    if copied == "by backup":
        backup(f"sqlite:///{tmp_path / 'rapport.db'}", copy)
    else:
        shutil.copy(tmp_path / "rapport.db", copy)
    clock = TurnedClock()
    app = await open_app(_settings(copy), clock=clock)
    try:
        assert await _sent(app, clock) == 0
        assert await app.in_store(lambda store: confirm(store, app.settings))
    finally:
        await app.close()
    again = await open_app(_settings(copy), clock=clock)
    try:
        assert await _sent(again, clock) == 1
    finally:
        await again.close()


async def test_five_hundred_reminders_that_are_due_wait_for_the_word_after_a_restore(tmp_path: Path) -> None:
    await _due_reminder(tmp_path)
    app = await open_app(_settings(tmp_path / "rapport.db"))

    async def crowd(store: Store) -> None:
        (task,) = await store.tasks.list_open(limit=1)
        kept = {name: value for name, value in vars(task).items() if name not in _OF_THE_ROW}
        for _ in range(499):
            store.tasks.add(Task(**(kept | {"id": store.new_id()})))

    try:
        await app.in_store(crowd)
    finally:
        await app.close()
    backup(f"sqlite:///{tmp_path / 'rapport.db'}", tmp_path / "copy.db")
    kept = restore(tmp_path / "copy.db", f"sqlite:///{tmp_path / 'rapport.db'}", kept_as="before")
    assert kept == tmp_path / "rapport.db.before"
    clock = TurnedClock()
    app = await open_app(_settings(tmp_path / "rapport.db"), clock=clock)
    try:
        assert await _sent(app, clock) == 0
        assert len(await app.in_store(lambda store: store.tasks.list_titles())) == 500
    finally:
        await app.close()
    again = await open_app(_settings(tmp_path / "rapport.db"), clock=clock)
    try:
        await again.in_store(lambda store: confirm(store, again.settings))
        assert await _sent(again, clock) == 1  # They come as one digest, for they are late.
    finally:
        await again.close()


async def test_a_new_key_with_the_old_one_beside_it_is_no_move(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rapport.db'}"
    assert await _why(url, "a" * 32) == ""
    assert await _why(url, "b" * 32, old="a" * 32) == ""
    assert await _why(url, "b" * 32) == ""


async def test_the_original_goes_on_sending(tmp_path: Path) -> None:
    await _due_reminder(tmp_path)
    backup(f"sqlite:///{tmp_path / 'rapport.db'}", tmp_path / "copy.db")
    clock = TurnedClock()
    app = await open_app(_settings(tmp_path / "rapport.db"), clock=clock)
    try:
        assert await _sent(app, clock) == 1
    finally:
        await app.close()


async def test_the_mark_lies_in_the_copy_alone(tmp_path: Path) -> None:
    await _due_reminder(tmp_path)
    backup(f"sqlite:///{tmp_path / 'rapport.db'}", tmp_path / "copy.db")
    for name, paused in (("rapport.db", False), ("copy.db", True)):
        app = await open_app(_settings(tmp_path / name))
        try:
            mark = await app.in_store(lambda store: store.state.find(SENDING_PAUSED))
            assert (mark is not None) is paused
        finally:
            await app.close()


async def _why(url: str, key: str | None = None, old: str | None = None) -> str:
    keys = {"secret_key": key, "old_secret_keys": old}
    app = await open_app(Settings(_env_file=None, database_url=url, **keys))  # type: ignore[call-arg, arg-type]  # Its own spelling.
    try:
        why = await app.in_store(lambda store: guard(store, app.settings))
        return str(why)
    finally:
        await app.close()


async def test_a_database_at_the_same_place_of_another_machine_is_a_copy(tmp_path: Path) -> None:
    url, mark = f"sqlite:///{tmp_path / 'rapport.db'}", tmp_path / "deployment.id"
    assert await _why(url) == ""
    assert stat.S_IMODE(mark.stat().st_mode) == 0o600
    assert await _why(url) == ""
    # Another database beside it notes itself too, and takes nothing away.
    assert await _why(f"sqlite:///{tmp_path / 'second.db'}") == ""
    assert await _why(url) == ""
    mark.write_text("another\n")
    assert await _why(url) == "moved"
    app = await open_app(_settings(tmp_path / "rapport.db"))
    try:
        assert await app.in_store(lambda store: confirm(store, app.settings))
    finally:
        await app.close()
    assert await _why(url) == ""
    mark.unlink()
    assert await _why(url) == "moved"


async def test_a_key_that_was_set_stands_for_the_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rapport.db'}"
    assert await _why(url, "a" * 32) == ""
    assert await _why(url, "a" * 32) == ""
    assert not (tmp_path / "deployment.id").exists()
    assert await _why(url, "b" * 32) == "moved"


def test_resume_says_whether_it_changed_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_DATABASE_URL", f"sqlite:///{tmp_path / 'rapport.db'}")
    assert "was not paused" in CliRunner().invoke(resume).output


async def test_who_may_join_follows_the_settings_at_every_start(tmp_path: Path) -> None:
    for given, expected in (({}, "ask"), ({"join": "open"}, "open"), ({}, "open"), ({"join": "ask"}, "ask")):
        url = f"sqlite:///{tmp_path / 'rapport.db'}"
        settings = Settings(_env_file=None, database_url=url, **given)  # type: ignore[call-arg, arg-type]  # Its own spelling.
        app = await open_app(settings)
        try:
            assert (await app.in_store(lambda store: store.workspaces.get())).join_policy == expected
        finally:
            await app.close()


async def test_a_workspace_founded_in_german_has_german_stages_and_is_spoken_to_in_english_too(tmp_path: Path) -> None:
    async with conversation(tmp_path, locale="de", zone="Europe/Berlin") as chat:
        assert "Phase\nLead" in await chat.says("neuer Deal Acme Ausbau 12k")
        assert "Phase\nAngebot" in await chat.says("verschiebe Acme Ausbau nach Angebot")
        assert "Phase\nVerhandlung" in await chat.says("move Acme Ausbau to Negotiation")
        assert "Phase\nGewonnen" in await chat.says("Acme Ausbau gewonnen")
