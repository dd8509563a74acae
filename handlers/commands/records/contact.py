"""`contact`: a person, new, changed or shown."""

from handlers.cards import record as card
from handlers.kit.arguments import Continue, Missing, Named, NewCompany
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text
from handlers.rules.records import details
from handlers.rules.team.rights import must_be_able
from handlers.understanding.naming.proper import proper
from storage.base import new_id
from storage.models.contact import Contact, ContactState
from storage.models.member import Member


@command(actions=("create_contact", "update_contact"), labels={"title": "job_title"})
async def contact(
    ctx: Context,
    name: str = "",
    contact: Contact | Named | None = None,
    company: NewCompany | None = None,
    title: str = "",
    email: details.Email = "",
    phone: details.Phone = "",
    source: str = "",
    owner: Member | None = None,
    state: ContactState | None = None,
    anyway: bool = False,
) -> Reply | Continue:
    """Add a person, or change what is known of one."""
    if isinstance(contact, Named):
        name, contact = name or contact.name, None
    given = {"title": title, "source": source, "email": email, "phone": phone}
    if contact is None and not name:
        raise Missing(("name", "company", "title", "email", "phone"))
    if contact is None:
        name = proper(name)
        same = None if anyway else await _same(ctx, name, given["email"], given["phone"])
        if same is not None:
            return _duplicate(same, name, card.said(ctx, company) | card.to(owner), given)
        contact = _new(ctx, name, owner and must_be_able(owner))
        words = say("contact-created", name=name)
    else:
        words = say("contact-updated", name=contact.name)
        contact.name = name or contact.name
        contact.provisional = False
    for field, value in given.items():
        if value:
            setattr(contact, field, value)
    contact.company_id = company.id if company else contact.company_id
    contact.state = state or contact.state
    if owner is not None and owner.id != contact.owner_id:  # Who may give it away is judged there.
        return Continue((card.given_to(contact, owner),))
    return card.record_card(contact, card.contact_fields(contact, company), said=words, undo=True)


def _new(ctx: Context, name: str, owner: Member | None) -> Contact:
    whose = owner.id if owner else ctx.actor.id
    made = Contact(id=new_id(ctx.now), name=name[:200], owner_id=whose, created_at=ctx.now, created_by=ctx.actor.id)
    return ctx.store.contacts.add(made)


async def _same(ctx: Context, name: str, email: str, phone: str) -> Contact | None:
    """Look for the person under the address, the number or the very name before a second one is made."""
    if email and (found := await ctx.store.contacts.find_by_email(email)):
        return found
    if phone and (found := await ctx.store.contacts.find_by_phone(phone)):
        return found
    return await ctx.store.contacts.find_by_name(name)


def _duplicate(same: Contact, name: str, more: dict[str, object], given: dict[str, str]) -> Reply:
    """Show who is there already, and let the person decide."""
    values: dict[str, object] = {key: value for key, value in given.items() if value}
    values |= {"name": name} | more
    update = Press("contact", {**values, **card.this(same)})
    another = Press("contact", {**values, "anyway": True})
    buttons = (
        Button(say("contact-same"), update),
        Button(say("contact-another"), another),
    )
    words = Text(say("contact-exists", name=same.name))
    return Reply((words, Buttons(buttons)), shows=card.shown(same), purpose="question")
