"""What a request did, in the words of its card: an undo says by them what it takes back."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

import msgspec

from handlers.cards.taken_back import entity
from handlers.kit.phrase import Listing, Money, On, Phrase, Value, say
from storage.models.undo import Undo
from storage.unit_of_work import Store

_TITLES: Final[Mapping[str, str]] = {
    "assign-done": "undo-title-assign",
    "move-done": "undo-title-move",
    "reopen-done": "undo-title-reopen",
    "pause-done": "undo-title-pause",
    "pause-for-good": "undo-title-pause",
    "resume-done": "undo-title-resume",
    "patience-done": "undo-title-patience",
    "patience-until": "undo-title-pause",
    "away-covered": "undo-title-away",
    "away-alone": "undo-title-away",
    "away-later-covered": "undo-title-away",
    "away-later-alone": "undo-title-away",
    "absent-covered": "undo-title-away",
    "absent-noted": "undo-title-away",
    "away-welcome-back": "undo-title-back",
    "team-here": "undo-title-place",
    "team-posts-nowhere": "undo-title-no-place",
    "learned-taught-name": "learned-name",
    "learned-forgotten": "undo-title-forgotten",
    "learned-forgotten-all": "undo-title-forgotten-all",
    "workday-how": "workday-title",
    "feedback-thanks": "feedback-form",
    "invite-done": "undo-title-invite",
}
"""What says how it is now would be no longer true behind "Undone": it has a title of its own, with the same values."""

_CHANGED: Final = {"deal-updated": "deal", "contact-updated": "contact", "company-updated": "company"}
"""What only says whose record it was: behind "Undone" stands what became of it."""

_FIELDS: Final[Mapping[str, str]] = {
    "name": "name",
    "amount_minor": "amount",
    "close_on": "close_date",
    "title": "job_title",
    "email": "email",
    "phone": "phone",
    "website": "website",
    "industry": "industry",
    "source": "source",
    "company_id": "company",
    "contact_id": "customer",
}


async def what(store: Store, undo: Undo) -> Phrase:
    """Name what was taken back: in the words of its card, else by the kinds of record."""
    if said := await parts(store, undo):
        return say("common-value", value=Listing(tuple(said)))
    kinds = dict.fromkeys(str(change["entity"]) for change in undo.changes)
    return say("common-value", value=Listing(tuple(entity(kind) for kind in kinds)))


async def lines(store: Store, undo: Undo) -> list[Phrase]:
    """Say each thing that was done in a line of its own."""
    return await parts(store, undo) or [await what(store, undo)]


async def parts(store: Store, undo: Undo) -> list[Phrase]:
    """Give each thing that was done in its card's words."""
    return [await _titled(store, undo, each) for each in msgspec.convert(undo.says or (), tuple[Phrase, ...])]


async def _titled(store: Store, undo: Undo, said: Phrase) -> Phrase:
    if (kind := _CHANGED.get(said.key)) is not None:
        changed = [each for each in undo.changes if each["entity"] == kind and each["before"] is not None]
        fields = [field for each in changed for field in await _fields(store, each)]
        return say("undo-title-updated", **said.params, what=Listing(tuple(fields))) if fields else said
    return Phrase(_TITLES.get(said.key, said.key), said.params)


async def _fields(store: Store, change: Mapping[str, Any]) -> list[Phrase]:
    """Name the fields that a change wrote, with their values."""
    given = change["after"] or {}
    found: list[Phrase] = []
    for column, name in _FIELDS.items():
        if column in given:
            value = await _value(store, change, column)
            label = say(f"ask-{name}")
            found.append(say("undo-field", label=label, value=value) if value else label)
    return found


async def _value(store: Store, change: Mapping[str, Any], column: str) -> Value | None:
    given = change["after"][column]
    if given is None or column.endswith("_id"):
        return None
    if column == "close_on":
        return On(date.fromisoformat(given))
    if column != "amount_minor":
        return str(given)
    deal = await store.deals.find(UUID(change["id"]))
    currency = change["after"].get("currency") or (deal.currency if deal is not None else None)
    return Money(given, currency) if currency else None
