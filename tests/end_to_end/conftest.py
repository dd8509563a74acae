"""A stage on a copy of a migrated file, so that each one opens at once."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """Give a folder whose database has its tables already."""
    shutil.copy(sqlite_template, tmp_path / "rapport.db")
    return tmp_path
