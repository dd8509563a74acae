"""Whose new name it is: a deal's behind its own name or the word "deal", else that of the person or company named."""

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.party import ask, of_entry
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_RENAMES = {"contact": "update_contact", "company": "update_company"}


def not_the_deal(scene: Scene, found: Found, mark: Mark | None, name: str) -> Outcome | None:
    """Read a new name of somebody: "Tom Barker is now called Tom Bark"; none where it is the deal's.

    Somebody else's name is given to nobody: that is a mix-up, or a correction.
    """
    if mark is None or mark.end == mark.start or mark.kind not in ("contact", "company", "several"):
        return None
    nouns = patterns.made(rf"{LEFT}{scene.lexicon.alternation('deal_nouns')}{RIGHT}")
    if nouns.search(scene.folded[found.start : mark.start] + " " + scene.folded[mark.end : found.groups["text"][0]]):
        return None
    entries = tuple(each for each in mark.value.entries if each.kind in _RENAMES)
    known = {each.id for each in entries}
    others = scene.within(*found.groups["text"], "contact", "company", "several", "deal", "member")
    if not entries or any(not known & {each.id for each in other.value.entries} for other in others):
        return NOTHING
    kinds = {each.kind for each in entries}
    action = Action(name=_RENAMES[entries[0].kind], slots={"name": name})
    if len(entries) == 1 and not mark.value.unsure:
        slots = {**of_entry(entries[0]), "name": name}
        return Outcome(actions=(Action(name=action.name, slots=slots),), party=one(scene, mark))
    return Outcome(actions=(ask(kinds.pop(), entries, action),)) if len(kinds) == 1 else NOTHING
