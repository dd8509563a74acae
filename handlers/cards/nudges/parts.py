"""The parts that a team's day and its week share: what was won, and who came."""

from collections.abc import Sequence
from typing import Final

from handlers.cards.deals.money import Sums
from handlers.cards.lists import more
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Text
from storage.models.contact import Contact
from storage.models.deal import Deal

SHOWN: Final = 5
"""How many of anything a team's place is told by name."""


def won_part(won: Sequence[Deal], *, amounts: bool) -> list[Block]:
    """Name the deals that were won, with their sum where amounts may stand."""
    if not won:
        return []
    sums = Sums()
    for each in won:
        sums.add(each.currency, each.amount_minor or 0)
    names = _names(won)
    says = say("week-won-names", names=names, sum=sums.phrase()) if amounts else say("week-won-plain", names=names)
    return [Text(says), *more(won, SHOWN)]


def leads_part(leads: Sequence[Contact]) -> list[Block]:
    """Name the leads that came."""
    return [Text(say("week-leads-names", names=_names(leads))), *more(leads, SHOWN)] if leads else []


def _names(records: Sequence[Deal | Contact]) -> str:
    return ", ".join(each.name for each in records[:SHOWN])
