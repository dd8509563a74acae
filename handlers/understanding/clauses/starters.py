"""Words that only begin a next step, and so need nothing between them and a report: "… likes it remind me friday"."""

import re
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS, JOINED, LEFT

_BEFORE = 48
"""Characters before a next step in which somebody may be asking for it: "she told me to …"."""


class Steps(NamedTuple):
    """Words that only begin a next step: where they stand, they themselves, and behind what it is not mine.

    ``last`` are those of a verb that names no person, and so may end what somebody else wants to do.
    """

    places: re.Pattern[str]
    words: re.Pattern[str]
    last: re.Pattern[str]
    barred: re.Pattern[str]
    barred_last: re.Pattern[str]


@lru_cache(maxsize=16)
def steps(lexicon: Lexicon) -> Steps:
    gap = rf"(?:(?<=[\w)!%€$£]) |(?<=[{CHARACTERS}])|(?<=[{CHARACTERS}] ))"
    begins, last = (rf"{lexicon.alternation(each)}(?![{JOINED}])" for each in ("run_on", "run_on_last"))
    barred = rf"(?:{LEFT}|(?<=[{CHARACTERS}]))(?:{lexicon.alternation('run_on_bars')}<more>)[ ,]*$"
    return Steps(
        re.compile(rf"{gap}(?={begins}|{last})"),
        re.compile(begins),
        re.compile(last),
        re.compile(barred.replace("<more>", "")),
        re.compile(barred.replace("<more>", f"|{lexicon.alternation('run_on_last_bars')}")),
    )


def unparted(scene: Scene, start: int, end: int) -> list[int]:
    """List where the words that only begin a next step stand, or the day right before them."""
    begins = steps(scene.lexicon).places
    dates = [mark for mark in scene.marks if mark.kind == "date"]
    places = []
    for match in begins.finditer(scene.folded, start, end):
        verb = match.end()
        day = next((each for each in dates if each.end in (verb, match.start())), None)
        place = day.start if day and not _says_day(scene, verb, end) else verb
        inside = any(each.start < verb < each.end for each in scene.marks)
        if not inside and not _of_another(scene, start, place, verb):
            places.append(place)
    return places


def _of_another(scene: Scene, start: int, place: int, verb: int) -> bool:
    """Tell a step that somebody else says, wants or asks for, by what stands before it."""
    found = steps(scene.lexicon)
    barred = found.barred if found.words.match(scene.folded, verb) else found.barred_last
    return barred.search(scene.folded, max(start, place - _BEFORE), place) is not None


def is_quoted(scene: Scene, start: int, place: int) -> bool:
    """Tell a step that is somebody else's though nothing parts it from who says so: "she said remind me friday"."""
    beside = place > start + 1 and scene.folded[place - 1] == " " and scene.folded[place - 2].isalnum()
    return (
        beside
        and bool(steps(scene.lexicon).words.match(scene.folded, place))
        and _of_another(scene, start, place, place)
    )


def begins_afresh(scene: Scene, start: int, verb: int) -> bool:
    """Tell a next step that a doubt in the report before it says nothing about: "they aren't sure remind me fri"."""
    found = steps(scene.lexicon)
    begun = found.words.match(scene.folded, verb) or found.last.match(scene.folded, verb)
    day = next((each for each in scene.within(start, verb, "date") if each.end == verb - 1), None)
    return begun is not None and not _of_another(scene, start, day.start if day else verb, verb)


def _says_day(scene: Scene, verb: int, end: int) -> bool:
    """Tell whether a next step has a day behind its verb, so that the one before it is the report's."""
    stop = patterns.made(r"[,;.!?\n]").search(scene.folded, verb, end)
    return bool(scene.within(verb, stop.start() if stop else end, "date"))
