"""Records that a command may only take from their owner, or from who leads the owner."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.cards import record as card
from handlers.kit.arguments import Named
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Press
from handlers.rules.team.rights import NotYours, may_dispose
from storage.models.deal import Deal
from storage.models.task import Task


async def check(ctx: Context, command: Command, arguments: Mapping[str, Any]) -> None:
    """Refuse, kindly, what is somebody else's. Raises ``NotYours``."""
    for name in command.own:
        record = arguments.get(name)
        if record is None or isinstance(record, Named):
            continue
        owner_id = _owner(record)
        team = None if owner_id in (None, ctx.actor.id) else await ctx.store.teams.find_for_member(owner_id)
        if may_dispose(ctx.actor.member, owner_id, team):
            continue
        owner = await ctx.store.members.find(owner_id) if owner_id else None
        what = record.title if isinstance(record, Task) else record.name
        note = Button(say("card-record-log"), Press("note", card.this(record))) if isinstance(record, Deal) else None
        raise NotYours(what=what, owner=owner.name if owner else "", buttons=(note,) if note else ())


def _owner(record: Any) -> UUID | None:
    owner: UUID | None = record.assignee_id if isinstance(record, Task) else record.owner_id
    return owner
