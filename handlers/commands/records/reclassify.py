"""`reclassify`: what was logged as a company is a person, or the other way round."""

from typing import Any

from handlers.cards import record as card
from handlers.cards.hanging import hand_on
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, reply
from handlers.rules.records.history import still_provisional
from storage.base import new_id
from storage.models.company import Company
from storage.models.contact import Contact


@command(hidden=True)
async def reclassify(ctx: Context, contact: Contact | None = None, company: Company | None = None) -> Reply:
    """Turn a provisional company into a person, or a person into a company, with all that hangs on it."""
    old = still_provisional(contact or company)
    common: dict[str, Any] = {
        "id": new_id(ctx.now),
        "name": old.name,
        "owner_id": old.owner_id,
        "created_at": ctx.now,
        "created_by": ctx.actor.id,
    }
    made: Contact | Company
    if company is not None:
        made = ctx.store.contacts.add(Contact(**common))
    else:
        made = ctx.store.companies.add(Company(**common))
    await hand_on(ctx, old, made)
    old.deleted_at = ctx.now
    key = "reclassify-contact" if company is not None else "reclassify-company"
    return reply(Text(say(key, name=made.name)), shows=card.shown(made), undo=True)
