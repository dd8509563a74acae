"""Deals."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from storage.base import name_key
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind
from storage.repositories.scope import Records, held_by


@dataclass(frozen=True, slots=True, kw_only=True)
class DealsWanted:
    """Which deals a list shall hold: all that is given must fit.

    ``amounts`` holds the least and the most by currency, in its minor units; deals in no listed currency do not fit.
    """

    state: StageKind = StageKind.OPEN
    owners: Collection[UUID] | None = None
    stage: UUID | None = None
    company: UUID | None = None
    contact: UUID | None = None
    close_from: date | None = None
    close_to: date | None = None
    closed_from: datetime | None = None
    closed_to: datetime | None = None
    amounts: Mapping[str, tuple[int | None, int | None]] | None = None


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

    async def list_closed(
        self, since: datetime, until: datetime, owners: Collection[UUID] | None = None, limit: int = 1000
    ) -> list[Deal]:
        """List the deals won or lost from `since` to before `until`, the last first."""
        theirs = self._living().where(held_by(Deal.owner_id, owners))
        statement = theirs.where(Deal.closed_at >= since, Deal.closed_at < until)
        return await self._list(statement.order_by(Deal.closed_at.desc(), Deal.id).limit(limit))

    async def list_made(self, since: datetime, owners: Collection[UUID] | None = None, limit: int = 5000) -> list[Deal]:
        """List the deals made from a moment on, closed ones too, the first first."""
        statement = self._living().where(Deal.created_at >= since, held_by(Deal.owner_id, owners))
        return await self._list(statement.order_by(Deal.created_at, Deal.id).limit(limit))

    async def list_in_stage(self, stage_id: UUID, limit: int = 500) -> list[Deal]:
        """List what stands in a stage, the deleted too."""
        return await self._list(self._select(Deal).where(Deal.stage_id == stage_id).order_by(Deal.id).limit(limit))

    async def search(self, words: str, limit: int = 20) -> list[Deal]:
        """List the deals whose name holds every word."""
        return await self._search_names(Deal.name_key, name_key(words).split(), limit)

    async def list_matching(self, wanted: DealsWanted, limit: int = 20, offset: int = 0) -> list[Deal]:
        """List the deals that fit; open ones by close date, closed ones the last first."""
        order = (
            (Deal.close_on.is_(None), Deal.close_on, Deal.id)
            if wanted.state is StageKind.OPEN
            else (Deal.closed_at.desc(), Deal.id)
        )
        return await self._list(self._matching(wanted).order_by(*order).limit(limit).offset(offset))

    async def count_matching(self, wanted: DealsWanted) -> int:
        """Count the deals that fit."""
        return await self._session.scalar(select(func.count()).select_from(self._matching(wanted).subquery())) or 0

    def _matching(self, wanted: DealsWanted) -> Select[Deal]:
        """Begin a SELECT of the deals that fit."""
        statement = self._living().where(*self._within(wanted))
        if wanted.state is not StageKind.OPEN:
            here = (Stage.workspace_id == Deal.workspace_id) & (Stage.id == Deal.stage_id)
            statement = statement.join(Stage, here).where(Stage.kind == wanted.state)
        given = (
            (Deal.stage_id, wanted.stage),
            (Deal.company_id, wanted.company),
            (Deal.contact_id, wanted.contact),
        )
        for column, value in given:
            if value is not None:
                statement = statement.where(column == value)
        if wanted.owners is not None:
            statement = statement.where(Deal.owner_id.in_(list(wanted.owners)))
        return statement

    @staticmethod
    def _within(wanted: DealsWanted) -> list[ColumnElement[bool]]:
        """Give the conditions of state, days and amounts; an amount is compared with those of its own currency."""
        found: list[ColumnElement[bool]] = [Deal.closed_at.is_(None) == (wanted.state is StageKind.OPEN)]
        found += [Deal.closed_at >= wanted.closed_from] if wanted.closed_from else []
        found += [Deal.closed_at < wanted.closed_to] if wanted.closed_to else []
        found += [Deal.close_on >= wanted.close_from] if wanted.close_from else []
        found += [Deal.close_on <= wanted.close_to] if wanted.close_to else []
        if wanted.amounts is not None:
            found.append(or_(false(), *(_amount(code, *bounds) for code, bounds in wanted.amounts.items())))
        return found


def _amount(currency: str, least: int | None, most: int | None) -> ColumnElement[bool]:
    """Say that an amount is of a currency and within its bounds."""
    bounds = [Deal.amount_minor >= least] if least is not None else []
    bounds += [Deal.amount_minor <= most] if most is not None else []
    return and_(Deal.currency == currency, *bounds)
