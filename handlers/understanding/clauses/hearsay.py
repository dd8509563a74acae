"""What somebody only thinks or passes on: "Luis says Orchid is lost", "we won Lumen, he thinks"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, PAUSES, RIGHT

NAME = "\x1e"
"""Stands for each character of somebody's name."""
_TELLERS = ("member", "contact", "company", "several", "unknown")
_ENDS = frozenset({"win_deal", "lose_deal", "reopen_deal"})
_CHANGES = _ENDS | {"move_deal", "update_deal"}


@lru_cache(maxsize=16)
def _before(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    opines, says = (rf"{LEFT}{lexicon.alternation(each)}{RIGHT}" for each in ("opines", "says_that"))
    return re.compile(opines), re.compile(says)


@lru_cache(maxsize=16)
def _behind(lexicon: Lexicon) -> re.Pattern[str]:
    told = lexicon.alternation("opines_behind").replace("{name}", f"{NAME}+")
    return re.compile(rf"[\s,;:.(\[–—-]*{told}{RIGHT}\)?\s*(?=$|{PAUSES})")


def is_hearsay(scene: Scene, found: Found, start: int, end: int) -> bool:
    """Tell what somebody only thinks, or a colleague says, from what has come about.

    Behind a change only what follows it at once speaks of it: "lost Lumen, too expensive, he thinks" is a loss.
    """
    if found.intent.action in _ENDS:
        opines, says = _before(scene.lexicon)
        if opines.search(scene.folded, start, found.start):
            return True
        if scene.within(start, found.start, "member") and says.search(scene.folded, start, found.start):
            return True
    if found.intent.action not in _CHANGES:
        return False
    ends = {found.head, *(place[1] for slot, place in found.groups.items() if slot == "deal")}
    return any(_told(scene, at, end) for at in ends)


def _told(scene: Scene, at: int, end: int) -> bool:
    """Tell whether words right behind a change say whose opinion it is; its day may stand between them."""
    day = next((mark for mark in scene.within(at, end, "date")), None)
    if day is not None and not scene.folded[at : day.start].strip(" ,"):
        at = day.end
    return _behind(scene.lexicon).match(with_names(scene, at, end)) is not None


def with_names(scene: Scene, start: int, end: int, text: str = "") -> str:
    """Give words with a sign in the place of every letter of somebody's name."""
    said = (text or scene.folded)[start:end]
    for mark in scene.within(start, end, *_TELLERS):
        said = said[: mark.start - start] + NAME * (mark.end - mark.start) + said[mark.end - start :]
    return said
