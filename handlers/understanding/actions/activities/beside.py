"""Words of a report of which nothing is made: they stay with what happened, so that none is lost."""

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words.prose import prose

_RECORDS = frozenset({"contact", "company", "deal"})

_SAYS = 3
"""Words of a clause that say something, or Chinese characters; fewer are thanks and greetings."""


def with_words(action: Action, said: str) -> Action:
    """Keep words that changed nothing in the summary of what happened: "visited Northwind, lost the deal"."""
    summary = ", ".join(filter(None, (str(action.slots.get("summary", "")), said)))
    return msgspec.structs.replace(action, slots={**action.slots, "summary": summary})


def also_told(scene: Scene, clause: Clause, outcome: Outcome, actions: list[Action]) -> list[Action]:
    """Put a clause of which nothing was made to what happened before it: "… Deal worth 20k"."""
    last = next((at for at in reversed(range(len(actions))) if actions[at].name == "log_activity"), None)
    if last is None or outcome.actions or outcome.suggestions or clause.question or not _says_something(scene, clause):
        return actions
    words = prose(scene, clause.start, clause.end)
    return [*actions[:last], with_words(actions[last], words), *actions[last + 1 :]] if words else actions


def _says_something(scene: Scene, clause: Clause) -> bool:
    heard = opening(scene.lexicon).match(scene.folded, clause.start, clause.end)
    rest = scene.folded[heard.end() if heard else clause.start : clause.end]
    return len(rest.split()) >= _SAYS or (in_characters(rest) and len(rest) > _SAYS)


def told_of_somebody(actions: list[Action]) -> list[Action]:
    """Let what happened to nobody go with those named before it: "called Tom Barker and Globex, left voicemail"."""
    told: list[Action] = []
    for each in actions:
        before = [one for one in told if one.name == "log_activity" and _RECORDS & one.slots.keys()]
        if each.name != "log_activity" or _RECORDS & each.slots.keys() or not before:
            told.append(each)
        elif not _same_occasion(str(before[-1].slots.get("kind")), str(each.slots.get("kind"))):
            same = {slot: value for slot, value in before[-1].slots.items() if slot.removesuffix("_id") in _RECORDS}
            told.append(msgspec.structs.replace(each, slots={**same, **each.slots}))
        else:
            told = [_joined_with(one, each) if one in before else one for one in told]
    return told


def _same_occasion(before: str, kind: str) -> bool:
    """Tell whether two reports are of one thing: who was met on a visit was met there."""
    return kind == before or (before, kind) == ("visit", "meeting")


def _joined_with(action: Action, more: Action) -> Action:
    """Put what was told afterwards to what happened: its outcome, and its words behind those of before."""
    whole = msgspec.structs.replace(action, slots={**more.slots, **action.slots})
    words = str(more.slots.get("summary", ""))
    return with_words(whole, words) if words and "summary" in action.slots else whole
