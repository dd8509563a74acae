"""What a sentence suggested and nobody has pressed: it stays on the card, and shows where the day is looked at."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from handlers.kit.reading import Action
from handlers.kit.reply import Press
from handlers.understanding.titles import renamed
from storage.models.card import TAKEN, Card
from storage.models.member import Member
from storage.models.task import Task
from storage.unit_of_work import Store

PURPOSE = "suggestion"
LASTS = timedelta(days=3)
"""How long an offer is shown again; what is for a later day is shown until that."""
_LONGEST = timedelta(days=14)

_FEW, _TASK = 3, "create_task"
_RECORDS = ("contact", "company", "deal")
_KEPT = frozenset(each for kind in _RECORDS for each in (kind, f"{kind}_id"))


def left_on(card: Card) -> list[tuple[Action, Press]]:
    """List what a card's sentence suggested and nobody has pressed, with the press for each."""
    kept = msgspec.convert((card.request or {}).get("suggestions") or [], list[Action])
    found = []
    for each in kept:
        ways = [way for way in card.presses if each.slots.items() <= way["arguments"].items()]
        if ways and not any(TAKEN in way for way in ways):
            found.append((each, Press(ways[-1]["command"], ways[-1]["arguments"])))
    return found


def still(card: Card, before: Iterable[Action], after: Iterable[Action]) -> tuple[Action, ...]:
    """Give the suggestions that a correction leaves: about whom the sentence is about now."""
    changed = [(_whom(old), _whom(new)) for old, new in zip(before, after, strict=False) if _whom(old) != _whom(new)]
    return tuple(_about(each, changed) for each, _ in left_on(card))


def _about(action: Action, changed: list[tuple[dict[str, Any], dict[str, Any]]]) -> Action:
    for old, new in changed:
        whom = _whom(action)
        if whom and whom.items() <= old.items():
            slots = {name: value for name, value in action.slots.items() if name not in _KEPT} | new
            names = [str(each[kind]) for each in (new, old) for kind in _RECORDS if kind in each]
            if "title" in slots and len(names) > 1:
                slots["title"] = renamed(str(slots["title"]), names[0], *names[1:])
            return msgspec.structs.replace(action, slots=slots, spans={})
    return action


def _whom(action: Action) -> dict[str, Any]:
    return {name: value for name, value in action.slots.items() if name in _KEPT}


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
    whom = {str(action.slots[f"{kind}_id"]) for kind in _RECORDS if f"{kind}_id" in action.slots}
    whom = whom or {str(each["id"]) for each in card.shows}
    since = [each for each in made if each.created_at >= card.created_at]
    named = (each for each in since if f"{each.title.casefold()} · ".startswith(f"{title} · "))
    return any({str(each.contact_id), str(each.company_id), str(each.deal_id)} & whom for each in named)
