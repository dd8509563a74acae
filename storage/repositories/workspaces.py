"""The workspace of a store."""

from storage.models.workspace import Workspace
from storage.repositories.scope import NotFound, Repository


class Workspaces(Repository):
    """The one workspace that the store belongs to."""

    async def get(self) -> Workspace:
        """Get the store's workspace; raise NotFound before it is founded."""
        found = await self.find()
        if found is None:
            raise NotFound("workspace", self._scope.workspace_id)
        return found

    async def find(self) -> Workspace | None:
        """Find the store's workspace, or None before it is founded."""
        return await self._session.get(Workspace, self._scope.workspace_id)

    def add(self, workspace: Workspace) -> Workspace:
        """Found the workspace; its id must be the store's."""
        self._session.add(workspace)
        return workspace
