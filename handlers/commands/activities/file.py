"""`file`: what was kept with a note or a call is shown again."""

from uuid import UUID

from handlers.cards.activity import shown, who
from handlers.cards.kept import PURPOSE, label
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import At, Phrase, literal, say
from handlers.kit.reply import Block, File, Reply, Text, To
from handlers.kit.request import AttachmentKind, Platform
from storage.models.activity import Activity
from storage.models.attachment import Attachment


@command(hidden=True, role="viewer")
async def file(ctx: Context, attachment: str) -> Reply:
    """Send once more what somebody sent. Raises ``Stale`` where it is not kept any more."""
    kept = await ctx.store.activities.find_attachment(UUID(attachment))
    happened = await ctx.store.activities.find(kept.activity_id) if kept is not None else None
    if kept is None or happened is None or happened.deleted_at is not None:
        raise Stale
    words = await _caption(ctx, kept, happened)
    return Reply(_blocks(kept, words), to=To.ASKER, shows=shown(happened), purpose=PURPOSE)


def _blocks(kept: Attachment, words: Phrase) -> tuple[Block, ...]:
    """Show a file by its id; a place and a contact card are words."""
    kind, platform = AttachmentKind(kept.kind.value), Platform(kept.platform)
    if kind is AttachmentKind.LOCATION:
        latitude, _, longitude = kept.reference.partition(",")
        address = f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}"
        return (Text(words), Text(literal(f"{latitude}, {longitude}\n{address}")))
    if kind is AttachmentKind.CONTACT_CARD and platform is not Platform.SLACK:
        return (Text(words), Text(literal(kept.reference)))
    return (File(kind, platform, kept.reference, words),)


async def _caption(ctx: Context, kept: Attachment, happened: Activity) -> Phrase:
    """Say what it is, whose, of when, and who sent it."""
    store = ctx.store
    company = await store.companies.find(happened.company_id) if happened.company_id else None
    contact = await store.contacts.find(happened.contact_id) if happened.contact_id else None
    deal = await store.deals.find(happened.deal_id) if happened.deal_id else None
    sender = await store.members.find(happened.member_id)
    return say(
        "file-caption",
        file=label(kept),
        who=who(contact, company, deal),
        at=At(happened.occurred_at, style="date"),
        name=sender.name if sender else "–",
    )
