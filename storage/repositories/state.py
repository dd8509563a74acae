"""Small things to remember by a key."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import new_id
from storage.models.state import State
from storage.repositories.scope import Repository


class States(Repository):
    """Values of the installation: offsets, marks."""

    async def find(self, key: str) -> dict[str, Any] | None:
        """Find the value of a key, or None."""
        statement = select(State.value).where(State.workspace_id == self._scope.workspace_id, State.key == key)
        return await self._session.scalar(statement)

    async def put(self, key: str, value: dict[str, Any]) -> None:
        """Keep a value under a key."""
        dialect = postgresql if self._scope.on_postgresql else sqlite
        statement = dialect.insert(State).values(
            workspace_id=self._scope.workspace_id, id=new_id(self._scope.now), key=key, value=value
        )
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["workspace_id", "key"], set_={"value": value})
        )

    async def drop(self, key: str) -> None:
        """Forget a key."""
        await self._session.execute(self._delete(State).where(State.key == key))
