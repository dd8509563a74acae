"""`attach`: what was logged on a provisional record belongs to an existing one."""

from handlers.cards import candidates, listening
from handlers.cards import record as card
from handlers.cards.hanging import hand_on
from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, reply
from handlers.rules.records.history import still_provisional
from storage.models.company import Company
from storage.models.contact import Contact


@command(hidden=True)
async def attach(
    ctx: Context,
    contact: Contact | None = None,
    company: Company | None = None,
    existing: Contact | Company | None = None,
    other: bool = False,
) -> Reply:
    """Move what hangs on a provisional record to an existing one, and drop the provisional."""
    old = still_provisional(contact or company)
    if existing is None or existing.id == old.id:
        return await _which(ctx, old, other=other)
    await listening.heard(ctx, "attach")
    await hand_on(ctx, old, existing)
    for lesson in await ctx.store.lessons.list_about(old.id):  # By whatever name it went, the existing one goes by it.
        lesson.record_id, lesson.means = existing.id, card.kind_of(existing)
    old.deleted_at = ctx.now
    return reply(Text(say("attach-done", name=existing.name)), shows=card.shown(existing), undo=True)


async def _which(ctx: Context, old: Contact | Company, *, other: bool) -> Reply:
    """Offer the likeliest records; with none, and for all others, ask."""
    around = [str(old.company_id)] if isinstance(old, Contact) and old.company_id else []
    hits = [] if other else await candidates.likely(ctx, (old.name,), candidates.KINDS[card.kind_of(old)], around)
    hits = [each for each in hits if each.id != str(old.id)][: candidates.MOST]
    if not hits:
        raise Missing(("existing",), card.this(old))
    labels = card.labels([(each.name, each.kind) for each in hits])
    this = card.this(old)
    buttons = [
        Button(label, Press("attach", {**this, "existing": {"kind": each.kind, "id": each.id}}))
        for each, label in zip(hits, labels, strict=True)
    ]
    buttons.append(Button(say("mend-other"), Press("attach", {**this, "other": True})))
    await listening.listen_for(ctx, "attach", "existing", this)
    words = Text(say("attach-which", name=old.name))
    return Reply((words, Buttons(tuple(buttons))), shows=card.shown(old), purpose="question")
