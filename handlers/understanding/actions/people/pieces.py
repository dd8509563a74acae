"""What stands side by side in an order about a new record: "Sofia Lind, buyer at Nordlicht, sofia@…"."""

import re

from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import SET_APART

_BREAK = re.compile(rf"[,;\n|()]| - | {{2,}}|{SET_APART}")


def pieces_of(scene: Scene, start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut "Sofia Lind, buyer at Nordlicht, …" at commas and at addresses; what is empty is left out."""
    cuts, at = [], start
    marks = sorted([*taken, *(m.span() for m in _BREAK.finditer(scene.folded, start, end))])
    label = scene.lexicon.alternation("field_labels")
    behind = patterns.made(rf"(?: +{label}[\s:.]*)+$")
    for left, right in [*marks, (end, end)]:
        if left < at:
            continue
        # "Acme GmbH website acme.example": what an address or a number is called is no part of the name before it.
        called = behind.search(scene.folded[at:left]) if (left, right) in taken else None
        cuts.append((at, at + called.start() if called else left))
        at = right
    labels = patterns.made(rf"^(?:{label}[\s:.]*)+$")
    kept = [(a, b) for a, b in cuts if scene.folded[a:b].strip(" :.-()")]
    return [(a, b) for a, b in kept if not labels.match(scene.folded[a:b].strip(" :."))]
