"""A conversation on a copy of a migrated file, so that each one opens at once."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import Chat, conversation


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """Give a folder whose database has its tables already."""
    shutil.copy(sqlite_template, tmp_path / "rapport.db")
    return tmp_path


@pytest.fixture
async def chat(folder: Path) -> AsyncIterator[Chat]:
    """Open a conversation of an administrator in Madrid, Monday 2 March 2026, 10:00."""
    async with conversation(folder) as opened:
        yield opened
