"""`claim`: somebody takes up a deal, a lead or a follow-up that lies in front of the team; the first one has it."""

from uuid import UUID

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale, UserError
from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Shown, Text, To, reply
from handlers.rules.team.handing_over import owner_of
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task


class TakenUp(UserError):
    """Somebody of this ``name`` took it up since the card was made. The card itself stays as it is."""


class YoursAlready(UserError):
    """It is the presser's own."""


@command(hidden=True)
async def claim(
    ctx: Context, task: Task | None = None, deal: Deal | None = None, contact: Contact | None = None, owner: str = ""
) -> Reply:
    """Give a record to who pressed; tell whose it was. Whoever comes second hears who was faster."""
    record = task or deal or contact
    if record is None:
        raise Stale
    now, name = owner_of(record), record.title if isinstance(record, Task) else record.name
    if now is not None and now != ctx.actor.id and str(now) != owner:
        faster = await ctx.store.members.get(now)
        raise TakenUp(name=faster.name, what=name)
    if now == ctx.actor.id:
        raise YoursAlready(what=name)
    if isinstance(record, Task):
        record.assignee_id = ctx.actor.id
    else:
        record.owner_id = ctx.actor.id
    if now is not None:
        _tell(ctx, now, name)
    kind = "task" if isinstance(record, Task) else "deal" if isinstance(record, Deal) else "contact"
    this = {kind: {"kind": kind, "id": str(record.id)}}
    first = Press("done", this) if kind == "task" else Press("note", this)
    label = say("card-task-done") if kind == "task" else say("card-record-log")
    said = Text(say("claim-done", name=ctx.actor.member.name, what=name))
    ways = Buttons((Button(label, first, ButtonKind.MAIN),))
    return reply(said, ways, shows=(Shown(kind, str(record.id)),), undo=True)


def _tell(ctx: Context, before: UUID, what: str) -> None:
    words = Text(say("claim-taken", name=ctx.actor.member.name, what=what))
    ctx.also.append(Reply((words,), to=To.MEMBER, member=str(before)))
