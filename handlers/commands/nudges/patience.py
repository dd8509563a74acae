"""`patience`: "not stalled because …": this one deal may be quiet for longer."""

from handlers.cards.nudges import asking
from handlers.cards.nudges.stall import reason_said
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import shown, this
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Choice, Note, Option, Press, Reply, Text, reply
from handlers.rules.deals.stalls import REASONS, allowed_days, not_stalled
from handlers.understanding.words.patience import reason_of
from storage.models.deal import Deal

_LONGEST = 200


@command(hidden=True, own=("deal",))
async def patience(
    ctx: Context, deal: Deal, reason: str = "", words: str = "", step: str = "", card: str = ""
) -> Reply | Continue:
    """Ask why a deal is not stalled; the reason, also one in somebody's own ``words``, gives it more days."""
    reason = reason or reason_of(words, ctx.actor.locale) or words.strip()[:_LONGEST]
    if card:
        return asking.answered(Press("patience", this(deal) | {"reason": reason}), card)
    if not reason:
        options = tuple(
            Option(say(f"patience-reason-{each}"), Press("patience", this(deal) | {"reason": each})) for each in REASONS
        )
        question = say("patience-ask", name=deal.name)
        return asking.asked(ctx, deal, question, Choice(say("patience-why"), options), step)
    stage = await ctx.store.pipelines.get_stage(deal.stage_id)
    before = allowed_days(deal, stage)
    found = await stalls_among(ctx.store, [deal], ctx.now)
    days = not_stalled(deal, stage, reason, found[0].days if found else 0, ctx.now)
    said = say("patience-done", name=deal.name, days=days, reason=reason_said(reason))
    was = [Note(say("patience-was", days=before, stage=stage.name))] if before is not None else []
    return reply(Text(said), *was, shows=shown(deal), undo=True)
