"""How sure it is that a deal is won or lost: with whom none is open, or where a thing of the deal's is spoken of."""

import re
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.deals.things import is_a_thing
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS, LEFT, PAUSES, RIGHT, fold

_ARTICLE = 4
"""Letters of what may stand before a deal that opens a sentence: "the "."""

_ENDS_DAY = ("", " ", ",", ";", ":", ".", "，", "。")
"""What may follow a day that is a word of its own; "yesterday's call" is none."""


def sure(scene: Scene, clause: Clause, outcome: Outcome, mark: Mark | None) -> Outcome:
    """Tell "we won Acme" and "Acme won", which are asked about, from "Acme signed", where a win is only offered."""
    action = outcome.actions[0] if outcome.actions else None
    bare_word = action is not None and of_a_thing(scene, clause, mark)
    if action is not None and (bare_word or is_a_thing(scene, clause, mark)):
        bare = {slot: value for slot, value in action.slots.items() if slot != "reason"}
        named = "deal" in bare and (bare_word or (mark is not None and mark.kind == "deal"))
        return Outcome(suggestions=(msgspec.structs.replace(action, slots=bare),)) if named else NOTHING
    if action is None or "deal" in action.slots or not {"company", "contact"} & action.slots.keys():
        return outcome
    if _says_so(scene, clause, action):
        return outcome
    if action.name != "win_deal":
        return NOTHING
    return Outcome(suggestions=(msgspec.structs.replace(action, slots={**action.slots, "opened": True}),))


def of_a_thing(scene: Scene, clause: Clause, mark: Mark | None) -> bool:
    """Tell a thing of the deal's from the deal: "lost the Acme rollout file", "won the Beta seats lottery".

    One bare word behind the name is such a thing, if it says no reason and nothing by the way.
    """
    found = clause.found
    if found is None or mark is None or mark.end == mark.start or "rest" in found.groups:
        return False
    within = mark.end < found.end  # A verb stands behind the name: before it only a noun of German's shows itself.
    if within and not scene.lexicon.table("names").get("capital_nouns"):
        return False
    thing = (_next if within else _last)(scene.lexicon).match(scene.folded, mark.end, clause.end)
    if thing is None or scene.within(*thing.span("thing")):
        return False
    return not within or scene.text[thing.start("thing")].isupper()


@lru_cache(maxsize=16)
def _last(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of a word of its own behind a name, with what is said by the way behind it."""
    return re.compile(rf"{_next(lexicon).pattern}(?: {lexicon.alternation('beside_ends')})*\s*(?=$|{PAUSES})")


@lru_cache(maxsize=16)
def _next(lexicon: Lexicon) -> re.Pattern[str]:
    reasons = {word for said in lexicon.table("lost_reasons").values() for word in said}
    lists = ("beside_ends", "bare_reasons", "deal_nouns", "because", "and", "splits")
    known = "|".join((*map(lexicon.alternation, lists), *map(re.escape, sorted(map(fold, reasons)))))
    bare = rf"的[{CHARACTERS}]+|[^\W\d_{CHARACTERS}]{{3,}}"
    return re.compile(rf" ?(?!(?:{known}){RIGHT})(?P<thing>{bare})(?![\w'])")


def _says_so(scene: Scene, clause: Clause, action: Action) -> bool:
    """Tell whether the verb stands first, a command's name does, or the words say won or lost."""
    found = clause.found
    named = found.groups.get("deal") if found is not None else None
    if found is None or named is None or found.start == found.head:
        return True
    before = scene.folded[found.start : named[0]].strip()
    if before and not patterns.fullmatch(scene.lexicon.alternation("the"), before):
        return True
    listed = "won_stages" if action.name == "win_deal" else "lost_stages"
    return patterns.search(scene.lexicon.alternation(listed), scene.folded[clause.start : clause.end]) is not None


def goes_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Tell a customer who signed with somebody else: what sounds like a win is lost."""
    found = clause.found
    named = found.groups.get("deal") if found is not None else None
    if found is None or named is None or named[0] > found.start + _ARTICLE:
        return False
    rival = patterns.made(rf"{LEFT}{scene.lexicon.alternation('rivals')}{RIGHT}")
    return rival.search(scene.folded, named[1], clause.end) is not None


def behind_day(scene: Scene, start: int) -> int:
    """Give the place behind the day on which a deal was lost: "lost Lumen on Friday, too expensive"."""
    day = next((mark for mark in scene.marks if mark.kind == "date" and mark.start >= start), None)
    beside = day is not None and not scene.folded[start : day.start].strip(" ,")
    return day.end if day is not None and beside and scene.folded[day.end : day.end + 1] in _ENDS_DAY else start
