"""`cancel`: drops an open question, or a follow-up that is no longer wanted."""

from collections.abc import Sequence

import msgspec

from handlers.cards import sent
from handlers.cards import task as card
from handlers.cards.listening import is_listening
from handlers.cards.nudges import asking
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale, UserError
from handlers.kit.phrase import say
from handlers.kit.reply import Press, Reply, Text, reply
from handlers.rules.tasks.closing import close
from handlers.rules.tasks.whose import NothingOpen, WhichTask, all_offered, choose_task
from storage.models.task import Task, TaskState

_CLOSED = msgspec.to_builtins(Press("answer", {"closed": True}))


@command()
async def cancel(
    ctx: Context, task: Task | None = None, text: str = "", question: bool = False, left: bool = False
) -> Reply | Continue:
    """Drop the open question, or a follow-up. Only a follow-up that was named is dropped, never the last one left."""
    if task is None and not text and (left_open := await _left_open(ctx)) is not None:
        return left_open
    if left:  # What waited behind a button that nobody pressed.
        return reply(Text(say("cancel-question")))
    if question:
        raise Stale
    if task is None and not text and (asked := await asking.way_back(ctx)):
        return Continue((asked[1],), card=asked[0].id)
    if task is None and not text and (waiting := await sent.waits(ctx)):
        waiting.presses = [_CLOSED for _ in waiting.presses]
        return Continue((Press("cancel", {"left": True}),), card=waiting.id)
    if task is None and not text:
        raise _which(await ctx.store.tasks.list_open(assignee=ctx.actor.id))
    if task is None:
        titles = await ctx.store.tasks.list_titles(assignee=ctx.actor.id)
        task = await ctx.store.tasks.get(choose_task(titles, text, ctx.actor.id, "cancel").id)
    if task.state is TaskState.OPEN:
        close(task, TaskState.CANCELLED, by=ctx.actor.id, now=ctx.now)
    return card.task_card(task, undo=True)


async def _left_open(ctx: Context) -> Reply | Continue | None:
    """Leave the open question. One that only listened began nothing: what it was about stays as it is."""
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if draft is None or not await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id):
        return None
    if is_listening(draft) and isinstance(task := draft.arguments.get("task"), dict):
        return Continue((Press("snooze", {"task": task, "back": True}),))
    return reply(Text(say("cancel-stays" if is_listening(draft) else "cancel-question")))


def _which(tasks: Sequence[Task]) -> UserError:
    if not tasks:
        return NothingOpen()
    return WhichTask(buttons=all_offered(tasks, "cancel"))
