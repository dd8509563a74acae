"""How long it has been quiet around deals: what happened last, and what is still planned."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from storage.models.activity import Activity
from storage.models.deal import Deal
from storage.models.task import Task, TaskState
from storage.repositories.scope import Repository

Trace = tuple[datetime | None, tuple[Task, ...]]
"""When something last happened, and the open tasks."""


class Quiet(Repository):
    """What a deal shares with its customer counts for it, unless it names another deal."""

    async def list_quiet_deals(
        self, cutoffs: Mapping[UUID, datetime], *, after: UUID | None = None, limit: int = 500
    ) -> list[Deal]:
        """List the open deals that nobody has logged anything on since the moment that is given for their stage.

        Those with a number of quiet days of their own come too, whatever their stage. They come by id, from the one
        behind `after`. Whether they are stalled their traces say.
        """
        statement = self._select(Deal).where(
            Deal.closed_at.is_(None),
            Deal.deleted_at.is_(None),
            or_(
                Deal.stall_days.is_not(None),
                *(self._untouched(stage, cutoff) for stage, cutoff in cutoffs.items()),
            ),
        )
        if after is not None:
            statement = statement.where(Deal.id > after)
        return await self._list(statement.order_by(Deal.id).limit(limit))

    def _untouched(self, stage_id: UUID, cutoff: datetime) -> ColumnElement[bool]:
        touched = exists().where(
            Activity.workspace_id == Deal.workspace_id,
            Activity.deal_id == Deal.id,
            Activity.deleted_at.is_(None),
            Activity.occurred_at > cutoff,
        )
        return and_(Deal.stage_id == stage_id, Deal.stage_since <= cutoff, ~touched)

    async def list_traces(self, deal_ids: Iterable[UUID]) -> dict[UUID, Trace]:
        """Tell of each deal what it has of a trace: deals without any are left out."""
        wanted = list(deal_ids)
        last: dict[UUID, datetime] = {}
        steps: dict[UUID, list[Task]] = {}
        if not wanted:
            return {}
        for model, moment, counts in (
            (Activity, Activity.occurred_at, Activity.deleted_at.is_(None)),
            (Task, Task.closed_at, Task.state == TaskState.DONE),
        ):
            for linked in _links(model):
                for deal_id, at in await self._last(model, moment, and_(linked, counts), wanted):
                    last[deal_id] = max(at, last.get(deal_id, at))
        for linked in _links(Task):
            statement = select(Deal.id, Task).join(Task, and_(Task.workspace_id == Deal.workspace_id, linked))
            found = await self._session.execute(statement.where(self._of(wanted), Task.state == TaskState.OPEN))
            for deal_id, task in found:
                steps.setdefault(deal_id, []).append(task)
        return {each: (last.get(each), tuple(steps.get(each, ()))) for each in {*last, *steps}}

    async def _last(
        self, model: type[Activity | Task], moment: Any, counts: ColumnElement[bool], wanted: list[UUID]
    ) -> list[tuple[UUID, datetime]]:
        latest = func.max(moment, type_=moment.type)
        statement = select(Deal.id, latest).join(model, and_(model.workspace_id == Deal.workspace_id, counts))
        rows = await self._session.execute(statement.where(self._of(wanted), moment.is_not(None)).group_by(Deal.id))
        return [(row[0], row[1]) for row in rows]

    def _of(self, wanted: list[UUID]) -> ColumnElement[bool]:
        return and_(Deal.workspace_id == self._scope.workspace_id, Deal.id.in_(wanted))


def _links(model: type[Activity | Task]) -> tuple[ColumnElement[bool], ...]:
    """List the ways in which a row is about a deal: by itself, or by its customer alone."""
    alone = model.deal_id.is_(None)
    return (
        model.deal_id == Deal.id,
        and_(alone, model.company_id == Deal.company_id),
        and_(alone, model.contact_id == Deal.contact_id),
    )
