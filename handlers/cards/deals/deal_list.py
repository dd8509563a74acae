"""A page of deals as a table, each a press away, with the way to the other pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.deals.money import amount_of
from handlers.cards.deals.reason import reason_phrase
from handlers.cards.lists import PURPOSE
from handlers.cards.whose import Whose
from handlers.kit.context import Context
from handlers.kit.phrase import At, On, Phrase, literal, say
from handlers.kit.reply import (
    Block,
    Button,
    Buttons,
    Choice,
    Heading,
    Note,
    Option,
    Press,
    Reply,
    Table,
    Text,
    To,
)
from handlers.rules.deals.stalls import Stall
from storage.models.deal import Deal
from storage.models.stage import StageKind

_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Page:
    """Which page of how many entries."""

    number: int
    size: int
    count: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.count // self.size))


@dataclass(frozen=True, slots=True)
class View:
    """One look at a list: its state, whose deals, the arguments that ask for it, its page, and standstills by deal."""

    state: str
    of: Whose
    again: Mapping[str, Any]
    page: Page
    stalls: Mapping[UUID, Stall] = field(default_factory=dict)


async def deal_list(ctx: Context, view: View, deals: Sequence[Deal]) -> Reply:
    """Show one page of deals."""
    if not deals:
        chosen = view.again.keys() - {"state", "owner"}
        none = "deals-none" if chosen else f"deals-none-{view.state}"
        return Reply((Text(say(none, whose=view.of.title)),), To.ASKER, purpose=PURPOSE)
    head = Heading(say(f"deals-title-{view.state}", count=view.page.count, whose=view.of.title))
    columns, rows = await _rows(ctx, view, deals)
    options = tuple(Option(literal(each.name[:_LONGEST_LABEL]), Press("show", card.this(each))) for each in deals)
    blocks: list[Block] = [head, Table(columns, rows, view.page.number), Choice(say("deals-open-one"), options)]
    if view.page.last > 1:
        blocks += [Note(say("deals-page", page=view.page.number, last=view.page.last)), _pages(view)]
    return Reply(tuple(blocks), To.ASKER, shows=card.shown(*deals), purpose=PURPOSE)


async def _rows(
    ctx: Context, view: View, deals: Sequence[Deal]
) -> tuple[tuple[Phrase, ...], tuple[tuple[Phrase, ...], ...]]:
    """Make columns and rows: what differs by state is when it closes, was closed, or since when it stands still."""
    stages = {each.id: each.name for each in await ctx.store.pipelines.list_stages()}
    lost = view.state == StageKind.LOST
    owners = await ctx.store.members.get_many(each.owner_id for each in deals) if view.of.many else {}
    names = [
        "deal",
        "reason" if lost else "stage",
        "amount",
        f"when-{view.state}",
        *(["owner"] if view.of.many else []),
    ]
    rows = [
        (
            literal(each.name),
            _why(each) if lost else literal(stages[each.stage_id]),
            amount_of(each.amount_minor, each.currency),
            _when(each, view.stalls.get(each.id)),
            *((literal(owners[each.owner_id].name),) if view.of.many else ()),
        )
        for each in deals
    ]
    return tuple(say(f"deals-column-{name}") for name in names), tuple(rows)


def _why(deal: Deal) -> Phrase:
    return reason_phrase(deal.lost_reason) if deal.lost_reason else say("common-nothing")


def _when(deal: Deal, stall: Stall | None) -> Phrase:
    if stall is not None:
        return say("deals-quiet", count=stall.days)
    if deal.closed_at is not None:
        return say("common-value", value=At(deal.closed_at, style="date"))
    return say("common-value", value=On(deal.close_on)) if deal.close_on else say("common-nothing")


def _pages(view: View) -> Buttons:
    number = view.page.number
    ways = (("deals-back", number - 1), ("deals-next", number + 1))
    return Buttons(
        tuple(
            Button(say(key), Press("deals", {**view.again, "page": to}))
            for key, to in ways
            if 1 <= to <= view.page.last
        )
    )
