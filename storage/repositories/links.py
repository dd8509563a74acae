"""Links on their way between two accounts of one person."""

from uuid import UUID

from storage.models.link import Link
from storage.repositories.scope import Records


class Links(Records[Link]):
    """Codes that were given out, and what became of them."""

    model = Link

    async def find_by_code_hash(self, code_hash: str) -> Link | None:
        """Find a link by the hash of its code, whatever became of it, or None; locked until the unit ends."""
        return await self._one(self._select(Link).where(Link.code_hash == code_hash).with_for_update())

    async def list_open(self, member_id: UUID) -> list[Link]:
        """List a member's links that were neither made nor refused, expired or not."""
        return await self._list(self._select(Link).where(Link.member_id == member_id, Link.settled_at.is_(None)))
