import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import open_app
from bot.backups import copies, daily, keep_copies
from bot.settings import Settings
from scheduler.job import Turn
from storage.place import NotWritable

AT = datetime(2026, 3, 1, 3, 0, tzinfo=UTC)


def _settings(folder: Path, **more: object) -> Settings:
    url = f"sqlite:///{folder / 'rapport.db'}"
    return Settings(_env_file=None, database_url=url, **more)  # type: ignore[call-arg, arg-type]  # Its own spelling.


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    found = _settings(tmp_path)
    await (await open_app(found)).close()
    return found


async def test_a_copy_is_made_each_day_and_the_oldest_go(settings: Settings, tmp_path: Path) -> None:
    made = 0
    for hours in range(0, 24 * 20, 6):
        at = AT + timedelta(hours=hours)
        made += await asyncio.to_thread(keep_copies, settings.database_url, tmp_path / "backups", 14, at)
    assert made == 20
    assert sorted(copies(tmp_path / "backups")) == [AT + timedelta(days=day) for day in range(6, 20)]


async def test_the_job_works_on_the_folder_of_the_settings(settings: Settings, tmp_path: Path) -> None:
    (job,) = daily(settings)
    app = await open_app(settings)
    try:
        assert await job.work(Turn(app.database, app.workspace_id, AT)) == 1
        assert await job.work(Turn(app.database, app.workspace_id, AT)) == 0
    finally:
        await app.close()
    assert list(copies(tmp_path / "backups")) == [AT]


async def test_other_files_and_torn_copies(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    mine, torn = folder / "rapport-before-the-fair.db", folder / "rapport-20260228T030000Z.db.part"
    mine.write_text("mine")
    torn.write_text("torn")
    assert await asyncio.to_thread(keep_copies, settings.database_url, folder, 1, AT) == 1
    assert mine.read_text() == "mine"
    assert not torn.exists()


async def test_a_folder_that_cannot_be_written_says_so(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file")
    with pytest.raises((NotWritable, FileExistsError)):
        keep_copies(settings.database_url, tmp_path / "backups", 14, AT)


def test_no_copies_where_none_are_wanted(tmp_path: Path) -> None:
    assert daily(_settings(tmp_path, backups="off")) == []
    server = Settings(_env_file=None, database_url="postgresql://u@h/d")  # type: ignore[call-arg]  # As above.
    assert daily(server) == []
    assert _settings(tmp_path, backups=str(tmp_path / "x")).backups_folder == tmp_path / "x"
