"""The guard at the database's door: no statement touches rows of a workspace without naming it."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.base import Base

_REFERENCE = re.compile(
    r"\b(?:FROM|JOIN|UPDATE|USING)\s+(\w+(?:\s+AS\s+\w+)?(?:\s*,\s*\w+(?:\s+AS\s+\w+)?)*)", re.IGNORECASE
)
_REMEMBERED = 4096  # Lists of changing length make ever new statements.
_judged: dict[str, tuple[bool, bool]] = {}


class UnscopedStatement(RuntimeError):
    """A statement reads or changes rows of a workspace without saying of which one."""


def _needed_criteria(statement: str) -> list[str]:
    """List the criteria that a statement must hold: one for each mention of a table of workspaces."""
    criteria = []
    for match in _REFERENCE.finditer(statement):
        for reference in match.group(1).split(","):
            table, *alias = reference.split()
            if table in Base.metadata.tables:
                name = alias[1] if len(alias) > 1 else table
                criteria.append(f"{name}.id = " if table == "workspace" else f"{name}.workspace_id = ")
    return criteria


def refuse_unscoped(statement: str, parameters: Any, workspace_id: UUID) -> None:
    """Raise UnscopedStatement unless every workspace table in it is bound to a workspace, and to this one."""
    judged = _judged.get(statement)
    if judged is None:
        needed = _needed_criteria(statement)
        judged = all(statement.count(one) >= needed.count(one) for one in needed), bool(needed)
        if len(_judged) > _REMEMBERED:
            _judged.clear()
        _judged[statement] = judged
    bound, needs = judged
    if needs and isinstance(parameters, tuple):
        bound = bound and (workspace_id in parameters or str(workspace_id) in parameters)
    if not bound:
        raise UnscopedStatement(statement)


def guard(engine: AsyncEngine, watchers: list[Callable[[str], None]]) -> None:
    """Let every statement of a store pass the guard, and tell the watchers of it."""

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def _judge(connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        workspace_id = connection.get_execution_options().get("workspace_id")
        if workspace_id is not None and not statement.startswith("BEGIN"):
            refuse_unscoped(statement, parameters, workspace_id)
        for watcher in watchers:
            watcher(statement)
