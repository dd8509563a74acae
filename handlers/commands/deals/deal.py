"""`deal`: a deal, new or changed."""

from datetime import date
from uuid import UUID

import msgspec

from handlers.cards import record as card
from handlers.cards.deals.deal import deal_card
from handlers.cards.deals.told import Known, tell_owner
from handlers.kit.arguments import Amount, Continue, Missing, Named, NewCompany, NewContact
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import On, Percent, say
from handlers.kit.ports import NameHit
from handlers.kit.reply import Button, Buttons, Note, Press, Reply, Text
from handlers.rules.deals import pricing, stages
from handlers.rules.deals.opening import opened
from handlers.rules.team.rights import must_be_able
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import Stage, StageKind


class CloseInThePast(UserError):
    """An open deal cannot close on a ``day`` that has passed."""


@command(actions=("create_deal", "update_deal"))
async def deal(
    ctx: Context,
    name: str = "",
    deal: Deal | Named | None = None,
    company: NewCompany | None = None,
    contact: NewContact | None = None,
    amount: Amount | None = None,
    close_date: date | None = None,
    stage: Stage | None = None,
    source: str = "",
    owner: Member | None = None,
    probability: int | None = None,
    anyway: bool = False,
    unread: str = "",
) -> Reply | Continue:
    """Add a deal, or change its amount, close date or owner; how likely it is comes from its stage."""
    if isinstance(deal, Named):
        name, deal = name or deal.name, None
    if deal is None and not (name or company or contact):
        raise Missing(("name", "company", "amount", "stage", "close_date"))
    created = deal is None
    title = name or (company.name if company else contact.name if contact else "")
    _still_to_come(ctx, None if anyway else close_date, title, deal)
    if deal is None and not anyway and (hit := await _same(ctx, title)):
        return _exists(hit, title, _said(ctx, company, contact, amount, close_date) | card.to(owner) | card.into(stage))
    deal = deal or _new(ctx, title, owner and must_be_able(owner))
    before = Known.of(ctx, deal)
    # A name that only goes on behind the deal's own is words that nobody could read, no new name.
    if name and not created and not name.casefold().startswith(deal.name.casefold()):
        deal.name = name[:200]
    if amount is not None:
        pricing.price(deal, amount, ctx.workspace.currency)
    deal.close_on, deal.source = close_date or deal.close_on, source or deal.source
    deal.company_id = company.id if company else deal.company_id or (contact.company_id if contact else None)
    deal.contact_id = contact.id if contact else deal.contact_id
    if stage is not None and (created or (stage.kind is StageKind.OPEN and deal.closed_at is None)):
        stages.move(deal, stage, ctx.now)
    if not created and (rest := await _with_rights(ctx, deal, before, (stage, owner))):
        return Continue(rest)
    return await _card(ctx, deal, (unread, probability), created=created)


async def _card(ctx: Context, deal: Deal, said: tuple[str, int | None], *, created: bool) -> Reply:
    """Show the deal; say where no stage is called what was typed, and from what a deal's probability comes."""
    unread, probability = said
    made = await deal_card(ctx, deal, say("deal-created" if created else "deal-updated", name=deal.name))
    stands = next(each for each in ctx.stages if each.id == deal.stage_id)
    notes = [Note(say("deal-no-such-stage", name=unread, stage=stands.name))] if unread else []
    if probability is not None:
        notes.append(Note(say("deal-likely", stage=stands.name, percent=Percent(stands.probability or 0))))
    first, *rest = made.blocks
    return msgspec.structs.replace(made, blocks=(first, *notes, *rest))


async def _with_rights(
    ctx: Context, deal: Deal, before: Known, wanted: tuple[Stage | None, Member | None]
) -> tuple[Press, ...]:
    """Tell the owner of a change; leave what has its own rights and words to its command: an end, an owner."""
    await tell_owner(ctx, deal, before)
    stage, owner = wanted
    moved = stage is not None and stage.id != deal.stage_id
    rest = [Press("move", card.this(deal) | {"stage": str(stage.id)})] if stage is not None and moved else []
    if owner is not None and owner.id != deal.owner_id:
        rest.append(card.given_to(deal, owner))
    return tuple(rest)


def _still_to_come(ctx: Context, day: date | None, name: str, deal: Deal | None) -> None:
    """Raise ``CloseInThePast`` for an open deal's day that has passed; a closed one may have any."""
    is_closed = deal is not None and deal.closed_at is not None
    if day is not None and day < ctx.local.date() and not is_closed:
        raise CloseInThePast(day=On(day), name=name or (deal.name if deal else ""))


async def _same(ctx: Context, name: str) -> NameHit | None:
    """Find the one open deal that is called exactly so, before a second one is made."""
    hits = ctx.names.find(name, "deal", slips=False) if name else ()
    if len(hits) != 1 or hits[0].name.casefold() != name.casefold():
        return None
    # A correction has just taken back the one that the index still knows.
    deal = await ctx.store.deals.find(UUID(hits[0].id))
    return hits[0] if deal is not None and deal.deleted_at is None else None


def _said(
    ctx: Context, company: Company | None, contact: Contact | None, amount: Amount | None, day: date | None
) -> dict[str, object]:
    """Keep what was said of a deal, for the answer to a question about it."""
    values: dict[str, object] = {"close_date": day.isoformat()} if day else {}
    return values | (amount.again() if amount else {}) | card.said(ctx, company) | card.said(ctx, contact)


def _exists(same: NameHit, name: str, values: dict[str, object]) -> Reply:
    """Ask whether the deal that is there is meant, or another one of the same name."""
    update = Press("deal", {**values, "deal": {"kind": "deal", "id": same.id}})
    another = Press("deal", {**values, "name": name, "anyway": True})
    buttons = (Button(say("deal-same"), update), Button(say("deal-another"), another))
    words = Text(say("deal-exists", name=same.name))
    return Reply((words, Buttons(buttons)), purpose="question")


def _new(ctx: Context, name: str, owner: Member | None) -> Deal:
    first, owner = stages.first_open(ctx.stages), owner or ctx.actor.member
    return ctx.store.deals.add(opened(name, first, owner, by=ctx.actor.id, now=ctx.now))
