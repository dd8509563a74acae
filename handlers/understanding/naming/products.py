"""Deals that are called by what is sold to whom: "the pilot at Lumen", "der Carport vom Klinikum"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from handlers.understanding.marks import Mark
from handlers.understanding.naming.entries import Entry, Hit, name_words
from handlers.understanding.naming.fuller import Surroundings
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, Word

_CUSTOMERS = frozenset({"company", "contact"})
_REACH = 100
"""Characters before a customer in which what it buys is looked for."""


@lru_cache(maxsize=16)
def _leads(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what stands between what is sold and its customer, and what stands before both."""
    nouns, the = lexicon.alternation("deal_nouns"), lexicon.alternation("the")
    changed = rf"{LEFT}{lexicon.alternation('changes_what')} "
    return (
        re.compile(rf"(?: {nouns})? {lexicon.alternation('of_whom')} (?:{the} )?$"),
        re.compile(rf"(?:^\s*|[,;.!?\n:-] *|{changed})(?:(?:{lexicon.alternation('fillers')}),? )?(?:{the} )?$"),
    )


def of_customers(folded: str, found: Sequence[Word], marks: list[Mark], around: Surroundings) -> list[Mark]:
    """Mark the one open deal of a customer that bears the words before it, where a clause begins with them."""
    if "of_whom" not in around.lexicon.sets:
        return marks
    made = list(marks)
    for customer in (mark for mark in marks if mark.kind in _CUSTOMERS and not mark.value.unsure):
        deals = _deals(customer, around)
        deal = _sold(folded, found, customer.start, deals, around.lexicon) if deals else None
        if deal is not None and not any(
            mark.start < deal.end and deal.start < mark.end and mark.kind != "unknown" for mark in made
        ):
            made = [mark for mark in made if mark.end <= deal.start or mark.start >= deal.end] + [deal]
    return made


def _deals(customer: Mark, around: Surroundings) -> tuple[Entry, ...]:
    entry = customer.value.entries[0]
    if entry.kind == "contact":
        return around.names.open_deals(contact_id=entry.id)
    return around.names.open_deals(company_id=entry.id)


def _sold(folded: str, found: Sequence[Word], end: int, deals: tuple[Entry, ...], lexicon: Lexicon) -> Mark | None:
    between, before = _leads(lexicon)
    gap = between.search(folded, max(0, end - _REACH), end)
    if gap is None:
        return None
    said = [word for word in found if word.end <= gap.start() and word.start >= end - _REACH]
    taken = {deal.id: _words(folded, said, gap.start(), deal) for deal in deals}
    most = max(map(len, taken.values()))
    best = [deal for deal in deals if len(taken[deal.id]) == most]
    if not most or len(best) > 1:
        return None
    first = taken[best[0].id][-1]
    if before.search(folded[max(0, first.start - _REACH) : first.start]) is None:
        return None
    return Mark("deal", first.start, gap.start(), Hit(entries=(best[0],), count=most, whole=False, slips=0))


def _words(folded: str, said: Sequence[Word], end: int, deal: Entry) -> list[Word]:
    """List the words right before a place that a deal's name has, the last one first."""
    own = set(name_words(deal.name, "deal"))
    taken: list[Word] = []
    for word in reversed(said):
        if word.fold not in own or folded[word.end : end].strip(" "):
            break
        taken.append(word)
        end = word.start
    return taken
