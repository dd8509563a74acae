"""`patience`: "not stalled because …": this one deal may be quiet for longer."""

from datetime import date, timedelta

from handlers.cards.deals import closing
from handlers.cards.deals.deal import deal_card
from handlers.cards.nudges import asking
from handlers.cards.nudges.stall import reason_said
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import shown, this
from handlers.kit.arguments import Continue, Due
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Listing, On, say
from handlers.kit.reply import Choice, Note, Option, Press, Reply, Text, reply
from handlers.rules.deals.stalls import REASONS, allowed_days, not_stalled
from handlers.understanding.words.patience import reason_of
from storage.models.deal import Deal
from storage.models.stage import StageKind

_LONGEST = 200
_FARTHEST = timedelta(days=270)
"""How far ahead a day is waited for; what is said of a farther one was mostly meant of the past: "since March"."""


@command(hidden=True, own=("deal",))
async def patience(
    ctx: Context,
    deal: Deal,
    reason: str = "",
    words: str = "",
    until: Due | None = None,
    step: str = "",
    card: str = "",
) -> Reply | Continue:
    """Ask why a deal is not stalled; the reason, also one in somebody's own ``words``, gives it more days.

    Where they say ``until`` when, it is left alone until that day.
    """
    if deal.closed_at is not None:
        end = next((each.kind for each in ctx.stages if each.id == deal.stage_id), StageKind.LOST)
        return await deal_card(ctx, deal, closing.already(end.value, deal), undo=False)
    reason = reason or reason_of(words, ctx.actor.locale) or words.strip()[:_LONGEST]
    if card:
        return asking.answered(Press("patience", this(deal) | {"reason": reason}), card)
    if not reason:
        options = tuple(
            Option(say(f"patience-reason-{each}"), Press("patience", this(deal) | {"reason": each})) for each in REASONS
        )
        question = say("patience-ask", name=deal.name)
        return asking.asked(ctx, deal, question, Choice(say("patience-why"), options), step)
    if until is not None and (day := _day(ctx, until)) is not None:
        deal.quiet_until = day
        said = say("patience-until", names=Listing((deal.name,)), day=On(day), reason=reason_said(reason))
        return reply(Text(said), shows=shown(deal), undo=True)
    stage = await ctx.store.pipelines.get_stage(deal.stage_id)
    before = allowed_days(deal, stage)
    found = await stalls_among(ctx.store, [deal], ctx.now)
    days = not_stalled(deal, stage, reason, found[0].days if found else 0, ctx.now)
    said = say("patience-done", name=deal.name, days=days, reason=reason_said(reason))
    was = [Note(say("patience-was", days=before, stage=stage.name))] if before is not None else []
    return reply(Text(said), *was, shows=shown(deal), undo=True)


def _day(ctx: Context, until: Due) -> date | None:
    """Give the day to come that was said; None where it is none, or too far away to be meant."""
    day, today = until.on or (until.at.date() if until.at else None), ctx.local.date()
    return day if day is not None and today < day <= today + _FARTHEST else None
