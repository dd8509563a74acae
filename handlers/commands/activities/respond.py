"""`respond`: plain words under a reminder become the note, and move or close the follow-up."""

from handlers.cards import task as card
from handlers.cards.activity import logged
from handlers.cards.next_step import ask_next_step, listen
from handlers.cards.rights import may_move, refusal
from handlers.cards.sent import keep
from handlers.kit.arguments import Due, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reading import FAILED
from handlers.kit.reply import Note, Reply, Text, reply
from handlers.rules.records.activity import Happening, make
from handlers.rules.tasks.closing import close, reschedule
from handlers.rules.tasks.due import OwnTime, resolve
from handlers.understanding.words.calls import is_call
from storage.models.activity import Activity, ActivityKind, Direction, Outcome
from storage.models.task import Task, TaskState

_MET = frozenset({ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.VISIT, ActivityKind.DEMO})
_SENT = frozenset({ActivityKind.EMAIL, ActivityKind.MESSAGE})


@command(hidden=True)
async def respond(
    ctx: Context,
    task: Task,
    summary: str = "",
    kind: ActivityKind = ActivityKind.NOTE,
    outcome: Outcome | None = None,
    direction: Direction | None = None,
    due: Due | None = None,
    attempt: Outcome | None = None,
    done: bool = False,
    further: bool = False,
) -> Reply:
    """Log the answer to a reminder on its customer; a moment moves the follow-up, an ``attempt`` counts for a call.

    ``done`` finishes it, ``further`` tells that the next step was said as well.
    """
    if not summary and not ctx.files:
        raise Missing(("summary",), card.this(task))
    if attempt is not None and is_call(task.title, ctx.actor.locale):
        kind, outcome = ActivityKind.CALL, attempt
    activity = make(
        Happening(kind, summary, ctx.sent_at, outcome=outcome, direction=direction, task_id=task.id),
        by=ctx.actor.id,
        now=ctx.now,
    )
    activity.contact_id, activity.company_id, activity.deal_id = task.contact_id, task.company_id, task.deal_id
    ctx.store.activities.add(activity)
    contact = await ctx.store.contacts.find(task.contact_id) if task.contact_id else None
    company = await ctx.store.companies.find(task.company_id) if task.company_id else None
    said = logged(activity, contact, company, None, keep(ctx, activity))
    if task.state is not TaskState.OPEN:
        return said
    if due is not None:
        return await _moved(ctx, task, due, said)
    if done or _is_done(ctx, task, activity):
        return await _closed(ctx, task, said, asks=not further)
    if task.reminded_at is not None and activity.outcome in FAILED and not ctx.request.overheard:
        await listen(ctx, task)
        return reply(*said.blocks, *ask_next_step(task, again=True), shows=card.shown(task), undo=True)
    return reply(*said.blocks, card.buttons(task), shows=card.shown(task), undo=True)


async def _moved(ctx: Context, task: Task, due: Due, said: Reply) -> Reply:
    if not await may_move(ctx, task):
        return reply(*said.blocks, Note((await refusal(ctx, task)).phrase), shows=said.shows, undo=True)
    reschedule(task, resolve(due, OwnTime.of(ctx)))
    await card.tell_owner(ctx, task, moved=True)
    moved = Text(say("snooze-done", title=task.title, due=card.due_phrase(task)))
    return reply(*said.blocks, moved, shows=card.shown(task), undo=True)


async def _closed(ctx: Context, task: Task, said: Reply, *, asks: bool) -> Reply:
    close(task, TaskState.DONE, by=ctx.actor.id, now=ctx.now)
    await card.tell_owner(ctx, task)
    closed = Text(say("card-task-is-done", title=task.title))
    if not (asks and (task.contact_id or task.company_id or task.deal_id)):
        return reply(*said.blocks, closed, shows=card.shown(task), undo=True)
    await listen(ctx, task)
    return reply(*said.blocks, closed, *ask_next_step(task, again=False), shows=card.shown(task), undo=True)


def _is_done(ctx: Context, task: Task, told: Activity) -> bool:
    """Tell whether a follow-up is done by what is told: who was to be called was reached, what to send is sent."""
    if ctx.request.overheard or task.reminded_at is None or task.recurrence is not None:
        return False
    if told.outcome in FAILED:
        return False
    if is_call(task.title, ctx.actor.locale):
        return told.outcome is Outcome.REACHED or told.kind in _MET
    return told.kind in _SENT and told.direction is not Direction.INBOUND
