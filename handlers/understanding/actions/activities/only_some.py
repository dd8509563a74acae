"""Who alone was reached of several that were called: "tried Mei and Jens, only Mei picked up"."""

import re
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.clauses.hearsay import NAME, with_names
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_SEVERAL = 2


def only_some(scene: Scene, actions: list[Action]) -> list[Action]:
    """Give each of several calls of one verb what became of it, where one alone is said to have been reached."""
    calls = [each for each in actions if each.name == "log_activity" and each.slots.get("kind") == "call"]
    calls = [each for each in calls if each.slots.get("direction") != "inbound"]
    if len(calls) < _SEVERAL or "only_reached" not in scene.lexicon.sets:
        return actions
    found = _pattern(scene.lexicon).search(with_names(scene, 0, len(scene.folded)))
    if found is None:
        return actions
    verbs = [each.spans["kind"] for each in calls if "kind" in each.spans and each.spans["kind"].start < found.start()]
    verb = max(verbs, key=lambda each: each.start, default=None)
    calls = [each for each in calls if each.spans.get("kind") == verb]
    there = {entry.id for mark in scene.within(*found.span(), "contact", "company") for entry in mark.value.entries} | {
        str(mark.value) for mark in scene.within(*found.span(), "unknown")
    }
    reached = [each for each in calls if _who(each) & there]
    if not reached or len(reached) == len(calls):
        return actions
    return [_with(each, reached=each in reached) if each in calls else each for each in actions]


@lru_cache(maxsize=16)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of such words; they name one, or several joined as names are."""
    small = r"(?:[^\W\d_]{1,4} )?"
    joins = rf"(?:,? ?{lexicon.alternation('and')} ?|, ?)"
    names = rf"{small}{NAME}+(?:{joins}{small}{NAME}+)*"
    said = "|".join(each.replace("{name}", names) for each in sorted(lexicon.sets["only_reached"]))
    return re.compile(rf"{LEFT}(?:{said}){RIGHT}")


def _who(action: Action) -> set[str]:
    return {
        str(action.slots[each]) for each in ("contact_id", "company_id", "contact", "company") if each in action.slots
    }


def _with(action: Action, *, reached: bool) -> Action:
    return msgspec.structs.replace(action, slots={**action.slots, "outcome": "reached" if reached else "no_answer"})
