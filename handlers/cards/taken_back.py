"""Taking back what somebody has done: what goes on with a correction, what stays, and why it is refused."""

from collections.abc import Sequence
from uuid import UUID

from handlers.cards import sent
from handlers.kit.context import Context
from handlers.kit.errors import ChangedByOthers, MoreSince, UserError
from handlers.kit.phrase import Listing, Phrase, literal, say
from handlers.kit.reply import Block, Note
from handlers.kit.request import Attachment, AttachmentKind
from storage.models.undo import Undo
from storage.repositories.undo import AddedSince, ChangedSince


async def take_back(ctx: Context, undo: Undo) -> None:
    """Take back what is done anew with a correction, and let the files that hung on it go on with that.

    Raises ``AlreadyUndone``, and what ``refused`` gives.
    """
    made = [UUID(each["id"]) for each in undo.changes if each["entity"] == "activity" and each["before"] is None]
    kept = await ctx.store.activities.list_attachments(made) if made else []
    try:
        async with ctx.store.untracked():
            await ctx.store.undo.revert(undo)
    except ChangedSince as changed:
        raise refused(changed) from changed
    files = (
        Attachment(
            kind=AttachmentKind(each.kind.value),
            reference=each.reference,
            name=each.name or "",
            media_type=each.media_type or "",
            size=each.size or 0,
        )
        for each in kept
    )
    sent.add(ctx, files)


def refused(changed: ChangedSince) -> UserError:
    """Word why something cannot be taken back: it is no longer as it was left, or more was added to it."""
    if isinstance(changed, AddedSince):
        return MoreSince(more=entity(changed.field))
    return ChangedByOthers(what=entity(changed.entity))


def entity(kind: str) -> Phrase:
    """Name a kind of record that was changed."""
    return say("pings-title" if kind in ("member_ping", "team_ping") else f"undo-entity-{kind}")


def staying(names: Sequence[str]) -> tuple[Block, ...]:
    """Say which records that were made from a name alone stay, because there is more about them by now."""
    return (Note(say("undo-stays", names=Listing(tuple(literal(each) for each in names)))),) if names else ()
