"""Cut a message into sentences and clauses; a clause begins where a template of the lexicon matches."""

import re
from functools import lru_cache

import msgspec

from handlers.understanding.clauses.headings import headed, heading
from handlers.understanding.clauses.intents import Found, Intent, Pair, find
from handlers.understanding.clauses.modality import may_write, swallows
from handlers.understanding.marks import sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS, LEFT, RIGHT

MOST_CLAUSES = 40
"""Places of one message where a clause is looked for; it keeps the reader's time linear."""
PICTURES = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\u200d]?")
"""Pictures between words part them as a comma does."""
_STOP = re.compile(r"[.!?…]+(?=\s|$|[\"')])|[\n;。！？]+")


class Clause(msgspec.Struct, frozen=True):
    """A clause: what begins it (none for words before the first intent), where it ends, and how it closes.

    ``follows`` where the clause before it told what happened.
    """

    found: Found | None
    start: int
    end: int
    question: bool = False
    part: int = 0
    follows: bool = False


@lru_cache(maxsize=16)
def _splits(lexicon: Lexicon) -> re.Pattern[str]:
    beside = rf",(?=[{CHARACTERS}])|(?<=[{CHARACTERS}]),"
    begins = lexicon.alternation("begins")  # Words that begin a clause without anything before them.
    splits = lexicon.alternation("splits")
    return re.compile(rf" ?[,:] |{beside}| - |\s?>\s?|\s?\+ |{LEFT}{splits}{RIGHT}|(?<=\w) (?={begins}(?!\w))")


def sentences(scene: Scene) -> list[tuple[int, int, bool]]:
    """Give the sentences: place, and whether a question mark closes them."""
    found, start = [], 0
    for match in _STOP.finditer(scene.folded):
        if any(m.start < match.start() + 1 and match.start() < m.end for m in scene.marks):
            continue
        if match.group() == "." and abbreviates(scene, match.start()):
            continue
        found.append((start, match.start(), "?" in match.group() or "？" in match.group()))
        start = match.end()
    found.append((start, len(scene.folded), False))
    return [(a, b, q) for a, b, q in found if scene.folded[a:b].strip()]


def abbreviates(scene: Scene, place: int) -> bool:
    """Tell whether the full stop at a place ends an abbreviation or an initial."""
    before = re.search(r"[\w.]+$", scene.folded[max(0, place - 12) : place])
    if before is None:
        return False
    initial = len(before.group()) == 1 and scene.text[place - 1].isupper()
    return initial or before.group() in scene.lexicon.sets.get("abbreviations", frozenset())


def cut(scene: Scene) -> list[Clause]:
    """Give the clauses of a message in order."""
    clauses: list[Clause] = []
    budget = MOST_CLAUSES
    above: Intent | None = None
    for number, (start, end, question) in enumerate(sentences(scene)):
        pair = Pair(
            sheet(scene.folded, start, end, scene.marks),
            sheet(scene.folded, start, end, scene.marks, frozenset({"date", "duration"})),
            end,
        )
        places = [start, *_boundaries(scene, start, end)]
        found: list[Found] = []
        begins: list[int] = []
        for place in places:
            if budget <= 0:
                break
            if found and place < found[-1].head:
                continue
            budget -= 1
            match = find(scene, pair, place)
            if match is None or not may_write(scene, match, _since(found, start), end, question):
                continue
            if found and (_within(found[-1], match) or swallows(scene, found[-1], match, place)):
                continue
            found.append(match)
            begins.append(place if scene.within(place, match.start, "date") else match.start)
        if not found:
            line = headed(scene, above, start, end) if above is not None else None
            above = above if line else heading(scene, start, end)
            found, begins = ([line], [line.start]) if line else (found, begins)
        begun = list(zip(begins, found, strict=True))
        clauses.extend(_clauses(begun, (start, end), question, number))
    return clauses


def _since(found: list[Found], start: int) -> int:
    """Give where doubt about a clause begins: the "not" of a failed attempt before it says nothing about it."""
    return found[-1].end if found and found[-1].intent.fixed.get("outcome") else start


def _within(before: Found, after: Found) -> bool:
    rest = "rest" in before.groups and after.start == before.head
    return rest or after.start < before.head or after.start == before.start


def _boundaries(scene: Scene, start: int, end: int) -> list[int]:
    inside = [(m.start, m.end) for m in scene.marks]
    pictures = [] if scene.text.isascii() else [match.end() for match in PICTURES.finditer(scene.text, start, end)]
    places = [
        match.end()
        for match in _splits(scene.lexicon).finditer(scene.folded, start, end)
        if not any(a < match.end() and match.start() < b for a, b in inside if b - a > 1)
    ]
    return sorted({*places, *pictures}) if pictures else places


def _clauses(begun: list[tuple[int, Found]], place: tuple[int, int], question: bool, part: int) -> list[Clause]:
    start, end = place
    if not begun:
        return [Clause(None, start, end, question, part)]
    clauses = []
    for n, (begin, match) in enumerate(begun):
        stop = begun[n + 1][0] if n + 1 < len(begun) else end
        clauses.append(Clause(match, start if n == 0 else begin, stop, question, part))
    return clauses
