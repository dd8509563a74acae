"""A win as its team sees it: short, cheerful, one emoji; without the customer where outsiders read."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.why import why_button
from handlers.kit.phrase import Money, say
from handlers.kit.reply import Block, Buttons, Reply, Text, To
from handlers.rules.team.pings import Event
from handlers.rules.team.places import may_show_amounts, place_of_team
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.team import Team
from storage.repositories.deal_changes import Step

PURPOSE = "win"


def celebration(deal: Deal, owner: Member, team: Team, at: datetime) -> Reply:
    """Tell a team's place that a deal was won; only who leads the team may switch that off."""
    blocks = (words_of(deal, owner, amounts=may_show_amounts(team)), why(team, at))
    plain = (Text(say("won-team-plain", owner=owner.name)),)
    place = place_of_team(team)
    return Reply(blocks, to=To.CHANNEL, place=place, discreet=plain, shows=card.shown(deal), purpose=PURPOSE)


def why(team: Team, at: datetime) -> Block:
    """Offer to say why a team's place hears of a win."""
    says = (say("why-now-wins", team=team.name), say("why-digest-off"))
    return Buttons((why_button(Event.WINS.value, says, at),))


def words_of(deal: Deal, owner: Member, *, amounts: bool) -> Block:
    """Say who won what, with the amount where it may stand there."""
    if not amounts or not deal.amount_minor or not deal.currency:
        return Text(say("won-team", owner=owner.name, deal=deal.name))
    money = Money(deal.amount_minor, deal.currency)
    return Text(say("won-team-amount", owner=owner.name, deal=deal.name, amount=money))


def winner_of(deal: Deal, steps: Iterable[Step]) -> UUID:
    """Tell whose a deal was when it was won, whoever has it now. ``steps`` are what became of it, the last first."""
    owner = deal.owner_id
    for step in steps:
        if step.field == "stage_id":
            break
        if step.field == "owner_id" and step.before:
            owner = UUID(step.before)
    return owner
