"""What the owner of a deal hears when a colleague has changed or closed it, whoever that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.deals.reason import reason_phrase
from handlers.cards.rights import covers_for
from handlers.cards.why import why_button
from handlers.kit.context import Context
from handlers.kit.phrase import Money, On, Phrase, literal, say
from handlers.kit.reply import Button, Buttons, Field, Fields, Press, Reply, Text, To
from handlers.rules.team.pings import Event, Frequency, own_frequency
from storage.models.deal import Deal
from storage.models.member import Member, MemberState

_EVENT = Event.CHANGES


@dataclass(frozen=True, slots=True)
class Known:
    """What of a deal is its owner's to know about."""

    name: str
    stage: Phrase
    amount: tuple[int | None, str | None]
    close_date: date | None
    reason: str

    @classmethod
    def of(cls, ctx: Context, deal: Deal) -> Self:
        """Take it down, before a change or after one."""
        stage = next((each.name for each in ctx.stages if each.id == deal.stage_id), "–")
        return cls(deal.name, literal(stage), (deal.amount_minor, deal.currency), deal.close_on, deal.lost_reason or "")

    def words(self) -> dict[str, Phrase]:
        """Word each value; an absent one as a dash."""
        minor, currency = self.amount
        money = say("common-value", value=Money(minor, currency)) if minor is not None and currency else None
        day = say("common-value", value=On(self.close_date)) if self.close_date else None
        absent = literal("–")
        return {
            "name": literal(self.name),
            "stage": self.stage,
            "amount": money or absent,
            "close_date": day or absent,
            "reason": reason_phrase(self.reason) if self.reason else absent,
        }


async def seen(ctx: Context, changes: Iterable[Mapping[str, Any]]) -> list[tuple[Deal, Known]]:
    """Take down the deals among changes that are to be taken back, so that their owners hear of that as well."""
    deals = [each["id"] for each in changes if each["entity"] == "deal"]
    found = await ctx.store.deals.get_many([UUID(str(each)) for each in dict.fromkeys(deals)])
    return [(each, Known.of(ctx, each)) for each in found.values()]


async def tell_owner(ctx: Context, deal: Deal, before: Known) -> None:
    """Let the owner know, without a sound, what a colleague has changed; who covers for them acts in their name."""
    after = Known.of(ctx, deal)
    was, now = before.words(), after.words()
    rows = tuple(
        Field(say(f"ask-{name}"), say("deal-told-change", before=was[name], after=now[name]))
        for name in was
        if was[name] != now[name] and (name != "reason" or after.reason)
    )
    owner: Member | None = await ctx.store.members.find(deal.owner_id)
    if not rows or owner is None or owner.state is not MemberState.ACTIVE:
        return
    if owner.id == ctx.actor.id or await covers_for(ctx, owner.id):
        return
    if own_frequency(_EVENT, owner.pings_off, await ctx.store.teams.own_pings(owner.id)) is not Frequency.NOW:
        return  # Where it is to be in the morning's agenda, that looks up what changed.
    words = Text(say("deal-told", by=ctx.actor.member.name, deal=before.name))
    show = Button(say("card-record-timeline"), Press("show", card.this(deal)))
    why = why_button(_EVENT.value, (say("why-own-changes"),), ctx.now)
    blocks = (words, Fields(rows), Buttons((show, why)))
    shows, member = card.shown(deal), str(owner.id)
    told = Reply(blocks, to=To.MEMBER, member=member, shows=shows, pings=False, event=_EVENT.value)
    ctx.also.append(told)
