"""Conversations on copies of a file that is made once, so that each one opens at once."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.chat import Chat, conversation


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """Give a folder whose database has its tables already."""
    if not (tmp_path / "rapport.db").exists():
        shutil.copy(sqlite_template, tmp_path / "rapport.db")
    return tmp_path


@pytest.fixture(scope="session")
def begun(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folder of a conversation in which nothing was said yet: founded, its Monday begun."""
    folder = tmp_path_factory.mktemp("begun")
    shutil.copy(sqlite_template, folder / "rapport.db")

    async def begin() -> None:
        async with conversation(folder) as opened:
            await opened.app.settle()

    with ThreadPoolExecutor(1) as thread:  # In a loop of its own, so that no test's is touched.
        thread.submit(lambda: asyncio.run(begin())).result()
    return folder


@pytest.fixture
async def chat(begun: Path, tmp_path: Path) -> AsyncIterator[Chat]:
    """Open a conversation of an administrator in Madrid, Monday 2 March 2026, 10:00."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    async with conversation(tmp_path) as opened:
        opened.app.ticked_at = opened.clock.now()  # What rings on such a Monday has rung.
        yield opened
