"""`lost`: a deal is lost; why is asked once, from a list that learns."""

from uuid import UUID

from handlers.cards import listening
from handlers.cards import record as card
from handlers.cards.deals import closing
from handlers.cards.deals.deal import deal_card
from handlers.cards.deals.reason import reason_phrase
from handlers.cards.deals.told import Known, tell_owner
from handlers.cards.standing import as_it_is
from handlers.kit.arguments import Continue, Missing, Named
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Button, Buttons, Press, Reply, Text, reply
from handlers.kit.request import Platform, Pressed
from handlers.rules.deals import reasons, stages
from handlers.understanding.words.lexicon import available, load
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.stage import StageKind


@command(actions=("lose_deal",), aliases=("lose",), own=("deal",))
async def lost(
    ctx: Context,
    deal: Deal | Named | None = None,
    reason: str = "",
    ask: bool = False,
    company: Company | None = None,
    contact: Contact | None = None,
    name: str = "",
    opened: bool = False,
    asked: str = "",
) -> Reply | Continue:
    """Mark a deal as lost, and remember why."""
    if opened:
        deal = closing.begun(ctx, name, company or contact)
    if not isinstance(deal, Deal):
        return closing.which(ctx, Press("lost", {"reason": reason} if reason else {}), deal, company or contact)
    if ended := await closing.ended_meanwhile(ctx, deal, StageKind.LOST):
        return await deal_card(ctx, deal, ended, undo=False)
    if ask and not reason:
        raise Missing(("reason",))
    stage = stages.ending(await ctx.store.pipelines.list_stages(deal.pipeline_id), StageKind.LOST)
    why = reasons.settled(reason, _words())[:200]
    before = Known.of(ctx, deal)
    was_open = stages.move(deal, stage, ctx.now)
    if not was_open and not why:
        return await deal_card(ctx, deal, closing.already("lost", deal), undo=False)
    if not was_open:
        return await _explained(ctx, deal, why, asked)
    deal.lost_reason = why or None
    await tell_owner(ctx, deal, before)
    if why:
        return await deal_card(ctx, deal, _said(deal))
    await listening.listen(ctx, "lost", "reason", deal)
    buttons = [_button(deal, each) for each in reasons.offered(await ctx.store.deal_figures.list_reasons())]
    other = Button(say("lost-other"), Press("lost", _this_loss(deal) | {"ask": True}))
    words = (Text(say("lost-done", deal=deal.name)), Text(say("lost-why")))
    return reply(*words, Buttons((*buttons, other)), shows=card.shown(deal), undo=True)


def _words() -> dict[str, list[str]]:
    """Gather the words for the common reasons in every language: people mix them."""
    tables = [load(language).table("lost_reasons") for language in available()]
    return {reason: [word for each in tables for word in each.get(reason, ())] for reason in reasons.COMMON}


async def _explained(ctx: Context, deal: Deal, why: str, asked: str) -> Reply:
    """Keep the reason of a deal that is lost already. Undo goes on taking back the loss, and not only its reason."""
    await listening.heard(ctx, "lost")
    pressed = await ctx.store.cards.find(ctx.card) if ctx.card else None
    if pressed is None and asked:
        pressed = await ctx.store.cards.find_by_undo(UUID(asked))
    if pressed is None or pressed.undo_id is None:
        deal.lost_reason = why
        return await deal_card(ctx, deal, _said(deal))
    async with ctx.store.untracked():
        deal.lost_reason = why
    if not isinstance(ctx.request.body, Pressed) and ctx.place.platform is not Platform.TERMINAL:
        ctx.corrected.append((pressed, reply(Text(_said(deal)), shows=card.shown(deal))))
    again = Button(say("card-deal-reopen"), Press("reopen", card.this(deal)))
    back = Button(say("common-undo"), Press("undo", {"undo": str(pressed.undo_id)}))
    blocks: tuple[Block, ...] = (Text(_said(deal)), Buttons((again, back)))
    return reply(*blocks, shows=card.shown(deal))


def _said(deal: Deal) -> Phrase:
    return say("lost-because", deal=deal.name, reason=reason_phrase(deal.lost_reason or ""))


def _button(deal: Deal, reason: str) -> Button:
    return Button(reason_phrase(reason), Press("lost", _this_loss(deal) | {"reason": reason}))


def _this_loss(deal: Deal) -> dict[str, object]:
    """Name a loss whose reason is asked for: another one, or none any more, is not explained by it."""
    return card.this(deal) | as_it_is("lost", deal)
