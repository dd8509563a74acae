"""What came along with a message: kept with what the message logs, or waiting with its question, and never lost."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Note
from handlers.kit.request import Attachment, AttachmentKind
from handlers.rules.records.activity import attachments
from storage.models.activity import Activity
from storage.models.draft import Draft

KEPT = "kept"
"""Under which a press, a form and an open question carry the files that wait with them."""


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
    return {KEPT: msgspec.to_builtins(ctx.files)}


def join(ctx: Context, draft: Draft) -> None:
    """Let the message's files wait with what was sent before them, for the same answer."""
    draft.arguments = {**draft.arguments, KEPT: [*(draft.arguments.get(KEPT) or []), *waiting(ctx).get(KEPT, [])]}


def resume(ctx: Context, given: Mapping[str, Any]) -> None:
    """Take up the files that waited with a question, or came with a press."""
    add(ctx, msgspec.convert(given.get(KEPT) or [], tuple[Attachment, ...]))


def add(ctx: Context, first: Iterable[Attachment]) -> None:
    """Put files before the message's own, each of them once."""
    every = {(each.kind, each.reference or repr(each.facts)): each for each in (*first, *ctx.files)}
    ctx.files = tuple(every.values())
