"""The trail that a unit leaves of what it changed: audit, feed of names, history of deals, and the way back."""

from typing import Any
from uuid import UUID

from sqlalchemy import insert

from storage.models.undo import Undo
from storage.repositories import deal_changes, lessons
from storage.repositories.audit import Entry, append, entry_of
from storage.repositories.changes import Changes
from storage.repositories.scope import Scope

_ADD_UNDO = insert(Undo.__table__)  # type: ignore[arg-type]  # It is a Table.


async def write_trail(scope: Scope, changes: Changes, noted: list[Entry]) -> list[dict[str, Any]]:
    """Write audit, names and history; give the changes that a person may take back."""
    if not changes and not noted:
        return []
    await lessons.follow(scope, changes)
    entries = [entry_of(change) for change in changes] + noted
    renamed = [(change.entity, change.id) for change in changes if change.renames]
    await append(scope, entries, renamed)
    await deal_changes.follow(scope, changes)
    return [
        {"entity": change.entity, "id": str(change.id), "before": change.before, "after": change.after}
        for change in changes.to_undo()
    ]


async def write_undo(scope: Scope, undo_id: UUID, undoable: list[dict[str, Any]], **said: Any) -> None:
    """Write how the unit can be taken back: its changes, and what its card says of them."""
    row = {
        "workspace_id": scope.workspace_id,
        "id": undo_id,
        "member_id": scope.actor,
        "request_key": scope.request_key,
        "made_at": scope.now,
        "changes": undoable,
        **{name: value for name, value in said.items() if value is not None},
    }
    await scope.session.execute(_ADD_UNDO, row)
