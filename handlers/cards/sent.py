"""What came along with a message: kept with what the message logs, or waiting with its question, and never lost."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from handlers.cards.kept import labels
from handlers.kit.context import Context
from handlers.kit.phrase import Listing, literal, say, shortened
from handlers.kit.reply import Block, Note
from handlers.kit.request import Attachment, AttachmentKind
from handlers.rules.records.activity import attachments
from storage.models.activity import Activity
from storage.models.attachment import AttachmentKind as Kind
from storage.models.card import Card
from storage.models.draft import Draft

KEPT = "kept"
"""Under which a press, a form and an open question carry the files that wait with them."""

_BATCH = "@batch"
_LONGEST, _SHOWN = 120, 3


def keep(ctx: Context, activity: Activity) -> tuple[Block, ...]:
    """Keep the message's files with what it logged, and say so honestly."""
    if not ctx.files:
        return ()
    for each in attachments(ctx.files, activity.id, ctx.place.platform.value, ctx.now):
        ctx.store.activities.add_attachment(each)
    ctx.filed = True
    voice = any(each.kind is AttachmentKind.VOICE for each in ctx.files)
    return (Note(say("note-voice" if voice else "note-kept", count=len(ctx.files))),)


def waiting(ctx: Context) -> dict[str, Any]:
    """Give what a question remembers of the files that nothing has taken yet: from now on they wait with it."""
    if ctx.filed or not ctx.files:
        return {}
    ctx.filed = True
    return {KEPT: msgspec.to_builtins(ctx.files), _BATCH: ctx.request.batch}


def join(ctx: Context, draft: Draft) -> None:
    """Let the message's files wait with what was sent before them, for the same answer."""
    before, own = draft.arguments.get(KEPT) or [], waiting(ctx)
    draft.arguments = {**draft.arguments, **own, KEPT: [*before, *own.get(KEPT, [])]}


def is_of_batch(ctx: Context, draft: Draft) -> bool:
    """Tell whether what waits last was sent in one go with this message: one answer is enough for both."""
    return bool(ctx.request.batch) and draft.arguments.get(_BATCH) == ctx.request.batch


def is_left(earlier: Draft, draft: Draft) -> bool:
    """Tell whether files or forwards that wait with a form would be lost with a newer question in its place."""
    return any(each not in _of(draft, name) for name in (KEPT, "quoted") for each in _of(earlier, name))


def _of(draft: Draft, name: str) -> list[Any]:
    return draft.arguments.get(name) or []


def holding(given: Mapping[str, Any]) -> tuple[Block, ...]:
    """Say what waits with a question: the files by their names, the first of what was forwarded."""
    files = msgspec.convert(given.get(KEPT) or [], tuple[Attachment, ...])
    quoted = [str(each["text"]) for each in given.get("quoted") or [] if each.get("text")]
    blocks: list[Block] = []
    if len(quoted) == 1:
        blocks.append(Note(say("note-holding-words", words=shortened(quoted[0], _LONGEST))))
    elif quoted:
        blocks.append(Note(say("note-holding-messages", count=len(quoted))))
        blocks += [Note(literal(shortened(each, _LONGEST))) for each in quoted[:_SHOWN]]
    if named := labels((Kind(each.kind.value), each.name) for each in files):
        blocks.append(Note(say("note-holding", files=Listing(named))))
    if any(each.kind is AttachmentKind.VOICE for each in files):
        blocks.append(Note(say("note-unheard")))
    return tuple(blocks)


async def waits(ctx: Context) -> Card | None:
    """Find the form with which files or forwards wait until somebody opens it by its button."""
    card = await ctx.store.cards.find_latest(ctx.place.channel, ctx.actor.id, purpose="form")
    if card is None or card.message_id is None or card.expires_at < ctx.now or not card.presses:
        return None
    given = card.presses[-1]["arguments"]
    return card if given.get(KEPT) or given.get("quoted") else None


def resume(ctx: Context, given: Mapping[str, Any]) -> None:
    """Take up the files that waited with a question, or came with a press."""
    add(ctx, msgspec.convert(given.get(KEPT) or [], tuple[Attachment, ...]))


def add(ctx: Context, first: Iterable[Attachment]) -> None:
    """Put files before the message's own, each of them once."""
    every = {(each.kind, each.reference or repr(each.facts)): each for each in (*first, *ctx.files)}
    ctx.files = tuple(every.values())
