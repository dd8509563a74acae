"""What somebody else made of a sentence, sifted: only known actions and slots, and nothing that the sentence lacks.

A proposal is never trusted. A person must stand in the sentence, an amount, a number and an address too; a day counts
only where our own grammar reads the same day from the words. What is left is shown and confirmed, never done at once.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from handlers.kit.reading import Action, Moment, Span
from handlers.understanding.clauses.parties.party import of_entry
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.dates.resolve import Use, resolve
from handlers.understanding.marks import Mark
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.words import patterns
from handlers.understanding.words.text import clean, fold

MOST = 3
_LONGEST = 200
_DIGITS = re.compile(r"\d+")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S", re.I)
_NAMES = ("contact", "company", "deal", "several", "member", "unknown")
_ANYBODY = ("contact", "company", "deal")

Found = tuple[dict[str, Any], Span | None] | None
Sift = Callable[[Scene, Any], Found]


def sift(
    proposed: Iterable[Any], text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]
) -> tuple[Action, ...]:
    """Keep what a sentence bears out of what was proposed; an action that lacks what it is about is dropped."""
    scene = lay_out(clean(text), moment, names, stages)
    kept: list[Action] = []
    for each in proposed:
        action = _action(scene, each) if isinstance(each, Mapping) else None
        if action is not None and action not in kept:
            kept.append(action)
        if len(kept) == MOST:
            break
    return tuple(kept)


def schema() -> dict[str, Any]:
    """Describe, as a JSON schema, what may be proposed."""
    slots = sorted({slot for known in _ACTIONS.values() for slot in known.slots})
    properties: dict[str, Any] = {slot: {"type": ["string", "number", "null"]} for slot in slots}
    properties |= {slot: {"enum": [*options, None]} for slot, options in _OPTIONS.items()}
    properties["action"] = {"enum": sorted(_ACTIONS)}
    action = {"type": "object", "properties": properties, "required": ["action"], "additionalProperties": False}
    actions = {"type": "array", "maxItems": MOST, "items": action}
    return {
        "type": "object",
        "properties": {"actions": actions},
        "required": ["actions"],
        "additionalProperties": False,
    }


def _action(scene: Scene, proposed: Mapping[Any, Any]) -> Action | None:
    name = proposed.get("action")
    known = _ACTIONS.get(name) if isinstance(name, str) else None
    if known is None:
        return None
    slots: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    for slot, sifted in known.slots.items():
        value = proposed.get(slot)
        found = sifted(scene, value) if value not in (None, "") else None
        if found is not None:
            slots |= {each: kept for each, kept in found[0].items() if each not in slots}
            if found[1] is not None:
                spans |= dict.fromkeys((each for each in found[0] if not each.endswith("_id")), found[1])
    if not all(any(each in slots for each in group) for group in known.needs):
        return None
    return Action(name=str(name), slots=slots, spans=spans)


def _record(slot: str) -> Sift:
    """Take a record that the sentence names, by its words or by the full name that they stand for."""

    def sifted(scene: Scene, value: Any) -> Found:
        said = fold(value).strip() if isinstance(value, str) else ""
        for mark in (each for each in scene.marks if each.kind in _NAMES):
            found = _meant(scene, mark, slot, said)
            if found is not None:
                return found, Span(mark.start, mark.end)
        at = _place(scene, said)
        return ({slot: scene.text[at.start : at.end]}, at) if at is not None and slot != "deal" else None

    return sifted


def _meant(scene: Scene, mark: Mark, slot: str, said: str) -> dict[str, Any] | None:
    typed = scene.text[mark.start : mark.end]
    entries = () if mark.kind == "unknown" else mark.value.entries
    named = [each for each in entries if fold(each.name) == said]
    if not said or (fold(typed) != said and not named):
        return None
    meant = tuple(named) or tuple(entries)
    if len(meant) == 1 and not (mark.kind != "unknown" and mark.value.unsure):
        return of_entry(meant[0]) if meant[0].kind in _ANYBODY and slot in _ANYBODY else {slot: meant[0].name}
    return {slot: typed} if slot != "deal" or meant else None


def _place(scene: Scene, said: str) -> Span | None:
    """Find words in the sentence, whole."""
    found = patterns.search(rf"(?<!\w){re.escape(said)}(?!\w)", scene.folded) if said else None
    return Span(*found.span()) if found else None


def _date(slot: str, use: Use) -> Sift:
    """Take a day on which our own grammar agrees; its reading is kept, hour and all."""

    def sifted(scene: Scene, value: Any) -> Found:
        for mark in (each for each in scene.marks if each.kind == "date"):
            found = resolve(mark.value, scene.clock, use)
            for read in filter(None, (found.value, found.other, *found.options)):
                if str(value)[:10] == read[:10]:
                    return {slot: read}, Span(mark.start, mark.end)
        return None

    return sifted


def _amount(scene: Scene, value: Any) -> Found:
    """Take an amount that stands in the sentence, in its own currency."""
    for mark in (each for each in scene.marks if each.kind in ("money", "number") and not each.value.wrong):
        if _number(value) in (mark.value.value, *mark.value.choices):
            currency = {"currency": mark.value.currency} if mark.value.currency else {}
            return {"amount": _number(value)} | currency, Span(mark.start, mark.end)
    return None


def _number(value: Any) -> float | None:
    try:
        return float(value) if not isinstance(value, bool) else None
    except (TypeError, ValueError, OverflowError):
        return None


def _marked(slot: str, kind: str) -> Sift:
    """Take a duration, a percentage or an address that the sentence holds."""

    def sifted(scene: Scene, value: Any) -> Found:
        number = _number(value)
        for mark in (each for each in scene.marks if each.kind == kind):
            same = number is not None and number == _number(mark.value)
            if same or fold(str(mark.value)) == fold(str(value)):
                return {slot: mark.value}, Span(mark.start, mark.end)
        return None

    return sifted


def _chosen(slot: str) -> Sift:
    """Take one of a few words of our own."""

    def sifted(_scene: Scene, value: Any) -> Found:
        return ({slot: value}, None) if value in _OPTIONS[slot] else None

    return sifted


def _stage(scene: Scene, value: Any) -> Found:
    known = next((each for each in scene.stages if isinstance(value, str) and fold(each) == fold(value)), None)
    at = _place(scene, fold(known)) if known else None
    if known is not None and at is None:  # "Angebot" for Proposal: the language's own word for a stage.
        said = (Span(word.start, word.end) for word in scene.words)
        at = next((each for each in said if stage_of(scene, each.start, each.end) == known), None)
    return ({"stage": known}, at) if known is not None and at is not None else None


def _text(slot: str) -> Sift:
    """Take words about it; where they bring figures or addresses that nobody said, the sentence takes their place."""

    def sifted(scene: Scene, value: Any) -> Found:
        if not isinstance(value, str):
            return None
        words = " ".join(clean(value).split())[:_LONGEST]
        said = set(_DIGITS.findall(scene.folded))
        foreign = set(_DIGITS.findall(words)) - said or (_ADDRESS.search(words) and fold(words) not in scene.folded)
        own = {word.fold for word in scene.words}
        strange = [word for word in re.findall(r"\w{4,}", fold(words)) if not any(word[:4] == each[:4] for each in own)]
        if foreign or len(strange) > len(words.split()) / 2:
            words = " ".join(scene.text.split())[:_LONGEST]
        return ({slot: words}, None) if words else None

    return sifted


class _Known(msgspec.Struct, frozen=True):
    """An action that may be proposed: its slots, and groups of slots of each of which one must be there."""

    slots: Mapping[str, Sift]
    needs: tuple[tuple[str, ...], ...] = ()


_OPTIONS: dict[str, tuple[str, ...]] = {
    "kind": ("call", "meeting", "demo", "visit", "email", "message", "note"),
    "direction": ("inbound", "outbound"),
    "outcome": ("reached", "no_answer", "voicemail"),
    "owner": ("me", "team"),
    "state": ("open", "won", "lost", "stalled", "overdue", "done"),
}
_WHO: dict[str, Sift] = {each: _record(each) for each in _ANYBODY}
_DEAL: dict[str, Sift] = {"deal": _record("deal")}
_OWNER = {"owner": _chosen("owner")}
_ACTIONS: dict[str, _Known] = {
    "log_activity": _Known(
        {"kind": _chosen("kind"), **_WHO, "summary": _text("summary"), "occurred_at": _date("occurred_at", "past"),
         "duration_minutes": _marked("duration_minutes", "duration"), "direction": _chosen("direction"),
         "outcome": _chosen("outcome")},
        (("kind",), _ANYBODY),
    ),
    "create_task": _Known({"title": _text("title"), **_WHO, "due": _date("due", "task")}, (("title",),)),
    "complete_task": _Known({"title": _text("title"), **_WHO}, (("title", *_ANYBODY),)),
    "schedule_activity": _Known({"kind": _chosen("kind"), **_WHO, "start": _date("start", "task")},
                                (("kind",), _ANYBODY, ("start",))),
    "create_contact": _Known(
        {"name": _record("name"), "company": _record("company"), "email": _marked("email", "email"),
         "phone": _marked("phone", "phone")},
        (("name",),),
    ),
    "create_company": _Known({"name": _record("name"), "website": _marked("website", "url")}, (("name",),)),
    "create_deal": _Known(
        {"company": _record("company"), "contact": _record("contact"), "name": _record("name"), "amount": _amount,
         "close_date": _date("close_date", "close"), "stage": _stage},
        (("company", "contact", "name"),),
    ),
    "update_deal": _Known(
        {**_DEAL, "amount": _amount, "close_date": _date("close_date", "close"),
         "probability": _marked("probability", "percent")},
        (("deal",), ("amount", "close_date", "probability")),
    ),
    "move_deal": _Known({**_DEAL, "stage": _stage}, (("deal",), ("stage",))),
    "win_deal": _Known({**_DEAL, "amount": _amount}, (("deal",),)),
    "lose_deal": _Known({**_DEAL, "reason": _text("reason")}, (("deal",),)),
    "list_tasks": _Known({**_OWNER, "state": _chosen("state")}),
    "list_deals": _Known({**_OWNER, "state": _chosen("state"), "stage": _stage}),
    "pipeline": _Known(_OWNER),
    "show": _Known(_WHO, (_ANYBODY,)),
}  # fmt: skip
