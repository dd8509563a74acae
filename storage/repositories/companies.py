"""Companies."""

from uuid import UUID

from storage.base import name_key
from storage.models.company import Company
from storage.repositories.customers import Customers


class Companies(Customers[Company]):
    """Customers; what is deleted is found only by `get`, `find` and `get_many`."""

    model = Company

    async def find_by_name_key(self, key: str) -> Company | None:
        """Find the oldest company of this folded name, or None."""
        return await self._one(self._living().where(Company.name_key == key).order_by(Company.id))

    async def find_by_name(self, name: str) -> Company | None:
        """Find the oldest company of this name, whatever its case and accents, or None."""
        return await self.find_by_name_key(name_key(name))

    async def list_by_owner(self, owner_id: UUID, limit: int = 1000) -> list[Company]:
        """List what a member owns, the oldest first."""
        return await self._list(self._living().where(Company.owner_id == owner_id).order_by(Company.id).limit(limit))

    async def search(self, words: str, limit: int = 20) -> list[Company]:
        """List the companies whose name holds every word."""
        return await self._search_names(Company.name_key, name_key(words).split(), limit)

    async def list_newest(self, limit: int = 10) -> list[Company]:
        """List the companies that were added last, newest first."""
        return await self._list(self._living().order_by(Company.id.desc()).limit(limit))
