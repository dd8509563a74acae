"""The parts that a team's day and its week share: what was won, who came, lists that say how much more there is."""

from collections.abc import Sequence
from typing import Final

from handlers.cards.deals.money import Sums
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Note, Text
from storage.models.contact import Contact
from storage.models.deal import Deal

_SHOWN: Final = 5


def won_part(won: Sequence[Deal], *, amounts: bool) -> list[Block]:
    """Name the deals that were won, with their sum where amounts may stand."""
    if not won:
        return []
    sums = Sums()
    for each in won:
        sums.add(each.currency, each.amount_minor or 0)
    names = _names(won)
    says = say("week-won-names", names=names, sum=sums.phrase()) if amounts else say("week-won-plain", names=names)
    return [Text(says), *_more(won)]


def leads_part(leads: Sequence[Contact]) -> list[Block]:
    """Name the leads that came."""
    return [Text(say("week-leads-names", names=_names(leads))), *_more(leads)] if leads else []


def listed(title: Phrase, lines: Sequence[Phrase]) -> list[Block]:
    """Show the first few lines below their title."""
    return [Text(title), *(Text(each) for each in lines[:_SHOWN]), *_more(lines)] if lines else []


def _names(records: Sequence[Deal | Contact]) -> str:
    return ", ".join(each.name for each in records[:_SHOWN])


def _more(there: Sequence[object]) -> list[Block]:
    return [Note(say("common-more", count=len(there) - _SHOWN))] if len(there) > _SHOWN else []
