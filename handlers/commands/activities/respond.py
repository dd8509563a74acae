"""`respond`: plain words under a reminder become the note, and move or close the follow-up."""

from handlers.cards import task as card
from handlers.cards.activity import logged
from handlers.cards.rights import may_move, refusal
from handlers.cards.sent import keep
from handlers.kit.arguments import Due, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Note, Reply, Text, reply
from handlers.rules.records.activity import Happening, make
from handlers.rules.tasks.closing import reschedule
from handlers.rules.tasks.due import OwnTime, resolve
from storage.models.activity import ActivityKind, Outcome
from storage.models.task import Task, TaskState


@command(hidden=True)
async def respond(
    ctx: Context,
    task: Task,
    summary: str = "",
    kind: ActivityKind = ActivityKind.NOTE,
    outcome: Outcome | None = None,
    due: Due | None = None,
) -> Reply:
    """Log the answer to a reminder on its customer; a moment in it moves the follow-up."""
    if not summary and not ctx.files:
        raise Missing(("summary",), card.this(task))
    activity = make(
        Happening(kind, summary, ctx.sent_at, outcome=outcome, task_id=task.id), by=ctx.actor.id, now=ctx.now
    )
    activity.contact_id, activity.company_id, activity.deal_id = task.contact_id, task.company_id, task.deal_id
    ctx.store.activities.add(activity)
    contact = await ctx.store.contacts.find(task.contact_id) if task.contact_id else None
    company = await ctx.store.companies.find(task.company_id) if task.company_id else None
    said = logged(activity, contact, company, None, keep(ctx, activity))
    if task.state is not TaskState.OPEN:
        return said
    if due is not None and not await may_move(ctx, task):
        return reply(*said.blocks, Note((await refusal(ctx, task)).phrase), shows=said.shows, undo=True)
    if due is not None:
        reschedule(task, resolve(due, OwnTime.of(ctx)))
        await card.tell_owner(ctx, task, moved=True)
        moved = Text(say("snooze-done", title=task.title, due=card.due_phrase(task)))
        return reply(*said.blocks, moved, shows=card.shown(task), undo=True)
    return reply(*said.blocks, card.buttons(task), shows=card.shown(task), undo=True)
