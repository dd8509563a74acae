"""`snooze`: a follow-up later, with a press or in words."""

from handlers.cards import listening
from handlers.cards import task as card
from handlers.cards.next_step import WHENS, when_buttons
from handlers.cards.nudges.covering import who_hears_of
from handlers.cards.rights import may_move, refusal
from handlers.kit.arguments import Due
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, reply
from handlers.rules.tasks.closing import reschedule
from handlers.rules.tasks.due import OwnTime, resolve
from handlers.rules.tasks.moving import is_brought_forward, moved
from handlers.rules.tasks.whose import choose_task
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task, TaskState


@command(actions=("snooze_task",))
async def snooze(
    ctx: Context,
    task: Task | None = None,
    title: str = "",
    due: Due | None = None,
    contact: Contact | None = None,
    company: Company | None = None,
    deal: Deal | None = None,
    later: str = "",
    back: bool = False,
) -> Reply:
    """Move a follow-up to another moment; ``later`` is the length of time said for it, ``back`` asks no more."""
    if task is None:
        titles = await ctx.store.tasks.list_titles(
            contact=contact.id if contact else None,
            company=company.id if company else None,
            deal=deal.id if deal else None,
        )
        task = await ctx.store.tasks.get(choose_task(titles, title, ctx.actor.id, "snooze").id)
    await listening.heard(ctx, "snooze")
    if task.state is not TaskState.OPEN or back:
        return card.task_card(task)
    if not await may_move(ctx, task):
        raise await refusal(ctx, task)
    if due is None:
        return await _until_when(ctx, task)
    before, was, own = task.due_at, card.due_phrase(task), OwnTime.of(ctx)
    reschedule(task, resolve(moved(task, due, later, own), own, recurrence=task.recurrence))
    await card.tell_owner(ctx, task, moved=True)
    title, now_due = task.title, card.due_phrase(task)
    said = say("snooze-done", title=title, due=now_due)
    if is_brought_forward(before, task, own):
        said = say("snooze-sooner", title=title, due=now_due, was=was)
    hearing = await who_hears_of(ctx, task, await ctx.store.members.get(task.assignee_id))
    return reply(Text(said), *hearing, card.buttons(task), shows=card.shown(task), undo=True)


async def _until_when(ctx: Context, task: Task) -> Reply:
    """Ask until when, with moments to press, a way back to the card, and an ear for words ("friday at 9")."""
    await listening.listen(ctx, "snooze", "due", task)
    back = Button(say("common-back"), Press("snooze", card.this(task) | {"back": True}))
    return reply(
        Text(say("snooze-until", title=task.title)),
        Buttons((*when_buttons(task, WHENS), back)),
        shows=card.shown(task),
    )
