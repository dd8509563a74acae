"""Names of companies, contacts, deals and members, for the indexes in memory."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, not_, select

from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member, MemberState
from storage.models.name_change import NameChange
from storage.models.workspace import Workspace
from storage.repositories.scope import Repository


class NameRow(NamedTuple):
    """A name: `open` is false for a closed deal, `gone` true for what can no longer be meant.

    A row of the kind `lesson` only tells that what was taught has changed.
    """

    kind: str
    id: UUID
    name: str
    company_id: UUID | None
    contact_id: UUID | None
    open: bool
    gone: bool


class Names(Repository):
    """The feed of names."""

    async def version(self) -> int:
        """Get the number of the last change of names."""
        statement = select(Workspace.names_version).where(Workspace.id == self._scope.workspace_id)
        return await self._session.scalar(statement) or 0

    async def list_all(self) -> list[NameRow]:
        """List all names that can be meant, and members who left; four plain statements, fit for 100,000 rows."""
        names: list[NameRow] = []
        for kind in ("company", "contact", "deal", "member"):
            names += await self._read(kind, None)
        return names

    async def reaches_back(self, version: int) -> bool:
        """Tell whether the feed still has all that changed after a version: the first of it, then all of it."""
        first = select(NameChange.id).where(
            NameChange.workspace_id == self._scope.workspace_id, NameChange.version == version + 1
        )
        return await self._session.scalar(first.limit(1)) is not None

    async def changed_since(self, version: int) -> list[NameRow]:
        """List the names that changed after a version, as they are now; the gone are marked."""
        feed = select(NameChange.kind, NameChange.record_id).where(
            NameChange.workspace_id == self._scope.workspace_id, NameChange.version > version
        )
        by_kind: dict[str, set[UUID]] = {}
        for kind, record_id in await self._session.execute(feed):
            if kind != "lesson" and kind not in _READ:
                continue  # A stage: who keeps the stages reads them anew at every version.
            by_kind.setdefault(kind, set()).add(record_id)
        lessons = by_kind.pop("lesson", ())
        names = [NameRow("lesson", record_id, "", None, None, open=False, gone=False) for record_id in lessons]
        for kind, ids in by_kind.items():
            found = await self._read(kind, version)
            names += found
            missing = ids - {row.id for row in found}
            names += [NameRow(kind, record_id, "", None, None, open=False, gone=True) for record_id in missing]
        return names

    async def _read(self, kind: str, since: int | None) -> list[NameRow]:
        """Read the names of one kind: those changed since a version with the gone, or all without them but members."""
        model, is_gone, columns = _READ[kind]
        scope = self._scope.workspace_id
        statement = select(*columns, is_gone.label("gone")).where(model.workspace_id == scope)
        if since is None and kind != "member":
            statement = statement.where(not_(is_gone))
        if since is not None:
            changed = select(NameChange.record_id).where(
                NameChange.workspace_id == scope, NameChange.version > since, NameChange.kind == kind
            )
            statement = statement.where(model.id.in_(changed))
        rows: Sequence[Any] = (await self._session.execute(statement)).all()
        match kind:
            case "deal":
                return [
                    NameRow(kind, key, name, company, contact, not closed, bool(gone))
                    for key, name, company, contact, closed, gone in rows
                ]
            case "contact":
                return [NameRow(kind, key, name, company, None, True, bool(gone)) for key, name, company, gone in rows]
            case _:
                return [NameRow(kind, key, name, None, None, True, bool(gone)) for key, name, gone in rows]


_READ: dict[str, tuple[type[Company | Contact | Deal | Member], ColumnElement[bool], tuple[Any, ...]]] = {
    "company": (Company, Company.deleted_at.is_not(None), (Company.id, Company.name)),
    "contact": (Contact, Contact.deleted_at.is_not(None), (Contact.id, Contact.name, Contact.company_id)),
    "deal": (
        Deal,
        Deal.deleted_at.is_not(None),
        (Deal.id, Deal.name, Deal.company_id, Deal.contact_id, Deal.closed_at.is_not(None).label("closed")),
    ),
    "member": (Member, Member.state != MemberState.ACTIVE, (Member.id, Member.name)),
}
