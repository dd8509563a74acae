"""What was spoken of before: "him", "that deal", "the same customer" mean a record that the thread is about."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from handlers.understanding.marks import Mark
from handlers.understanding.naming.book import language
from handlers.understanding.naming.entries import Entry, Hit
from handlers.understanding.naming.found import Names
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.quantities.vocabulary import LEFT, RIGHT
from handlers.understanding.words.text import fold

_NAMED = frozenset({"contact", "company", "deal", "several", "unknown"})


_LEANS = "person_leans"
"""Words that only lean on somebody, as part of a verb or of its object: "llamarla", "sie anzurufen"."""


@lru_cache(maxsize=16)
def _leans(spoken: str) -> re.Pattern[str] | None:
    said = language(spoken).table.get("before", {}).get(_LEANS)
    return re.compile(f"{LEFT}(?:{'|'.join(said)}){RIGHT}") if said else None


@lru_cache(maxsize=16)
def _said(spoken: str) -> re.Pattern[str] | None:
    table = language(spoken).table.get("before", {})
    groups = [f"(?P<{kind}>{'|'.join(said)})" for kind, said in table.items() if said and kind != _LEANS]
    return re.compile(f"{LEFT}(?:{'|'.join(groups)}){RIGHT}") if groups else None


def speaks_of_before(text: str, spoken: str) -> bool:
    """Tell whether words point to something that was spoken of before."""
    folded = fold(text)
    return any(said is not None and said.search(folded) is not None for said in (_said(spoken), _leans(spoken)))


def spoken_of(folded: str, marks: Iterable[Mark], around: Names, focus: tuple[str, ...]) -> Iterator[Mark]:
    """Give the words that point to a record in focus; behind a name of its own, a sentence speaks of that."""
    said = _said(around.spoken) if focus else None
    if said is None:
        return
    named = min((mark.start for mark in marks if mark.kind in _NAMED), default=len(folded))
    for match in said.finditer(folded, 0, named):
        meant = _meant(str(match.lastgroup), around.known, focus)
        if meant:
            kind = meant[0].kind if len(meant) == 1 else "several"
            yield Mark(kind, *match.span(), Hit(entries=meant, count=1, whole=True, slips=0))


def people_of(names: NameIndex, focus: Iterable[str]) -> tuple[Entry, ...]:
    """List the people in focus: of more than one, "her" may be each."""
    near = (names.get(identity) for identity in focus)
    return tuple(dict.fromkeys(each for each in near if each is not None and each.kind == "contact"))


def _meant(kind: str, names: NameIndex, focus: tuple[str, ...]) -> tuple[Entry, ...]:
    near = [entry for identity in focus if (entry := names.get(identity)) is not None]
    people = people_of(names, focus)
    if kind == "person" and len(people) > 1:
        return people
    wanted = {"person": ("contact", "company"), "company": ("company",), "deal": ("deal",)}.get(kind)
    for each in wanted or ("contact", "company", "deal"):
        found = next((entry for entry in near if entry.kind == each), None)
        if found is not None:
            return (found,)
    if kind == "deal":
        deals = {deal.id: deal for entry in near for deal in _deals(entry, names)}
        return tuple(deals.values()) if len(deals) == 1 else ()
    owners = [identity for entry in near for identity in (entry.contact_id, entry.company_id) if identity]
    found = next((entry for identity in owners if (entry := names.get(identity)) is not None), None)
    return (found,) if found is not None and (wanted is None or found.kind in wanted) else ()


def _deals(entry: Entry, names: NameIndex) -> tuple[Entry, ...]:
    if entry.kind == "contact":
        return names.open_deals(contact_id=entry.id)
    return names.open_deals(company_id=entry.id) if entry.kind == "company" else ()
