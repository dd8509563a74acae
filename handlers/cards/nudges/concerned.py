"""Which deals somebody means who speaks of a deal, a company or a person, and which of them are theirs to decide."""

from handlers.cards.rights import may_decide, refusal
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.unit_of_work import Store


class NoOpenDeal(UserError):
    """The customer has no open deal that anybody could be nudged about."""


async def deals_of(store: Store, deal: Deal | None, company: Company | None, contact: Contact | None) -> list[Deal]:
    """List the open deals that are meant: the one that was named, else all of the customer's. Raises ``NoOpenDeal``."""
    if deal is not None:
        return [deal]
    found: list[Deal] = []
    if contact is not None:
        found = await store.deals.list_open(contact=contact.id)
    employer = company.id if company else contact.company_id if contact else None
    if not found and employer is not None:
        found = await store.deals.list_open(company=employer)
    if not found:
        customer = contact or company
        raise NoOpenDeal(name=customer.name if customer else "…")
    return found


async def told_apart(ctx: Context, deals: list[Deal]) -> tuple[list[Deal], list[Deal]]:
    """Tell the deals that the asker may decide about from those that are others'. Raises ``NotYours`` without any."""
    mine = [each for each in deals if await may_decide(ctx, each.owner_id)]
    if not mine:
        raise await refusal(ctx, deals[0])
    return mine, [each for each in deals if each not in mine]
