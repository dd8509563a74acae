"""What a talk that is still to be had is for: it is one thing to do with the talk, not a second."""

import re

from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_STOP = re.compile(r"[,;.!?\n]|$")
_WHOM = ("contact", "company", "several", "deal", "unknown")


def is_its_aim(scene: Scene, before: Found, after: Found, place: int) -> bool:
    """Tell what somebody is to be asked or told when called: "call Jens tomorrow, ask about the contract".

    Another customer or a day of its own makes it a thing of its own.
    """
    stop = _STOP.search(scene.folded, after.start)
    end = stop.start() if stop else len(scene.folded)
    if scene.within(place, end, "date", *_WHOM) or not scene.within(before.start, after.start, *_WHOM):
        return False
    aims, verbs = (scene.lexicon.alternation(each) for each in ("aims_of_talk", "contact_verbs"))
    said = scene.folded[after.start : end].strip()
    aim = patterns.search(rf"^(?:to )?{aims}{RIGHT}|{LEFT}{aims}$", said)
    talks = patterns.search(rf"{LEFT}{verbs}{RIGHT}", scene.folded[before.start : after.start])
    return aim is not None and talks is not None
