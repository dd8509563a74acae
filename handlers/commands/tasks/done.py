"""`done`: a follow-up is finished."""

from handlers.cards import task as card
from handlers.cards.next_step import ask_next_step, listen
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Reply, Text, reply
from handlers.rules.tasks.closing import close, reschedule
from handlers.rules.tasks.recurring import done_once, following
from handlers.rules.tasks.whose import choose_task
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task, TaskState


@command(actions=("complete_task",))
async def done(
    ctx: Context,
    task: Task | None = None,
    title: str = "",
    contact: Contact | None = None,
    company: Company | None = None,
    deal: Deal | None = None,
    further: bool = False,
) -> Reply:
    """Mark a follow-up as done; ``further`` tells that the next step was said with it."""
    if task is None:
        titles = await ctx.store.tasks.list_titles(
            contact=contact.id if contact else None,
            company=company.id if company else None,
            deal=deal.id if deal else None,
        )
        task = await ctx.store.tasks.get(choose_task(titles, title, ctx.actor.id, "done").id)
    if task.state is not TaskState.OPEN:
        return card.task_card(task)
    await card.tell_owner(ctx, task)
    again = following(task, ctx.now)
    if again is not None:
        if task.contact_id or task.company_id or task.deal_id:
            ctx.store.tasks.add(done_once(task, by=ctx.actor.id, now=ctx.now))
        reschedule(task, again)
        words = say("done-repeats", title=task.title, due=card.due_phrase(task))
        return reply(Text(words), shows=card.shown(task), undo=True)
    close(task, TaskState.DONE, by=ctx.actor.id, now=ctx.now)
    asks = not further and (task.contact_id or task.company_id or task.deal_id)
    step = await _next_step(ctx, task) if asks else ()
    return reply(Text(say("card-task-is-done", title=task.title)), *step, shows=card.shown(task), undo=True)


async def _next_step(ctx: Context, task: Task) -> tuple[Block, ...]:
    await listen(ctx, task)
    return ask_next_step(task, again=False)
