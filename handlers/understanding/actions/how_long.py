"""How long somebody is away, beside the day that it begins: "from Monday, two weeks", "two weeks from Monday"."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.dates.lasting import lasting
from handlers.understanding.dates.sentence import dates
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import CHARACTERS, PAUSES, words

_NEAR = 2
"""Words between a length and what it goes with: "on vacation in Spain two weeks"."""
_WITHIN_A_WORD = rf"[^\W{CHARACTERS}]"


class Said(NamedTuple):
    """What a message says of the days: its dates with their places, and how long it lasts, each length once."""

    dates: list[tuple[Mark, When]]
    lengths: set[dt.timedelta]


def said(scene: Scene, clause: Clause) -> Said:
    """Give the dates and the lengths of a message; a date that holds a length gives both."""
    found, lengths = [], set()
    for mark in scene.within(0, _last(scene, clause), "date"):
        if (whole := _lasts(scene, mark)) is not None:  # "For two weeks" is no day.
            lengths.add(whole)
        elif parted := _parted(scene, mark):
            lengths.add(parted[0])
            found.append((mark, parted[1]))
        else:
            found.append((mark, mark.value))
    text = _without_dates(scene)
    led = lasting(text, vocabulary(scene.lexicon), scene.clock)
    lengths |= {led} if led is not None else set(_bare(scene, clause, text))
    return Said(found, lengths)


def _last(scene: Scene, clause: Clause) -> int:
    """Give where the days of a clause end: those of an order behind it in the same sentence are the order's."""
    stops = patterns.made(r"\s*(?:$|[.!?…;\n。！？])").match(scene.folded, clause.end)
    return len(scene.folded) if stops else clause.end


def _lasts(scene: Scene, mark: Mark) -> dt.timedelta | None:
    """Give the length that a mark of a date is, where it is one: "for two weeks"."""
    if mark.value.shape != "offset":
        return None
    return lasting(scene.folded[mark.start : mark.end], vocabulary(scene.lexicon), scene.clock)


def _parted(scene: Scene, mark: Mark) -> tuple[dt.timedelta, When] | None:
    """Part a date that begins or ends with a length: who is away two weeks from Monday is away from that Monday."""
    known, folded = vocabulary(scene.lexicon), scene.folded[mark.start : mark.end]
    for pattern in (*(rule.pattern for rule in known.spans), known.amount.pattern):
        for match in pattern.finditer(folded):
            before, behind = folded[: match.start()], folded[match.end() :]
            rest = f"{before}{' ' * len(match.group())}{behind}"
            length = lasting(match.group(), known, scene.clock, bare=True)
            if length is None or bool(before.strip()) == bool(behind.strip()):
                continue
            whens = _dates(scene, rest)
            whole = len(whens) == 1 and rest[whens[0].start : whens[0].end].strip() == rest.strip()
            if whole and not any(each.shape == "month" for each in _dates(scene, match.group())):  # "3月16日".
                return length, whens[0]
    return None


def _dates(scene: Scene, text: str) -> list[When]:
    return dates(text, words(text), vocabulary(scene.lexicon), scene.moment.locale)


def _bare(scene: Scene, clause: Clause, text: str) -> Iterator[dt.timedelta]:
    """Yield the lengths without a word that leads to them, beside what they go with: "on leave three weeks"."""
    known = vocabulary(scene.lexicon)
    places = [(mark.start, mark.end) for mark in scene.within(0, len(text), "date")]
    places += [(clause.found.start, clause.found.end)] if clause.found else []
    for match in known.amount.pattern.finditer(text):
        begins, ends = match.span()
        if patterns.made(_WITHIN_A_WORD).match(text, begins - 1 if begins else len(text)):
            continue
        gaps = [text[min(ends, right) : max(begins, left)] for left, right in places]
        if any(map(_is_near, gaps)) or _alone(text, begins, ends):
            length = lasting(match.group(), known, scene.clock, bare=True)
            yield from () if length is None else (length,)


def _is_near(gap: str) -> bool:
    return len(gap.split()) <= _NEAR and not patterns.search(PAUSES, gap)


def _alone(text: str, begins: int, ends: int) -> bool:
    """Tell whether nothing else stands between the pauses around a place: "on leave from Monday, two weeks"."""
    before = patterns.made(rf"(?:^|{PAUSES})\s*$").search(text, 0, begins)
    return before is not None and patterns.made(rf"\s*(?:$|{PAUSES})").match(text, ends) is not None


def _without_dates(scene: Scene) -> str:
    """Blank out the dates: the "5月" of a day is not five months."""
    text = scene.folded
    for mark in scene.within(0, len(text), "date"):
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text
