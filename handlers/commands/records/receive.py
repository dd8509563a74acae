"""`receive`: a shared contact card becomes a person, or asks whether it is one who is here already."""

from typing import Any

from handlers.cards import record as card
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Block, Button, ButtonKind, Buttons, Field, Fields, Note, Press, Reply, Text, To, reply
from handlers.rules.records import details
from storage.models.contact import Contact


@command(hidden=True)
async def receive(
    ctx: Context,
    name: str,
    phone: str = "",
    email: str = "",
    title: str = "",
    org: str = "",
    contact: Contact | None = None,
    way: str = "",
) -> Reply | Continue:
    """Take a card in. ``way`` is ``same`` (fill in what is missing), ``merge`` (the card counts) or ``new``."""
    number = details.card_phone(phone, details.written(ctx.actor.locale, ctx.actor.zone))
    if phone and not number:
        ctx.also.append(Reply((Note(say("receive-phone-unread", phone=phone, name=name)),), to=To.ASKER))
    given = {"name": name, "phone": number, "email": _address(email), "title": title}
    given = {key: value for key, value in given.items() if value}
    new = given | ({"company": org} if org else {})
    if contact is not None and way in ("same", "merge"):
        return await _into(ctx, contact, given, over=way == "merge")
    if way == "new":
        return Continue((Press("contact", new | {"anyway": True}),))
    same = await _same(ctx, given)
    return Continue((Press("contact", new),)) if same is None else _question(same, given, org)


def _address(email: str) -> str:
    """Check a card's address; one that is none is left out, for nobody typed it."""
    try:
        return details.email(email) if email else ""
    except details.BadEmail:
        return ""


async def _same(ctx: Context, given: dict[str, str]) -> Contact | None:
    """Look for the person under the number, the address or the very name."""
    contacts = ctx.store.contacts
    if (phone := given.get("phone")) and (found := await contacts.find_by_phone(phone)):
        return found
    if (email := given.get("email")) and (found := await contacts.find_by_email(email)):
        return found
    return await contacts.find_by_name(given["name"])


def _question(same: Contact, given: dict[str, str], org: str) -> Reply:
    """Show the card beside who is here, and let the person decide."""
    press: dict[str, Any] = {**given, "org": org, **card.this(same)}
    ways = (
        Button(say("receive-same"), Press("receive", press | {"way": "same"}), ButtonKind.MAIN),
        Button(say("receive-new"), Press("receive", press | {"way": "new"})),
        Button(say("receive-merge"), Press("receive", press | {"way": "merge"})),
    )
    labels = {"name": "name", "phone": "phone", "email": "email", "title": "job_title"}
    rows = tuple(Field(say(f"ask-{labels[key]}"), literal(value)) for key, value in given.items())
    blocks: list[Block] = [Text(say("receive-exists", name=same.name)), Fields(rows), Note(say("receive-ways"))]
    return Reply((*blocks, Buttons(ways)), shows=card.shown(same), purpose="question")


async def _into(ctx: Context, contact: Contact, given: dict[str, str], *, over: bool) -> Reply:
    changed = [key for key, value in given.items() if getattr(contact, key) != value]
    changed = [key for key in changed if over or not getattr(contact, key)]
    for key in changed:
        setattr(contact, key, given[key])
    if not changed:
        return reply(Text(say("receive-nothing", name=contact.name)), shows=card.shown(contact), to=To.ASKER)
    contact.provisional = False
    company = await ctx.store.companies.find(contact.company_id) if contact.company_id else None
    said = say("contact-updated", name=contact.name)
    return card.record_card(contact, card.contact_fields(contact, company), said=said, undo=True)
