"""`correct`: the ways to put right a record that was made from a name alone."""

from handlers.cards import record as card
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text
from handlers.rules.records.history import still_provisional
from storage.models.company import Company
from storage.models.contact import Contact


@command(hidden=True)
async def correct(_ctx: Context, contact: Contact | None = None, company: Company | None = None) -> Reply:
    """Offer to turn a provisional record into the other kind, or to name an existing one."""
    record = still_provisional(contact or company)
    this = card.this(record)
    other = say("common-it-is-a-company" if contact else "common-it-is-a-person")
    buttons = (
        Button(other, Press("reclassify", this)),
        Button(say("common-an-existing-one"), Press("attach", this)),
    )
    words = Text(say("correct-what", name=record.name))
    return Reply((words, Buttons(buttons)), shows=card.shown(record), purpose="question")
