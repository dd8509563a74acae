"""Whether a question still stands: what it asks about may have been undone, reopened, won or done since it was put."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.kit.errors import UserError
from storage.models.deal import Deal
from storage.models.draft import Draft
from storage.models.task import Task
from storage.unit_of_work import Store

AS, ASKED = "@as", "asked"
"""Under which a question carries how its record was when it was put, and the request that put it."""

_HELD = ("kept", "quoted")

_DECIDES = frozenset({"reopen", "next_step"})
"""Commands that decide how a record goes on: what a form of theirs asked is settled once it has gone on otherwise.

A form that closes or moves a deal says itself what became of the deal meanwhile.
"""


class AlreadyAnswered(UserError):
    """The question was answered, in words or by a newer one, or what it asks about has changed: nothing is done."""


def as_it_is(command: str, record: Deal | Task) -> dict[str, Any]:
    """Let a question remember how its record is now."""
    return {AS: _mark(command, record)}


async def of_form(store: Store, command: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Let a form that decides how a record goes on remember how that is now."""
    if command not in _DECIDES or AS in given:
        return {}
    for kind in ("task", "deal"):
        record = await _record(store, kind, given[kind]) if isinstance(given.get(kind), dict) else None
        if isinstance(record, Deal | Task):
            return as_it_is(command, record)
    return {}


async def is_asked_still(store: Store, draft: Draft) -> bool:
    """Tell whether an open question or form still stands; what files or forwards wait with is never given up."""
    holds = any(draft.arguments.get(each) for each in _HELD)
    return holds or await stands(store, draft.command, draft.arguments)


async def stands(store: Store, command: str, arguments: Mapping[str, Any]) -> bool:
    """Tell whether the records of a question are there, as it found them, and what it asks about was not undone."""
    for kind, named in arguments.items():
        if kind not in ("contact", "company", "deal", "task") or not isinstance(named, dict):
            continue
        record = await _record(store, str(named.get("kind", kind)), named)
        if record is None or getattr(record, "deleted_at", None) is not None:
            return False
        if isinstance(record, Deal | Task) and arguments.get(AS) not in (None, _mark(command, record)):
            return False
    asked = arguments.get(ASKED)
    undo = await store.undo.find(UUID(str(asked))) if asked else None
    return undo is None or undo.undone_at is None


async def _record(store: Store, kind: str, named: Mapping[str, Any]) -> Any:
    """Find a record that an argument names; None for what is gone from the store or was only named."""
    rows: Mapping[str, Any] = {
        "contact": store.contacts,
        "company": store.companies,
        "deal": store.deals,
        "task": store.tasks,
    }
    return await rows[kind].find(UUID(str(named["id"]))) if kind in rows and named.get("id") else None


def _mark(command: str, record: Deal | Task) -> str:
    """Word how a record stands, as far as a question may ask for it: open or closed, since when, and why."""
    closed = record.closed_at.isoformat() if record.closed_at else ""
    if isinstance(record, Task):
        return f"{record.state.value} {closed}"
    return f"{closed} {record.stage_id} {record.lost_reason or ''}" if command == "lost" else closed
