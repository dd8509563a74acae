"""An order that free words before it would take in: "tick off the survey and ping me on 1 October to …"."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT

_TAKES_IN = frozenset(
    {
        "complete_task", "snooze_task", "delete", "add_tag", "remove_tag", "update_contact", "update_company",
        "update_deal", "merge_contacts", "assign", "create_contact", "create_company", "close_ticket", "move_deal",
        "set_timezone", "reopen_deal", "undo", "find", "show", "pause_nudges", "resume_nudges", "schedule_activity",
    }
)  # fmt: skip
"""What ends in words of its own choice; a task and a report may speak of anything, and have rules of their own."""
_TELLS = frozenset({"log_activity", "create_deal"})
_MOST = 3
"""Places in one order at which the next is looked for."""
_LONGEST = 12
"""Places in a sentence where something may begin; more have stories, and would cost more time than their length."""

Look = Callable[[int, int], Found | None]


@lru_cache(maxsize=16)
def _joint(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[\s,;.]*{LEFT}{lexicon.alternation('and_then')} ?$")


def without_next(
    scene: Scene, found: Found | None, stretch: tuple[int, int], places: Sequence[int], look: Look
) -> Found | None:
    """Give what an order says without the next one, that begins behind an "and" inside of it.

    ``look`` finds what a stretch begins with; where nothing was found at all, the next order may have been in the way.
    """
    begin, end = stretch
    plain = found is not None and found.intent.action == "create_task" and not found.intent.fixed.get("explicit")
    if len(places) > _LONGEST or not (found is None or plain or found.intent.action in _TAKES_IN):
        return found
    last = max(found.end, found.head) if found else end
    for place in [each for each in places if begin < each < last][:_MOST]:
        joint = _joint(scene.lexicon).search(scene.folded, begin, place)
        after = look(place, end) if joint and joint.start() > begin else None
        if joint is None or after is None or not _is_order(after):
            continue
        before = look(begin, joint.start())
        if before is None or (plain and before.intent.action not in _TAKES_IN):
            continue  # "Push the crew task to the 25th and …" is a follow-up only as long as the rest hides the order.
        if plain or found is None or before.intent.action == found.intent.action:
            return before
    return found


def _is_order(found: Found) -> bool:
    return found.intent.action not in _TELLS and "field" not in found.intent.fixed
