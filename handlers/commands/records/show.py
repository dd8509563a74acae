"""`show`: a record's card with its timeline."""

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from handlers.cards import record as card
from handlers.cards import task as task_card
from handlers.cards.activity import touch
from handlers.cards.around import around
from handlers.cards.deals.history import history
from handlers.cards.fields import fields_of
from handlers.cards.kept import again, with_files
from handlers.kit.arguments import Found, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import At, Phrase, say
from handlers.kit.reply import Block, Note, Reply, Text
from storage.models.activity import Activity
from storage.models.attachment import Attachment
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task, TaskState

_LINES = 10


@command(actions=("show", "show_timeline"), role="viewer", aliases=("timeline",))
async def show(
    ctx: Context,
    contact: Contact | None = None,
    company: Company | None = None,
    deal: Deal | None = None,
    name: Found | None = None,
) -> Reply:
    """Show a person, a company or a deal with all that happened."""
    record = contact or deal or company or name
    if record is None:
        raise Missing(("name",))
    about: dict[str, Any] = {card.kind_of(record): record.id}
    happened = await ctx.store.activities.list_timeline(**about, limit=_LINES)
    named = await ctx.store.activities.list_attachments(each.id for each in happened)
    tasks = await ctx.store.tasks.list_about(**about, limit=_LINES)
    open_tasks = [each for each in tasks if each.state is TaskState.OPEN]
    blocks: list[Block] = [Text(task_card.line(each)) for each in open_tasks]
    if record.__dict__.get("provisional"):
        blocks.append(Note(say("card-record-provisional")))
    blocks += await around(ctx, record)
    changes = await history(ctx.store, record, _LINES) if isinstance(record, Deal) else []
    blocks += card.timeline(_lines(happened, named, tasks, changes))
    blocks += again(await ctx.store.activities.list_kept(**about, limit=_LINES))
    return card.record_card(record, await fields_of(ctx, record), *blocks, whole=True)


def _lines(
    happened: list[Activity], named: list[Attachment], tasks: list[Task], changes: list[tuple[Phrase, datetime]]
) -> list[tuple[Phrase, At]]:
    """Mix what happened with what changed and the follow-ups that were finished, newest first."""
    kept: dict[UUID, list[Attachment]] = defaultdict(list)
    for each in named:
        kept[each.activity_id].append(each)
    lines = [*changes, *((with_files(touch(each), kept[each.id]), each.occurred_at) for each in happened)]
    lines += [
        (say(f"card-task-is-{each.state.value}", title=each.title), each.closed_at)
        for each in tasks
        if each.closed_at is not None
    ]
    lines.sort(key=lambda line: line[1], reverse=True)
    return [(words, At(at, style="date")) for words, at in lines[:_LINES]]
