"""`deals`: a list of deals: stalled, closing, over an amount, by stage, owner or company, won or lost; paged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from handlers.cards.deals import deal_list as card
from handlers.cards.nudges.standing import all_stalls
from handlers.cards.whose import Whose, noted, whose
from handlers.kit.arguments import Amount
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.reply import Reply
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.stage import Stage, StageKind
from storage.repositories.deals import DealsWanted

_PAGE = 8
_LAST_PAGE = 10_000


class State(StrEnum):
    """What a list of deals can be about."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    STALLED = "stalled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for, all in one."""

    state: State
    of: Whose
    stage: Stage | None
    customer: Company | Contact | None
    amounts: tuple[Amount | None, Amount | None]
    currency: str
    beyond: tuple[bool, bool]
    days: tuple[date | None, date | None]

    def again(self) -> dict[str, Any]:
        """Give the arguments that ask the same once more, for the buttons of the pages."""
        least, most = (str(each.major) if each else None for each in self.amounts)
        first, last = (each.isoformat() if each else None for each in self.days)
        customer: dict[str, Any] = {}
        if self.customer is not None:
            kind = "company" if isinstance(self.customer, Company) else "contact"
            customer = {kind: {"kind": kind, "id": str(self.customer.id)}}
        asked = {
            "state": self.state.value,
            "owner": self.of.owner,
            "stage": str(self.stage.id) if self.stage else None,
            "min_amount": least,
            "max_amount": most,
            "currency": self.currency,
            "more_than": self.beyond[0],
            "less_than": self.beyond[1],
            "close_from": first,
            "close_to": last,
        }
        return {name: value for name, value in asked.items() if value} | customer


@command(actions=("list_deals",), role="viewer")
async def deals(
    ctx: Context,
    state: State = State.OPEN,
    owner: str = "",
    stage: Stage | None = None,
    company: Company | None = None,
    contact: Contact | None = None,
    min_amount: Amount | None = None,
    max_amount: Amount | None = None,
    currency: str = "",
    more_than: bool = False,
    less_than: bool = False,
    close_from: date | None = None,
    close_to: date | None = None,
    page: int = 1,
    unread: str = "",
) -> Reply:
    """List deals: stalled, closing this month, over an amount, by stage or owner, won or lost."""
    page = min(max(page, 1), _LAST_PAGE)
    asked = Asked(
        state=state,
        of=await whose(ctx, owner or ("team" if company or contact else "")),
        stage=stage,
        customer=company or contact,
        amounts=(min_amount, max_amount),
        currency=currency or next((each.currency for each in (min_amount, max_amount) if each and each.currency), ""),
        beyond=(more_than, less_than),
        days=(close_from, close_to),
    )
    if state is State.STALLED:
        return noted(await _stalled(ctx, asked, page), unread)
    wanted = await _wanted(ctx, asked)
    count = await ctx.store.deals.count_matching(wanted)
    found = await ctx.store.deals.list_matching(wanted, _PAGE, (page - 1) * _PAGE)
    view = card.View(state.value, asked.of, asked.again(), card.Page(page, _PAGE, count))
    return noted(await card.deal_list(ctx, view, found), unread)


async def _wanted(ctx: Context, asked: Asked) -> DealsWanted:
    first, last = asked.days
    closed = asked.state is not State.OPEN
    return DealsWanted(
        state=StageKind(asked.state.value),
        owners=asked.of.ids,
        stage=asked.stage.id if asked.stage else None,
        company=asked.customer.id if isinstance(asked.customer, Company) else None,
        contact=asked.customer.id if isinstance(asked.customer, Contact) else None,
        amounts=await _amounts(ctx, asked) if any(asked.amounts) else None,
        close_from=None if closed else first,
        close_to=None if closed else last,
        closed_from=_start(ctx, first) if closed and first else None,
        closed_to=_start(ctx, last + timedelta(days=1)) if closed and last else None,
    )


def _start(ctx: Context, day: date) -> datetime:
    """Give the moment when a day begins for who asks."""
    return datetime.combine(day, time(), ctx.actor.tz).astimezone(UTC)


async def _amounts(ctx: Context, asked: Asked) -> Mapping[str, tuple[int | None, int | None]]:
    """Give the bounds by currency: the one that was named, else each deal is compared in its own."""
    codes = [asked.currency] if asked.currency else await ctx.store.deal_figures.list_currencies()

    def bounds(code: str) -> tuple[int | None, int | None]:
        least, most = (each.minor(code) if each else None for each in asked.amounts)
        more, less = asked.beyond  # "Over 5k" begins a cent above it.
        return None if least is None else least + more, None if most is None else most - less

    return {code: bounds(code) for code in codes}


async def _stalled(ctx: Context, asked: Asked, page: int) -> Reply:
    """List the deals that stand still, the longest first: those that somebody is, or will be, nudged about."""
    mine, stage = asked.of.ids, asked.stage
    found = [
        each
        for each in await all_stalls(ctx.store, ctx.now)
        if (mine is None or each.deal.owner_id in mine) and (stage is None or each.stage.id == stage.id)
    ]
    shown = {each.deal.id: each for each in found[(page - 1) * _PAGE : page * _PAGE]}
    view = card.View(asked.state.value, asked.of, asked.again(), card.Page(page, _PAGE, len(found)), stalls=shown)
    return await card.deal_list(ctx, view, [each.deal for each in shown.values()])
