"""A form that was left open beside other work: kept and said once, or ended because its work is done or moot."""

from handlers.cards import sent, standing
from handlers.cards.listening import ASIDE
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.forms import leaving, questions
from handlers.dispatcher.meaning.plan import Plan
from handlers.dispatcher.replies import answered
from handlers.kit.context import Context
from storage.models.draft import Draft


async def put(house: House, ctx: Context, plan: Plan, form: Draft) -> None:
    """Keep a form that was left open from taking the next messages too, and say once how to go on with it."""
    still = await ctx.store.drafts.find(form.conversation, form.member_id)
    if still is None or still.id != form.id:
        return
    done = plan.actions and any(leaving.has_done(still, each) for each in plan.presses)
    if done or not await standing.is_asked_still(ctx.store, still):
        await end(house, ctx, still)
    elif ASIDE not in still.arguments:
        still.arguments = {**still.arguments, ASIDE: True}
        ctx.also.append(questions.kept(still.command, sent.holding(still.arguments)))


async def end(house: House, ctx: Context, form: Draft) -> None:
    """End a form whose work was done without it, or is none any more; its buttons do nothing from now on."""
    if form.card_id is not None:
        await answered.close(ctx, form.card_id, answered.wording(house, ctx, form))
    await ctx.store.drafts.drop(form.conversation, form.member_id)
