"""`cancel`: drops an open question, or a follow-up that is no longer wanted."""

from handlers.cards import task as card
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, reply
from handlers.rules.closing import close
from handlers.rules.whose import choose_task
from storage.models.task import Task, TaskState


@command()
async def cancel(ctx: Context, task: Task | None = None, text: str = "") -> Reply:
    """Drop the open question, or a follow-up."""
    if task is None and not text and await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id):
        return reply(Text(say("cancel-question")))
    if task is None:
        task = choose_task(await ctx.store.tasks.list_open(assignee=ctx.actor.id), text, ctx.actor.id, "cancel")
    if task.state is TaskState.OPEN:
        close(task, TaskState.CANCELLED, by=ctx.actor.id, now=ctx.now)
    return card.task_card(task, undo=True)
