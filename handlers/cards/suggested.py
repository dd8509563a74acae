"""What a sentence suggested and nobody has pressed: it stays on the card, and shows where the day is looked at."""

from datetime import date, datetime, timedelta

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
    if not left:
        return alone[:_FEW], []
    made = await store.tasks.list_made_since(member.id, min(card.created_at for card, _, _ in left))
    done = [await store.undo.find(each) for each in {card.undo_id for card, _, _ in left} if each is not None]
    stands = {each.id for each in done if each is not None and each.undone_at is None}
    presses = [press for card, action, press in left if card.undo_id in stands and not _is_made(card, action, made)]
    return alone[:_FEW], presses


def _lasts(card: Card, action: Action, now: datetime, today: date) -> bool:
    return card.created_at >= now - LASTS or str(action.slots.get("due", ""))[: len("2026-03-06")] >= str(today)


def _is_made(card: Card, action: Action, made: list[Task]) -> bool:
    """Tell whether a follow-up of that name was made for one of the card's customers since."""
    title = str(action.slots.get("title", "")).casefold()
    whom = {str(action.slots[f"{kind}_id"]) for kind in RECORDS if f"{kind}_id" in action.slots}
    whom = whom or {str(each["id"]) for each in card.shows}
    since = [each for each in made if each.created_at >= card.created_at]
    named = (each for each in since if f"{each.title.casefold()} · ".startswith(f"{title} · "))
    return any({str(each.contact_id), str(each.company_id), str(each.deal_id)} & whom for each in named)
