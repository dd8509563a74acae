"""Pauses that platforms asked for."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite

from storage.base import new_id
from storage.models.pause import Pause
from storage.repositories.scope import Repository


class Pauses(Repository):
    """Retry-After by scope."""

    async def put(self, scope: str, until: datetime) -> None:
        """Keep a pause, or move the one of this scope."""
        dialect = postgresql if self._scope.on_postgresql else sqlite
        statement = dialect.insert(Pause).values(
            workspace_id=self._scope.workspace_id, id=new_id(self._scope.now), scope=scope, until=until
        )
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["workspace_id", "scope"], set_={"until": until})
        )

    async def list_all(self, now: datetime) -> dict[str, datetime]:
        """List the pauses that still last, by scope."""
        rows = await self._list(self._select(Pause).where(Pause.until > now))
        return {row.scope: row.until for row in rows}
