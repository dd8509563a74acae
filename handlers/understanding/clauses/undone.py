"""A passive still to come: "das Angebot muss geschickt werden", "le devis doit être envoyé" tell of nothing done."""

import re
from functools import lru_cache

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT


@lru_cache(maxsize=16)
def _passives(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what stands before the verb of such a clause, and what stands behind it."""
    before, behind = lexicon.alternation("to_be_done"), lexicon.alternation("to_be_done_behind")
    return re.compile(rf"{LEFT}{before}{RIGHT}[^,;.:!?\n]*$"), re.compile(rf" *{behind}{RIGHT}")


def is_undone(scene: Scene, found: Found, start: int) -> bool:
    """Tell a verb in the passive of what is still to be done; an attempt that failed has been made."""
    if found.intent.action != "log_activity" or found.intent.fixed.get("noun") or found.intent.fixed.get("outcome"):
        return False
    before, behind = _passives(scene.lexicon)
    said = scene.folded[start : found.head]
    return before.search(said) is not None or behind.match(scene.folded, found.head) is not None
