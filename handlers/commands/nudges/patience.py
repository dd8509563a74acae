"""`patience`: "not stalled because …": this one deal may be quiet for longer."""

from handlers.cards.nudges.asking import asked
from handlers.cards.nudges.stall import reason_said
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import this
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Choice, Note, Option, Press, Reply, Shown, Text, reply
from handlers.rules.deals.stalls import REASONS, allowed_days, not_stalled
from handlers.understanding.words.patience import reason_of
from storage.models.deal import Deal

_LONGEST = 200


@command(hidden=True, own=("deal",))
async def patience(ctx: Context, deal: Deal, reason: str = "", words: str = "") -> Reply:
    """Ask why a deal is not stalled; the reason, also one in somebody's own ``words``, gives it more days."""
    reason = reason or reason_of(words, ctx.actor.locale) or words.strip()[:_LONGEST]
    shows = (Shown("deal", str(deal.id)),)
    if not reason:
        options = tuple(
            Option(say(f"patience-reason-{each}"), Press("patience", this(deal) | {"reason": each})) for each in REASONS
        )
        question = Text(say("patience-ask", name=deal.name))
        return asked(ctx, deal, reply(question, Choice(say("patience-why"), options), shows=shows))
    stage = await ctx.store.pipelines.get_stage(deal.stage_id)
    before = allowed_days(deal, stage)
    found = await stalls_among(ctx.store, [deal], ctx.now)
    days = not_stalled(deal, stage, reason, found[0].days if found else 0, ctx.now)
    said = say("patience-done", name=deal.name, days=days, reason=reason_said(reason))
    was = [Note(say("patience-was", days=before, stage=stage.name))] if before is not None else []
    return reply(Text(said), *was, shows=shows, undo=True)
