"""Words at the end that take back what stands before them: "kommt diesen Monat nicht mehr", "closes in March, not"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, PAUSES, RIGHT

_CLOSED = frozenset({"win_deal", "move_deal", "update_deal", "assign"})
"""Changes that such words leave nothing of; a deal that is lost may be lost because something "is not any more"."""


@lru_cache(maxsize=16)
def _ending(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of such words where a pause follows them."""
    said = lexicon.alternation("unsays")
    return re.compile(rf"{LEFT}{said}{RIGHT}\s*(?=$|{PAUSES})")


def is_unsaid(scene: Scene, found: Found, end: int) -> bool:
    """Tell whether a change is denied at its own end; what a remark behind a comma denies is the remark's."""
    if found.intent.action not in _CLOSED:
        return False
    ending = _ending(scene.lexicon).search(scene.folded, found.head, end)
    pause = re.compile(PAUSES).search(scene.folded, found.head, end)
    if ending is None or pause is None or ending.end() <= pause.start():
        return ending is not None
    return not scene.folded[pause.end() : ending.start()].strip()
