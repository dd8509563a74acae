"""A win as its team sees it: short, cheerful, one emoji; without the amount where outsiders read."""

from handlers.cards import record as card
from handlers.kit.phrase import Money, say
from handlers.kit.reply import Block, Reply, Text, To
from handlers.kit.request import Place
from storage.models.deal import Deal
from storage.models.member import Member

PURPOSE = "win"


def celebration(deal: Deal, owner: Member, place: Place, *, amounts: bool) -> Reply:
    """Tell a team's place that a deal was won; ``amounts`` says whether money may be shown there at all."""
    plain: Block = Text(say("won-team", owner=owner.name, deal=deal.name))
    shown = plain
    if amounts and deal.amount_minor and deal.currency:
        money = Money(deal.amount_minor, deal.currency)
        shown = Text(say("won-team-amount", owner=owner.name, deal=deal.name, amount=money))
    return Reply((shown,), to=To.CHANNEL, place=place, discreet=(plain,), shows=card.shown(deal), purpose=PURPOSE)
