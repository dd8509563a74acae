"""One transaction: what it commits, what it refuses, what it writes down beside."""

from storage.base import new_id
from storage.models.workspace import Workspace
from storage.unit_of_work import Database
from tests.conftest import NOW


async def test_what_is_written_can_be_read(database: Database) -> None:
    workspace_id = new_id(NOW)
    async with database.writing(workspace_id, now=NOW) as store:
        store.workspaces.add(Workspace(id=workspace_id, name="Acme", created_at=NOW))
    async with database.reading(workspace_id) as store:
        assert (await store.workspaces.get()).name == "Acme"
