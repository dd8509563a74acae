"""Words of a report of which nothing is made: they stay with what happened, so that none is lost."""

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.outcome import Outcome
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words.prose import prose

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
