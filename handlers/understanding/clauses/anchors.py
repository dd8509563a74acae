"""Days counted back from a deal's close: "3 days before the Acme deal closes"."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon


class Anchor(msgspec.Struct, frozen=True):
    """An offset from a close date as a duration ("-P3D"), and its place in the text."""

    offset: str
    start: int
    end: int


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(template) for template in lexicon.table("anchors").get("match", []))


def anchors(scene: Scene, start: int, end: int) -> Iterator[Anchor]:
    """Find the anchors of a stretch; one day where no number is said."""
    for pattern in _patterns(scene.lexicon):
        for match in pattern.finditer(scene.folded, start, end):
            words, count = vocabulary(scene.lexicon), match.group("n") or ""
            number = int(count) if count.isdigit() else int(words.numbers.get(count, 1))
            letter = words.units.get(match.group("unit"), "day")[0].upper()
            yield Anchor(f"-P{number}{letter}", *match.span())
