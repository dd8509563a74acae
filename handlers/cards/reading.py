"""How a sentence was read: each of its actions with its slots, and the words that gave them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from babel.numbers import get_currency_precision, is_currency

from handlers.kit.phrase import At, Listing, Money, On, Percent, Phrase, literal, say, shortened
from handlers.kit.reading import Action
from handlers.kit.reply import Block, Button, Field, Fields, Press, Text
from handlers.rules.records.details import spaced
from storage.models.card import Card

PURPOSE = "reading"
"""The purpose of the card that explains; it stands beside the card that it is about."""

UNDO = "undo"
"""Where a card's memory keeps the undo that takes back what its sentence did."""

_LONGEST = 200
_DAY = len("2026-03-06")
_ASIDE = frozenset(
    {"pick", "slot", "option_ids", "option_kinds", "confirm", "goes_on", "about", "options", "unread", "later"}
) | {"more_than", "less_than"}
_BEYOND = {"min_amount": "more_than", "max_amount": "less_than"}
"""Limits that leave themselves out, where this slot says so."""
_KINDS = frozenset(
    ["call", "meeting", "demo", "visit", "email", "message", "note", "reached", "no_answer", "voicemail", "inbound"]
) | {"outbound", "lead", "contact"}
_WORDS = frozenset(
    ["open", "won", "lost", "stalled", "overdue", "done", "me", "team", "low", "normal", "high", "urgent"]
) | {"activities", "win_rate", "sales_cycle", "conversion", "stage_time", "response_time", "owner", "source", "stage"}
_WORDS |= {"week", "month", "company"}
_MONEY = frozenset({"amount", "min_amount", "max_amount"})
_CHOSEN = frozenset({"kind", "outcome", "direction", "state", "owner", "priority", "metric", "group_by"})
"""Slots whose values are words of our own; everywhere else a text is somebody's."""

MENDABLE = ("contact", "company", "deal", "kind", "due", "start", "occurred_at", "close_date", "amount", "stage",
            "outcome", "direction", "assignee", "title", "summary", "name", "reason")  # fmt: skip
"""Slots that a press corrects, those first that are misread most often."""
_UNSAID = {"log_activity": ("deal",), "create_task": ("due",), "create_deal": ("close_date", "amount")}
"""Slots that a press fills where the sentence was read as saying nothing of them."""
_HOURS = "set_quiet_hours"
_MOST_BUTTONS = 8
_OF_PEOPLE = frozenset({"create_contact", "update_contact"})


class Part(NamedTuple):
    """One action as it was read: what shall be done, and a line for each slot."""

    title: Phrase
    lines: tuple[Field, ...]


class Read(NamedTuple):
    """A reading that is explained: the sentence, what it says, and the currency of a new deal without one."""

    text: str
    actions: tuple[Action, ...]
    suggestions: tuple[Action, ...] = ()
    asks: tuple[Action, ...] = ()
    currency: str = "EUR"


def remembered(card: Card, currency: str) -> Read:
    """Give the reading that a card keeps, as it was made at its own moment."""
    memory = card.request or {}
    actions, suggestions, asks = (
        msgspec.convert(memory.get(each) or [], tuple[Action, ...]) for each in ("actions", "suggestions", "asks")
    )
    return Read(str(memory.get("text", "")), actions, suggestions, asks, currency)


def undo_of(card: Card) -> UUID | None:
    """Give the undo of what the sentence of a card did, also after a press on the card did something else."""
    kept = (card.request or {}).get(UNDO)
    return UUID(str(kept)) if kept else card.undo_id


def button() -> Button:
    """Offer the explanation, last on a card that a sentence produced."""
    return Button(say("reading-button"), Press("reading", {}))


def parts(read: Read) -> tuple[Part, ...]:
    """Explain every action in order: what is done, what is asked, what is only offered."""
    found = [Part(say("reading-does", action=named(each.name)), _lines(read, each)) for each in read.actions]
    for ask in read.asks:
        found += _asked(read, ask)
    offers = (Part(say("reading-offers", action=named(each.name)), _lines(read, each)) for each in read.suggestions)
    return (*found, *offers)


def blocks(read: Read) -> tuple[Block, ...]:
    """Show the explanation on a card."""
    shown: list[Block] = [Text(say("reading-of", text=shortened(read.text, _LONGEST)))]
    for part in parts(read):
        shown.append(Text(part.title))
        if part.lines:
            shown.append(Fields(part.lines))
    return tuple(shown)


def buttons(read: Read, of: str) -> tuple[Button, ...]:
    """Offer to correct each slot; a record that several actions share is corrected in all of them at once."""
    found: list[tuple[int, int, str]] = []
    seen: set[tuple[str, str]] = set()
    for number, action in enumerate((*read.actions, *read.suggestions)):
        for slot in mendable(action):
            key = (slot, str(action.slots.get(slot, number)))
            if key not in seen and not (slot == "occurred_at" and slot not in action.spans):
                seen.add(key)
                found.append((MENDABLE.index(slot) + (0 if slot in action.slots else len(MENDABLE)), number, slot))
    slots = [slot for _, _, slot in found]
    return tuple(
        Button(
            slot_name(slot) if slots.count(slot) == 1 else say("reading-slot", slot=slot_name(slot), number=number + 1),
            Press("mend", {"of": of, "action": number, "slot": slot}),
        )
        for _, number, slot in sorted(found)[:_MOST_BUTTONS]
    )


def mendable(action: Action) -> tuple[str, ...]:
    """List the slots of an action that a press corrects; hours of every day are no days to choose from."""
    unsaid = () if "due_anchor" in action.slots else _UNSAID.get(action.name, ())
    return () if action.name == _HOURS else tuple(each for each in MENDABLE if each in action.slots or each in unsaid)


def named(action: str) -> Phrase:
    """Name an action."""
    return Phrase(f"action-{action.replace('_', '-')}")


def slot_name(slot: str) -> Phrase:
    """Name a slot."""
    return Phrase(f"slot-{slot.replace('_', '-')}")


def _asked(read: Read, ask: Action) -> Iterable[Part]:
    """Explain a question and what waits for its answer."""
    yield Part(Phrase(f"ask-which-{ask.slots.get('about', 'contact')}"), ())
    for waiting in ask.then:
        if waiting.name == "ask":
            yield from _asked(read, waiting)
        else:
            yield Part(say("reading-waits", action=named(waiting.name)), _lines(read, waiting))


def _lines(read: Read, action: Action) -> tuple[Field, ...]:
    hidden = {slot for slot in action.slots if slot.endswith(("_id", "_ids", "_or")) or slot in _ASIDE}
    hidden |= {"currency"} if _MONEY & action.slots.keys() else set()
    return tuple(_line(read, action, slot) for slot in action.slots if slot not in hidden)


def _line(read: Read, action: Action, slot: str) -> Field:
    value, span = value_of(slot, action.slots[slot], action.slots, currency_of(read, action)), action.spans.get(slot)
    beyond = _BEYOND.get(slot, "")
    name = beyond if beyond in action.slots else slot
    label = slot_name("job_title" if slot == "title" and action.name in _OF_PEOPLE else name)
    words = read.text[span.start : span.end].strip(" ,.;:!?，。；：！？") if span else ""
    if not words:
        return Field(label, say("reading-inferred", value=value))
    return Field(label, say("reading-from", value=value, words=shortened(words, _LONGEST)))


def currency_of(read: Read, action: Action) -> str:
    """Give the currency of an action's amount without one: a deal that is there keeps its own."""
    return read.currency if action.name == "create_deal" and "deal_id" not in action.slots else ""


def value_of(slot: str, value: Any, beside: Mapping[str, Any], currency: str) -> Phrase:
    """Word a slot's value for its reader: days, moments and money as their locale writes them."""
    if isinstance(value, dict):
        return say("slot-anchored", of=slot_name(str(value.get("of", "close_date"))))
    if isinstance(value, list):
        return say("common-value", value=Listing(tuple(value_of("", each, {}, currency) for each in value)))
    if slot in _MONEY:
        return money(value, str(beside.get("currency") or currency))
    if slot == "duration_minutes":
        return say("slot-minutes", count=value)
    if slot == "probability":
        return say("common-value", value=Percent(value)) if isinstance(value, int | float) else literal(str(value))
    if slot == "phone":
        return literal(spaced(str(value)))
    if slot == "recurrence":
        return say("slot-repeats")
    if isinstance(value, int | float):
        return say("common-value", value=value)
    return _worded(slot, str(value))


def money(value: Any, currency: str) -> Phrase:
    """Word an amount in major units, as a plain number where its currency is left open."""
    if not currency and isinstance(value, int | float):
        return say("common-value", value=value)
    if not is_currency(currency) or not isinstance(value, int | float | str):
        return literal(f"{value} {currency}")
    minor = int(Decimal(str(value)).scaleb(get_currency_precision(currency)))
    return say("common-value", value=Money(minor, currency))


def _worded(slot: str, text: str) -> Phrase:
    if slot in _CHOSEN and text in _KINDS:
        return Phrase(f"common-{text}")
    if slot in _CHOSEN and text in _WORDS:
        return Phrase(f"value-{text.replace('_', '-')}")
    if not text[:4].isdigit() or len(text) < _DAY:
        return literal(shortened(text, _LONGEST))
    try:
        return say("common-value", value=On(date.fromisoformat(text)) if len(text) == _DAY else At(_aware(text)))
    except ValueError:
        return literal(shortened(text, _LONGEST))


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
