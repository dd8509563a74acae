"""What is lost, won or refused that is no deal: a file, a bet, Friday's appointment."""

import re
from functools import lru_cache

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, PAUSES, RIGHT

_OWNS = 2
"""Letters of what makes a name an owner's: "Lumen's"."""
_OUT = "\x1f"
"""Stands for every letter of a name, whose words say nothing here."""


@lru_cache(maxsize=16)
def _things(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    thing = lexicon.alternation("lost_things")
    beside, because = (lexicon.alternation(each) for each in ("beside_ends", "because"))
    said = rf"(?:'s)? ?(?:的)?(?!{because}{RIGHT})(?:[^\s\W\d]+ ){{0,2}}?{thing}{RIGHT}(?: {beside})*\s*(?=$|{PAUSES})"
    return re.compile(rf"{LEFT}{thing}{RIGHT}"), re.compile(said)


def is_a_thing(scene: Scene, clause: Clause, mark: Mark | None) -> bool:
    """Tell a thing that is lost or won beside a name: "lost Lumen's password file", "einen Preis gewonnen"."""
    found = clause.found
    if found is None or "lost_things" not in scene.lexicon.sets:
        return False
    thing, behind = _things(scene.lexicon)
    said = _without_names(scene, found.start, found.end)
    if thing.search(said):
        return True
    if mark is None:
        return False
    at = mark.end if mark.end + _OWNS >= found.end else found.end
    return behind.match(scene.folded, at, clause.end) is not None


def _without_names(scene: Scene, start: int, end: int) -> str:
    """Give words without the names of who is known; a word that is nobody's may be the thing itself."""
    said = scene.folded[start:end]
    for mark in scene.within(start, end, "deal", "company", "contact", "several", "member"):
        said = said[: mark.start - start] + _OUT * (mark.end - mark.start) + said[mark.end - start :]
    return said


def refuses_a_day(scene: Scene, clause: Clause) -> bool:
    """Tell the refusal of an appointment, or a close that slips, from that of the deal: "Lumen said no to Friday".

    "Lost Lumen for Friday's reason" says what it is; so does no other verb.
    """
    found = clause.found
    if found is None or _has(scene, "loses", found.start, found.end):
        return False
    pause = patterns.made(PAUSES).search(scene.folded, found.end, clause.end)
    stop = pause.start() if pause else clause.end
    if _has(scene, "appointments", clause.start, stop, names=False):
        return True
    leads, the = (scene.lexicon.alternation(each) for each in ("day_leads", "the"))
    for day in scene.within(clause.start, stop, "date"):
        if patterns.made(rf"{leads}{RIGHT}").match(scene.folded, day.start, day.end):
            return True
        if patterns.made(rf"{LEFT}{leads} (?:{the} )?$").search(scene.folded, 0, day.start):
            return True
    return pause is not None and _is_a_day(scene, pause.end(), clause.end)


def shuts(scene: Scene, clause: Clause) -> bool:
    """Tell a customer's house that is shut for a while from a deal that closes: "Orchid closes on Friday for works"."""
    return not scene.within(clause.start, clause.end, "deal") and _has(scene, "shut_for", clause.start, clause.end)


def _is_a_day(scene: Scene, start: int, end: int) -> bool:
    """Tell a remark that gives the new day and nothing else: "…, now July"."""
    days = scene.within(start, end, "date")
    if not days:
        return False
    now = scene.lexicon.alternation("now_it_is")
    led = patterns.fullmatch(rf"\s*{now}(?: {now})*\s*", scene.folded[start : days[0].start])
    return led is not None and not scene.folded[days[-1].end : end].strip(" .!")


def _has(scene: Scene, words: str, start: int, end: int, *, names: bool = True) -> bool:
    said = scene.folded[start:end] if names else _without_names(scene, start, end)
    return patterns.made(rf"{LEFT}{scene.lexicon.alternation(words)}{RIGHT}").search(said) is not None
