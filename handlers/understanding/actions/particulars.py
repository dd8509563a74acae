"""Particulars of an order about a record: the tag as it was typed, and for how long there shall be silence."""

import re

import msgspec

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents import Found
from handlers.understanding.clauses.timing import Timed
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words.prose import trim


def that_long(scene: Scene, clause: Clause) -> Timed | None:
    """Read for how long there shall be silence: "two weeks"."""
    known = vocabulary(scene.lexicon)
    found = known.amount.search(scene.folded, clause.start, clause.end)
    if found is None:
        return None
    count = known.numbers.get(found["n"]) or float(found["n"].replace(",", "."))
    place = (found.start(), found.end())
    said = When(start=place[0], end=place[1], shape="offset", unit=known.units[found["unit"]], minutes=int(count * 60))
    return Timed(said, (place,))


def tag(scene: Scene, found: Found, end: int) -> str:
    """Give a tag as it was typed; one that ends the order goes on to the next stop: "as key account"."""
    start, stop = found.groups["word"]
    if stop == found.end and found.end < end:
        more = re.compile(r"(?: [\w&-]+){1,2}(?= *(?:$|[,.;:!?\n]))").match(scene.folded, stop, end)
        stop = more.end() if more and not in_characters(scene.folded[start:stop]) else stop
    return trim(scene.text[start:stop], scene.lexicon).lstrip("#")


def first_day(timed: Timed | None) -> Timed | None:
    """Read "until May" of a silence as until the first of May: May itself is not meant to be silent."""
    if timed is None or timed.when.edge or timed.when.shape not in ("month", "quarter"):
        return timed
    return msgspec.structs.replace(timed, when=msgspec.structs.replace(timed.when, edge="start"))
