"""A record's whole card: what is planned, who belongs to it, what happened, and what is kept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards import record as card
from handlers.cards import task as task_card
from handlers.cards.activity import touch
from handlers.cards.around import around
from handlers.cards.deals.history import history
from handlers.cards.fields import fields_of
from handlers.cards.kept import again, with_files
from handlers.kit.phrase import At, Phrase, literal, say
from handlers.kit.reply import Block, Button, Buttons, Heading, Note, Press, Reply, Text
from storage.models.activity import Activity
from storage.models.attachment import Attachment
from storage.models.deal import Deal
from storage.models.stage import Stage
from storage.models.task import Task, TaskState
from storage.unit_of_work import Store

PURPOSE = "show"
"""The purpose of a card with its timeline, which it keeps whatever it comes to say."""

_LINES = 10
_LAST = frozenset({"undo", "reading"})


async def whole_card(store: Store, stages: Iterable[Stage], record: card.Record) -> Reply:
    """Show a record with its timeline."""
    shown = card.record_card(record, await fields_of(store, stages, record), *await _body(store, record), whole=True)
    return msgspec.structs.replace(shown, purpose=PURPOSE)


async def keep_whole(store: Store, stages: Iterable[Stage], shows: Sequence[dict[str, str]], said: Reply) -> Reply:
    """Let a whole card go on showing its record below what it says from now on."""
    record = await _shown(store, shows)
    if record is None:
        return said
    words = [each for each in said.blocks if not isinstance(each, Buttons)]
    ways = [way for each in said.blocks if isinstance(each, Buttons) for way in each.buttons]
    if not any(isinstance(each, Heading) for each in words):
        words += [Heading(literal(record.name)), await fields_of(store, stages, record)]
    offered = [*ways, *(each for each in card.buttons(record, whole=True).buttons if each.press not in _presses(ways))]
    offered = [each for each in offered if each.press != Press("show", card.this(record))]
    offered.sort(key=lambda each: each.press.command in _LAST)
    blocks = (*words, *await _body(store, record), Buttons(tuple(offered)))
    return msgspec.structs.replace(said, blocks=blocks, shows=card.shown(record))


async def _shown(store: Store, shows: Sequence[dict[str, str]]) -> card.Record | None:
    """Find the record that a card shows, as long as it is there."""
    readers: dict[str, Any] = {"contact": store.contacts, "company": store.companies, "deal": store.deals}
    if not shows or shows[0]["kind"] not in readers:
        return None
    found: card.Record | None = await readers[shows[0]["kind"]].find(UUID(shows[0]["id"]))
    return found if found is not None and found.deleted_at is None else None


def _presses(ways: Iterable[Button]) -> list[Press]:
    return [each.press for each in ways]


async def _body(store: Store, record: card.Record) -> list[Block]:
    """Show all that belongs to a record below its fields."""
    about: dict[str, Any] = {card.kind_of(record): record.id}
    happened = await store.activities.list_timeline(**about, limit=_LINES)
    named = await store.activities.list_attachments(each.id for each in happened)
    tasks = await store.tasks.list_about(**about, limit=_LINES)
    blocks: list[Block] = [Text(task_card.line(each)) for each in tasks if each.state is TaskState.OPEN]
    if record.__dict__.get("provisional"):
        blocks.append(Note(say("card-record-provisional")))
    blocks += await around(store, record)
    changes = await history(store, record, _LINES) if isinstance(record, Deal) else []
    blocks += card.timeline(_lines(happened, named, tasks, changes))
    blocks += again(await store.activities.list_kept(**about, limit=_LINES))
    return blocks


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
