"""`company`: a company, new, changed or shown."""

from uuid import UUID

from handlers.cards import record as card
from handlers.kit.arguments import Continue, Missing, Named
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text
from handlers.rules.records import details
from handlers.rules.team.rights import must_be_able
from handlers.understanding.naming.proper import proper
from handlers.understanding.words.text import fold
from storage.base import new_id
from storage.models.company import Company
from storage.models.member import Member


@command(actions=("create_company", "update_company"))
async def company(
    ctx: Context,
    name: str = "",
    company: Company | Named | None = None,
    website: str = "",
    phone: details.Phone = "",
    industry: str = "",
    owner: Member | None = None,
    anyway: bool = False,
) -> Reply | Continue:
    """Add a company, or change what is known of one."""
    if isinstance(company, Named):
        name, company = name or company.name, None
    if company is None and not name:
        raise Missing(("name", "website", "phone", "industry"))
    renamed = company is not None  # What it is to be called from now on; else its name only says which one.
    if company is None and not anyway:
        known = ctx.names.find(name, "company", slips=False)
        company = await ctx.store.companies.get(UUID(known[0].id)) if len(known) == 1 else None
        if company is not None and fold(company.name) != fold(name):
            given = {"website": website, "phone": phone, "industry": industry, **card.to(owner)}
            return _resembling(company, name, given)
    words = say("company-updated", name=company.name if company else name)
    if company is None:
        name = proper(name)
        words = say("company-created", name=name)
        company = _new(ctx, name, owner)
    else:
        company.name = proper(name)[:200] if name and renamed else company.name
    company.provisional = False
    company.website = website or company.website
    company.phone = phone or company.phone
    company.industry = industry or company.industry
    if owner is not None and owner.id != company.owner_id:  # Who may give it away is judged there.
        return Continue((card.given_to(company, owner),))
    return card.record_card(company, card.company_fields(company), said=words, undo=True)


def _new(ctx: Context, name: str, owner: Member | None) -> Company:
    whose = must_be_able(owner).id if owner else ctx.actor.id
    made = Company(id=new_id(ctx.now), name=name[:200], owner_id=whose, created_at=ctx.now, created_by=ctx.actor.id)
    return ctx.store.companies.add(made)


def _resembling(known: Company, name: str, given: dict[str, object]) -> Reply:
    """Show the company whose name means the same as the new one, and let the person decide."""
    values = {key: value for key, value in given.items() if value}
    ways = (
        Button(say("company-same"), Press("company", {**values, **card.this(known)})),
        Button(say("common-new-instead", name=name[:24]), Press("company", {**values, "name": name, "anyway": True})),
    )
    words = Text(say("company-exists", name=known.name))
    return Reply((words, Buttons(ways)), shows=card.shown(known), purpose="question")
