"""Figures over many deals: sums by stage, how each one stands, and what deals were lost for."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, select

from storage.models.activity import Activity
from storage.models.deal import Deal
from storage.models.deal_change import DealChange
from storage.models.task import Task, TaskState
from storage.repositories.deal_changes import REASON
from storage.repositories.scope import Repository, is_one_of


class StageSum(NamedTuple):
    """The open deals of one stage in one currency; deals without an amount have neither currency nor sum."""

    stage_id: UUID
    currency: str | None
    deals: int
    minor: int


class Standing(NamedTuple):
    """How an open deal stands: its last touch, and the open follow-up to come (both with its customer count too)."""

    id: UUID
    stage_id: UUID
    owner_id: UUID
    stage_since: datetime
    closed_at: datetime | None
    last_touch: datetime | None
    next_step: datetime | None


class DealFigures(Repository):
    """Questions that are answered over all deals at once, without loading them."""

    def _open(self, owners: Collection[UUID] | None) -> ColumnElement[bool]:
        """Say which deals are open, of the given owners or of everybody."""
        mine = Deal.owner_id.in_(list(owners)) if owners is not None else Deal.id.is_not(None)
        here = Deal.workspace_id == self._scope.workspace_id
        return and_(here, Deal.closed_at.is_(None), Deal.deleted_at.is_(None), mine)

    async def list_sums(
        self, owners: Collection[UUID] | None = None, close_from: date | None = None, close_to: date | None = None
    ) -> list[StageSum]:
        """List count and sum of the open deals by stage and currency, optionally of those that close within days."""
        minor = func.coalesce(func.sum(Deal.amount_minor), 0)
        statement = select(Deal.stage_id, Deal.currency, func.count(), minor).where(self._open(owners))
        if close_from is not None:
            statement = statement.where(Deal.close_on >= close_from)
        if close_to is not None:
            statement = statement.where(Deal.close_on <= close_to)
        rows = await self._session.execute(statement.group_by(Deal.stage_id, Deal.currency))
        return [StageSum(stage, currency, count, int(total or 0)) for stage, currency, count, total in rows]

    async def list_standings(
        self, owners: Collection[UUID] | None = None, quiet_since: datetime | None = None
    ) -> list[Standing]:
        """List how the open deals stand, optionally of those that have been in their stage since a moment.

        What happened with the customer and is of no other deal is a touch of each of their deals; so is a step to come.
        """
        columns = (Deal.id, Deal.stage_id, Deal.owner_id, Deal.stage_since, Deal.closed_at)
        # Each way to an activity or a task has an index of its own; one condition over all of them would have none.
        read: Any = select(*columns, *map(_touched, _ways(Activity)), *map(_ahead, _ways(Task)))
        read = read.where(self._open(owners))
        if quiet_since is not None:
            read = read.where(Deal.stage_since <= quiet_since)
        found = []
        for row in await self._session.execute(read.order_by(Deal.stage_since, Deal.id)):
            deal, stage, owner, since, closed, *moments = row
            found.append(Standing(deal, stage, owner, since, closed, _latest(moments[:3]), _latest(moments[3:])))
        return found

    async def list_reasons(self, limit: int = 50) -> list[tuple[str, int]]:
        """List the reasons that deals were lost for, reopened since or not, with how often, the most frequent first."""
        count = func.count().label("often")
        statement = select(Deal.lost_reason, count).where(
            Deal.workspace_id == self._scope.workspace_id,
            Deal.lost_reason.is_not(None),
            Deal.closed_at.is_not(None),
            Deal.deleted_at.is_(None),
        )
        last = func.max(Deal.closed_at)
        found = statement.group_by(Deal.lost_reason).order_by(count.desc(), last.desc(), Deal.lost_reason)
        often: Counter[str] = Counter()
        for reason, lost in await self._session.execute(found.limit(limit)):
            often[reason or ""] += lost
        again = select(DealChange.before, func.count()).where(
            DealChange.workspace_id == self._scope.workspace_id, DealChange.field == REASON
        )
        for reason, count_then in await self._session.execute(again.group_by(DealChange.before).limit(limit)):
            often[reason or ""] += count_then
        return often.most_common(limit)

    async def list_currencies(self) -> list[str]:
        """List the currencies that deals are in."""
        statement = (
            select(Deal.currency)
            .distinct()
            .where(Deal.workspace_id == self._scope.workspace_id, Deal.currency.is_not(None), Deal.deleted_at.is_(None))
        )
        return sorted(each for each in await self._session.scalars(statement) if each)


def _ways(model: type[Activity] | type[Task]) -> tuple[ColumnElement[bool], ...]:
    """Give the ways from a deal to what is its own, or its customer's where it is of no other deal."""
    return (
        model.deal_id == Deal.id,
        and_(model.company_id == Deal.company_id, model.deal_id.is_(None)),
        and_(model.contact_id == Deal.contact_id, model.deal_id.is_(None)),
    )


def _touched(way: ColumnElement[bool]) -> ScalarSelect[Any]:
    """Find when something last happened that way."""
    last = func.max(Activity.occurred_at, type_=Activity.__table__.c.occurred_at.type)
    here = Activity.workspace_id == Deal.workspace_id
    return select(last).where(here, way, Activity.deleted_at.is_(None)).scalar_subquery()


def _ahead(way: ColumnElement[bool]) -> ScalarSelect[Any]:
    """Find when the open follow-up that way is due; of several the last."""
    last = func.max(Task.due_at, type_=Task.__table__.c.due_at.type)
    here = Task.workspace_id == Deal.workspace_id
    return select(last).where(here, way, is_one_of(Task.state, TaskState.OPEN)).scalar_subquery()


def _latest(moments: Sequence[datetime | None]) -> datetime | None:
    return max((each for each in moments if each is not None), default=None)
