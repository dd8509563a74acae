"""The house: on SQLite for what is decided, on each database for what its locks and queries must hold.

What the jobs ask the repositories for is tested there, on both.
"""

import pytest

from storage.base import new_id
from storage.unit_of_work import Database
from tests.bot.delivery.house import NOW, House


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    """Found a workspace on SQLite."""
    made = House(sqlite_database, new_id(NOW))
    await made.found()
    return made


@pytest.fixture
async def any_house(database: Database) -> House:
    """Found a workspace, once on each database."""
    made = House(database, new_id(NOW))
    await made.found()
    return made
