"""Contacts."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from storage.base import first_id, name_key
from storage.models.contact import Contact, ContactState
from storage.repositories.customers import Customers
from storage.repositories.scope import held_by


class Contacts(Customers[Contact]):
    """People; what is deleted is found only by `get`, `find` and `get_many`."""

    model = Contact

    async def find_by_name_key(self, key: str) -> Contact | None:
        """Find the oldest contact of this folded name, or None."""
        return await self._one(self._living().where(Contact.name_key == key).order_by(Contact.id))

    async def find_by_name(self, name: str) -> Contact | None:
        """Find the oldest contact of this name, whatever its case and accents, or None."""
        return await self.find_by_name_key(name_key(name))

    async def find_by_email(self, email: str) -> Contact | None:
        """Find the oldest contact with this address (kept in lower case), or None."""
        return await self._one(self._living().where(Contact.email == email.lower()).order_by(Contact.id))

    async def find_by_phone(self, phone: str) -> Contact | None:
        """Find the oldest contact with this number in E.164, or None."""
        return await self._one(self._living().where(Contact.phone == phone).order_by(Contact.id))

    async def list_by_company(self, company_id: UUID, limit: int = 200) -> list[Contact]:
        """List the people of a company by name."""
        statement = self._living().where(Contact.company_id == company_id)
        return await self._list(statement.order_by(Contact.name_key, Contact.id).limit(limit))

    async def list_by_owner(self, owner_id: UUID, limit: int = 1000) -> list[Contact]:
        """List what a member owns, the oldest first."""
        return await self._list(self._living().where(Contact.owner_id == owner_id).order_by(Contact.id).limit(limit))

    async def list_leads(
        self, since: datetime, owners: Collection[UUID] | None = None, limit: int = 1000
    ) -> list[Contact]:
        """List the leads that came in since a moment, the oldest first."""
        # Identifiers begin with their moment: the newest lie together, however long the table has grown.
        new = self._living().where(Contact.id >= first_id(since), Contact.state == ContactState.LEAD)
        return await self._list(new.where(held_by(Contact.owner_id, owners)).order_by(Contact.id).limit(limit))

    async def search(self, words: str, limit: int = 20) -> list[Contact]:
        """List the contacts whose name holds every word."""
        return await self._search_names(Contact.name_key, name_key(words).split(), limit)
