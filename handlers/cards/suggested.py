"""What a sentence suggested and nobody has pressed: it stays on the card, and shows where the day is looked at."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

import msgspec

from handlers.kit.reading import RECORDS, Action
from handlers.kit.reply import Press
from storage.models.card import TAKEN, Card
from storage.models.member import Member
from storage.models.task import Task
from storage.unit_of_work import Store

PURPOSE = "suggestion"
LASTS = timedelta(days=3)
"""How long an offer is shown again; what is for a later day is shown until that."""
_LONGEST = timedelta(days=14)

_FEW, _TASK = 3, "create_task"


class _Wanted(NamedTuple):
    """A follow-up that was offered: how it is called, in small letters, and the records that it may be about."""

    title: str
    whom: set[str]


def left_on(card: Card) -> list[tuple[Action, Press]]:
    """List what a card's sentence suggested and nobody has pressed, with the press for each."""
    kept = msgspec.convert((card.request or {}).get("suggestions") or [], list[Action])
    found = []
    for each in kept:
        ways = [way for way in card.presses if each.slots.items() <= way["arguments"].items()]
        if ways and not any(TAKEN in way for way in ways):
            found.append((each, Press(ways[-1]["command"], ways[-1]["arguments"])))
    return found


async def list_open(store: Store, member: Member, now: datetime, today: date) -> tuple[list[Card], list[Press]]:
    """List what is offered and open: cards that only offer, and presses that were left on cards of what was done.

    What somebody has made since, wherever they pressed it, is offered no more.
    """
    cards = await store.cards.list_suggestions(member.id, now - _LONGEST)
    alone = [each for each in cards if each.purpose == PURPOSE and each.created_at >= now - LASTS]
    left = [
        (card, action, press)
        for card in cards
        if card.purpose != PURPOSE and card.undo_id is not None
        for action, press in left_on(card)
        if action.name == _TASK and _lasts(card, action, now, today)
    ]
    if not left and not alone:
        return [], []
    since = min([card.created_at for card, _, _ in left] + [each.created_at for each in alone])
    made = await store.tasks.list_made_since(member.id, since)
    alone = [each for each in alone if not _is_taken_up(each, made)]
    done = [await store.undo.find(each) for each in {card.undo_id for card, _, _ in left} if each is not None]
    stands = {each.id for each in done if each is not None and each.undone_at is None}
    presses = [press for card, action, press in left if card.undo_id in stands and not _is_made(card, action, made)]
    return alone[:_FEW], presses


async def made_since(store: Store, member: Member, card_id: UUID, title: str, whom: Collection[UUID]) -> Task | None:
    """Find the follow-up that a pressed offer would make again: its sentence's card and the agenda offer the same."""
    card = await store.cards.find(card_id)
    if card is None:
        return None
    asked = _Wanted(title.casefold(), {str(each) for each in whom})
    from_ = [card] if _offers(card, asked) else []
    if not from_ and not (card.request or {}).get("suggestions"):
        cards = await store.cards.list_suggestions(member.id, store.now - _LONGEST, pressed=True)
        from_ = [each for each in cards if _offers(each, asked)]
    if not from_:
        return None
    made = await store.tasks.list_made_since(member.id, from_[0].created_at)
    return next((each for each in made if each.id > from_[0].id and _is_called(each, asked)), None)


def _offers(card: Card, asked: _Wanted) -> bool:
    kept = msgspec.convert((card.request or {}).get("suggestions") or [], list[Action])
    return any(each.name == _TASK and _wanted(each, card).title == asked.title for each in kept)


def _lasts(card: Card, action: Action, now: datetime, today: date) -> bool:
    return card.created_at >= now - LASTS or str(action.slots.get("due", ""))[: len("2026-03-06")] >= str(today)


def _is_taken_up(card: Card, made: list[Task]) -> bool:
    """Tell whether all that a card offers alone was made since."""
    kept = msgspec.convert((card.request or {}).get("suggestions") or [], list[Action])
    return bool(kept) and all(each.name == _TASK and _is_made(card, each, made) for each in kept)


def _is_made(card: Card, action: Action, made: list[Task]) -> bool:
    """Tell whether a follow-up of that name was made for one of the card's customers since."""
    asked = _wanted(action, card)
    return any(each.id > card.id and _is_called(each, asked) for each in made)


def _wanted(action: Action, card: Card) -> _Wanted:
    whom = {str(action.slots[f"{kind}_id"]) for kind in RECORDS if f"{kind}_id" in action.slots}
    title = str(action.slots.get("title", "")).casefold()
    return _Wanted(title, whom or {str(each["id"]) for each in card.shows})


def _is_called(task: Task, asked: _Wanted) -> bool:
    named = f"{task.title.casefold()} · ".startswith(f"{asked.title} · ")
    return named and bool({str(task.contact_id), str(task.company_id), str(task.deal_id)} & asked.whom)
