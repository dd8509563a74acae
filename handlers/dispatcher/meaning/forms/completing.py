"""The answer to whom a sentence means: the whole sentence is read once more as if nobody else were called so."""

from collections.abc import Iterable
from typing import Any

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.saying import RECORDS, names_record
from handlers.kit.arguments import ANSWERED
from handlers.kit.context import Context
from handlers.kit.reading import Action, Reading
from handlers.kit.reply import Press
from handlers.understanding.titles import renamed

Completed = tuple[tuple[Action, ...], tuple[Action, ...]]


def asked_once(asks: Iterable[Action]) -> list[Action]:
    """Ask the same question of several clauses once; all of them wait for its one answer."""
    merged: dict[str, Action] = {}
    for ask in asks:
        key = repr(sorted(ask.slots.items()))
        known = merged.get(key)
        merged[key] = ask if known is None else msgspec.structs.replace(known, then=(*known.then, *ask.then))
    return list(merged.values())


def to_offer(asks: tuple[Action, ...], suggestions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Leave out the suggestions about whom it is still open: they come with the answer."""
    open_ones = any(_is_of_record(each) for each in asks)
    return tuple(each for each in suggestions if names_record(each)) if open_ones else suggestions


def press(question: Action, resumed: tuple[Action, ...]) -> Press:
    """Stand for an answer that is completed when its sentence's moment and words are in force."""
    return Press(ANSWERED, {"ask": msgspec.to_builtins(question), "actions": msgspec.to_builtins(resumed)})


def pressed(house: House, ctx: Context, arguments: dict[str, Any]) -> Completed:
    """Complete what ``press`` stands for."""
    question = msgspec.convert(arguments["ask"], Action)
    return complete(house, ctx, question, msgspec.convert(arguments["actions"], tuple[Action, ...]), ctx.text)


def complete(house: House, ctx: Context, question: Action, resumed: tuple[Action, ...], text: str) -> Completed:
    """Give what the sentence says with the chosen record for the only one of its name, and what it then suggests.

    What was done while the question was open is left out. Where the sentence, read again, asks something else (it was
    said of somebody in focus, records have changed since), what waited is done as it was filled in.
    """
    resumed = tuple(_titled(each, question) for each in resumed)
    waits = resumed, ()
    others = _others(question, resumed)
    if not others or not text:
        return waits
    command = house.registry.find_by_action(question.then[0].name) if question.then else None
    for hint in (None, command.name if command else None):
        first = _read(house, ctx, text, hint)
        besides = _besides(first, question)
        if besides is not None:
            with house.names.without(others):
                again = _read(house, ctx, text, hint)
            return _rest(besides, again, question) or (resumed, _filled(first.suggestions, resumed))
    return waits


def _read(house: House, ctx: Context, text: str, hint: str | None) -> Reading:
    stages = tuple(stage.name for stage in ctx.stages)
    return house.reader.read(text, ctx.moment(), house.names.index, stages, hint)


def _others(question: Action, resumed: tuple[Action, ...]) -> list[str]:
    """List the options that were not chosen; none where it was no option, or the question is another one."""
    ids = [str(each) for each in question.slots.get("option_ids", ())]
    chosen = {each.slots.get(f"{kind}_id") for each in resumed for kind in RECORDS} & {*ids}
    return [each for each in ids if each not in chosen] if _is_of_record(question) and len(chosen) == 1 else []


def _is_of_record(question: Action) -> bool:
    return question.slots.get("about") in RECORDS and not question.slots.get("pick")


def _besides(reading: Reading, question: Action) -> list[Action] | None:
    """List what a reading did and asked besides a question; None where it did not ask that."""
    asks = asked_once(each for each in reading.actions if each.name == "ask")
    others = [each for each in asks if not _same(each, question)]
    return [*(each for each in reading.actions if each.name != "ask"), *others] if len(others) < len(asks) else None


def _rest(besides: list[Action], again: Reading, question: Action) -> Completed | None:
    """Give what the second reading does beyond the first; None where it is not the same sentence any more."""
    left = [each for each in again.actions if each.name != "ask"]
    left += asked_once(each for each in again.actions if each.name == "ask")
    for done in besides:
        same = next((each for each in left if _same(each, done)), None)
        if same is None:
            return None
        left.remove(same)
    names = {each.name for each in left}
    if "ask" in names or not names.issuperset(each.name for each in question.then):
        return None
    return tuple(_titled(each, question) for each in left), again.suggestions


def _titled(action: Action, question: Action) -> Action:
    """Let a follow-up's title say in full whom it said by a name of several."""
    title, options = str(action.slots.get("title", "")), [str(each) for each in question.slots.get("options", ())]
    chosen = next((str(action.slots[kind]) for kind in RECORDS if action.slots.get(kind) in options), "")
    if action.name != "create_task" or not chosen or chosen.casefold() in title.casefold():
        return action
    shared = [each for each in chosen.split() if all(each in option.split() for option in options)]
    return msgspec.structs.replace(action, slots={**action.slots, "title": renamed(title, chosen, *shared)})


def _filled(suggestions: tuple[Action, ...], resumed: tuple[Action, ...]) -> tuple[Action, ...]:
    """Say of suggestions that waited whom they are about."""
    kept = {slot for kind in RECORDS for slot in (kind, f"{kind}_id")}
    whom = {slot: value for slot, value in resumed[0].slots.items() if slot in kept}
    waited = (each for each in suggestions if not names_record(each))
    return tuple(msgspec.structs.replace(each, slots={**each.slots, **whom}) for each in waited)


def _same(this: Action, that: Action) -> bool:
    """Tell whether actions say the same, wherever the words for it stood."""
    return _said(this) == _said(that)


def _said(action: Action) -> str:
    return repr((action.name, sorted(action.slots.items()), [_said(each) for each in action.then]))
