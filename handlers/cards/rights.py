"""Who may decide about a record: its owner, who leads the owner, who looks after the owner's work meanwhile."""

from uuid import UUID

from handlers.cards import record as card
from handlers.cards.nudges.covering import covers
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Press
from handlers.rules.team.handing_over import Owned, owner_of
from handlers.rules.team.rights import DoneByAnother, NotYours, leads, may_dispose
from storage.models.deal import Deal
from storage.models.task import Task


async def may_decide(ctx: Context, owner_id: UUID | None, *, covering: bool = True) -> bool:
    """Tell whether the asker may end or change what somebody has; ``covering`` lets in who covers for them now."""
    team = None if owner_id in (None, ctx.actor.id) else await ctx.store.teams.find_for_member(owner_id)
    if may_dispose(ctx.actor.member, owner_id, team):
        return True
    return covering and owner_id is not None and await covers_for(ctx, owner_id)


async def may_move(ctx: Context, task: Task) -> bool:
    """Tell whether the asker may give a follow-up another day: its owner, its asker, who decides for the owner."""
    return task.created_by == ctx.actor.id or await may_decide(ctx, task.assignee_id)


async def leads_one_of(ctx: Context, members: list[UUID]) -> bool:
    """Tell whether the asker leads one of these members."""
    return any([leads(ctx.actor.member, await ctx.store.teams.find_for_member(each)) for each in members])


async def covers_for(ctx: Context, member_id: UUID) -> bool:
    """Tell whether the asker hears a member's pings now, because that one is away."""
    of = await ctx.store.members.find(member_id)
    return of is not None and await covers(ctx.store, ctx.actor.member, of)


async def refusal(ctx: Context, record: Owned) -> NotYours:
    """Word that a record is somebody else's; on a deal a note is still everybody's to leave."""
    owner_id = owner_of(record)
    owner = await ctx.store.members.find(owner_id) if owner_id else None
    what = record.title if isinstance(record, Task) else record.name
    note = Button(say("card-record-log"), Press("note", card.this(record))) if isinstance(record, Deal) else None
    return NotYours(what=what, owner=owner.name if owner else "", buttons=(note,) if note else ())


async def must_be_ones_own(ctx: Context, member_id: UUID | None) -> None:
    """Look whether the asker did it. Raises ``DoneByAnother``, which says who did."""
    if member_id == ctx.actor.id:
        return
    by = await ctx.store.members.find(member_id) if member_id else None
    raise DoneByAnother(name=by.name) if by is not None else NotAllowed
