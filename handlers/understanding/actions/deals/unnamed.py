"""What a report says of the customer's one open deal without its name: "called Acme, moved to proposal, deal now 14k".

Each piece of the report is read once more with the deal's name in the place of "the deal" or "it", as if it had been
typed so: whatever is doubtful about such a sentence stays doubtful here, and then nothing comes of it.
"""

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from handlers.kit.reading import Action, Reading, Span
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.entries import Entry
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, PAUSES, RIGHT, fold

Read = Callable[[str], Reading]
_CHANGES = frozenset({"move_deal", "update_deal", "win_deal", "lose_deal"})
_MOST = 4
"""Pieces of one report that are looked at: a long story is a story."""

_LONGEST = 80


def changed_beside(scene: Scene, reading: Reading, read: Read) -> Reading:
    """Add what a report says of its customer's one open deal; ``read`` reads a sentence that names it."""
    told = [each for each in reading.actions if each.name == "log_activity" and each.slots.get("summary")]
    if len(told) != 1 or any(each.name in _CHANGES | {"ask", "create_deal"} for each in reading.actions):
        return reading
    deals = _open_deals(told[0], scene.names)
    said = scene.text
    start = said.find(str(told[0].slots["summary"]))
    if len(deals) != 1 or start < 0:
        return reading
    found: list[Action] = []
    for place in _pieces(said, start, start + len(str(told[0].slots["summary"])))[:_MOST]:
        found += _changes(scene, place, deals[0], read)
    once = {each.name: each for each in reversed(found)}
    kept = tuple(each for each in found if once[each.name] is each)
    behind = reading.actions.index(told[0]) + 1
    actions = (*reading.actions[:behind], *kept, *reading.actions[behind:])
    return msgspec.structs.replace(reading, actions=actions) if kept else reading


def _open_deals(told: Action, names: NameIndex) -> tuple[Entry, ...]:
    ids = [str(told.slots[slot]) if told.slots.get(slot) else None for slot in ("company_id", "contact_id")]
    return names.open_deals(*ids) if any(ids) else ()


def _pieces(said: str, start: int, end: int) -> list[tuple[int, int]]:
    stops = patterns.made(PAUSES).finditer(said, start, end)
    cuts = [start, *(place for stop in stops for place in stop.span()), end]
    pieces = [(a, b) for a, b in pairwise(cuts) if any(map(str.isalnum, said[a:b]))]
    return [(a + len(said[a:b]) - len(said[a:b].lstrip()), b) for a, b in pieces if b - a <= _LONGEST]


def _changes(scene: Scene, place: tuple[int, int], deal: Entry, read: Read) -> list[Action]:
    """Read a piece with the deal's name in it: for "the deal"; for "it" and before it only to move it to a stage."""
    said, (start, end) = scene.text, place
    left, right, allowed = _stands(scene, place, deal)
    if left == right and in_characters(said[start:end]) and stage_of(scene, start, end) is not None:
        return []  # "报价发给王强了": what was sent is called like the stage.
    gap = "" if left < right else " "
    again = read(f"{said[start:left]}{deal.name}{gap}{said[right:end]}")
    if len(again.actions) != 1 or again.actions[0].name not in allowed or again.suggestions:
        return []
    action = again.actions[0]
    if action.slots.get("deal_id") != deal.id or "unread" in action.slots:
        return []
    behind = left - start + len(deal.name) + len(gap)
    spans = {slot: Span(span.start + right - behind, span.end + right - behind) for slot, span in action.spans.items()}
    kept = {slot: span for slot, span in spans.items() if span.start >= right}
    return [msgspec.structs.replace(action, spans=kept | ({"deal": Span(left, right)} if left < right else {}))]


def _stands(scene: Scene, place: tuple[int, int], deal: Entry) -> tuple[int, int, frozenset[str]]:
    """Find the words for the deal in a piece, none before its first word, and what may be read with its name there."""
    the, nouns, it = (scene.lexicon.alternation(each) for each in ("the", "only_deals", "pronouns"))
    noun = patterns.made(rf"{LEFT}(?:{the} ?)?{nouns}{RIGHT}").search(scene.folded, *place)
    if noun is not None:
        return *noun.span(), _CHANGES
    last = re.escape(fold(deal.name).split(" ")[-1])
    part = patterns.made(rf"{LEFT}{the} {last}{RIGHT}").search(scene.folded, *place)
    if part is not None and not scene.within(*part.span()):
        return *part.span(), _CHANGES
    pronoun = patterns.made(rf"{LEFT}{it}{RIGHT}").search(scene.folded, *place)
    return *(pronoun.span() if pronoun is not None else (place[0], place[0])), frozenset({"move_deal"})
