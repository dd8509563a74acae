"""`patience`: "not stalled because …": this one deal may be quiet for longer."""

from handlers.cards.nudges.asking import asked
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import this
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Choice, Note, Option, Press, Reply, Shown, Text, reply
from handlers.rules.deals.stalls import REASONS, allowed_days, not_stalled
from storage.models.deal import Deal


@command(hidden=True, own=("deal",))
async def patience(ctx: Context, deal: Deal, reason: str = "") -> Reply:
    """Ask why a deal is not stalled; the reason says how many more days it gets."""
    shows = (Shown("deal", str(deal.id)),)
    if reason not in REASONS:
        options = tuple(
            Option(say(f"patience-reason-{each}"), Press("patience", this(deal) | {"reason": each})) for each in REASONS
        )
        question = Text(say("patience-ask", name=deal.name))
        return asked(ctx, deal, reply(question, Choice(say("patience-why"), options), shows=shows))
    stage = await ctx.store.pipelines.get_stage(deal.stage_id)
    before = allowed_days(deal, stage)
    found = await stalls_among(ctx.store, [deal], ctx.now)
    days = not_stalled(deal, stage, reason, found[0].days if found else 0, ctx.now)
    words = say("patience-done", name=deal.name, days=days, reason=say(f"patience-reason-{reason}"))
    was = [Note(say("patience-was", days=before, stage=stage.name))] if before is not None else []
    return reply(Text(words), *was, shows=shows, undo=True)
