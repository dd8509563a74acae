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
    shown, plain = words_of(deal, owner, amounts=amounts), words_of(deal, owner, amounts=False)
    return Reply((shown,), to=To.CHANNEL, place=place, discreet=(plain,), shows=card.shown(deal), purpose=PURPOSE)


def words_of(deal: Deal, owner: Member, *, amounts: bool) -> Block:
    """Say who won what, with the amount where it may stand there."""
    if not amounts or not deal.amount_minor or not deal.currency:
        return Text(say("won-team", owner=owner.name, deal=deal.name))
    money = Money(deal.amount_minor, deal.currency)
    return Text(say("won-team-amount", owner=owner.name, deal=deal.name, amount=money))
