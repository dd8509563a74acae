"""What role it takes to take something back: the one that doing it takes, whatever it was then. Pure."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

_BY_ROLE = {"stage": "admin"}
_OWN = frozenset({"member", "member_ping", "absence"})


def least_role(change: Mapping[str, Any], asker: UUID) -> str:
    """Name the least role for one change of a request: one's own settings and absences are everybody's."""
    entity, made = str(change["entity"]), change["after"] or {}
    if entity in _OWN:
        whose = change["id"] if entity == "member" else made.get("member_id", str(asker))
        return "viewer" if str(whose) == str(asker) else "rep"
    return _BY_ROLE.get(entity, "rep")


def giver_of(change: Mapping[str, Any]) -> tuple[UUID | None, UUID] | None:
    """Give from whom and to whom a change gave a record, or None where it gave none away."""
    before, after = change["before"], change["after"]
    if before is None or not after:
        return None
    name = "assignee_id" if change["entity"] == "task" else "owner_id"
    if not after.get(name):
        return None
    return (UUID(before[name]) if before.get(name) else None), UUID(after[name])
