"""Whom a question is about: the records that it was opened for, and their customers."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from handlers.dispatcher.meaning import saying
from handlers.kit.context import Context
from handlers.kit.reading import Action

Records = tuple[tuple[str, UUID], ...]

_KINDS = saying.RECORDS | {"task"}


async def records_of(ctx: Context, given: Mapping[str, Any]) -> Records:
    """List the records among a form's arguments, the follow-up first, with those that it is about."""
    named = [(kind, each["id"]) for kind, each in given.items() if isinstance(each, dict) and kind in _KINDS]
    found = [(kind, UUID(str(identity))) for kind, identity in named]
    tasks = [await ctx.store.tasks.find(identity) for kind, identity in found if kind == "task"]
    for task in filter(None, tasks):
        about = (("contact", task.contact_id), ("company", task.company_id), ("deal", task.deal_id))
        found += [(kind, identity) for kind, identity in about if identity is not None]
    return tuple(dict.fromkeys(found))


def theirs(ctx: Context, records: Iterable[tuple[str, UUID]]) -> frozenset[str]:
    """List the ids of records with their customers."""
    own = {str(identity) for _, identity in records}
    entries = [entry for each in own if (entry := ctx.names.index.get(each)) is not None]
    return frozenset(own | {each for entry in entries for each in (entry.company_id, entry.contact_id) if each})


def is_about_others(ctx: Context, action: Action, own: Collection[str]) -> bool:
    """Tell an action with a known customer who has nothing to do with the question; a person of no company may have."""
    for kind in saying.RECORDS & action.slots.keys():
        identity = str(action.slots.get(f"{kind}_id") or "")
        entry = ctx.names.index.get(identity) if identity and identity not in own else None
        if entry is not None and not (kind == "contact" and entry.company_id in (None, *own)):
            return True
    return False
