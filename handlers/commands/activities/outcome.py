"""`outcome`: a reminder's Reached and No answer: logged, and then the next step is asked for."""

from handlers.cards import task as card
from handlers.cards.next_step import ask_next_step, listen
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, reply
from handlers.rules.records.activity import Happening, make
from handlers.rules.tasks.closing import close
from storage.models.activity import ActivityKind, Outcome
from storage.models.task import Task, TaskState


@command(hidden=True)
async def outcome(ctx: Context, task: Task, result: Outcome) -> Reply:
    """Log how a follow-up's call ended. Reaching somebody closes the follow-up; an attempt leaves it open."""
    if task.state is not TaskState.OPEN:
        return card.task_card(task)
    happening = Happening(ActivityKind.CALL, task.title, ctx.sent_at, outcome=result, task_id=task.id)
    activity = make(happening, by=ctx.actor.id, now=ctx.now)
    activity.contact_id, activity.company_id, activity.deal_id = task.contact_id, task.company_id, task.deal_id
    ctx.store.activities.add(activity)
    if result is Outcome.REACHED and task.recurrence is None:
        close(task, TaskState.DONE, by=ctx.actor.id, now=ctx.now)
        await card.tell_owner(ctx, task)
    await listen(ctx, task)
    words = Text(say(f"outcome-{result.value.replace('_', '-')}", title=task.title))
    return reply(words, *ask_next_step(task, again=result is not Outcome.REACHED), shows=card.shown(task), undo=True)
