"""`attach`: what was logged on a provisional record belongs to an existing one."""

from handlers.cards import record as card
from handlers.cards.hanging import hand_on
from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, reply
from handlers.rules.records.history import still_provisional
from storage.models.company import Company
from storage.models.contact import Contact

_OFFERED = 5


@command(hidden=True)
async def attach(
    ctx: Context,
    contact: Contact | None = None,
    company: Company | None = None,
    existing: Contact | Company | None = None,
) -> Reply:
    """Move what hangs on a provisional record to an existing one, and drop the provisional."""
    old = still_provisional(contact or company)
    if existing is None or existing.id == old.id:
        return _which(ctx, old)
    await hand_on(ctx, old, existing)
    for lesson in await ctx.store.lessons.list_about(old.id):  # By whatever name it went, the existing one goes by it.
        lesson.record_id, lesson.means = existing.id, card.kind_of(existing)
    old.deleted_at = ctx.now
    return reply(Text(say("attach-done", name=existing.name)), shows=card.shown(existing), undo=True)


def _which(ctx: Context, old: Contact | Company) -> Reply:
    """Offer the names that resemble it; with none, ask."""
    hits = [each for each in ctx.names.near(old.name, "contact", "company") if each.id != str(old.id)]
    if not hits:
        raise Missing(("existing",))
    buttons = [
        Button(literal(each.name), Press("attach", {**card.this(old), "existing": {"kind": each.kind, "id": each.id}}))
        for each in hits[:_OFFERED]
    ]
    words = Text(say("attach-which", name=old.name))
    return Reply((words, Buttons(tuple(buttons))), shows=card.shown(old), purpose="question")
