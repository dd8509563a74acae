"""The deal of a card is what the words below the card are about: "lost, too expensive", "snooze until Monday"."""

import re
from collections.abc import Collection
from typing import Any

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import saying
from handlers.dispatcher.meaning.cards import patiently, whose
from handlers.dispatcher.meaning.offers import unread
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reading import Action, Reading, Span
from handlers.kit.reply import Press
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.sources import moved
from handlers.understanding.words.lexicon import language_of, load
from handlers.understanding.words.patience import waits
from handlers.understanding.words.text import clean, fold
from locales.catalog import catalog
from storage.models.card import Card

_ENDS = frozenset({"win_deal", "lose_deal", "move_deal", "reopen_deal", "update_deal", "pause_nudges"})
"""What is said of a deal without naming it, below its card."""

_OF_TASKS = frozenset({"snooze_task", "complete_task"})
_MAKES = "create_task"
_PLANS = frozenset({"log_activity", _MAKES, "schedule_activity"})
_OF_STEPS = saying.RECORDS | {"contact_id", "company_id", "deal_id", "start", "kind"}
_BREATH = re.compile(r"[,.;:!，。；：！–—-]")
_FEW_WORDS, _FEW_CHARACTERS = 2, 4
_A_TITLE = 2
"""Letters that a follow-up's title has at least."""

_BUTTONS = {
    "card-stall-log": "note",
    "card-stall-step": "remind",
    "card-stall-move": "move",
    "card-stall-snooze": "pause",
    "card-stall-not": "patience",
    "card-stall-lost": "lost",
}


def plan(house: House, ctx: Context, text: str, card: Card | None, reading: Reading) -> Plan | None:
    """Read words below a deal's card as said of that deal; None for what says something of its own."""
    records = unread.focused(ctx)
    deal = records.get("deal")
    if card is None or "task" in records or not records:
        return None
    if deal and (pressed := _on_button(ctx, text, card)):
        return Plan([pressed])
    if patient := patiently.plan(house, ctx, text):
        return patient
    if deal and (later := _later(card, reading)):
        return Plan([later])
    if deal and not reading.actions and (ended := _said_of(house, ctx, text, deal)):
        return Plan([press_for(house, each) for each in ended], actions=tuple(ended))
    if not reading.actions:
        waiting = bool(deal and _offers(card, "patience") and waits(text, ctx.actor.locale))
        return Plan([Press("patience", {"deal": deal, **patiently.because(house, ctx, text)})]) if waiting else None
    return _of_records(house, ctx, reading)


def followed_up(house: House, ctx: Context, text: str, due: Any) -> Plan | None:
    """Take a moment alone below a card for when to follow up on what the card shows; None where that is nobody."""
    title = str(load(ctx.actor.locale).table("titles").get("follow_up", ""))
    step = Action(name=_MAKES, slots={"title": title, "due": due}, spans={"due": Span(0, len(clean(text)))})
    made = about(house, ctx, step, whose.theirs(ctx, ctx.focus))
    return Plan([press_for(house, made)], actions=(made,)) if saying.names_record(made) else None


def put_off(ctx: Context, card: Card | None) -> Press | None:
    """Give the button that puts a quiet deal off, for a bare "later" below it."""
    return _offers(card, "pause") if card is not None and "task" not in unread.focused(ctx) else None


def _on_button(ctx: Context, text: str, card: Card) -> Press | None:
    """Take the words that stand on a button of the card, in the reader's language or in that of commands."""
    said = fold(text).strip(" .!…")
    for language in dict.fromkeys((language_of(ctx.actor.locale), "en")):
        for key, command in _BUTTONS.items():
            if said == fold(catalog().text(language, key, {})).strip(" .!…") and (found := _offers(card, command)):
                return found
    return None


def _offers(card: Card, command: str) -> Press | None:
    found = next((each for each in card.presses if each["command"] == command), None)
    return msgspec.convert(found, Press) if found is not None else None


def _later(card: Card, reading: Reading) -> Press | None:
    """Put the card's deal off where nothing else is named: no other record's follow-up is meant."""
    press = _offers(card, "pause")
    said = [each.then[0] if each.name == "ask" and each.then else each for each in reading.actions]
    if press is None or len(said) != 1 or said[0].name != "snooze_task" or _names_other(said[0]):
        return None
    due = said[0].slots.get("due")
    without = {name: each for name, each in press.arguments.items() if name != "ask"}
    return Press("pause", without | {"until": due}) if due else press


def _names_other(action: Action) -> bool:
    return saying.names_record(action) or len(str(action.slots.get("title", ""))) >= _A_TITLE


def _said_of(house: House, ctx: Context, text: str, deal: dict[str, Any]) -> list[Action]:
    """Read words with the deal's name before them: what they say then, they say of it."""
    entry = ctx.names.index.get(str(deal["id"]))
    if entry is None:
        return []
    lead = f"{entry.name} "
    actions = read_aside(house, ctx, lead + text, None).actions
    if not actions or any(each.name not in _ENDS or each.slots.get("deal_id") != entry.id for each in actions):
        return []
    if any(each.name in ("win_deal", "lose_deal") and not _is_end(each, text) for each in actions):
        return []
    return [moved(each, -len(lead)) for each in actions]


def _is_end(action: Action, text: str) -> bool:
    """Tell "won" and "lost, too expensive" from "won the first round"."""
    first = _BREATH.split(text.strip(), maxsplit=1)[0]
    short = len(first) <= _FEW_CHARACTERS if in_characters(first) else len(first.split()) <= _FEW_WORDS
    return short or bool(action.slots.get("reason"))


def _of_records(house: House, ctx: Context, reading: Reading) -> Plan | None:
    """Give what names nobody the records of the card; what is said of others alone is read as ever."""
    ours = below_card(house, ctx, reading)
    if ours.actions == reading.actions:
        return None
    asks = tuple(each for each in ours.actions if each.name == "ask")
    done = [press_for(house, each) for each in ours.actions if each.name != "ask"]
    return Plan(done, actions=ours.actions, asks=asks, suggestions=ours.suggestions)


def below_card(house: House, ctx: Context, reading: Reading) -> Reading:
    """Put what was read down to the records of the card that it answers, if it answers one."""
    if ctx.card is None or any(kind == "task" for kind, _ in ctx.focus):
        return reading
    own = whose.theirs(ctx, ctx.focus)
    actions = tuple(about(house, ctx, each, own) for each in reading.actions)
    offered = tuple(about(house, ctx, each, own) for each in reading.suggestions)
    return msgspec.structs.replace(reading, actions=actions, suggestions=offered)


def about(house: House, ctx: Context, action: Action, own: frozenset[str]) -> Action:
    """Put an action down to the records of a card; one with a customer of its own only where that is the deal's.

    Who is new, or belongs to no company, has to do with whom the card is about: that is why it was answered.
    """
    if action.name == "ask" and action.slots.get("about") in saying.RECORDS:
        given = _given(ctx, {"deal"})  # Whom it was with is asked; below whose card it was said is known.
        then = (msgspec.structs.replace(each, slots={**given, **each.slots}) for each in action.then)
        return msgspec.structs.replace(action, then=tuple(then)) if _is_work(action) else action
    if action.name not in _PLANS | _OF_TASKS:
        return action
    action = _as_step(house, ctx, action)
    if action.name in _OF_TASKS and action.slots.get("title"):
        return action
    named = {kind: str(action.slots.get(f"{kind}_id") or "") for kind in saying.RECORDS & action.slots.keys()}
    if any(identity not in own and not _is_free(ctx, kind, identity) for kind, identity in named.items()):
        return action
    kinds = {"deal", "company"} if named.keys() == {"contact"} and named["contact"] not in own else {"deal"}
    free = (kinds if named else saying.RECORDS) - named.keys()
    given = _given(ctx, free)
    given |= {kind: name for kind, name in ctx.bygone.items() if kind in free - given.keys()}
    return msgspec.structs.replace(action, slots={**action.slots, **given})


def _is_work(ask: Action) -> bool:
    return all(each.name in _PLANS and not saying.names_record(each) for each in ask.then)


def _is_free(ctx: Context, kind: str, identity: str) -> bool:
    """Tell a customer who may belong to the card: one that is new, or a person of no company."""
    entry = ctx.names.index.get(identity) if identity else None
    return (kind != "deal" and not identity) or (kind == "contact" and entry is not None and entry.company_id is None)


def _given(ctx: Context, kinds: Collection[str]) -> dict[str, Any]:
    """Give the card's records of some kinds, the first of each; its deal's company where it shows none itself."""
    shown = [(kind, entry) for kind, each in ctx.focus if (entry := ctx.names.index.get(str(each))) is not None]
    customers = [ctx.names.index.get(entry.company_id or "") for kind, entry in shown if kind in ("deal", "contact")]
    if saying.RECORDS - set(kinds):  # Who names nobody speaks of what the card shows.
        shown += [("company", entry) for entry in customers if entry is not None]
    given: dict[str, Any] = {}
    for kind, entry in shown:
        if kind in kinds and kind not in given:
            given |= {kind: entry.name, f"{kind}_id": entry.id}
    return given


def _as_step(house: House, ctx: Context, action: Action) -> Action:
    """Keep a meeting that is planned as a follow-up, as long as nothing else keeps appointments."""
    kind, start = action.spans.get("kind"), action.slots.get("start")
    if action.name != "schedule_activity" or house.registry.find_by_action(action.name) or not (kind and start):
        return action
    renamed = {"start": "due", "kind": "title"}
    slots = {renamed.get(name, name): each for name, each in action.slots.items() if name in _OF_STEPS}
    spans = {renamed.get(name, name): each for name, each in action.spans.items() if name in _OF_STEPS}
    title = clean(ctx.text)[kind.start : kind.end]
    return Action(name=_MAKES, slots={**slots, "title": title}, spans=spans)
