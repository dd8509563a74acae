"""Whom work is about: a person or a company, read together with the follow-up that waits for them."""

from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import aliased

from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.task import Task, TaskState
from storage.repositories.scope import Records
from storage.repositories.tasks import by_due, waiting_key

Customer = TypeVar("Customer", Contact, Company)


class Customers(Records[Customer]):
    """People or companies. Who is looked up is mostly logged about next, which asks for the follow-up to close."""

    async def find(self, record_id: UUID) -> Customer | None:
        """Find one by its id, deleted or not, or None; its first open follow-up is then at hand as well."""
        if self._key(record_id) in self._session.identity_map:
            return await Records[Customer].find(self, record_id)  # mypy loses the type behind `super()`.
        given = {"workspace": self._scope.workspace_id, "wanted": record_id}
        row = (await self._session.execute(_with_first_task(self.model), given)).first()
        if row is None:
            return None
        found: Customer = row[0]
        self._scope.kept += row
        self._scope.seen[waiting_key(found)] = row[1]
        return found


@cache
def _with_first_task(model: type[Contact] | type[Company]) -> Any:
    """Build the SELECT of a customer with the open task about them, or about a person's company, that is due first."""
    about = [Task.contact_id == Contact.id, Task.company_id == Contact.company_id]
    is_about = or_(*about) if model is Contact else Task.company_id == Company.id
    here = Task.workspace_id == model.workspace_id
    first = by_due(select(Task.id).where(here, Task.state == TaskState.OPEN, is_about)).limit(1)
    waiting = aliased(Task)
    is_first = waiting.id == first.correlate(model).scalar_subquery()
    return (
        select(model, waiting)
        .join(waiting, and_(waiting.workspace_id == model.workspace_id, is_first), isouter=True)
        .where(model.workspace_id == bindparam("workspace"), model.id == bindparam("wanted"))
    )
