"""Strangers: who wrote without being a member, and how often."""

from sqlalchemy.dialects import postgresql, sqlite

from storage.base import new_id
from storage.models.stranger import Stranger
from storage.repositories.scope import Repository


class Strangers(Repository):
    """Keys and counters, no words."""

    async def count(self, platform: str, account: str, user_id: str) -> Stranger:
        """Count one more message of a stranger, and give the row with the new count."""
        scope, dialect = self._scope, postgresql if self._scope.on_postgresql else sqlite
        statement = dialect.insert(Stranger).values(
            workspace_id=scope.workspace_id,
            id=new_id(scope.now),
            platform=platform,
            account=account,
            user_id=user_id,
            first_at=scope.now,
            last_at=scope.now,
            messages=1,
        )
        counted = statement.on_conflict_do_update(
            index_elements=["workspace_id", "platform", "account", "user_id"],
            set_={"last_at": scope.now, "messages": Stranger.messages + 1},
        ).returning(Stranger)
        rows = await self._session.scalars(counted, execution_options={"populate_existing": True})
        row: Stranger = rows.one()
        return row

    async def list_recent(self, limit: int = 50) -> list[Stranger]:
        """List the strangers who wrote last, the last first."""
        return await self._list(self._select(Stranger).order_by(Stranger.last_at.desc()).limit(limit))

    async def find_by_user(self, platform: str, account: str, user_id: str) -> Stranger | None:
        """Find a stranger by the platform's user, or None."""
        return await self._one(
            self._select(Stranger).where(
                Stranger.platform == platform, Stranger.account == account, Stranger.user_id == user_id
            )
        )

    async def remove(self, stranger: Stranger) -> None:
        """Forget a stranger, who became a member."""
        await self._session.delete(stranger)
