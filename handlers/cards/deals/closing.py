"""The end of a deal: when it was, and what to do about a win or a loss that no open deal stands for."""

from typing import Any

from handlers.cards import record as card
from handlers.kit.arguments import Continue, Missing, Named
from handlers.kit.context import Context
from handlers.kit.errors import Unclear
from handlers.kit.phrase import At, Phrase, literal, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text
from handlers.rules.deals import stages
from handlers.rules.deals.opening import opened
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.stage import StageKind

_OFFERED = 3


def already(end: str, deal: Deal) -> Phrase:
    """Say since when a deal is won or lost, which ``end`` names as the commands do."""
    assert deal.closed_at is not None  # noqa: S101  A deal in a closing stage has its moment.
    return say(f"{end}-already", deal=deal.name, on=At(deal.closed_at, style="date"))


async def ended_meanwhile(ctx: Context, deal: Deal, *but: StageKind) -> Phrase | None:
    """Say who has ended a deal since the card or form by which somebody acts: they did not know, so nothing is turned.

    None for a deal that goes on, that they knew to be closed, or whose end is ``but`` the one that they mean.
    """
    stage = next((each for each in ctx.stages if each.id == deal.stage_id), None)
    if deal.closed_at is None or ctx.known_at is None or ctx.known_at > deal.closed_at:
        return None
    if stage is None or stage.kind in but or stage.kind is StageKind.OPEN:
        return None
    by = await ctx.store.deal_changes.find_mover(deal.id)
    mover = await ctx.store.members.find(by) if by is not None and by != ctx.actor.id else None
    if mover is None:
        return already(stage.kind.value, deal)
    return say(f"{stage.kind.value}-meanwhile", deal=deal.name, by=mover.name, at=At(deal.closed_at))


def which(ctx: Context, press: Press, deal: Named | None, customer: Company | Contact | None) -> Reply | Continue:
    """Find the deal that a win or a loss is about: a customer's only open one, else it is asked, or one is offered.

    ``press`` is the command with what else was said. Raises ``Missing`` where nothing was named, and ``Unclear``.
    """
    if deal is not None:
        return _unknown(ctx, press, deal.name)
    if customer is None:
        raise Missing(("deal",), dict(press.arguments))
    company, contact = _ids(customer)
    open_ones = ctx.names.open_deals(company, contact)
    ways = tuple(Button(literal(each.name), _about(press, each.id)) for each in open_ones[: 2 * _OFFERED])
    if len(open_ones) == 1:
        return Continue((_about(press, open_ones[0].id),))
    if open_ones:
        raise Unclear(name=customer.name, buttons=ways)
    return _offered(press, say("deal-none-open", name=customer.name), card.this(customer))


def begun(ctx: Context, name: str, customer: Company | Contact | None) -> Deal:
    """Open the deal that was offered: with its customer, or under its name alone."""
    title = name or (customer.name if customer else "")
    deal = ctx.store.deals.add(
        opened(title, stages.first_open(ctx.stages), ctx.actor.member, by=ctx.actor.id, now=ctx.now)
    )
    deal.company_id = customer.id if isinstance(customer, Company) else customer.company_id if customer else None
    deal.contact_id = customer.id if isinstance(customer, Contact) else None
    return deal


def _unknown(ctx: Context, press: Press, name: str) -> Reply:
    """Answer a name that no deal has: the nearest ones, and the way to open it."""
    near = [Button(literal(each.name), _about(press, each.id)) for each in ctx.names.near(name, "deal")[:_OFFERED]]
    return _offered(press, say("deal-unknown", name=name), {"name": name}, near)


def _offered(press: Press, words: Phrase, named: dict[str, Any], near: list[Button] | None = None) -> Reply:
    both = Press(press.command, {**press.arguments, **named, "opened": True})
    kind = ButtonKind.PLAIN if near else ButtonKind.MAIN
    ways = (
        *(near or ()),
        Button(say(f"{press.command}-open-first"), both, kind),
        Button(say("deal-open-only"), Press("deal", named)),
    )
    return Reply((Text(words), Buttons(ways)), purpose="question")


def _about(press: Press, identity: str) -> Press:
    return Press(press.command, {**press.arguments, "deal": {"kind": "deal", "id": identity}})


def _ids(customer: Company | Contact) -> tuple[str | None, str | None]:
    return (None, str(customer.id)) if isinstance(customer, Contact) else (str(customer.id), None)
