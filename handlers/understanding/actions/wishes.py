"""What a customer wishes for: a task is suggested, and nobody is offered what cannot be delivered."""

import re
from itertools import pairwise

from handlers.kit.reading import Action
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.clauses.times.timing import Timed, choose, fill
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import CHARACTERS, LEFT, PAUSES, RIGHT, fold


def wish(scene: Scene, start: int, end: int, carried: Party | None) -> tuple[Action, ...]:
    """Suggest a task for what a customer wants or promises ("they want a quote by Friday")."""
    pattern = patterns.made(
        rf"(?:^|.*?{LEFT}){scene.lexicon.alternation('wishes')}(?:(?<=[\s{CHARACTERS}])|\s+)(?P<what>\S.*)", re.S
    )
    conditional = patterns.made(rf"{LEFT}{scene.lexicon.alternation('if')}{RIGHT}")
    made = []
    for left, right in parts(scene, start, end):
        match = pattern.match(scene.folded, left, right)
        if not match or conditional.search(scene.folded, left, match.start("what")):
            continue
        timed: Timed | None = choose(scene, match.start("what"), right, "task") or choose(scene, left, right, "task")
        title = prose(scene, match.start("what"), right, timed.spans if timed else ())
        title = patterns.sub(rf"^(?:{scene.lexicon.alternation('articles')}) ", "", title, flags=re.I)
        if not title or patterns.fullmatch(scene.lexicon.alternation("no_wishes"), fold(title).strip(" .!")):
            continue
        action = Action(name="create_task", slots={"title": title[:1].upper() + title[1:]})
        if timed:
            found = resolve(timed.when, scene.clock, "task")
            action = fill(action, "due", found, timed.when) if found.value else action
        whose = carried or _wishing(scene, left, match.start("what"))
        made.append(action if whose is None or whose.options else whose.put(action))
    return tuple(made)


def _wishing(scene: Scene, start: int, end: int) -> Party | None:
    """Give somebody new who wishes for something at the beginning of a sentence: "Jane wants a quote"."""
    first = next(iter(scene.within(start, end, "unknown")), None)
    return one(scene, first) if first is not None and not scene.folded[start : first.start].strip(" ,.;") else None


def parts(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    inside = [(mark.start, mark.end) for mark in scene.within(start, end, "date")]  # "Bis 23. September" is one thing.
    stops = [m.end() for m in patterns.made(PAUSES).finditer(scene.folded, start, end)]
    cuts = [start, *(at for at in stops if not any(a < at < b for a, b in inside)), end]
    return [(a, b) for a, b in pairwise(cuts) if scene.folded[a:b].strip()]
