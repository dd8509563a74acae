"""What a nudge's button asks before it does anything: no nudge is lost to a question."""

from uuid import UUID

from handlers.cards.record import shown, this
from handlers.kit.arguments import Continue
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Button, Buttons, Choice, Option, Press, Reply, Text, To, reply
from handlers.kit.request import Audience, Pressed
from storage.models.card import Card
from storage.models.deal import Deal

_BACK = "nudge"


def asked(ctx: Context, deal: Deal, words: Phrase, choice: Choice, step: str) -> Reply:
    """Ask in the nudge's place, with the way back to it; where others read it too, only who pressed is asked."""
    if isinstance(ctx.request.body, Pressed) and ctx.place.audience is not Audience.PRIVATE:
        alone = Choice(choice.label, tuple(_beside_its_card(ctx, each) for each in choice.options))
        return Reply((Text(words), alone), to=To.ASKER, shows=shown(deal), purpose="question")
    back = (Buttons((Button(say("common-back"), Press(_BACK, this(deal) | {"step": step})),)),) if step else ()
    return reply(Text(words), choice, *back, shows=shown(deal))


def answered(press: Press, card: str) -> Continue:
    """Show what comes of an answer on the card that others read, beside which it was asked."""
    return Continue((press,), card=UUID(card))


async def way_back(ctx: Context) -> tuple[Card, Press] | None:
    """Find the nudge in whose place a question stands: the way back is the last that it offers."""
    card = await ctx.store.cards.find_latest(ctx.place.channel, ctx.actor.id, purpose="nudge")
    last = card.presses[-1] if card is not None and card.presses else {}
    if card is None or last.get("command") != _BACK or "step" not in last["arguments"]:
        return None
    return card, Press(_BACK, last["arguments"])


def _beside_its_card(ctx: Context, option: Option) -> Option:
    press = option.press
    return Option(option.label, Press(press.command, press.arguments | {"card": str(ctx.card)}))
