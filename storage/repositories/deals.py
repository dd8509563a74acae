"""Deals."""

from datetime import date, datetime
from uuid import UUID

from storage.base import name_key
from storage.models.deal import Deal
from storage.repositories.scope import Records


class Deals(Records[Deal]):
    """Chances to sell; what is deleted is found only by `get`, `find` and `get_many`."""

    model = Deal

    async def find_by_name_key(self, key: str) -> Deal | None:
        """Find the deal of this folded name, an open one first and then the newest, or None."""
        statement = self._living().where(Deal.name_key == key)
        return await self._one(statement.order_by(Deal.closed_at.is_not(None), Deal.id.desc()))

    async def find_by_name(self, name: str) -> Deal | None:
        """Find the deal of this name, whatever its case and accents, or None."""
        return await self.find_by_name_key(name_key(name))

    async def list_open(
        self,
        *,
        owner: UUID | None = None,
        company: UUID | None = None,
        contact: UUID | None = None,
        stage: UUID | None = None,
        limit: int = 500,
    ) -> list[Deal]:
        """List the open deals that fit all that is given, the longest in their stage first."""
        statement = self._living().where(Deal.closed_at.is_(None))
        wanted = {
            Deal.owner_id: owner,
            Deal.company_id: company,
            Deal.contact_id: contact,
            Deal.stage_id: stage,
        }
        for column, value in wanted.items():
            if value is not None:
                statement = statement.where(column == value)
        return await self._list(statement.order_by(Deal.stage_since, Deal.id).limit(limit))

    async def list_by_company(self, company_id: UUID, limit: int = 200) -> list[Deal]:
        """List the deals with a company, open ones first, newest first."""
        statement = self._living().where(Deal.company_id == company_id)
        return await self._list(statement.order_by(Deal.closed_at.is_not(None), Deal.id.desc()).limit(limit))

    async def list_by_contact(self, contact_id: UUID, limit: int = 200) -> list[Deal]:
        """List the deals with a person, open ones first, newest first."""
        statement = self._living().where(Deal.contact_id == contact_id)
        return await self._list(statement.order_by(Deal.closed_at.is_not(None), Deal.id.desc()).limit(limit))

    async def list_closed(self, since: datetime, until: datetime, limit: int = 1000) -> list[Deal]:
        """List the deals won or lost from `since` to before `until`, the last first."""
        statement = self._living().where(Deal.closed_at >= since, Deal.closed_at < until)
        return await self._list(statement.order_by(Deal.closed_at.desc(), Deal.id).limit(limit))

    async def list_closing(self, until: date, limit: int = 500) -> list[Deal]:
        """List the open deals that are expected to close by a day, the first first."""
        statement = self._living().where(Deal.closed_at.is_(None), Deal.close_on <= until)
        return await self._list(statement.order_by(Deal.close_on, Deal.id).limit(limit))

    async def search(self, words: str, limit: int = 20) -> list[Deal]:
        """List the deals whose name holds every word."""
        return await self._search_names(Deal.name_key, name_key(words).split(), limit)
