"""How sure a won or lost deal is where no deal of the customer's is open."""

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_ARTICLE = 4
"""Letters of what may stand before a deal that opens a sentence: "the "."""


def sure(scene: Scene, clause: Clause, outcome: Outcome) -> Outcome:
    """Tell "we won Acme" and "Acme won", which are asked about, from "Acme signed", where a win is only offered."""
    action = outcome.actions[0] if outcome.actions else None
    if action is None or "deal" in action.slots or not {"company", "contact"} & action.slots.keys():
        return outcome
    if _says_so(scene, clause, action):
        return outcome
    if action.name != "win_deal":
        return NOTHING
    return Outcome(suggestions=(msgspec.structs.replace(action, slots={**action.slots, "opened": True}),))


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
