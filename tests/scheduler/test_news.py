"""After an upgrade the administrators learn once what is new; who has only just begun does not."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.rules.news import NEWS, latest, since
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import conversation


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """Give a folder whose database has its tables already."""
    shutil.copy(sqlite_template, tmp_path / "rapport.db")
    return tmp_path


async def test_a_new_installation_hears_nothing(folder: Path) -> None:
    async with conversation(folder) as chat:
        await chat.says("called Acme")
        await chat.waits_until("2026-03-20T10:00+01:00")
        assert not any("What's new" in each for each in chat.screen.log)


async def test_an_older_one_hears_it_once_and_only_its_administrators(folder: Path) -> None:
    async with conversation(folder) as chat:
        ada, omar = await chat.colleague("Ada Berg", Role.ADMIN), await chat.colleague("Omar Haddad")

        async def grow_old(store: Store) -> None:
            (await store.workspaces.get()).created_at = store.now - timedelta(days=30)
            await store.state.drop("news_told")

        await chat.app.in_store(grow_old)
        told = await chat.waits_until("2026-03-02T11:00+01:00")
        assert "What's new in Rapport" in told
        assert "What's new" in ada.screen.log[-1]
        assert not omar.screen.log
        assert "no team yet" in await chat.presses("Teams", on=told)
        await chat.waits_until("2026-03-03T11:00+01:00")
        assert sum("What's new" in each for each in ada.screen.log) == 1


def test_news_begin_behind_the_version_that_was_told_of() -> None:
    assert since(latest()) == ()
    assert since(None) == tuple(each for news in NEWS.values() for each in news)
    assert since("0.0.1") == since(None)
