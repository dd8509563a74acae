"""A slip put right in the same breath: "met Tom, no wait, Ana" is read as if only Ana had been said."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import msgspec

from handlers.kit.reading import Moment, Reading
from handlers.understanding.corrections import corrected
from handlers.understanding.marks import ASIDE, Mark
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.text import fold

_STOPS = r"[,;:.!?，；：。！？、…–—-]"
_NAMES = frozenset({"contact", "company", "several", "deal", "unknown", "member"})
_SUMS = frozenset({"money", "number"})
_NEAR = 16
"""Characters between what was said first and a word that alone may mean something else: "120 grand now, sorry, 118"."""
_NONE = 0.2


class Slip(NamedTuple):
    """A message without what was put right in it; ``correction`` is for its actions where words alone do not do."""

    text: str
    correction: str


def put_right(
    read: Callable[[str], Reading], said: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]
) -> Reading | None:
    """Read a message that corrects itself; None where it does not, and nothing where one cannot tell what it means."""
    lexicon = load(moment.locale)
    if not lexicon.sets.get("amends") or _lead(lexicon).search(fold(said)) is None:
        return None
    scene = lay_out(said, moment, names, stages)
    slip = _slip(scene)
    if slip is None:
        return None
    reading = read(slip.text)
    if any(each.slots.get("kind") == "note" for each in reading.actions) or not reading.actions:
        return None
    if not slip.correction:
        return reading
    again = lay_out(slip.correction, moment, names, stages)
    actions = corrected(again, 0, reading.actions)
    if actions is None:
        return Reading(locale=reading.locale, actions=(), suggestions=(), confidence=_NONE)
    return msgspec.structs.replace(reading, actions=actions)


@lru_cache(maxsize=16)
def _lead(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of words that take back what was said: between stops, or right before what is meant."""
    surely, maybe = lexicon.alternation("amends"), lexicon.alternation("amends_beside")
    small = rf"(?:{lexicon.alternation('correction_leads')}|{lexicon.alternation('correction_small')})"
    return re.compile(
        rf"(?:\s*{_STOPS}+\s*|\s+)(?:(?P<surely>(?:{small}[\s,，]+)?{surely})|{maybe})(?!\w)"
        rf"(?:\s*{_STOPS}+\s*|\s+|$)(?P<small>(?:{small}(?:\s*{_STOPS}+\s*|\s+))*)"
        if not lexicon.table("script").get("running")
        else rf"(?:\s*{_STOPS}+\s*|\s+)(?:(?P<surely>{surely})|{maybe})"
        rf"(?:\s*{_STOPS}+\s*|\s+)?(?P<small>(?:{small}[\s,，]*)*)"
    )


def _slip(scene: Scene) -> Slip | None:
    for lead in _lead(scene.lexicon).finditer(scene.folded):
        if any(mark.start < lead.start() + 1 < mark.end and mark.kind != ASIDE for mark in scene.marks):
            continue
        meant = next((m for m in scene.marks if lead.start("small") <= m.start <= lead.end() and m.kind != ASIDE), None)
        first = _first(scene, lead.start(), meant) if meant is not None else None
        if meant is not None and first is not None and (lead["surely"] or _beside(scene, lead.start(), first, meant)):
            return _without(scene, lead.start(), first, meant)
        if lead["surely"] and scene.within(0, lead.start()):
            stop = re.compile(rf"{_STOPS}|$").search(scene.text, lead.end())
            end = stop.start() if stop else len(scene.text)
            return Slip(scene.text[: lead.start()] + scene.text[end:], scene.text[lead.end() : end])
    return None


def _first(scene: Scene, end: int, meant: Mark) -> Mark | None:
    """Give what was said first: the last of the same kind before a place, else the last that it can stand for."""
    before = [mark for mark in scene.within(0, end) if mark.kind not in (ASIDE, "aside")]
    same = [mark for mark in before if mark.kind == meant.kind]
    group = next((each for each in (_NAMES, _SUMS) if meant.kind in each), frozenset({meant.kind}))
    alike = same or [mark for mark in before if mark.kind in group]
    return alike[-1] if alike else None


def _beside(scene: Scene, lead: int, first: Mark, meant: Mark) -> bool:
    """Tell what a word takes back that has other uses: "120 grand, sorry, 118", not "met Ana, sorry Tom was ill"."""
    alone = re.compile(rf"\s*(?:$|{_STOPS})").match(scene.folded, meant.end)
    return lead - first.end <= _NEAR and (meant.kind not in _NAMES or alone is not None)


def _without(scene: Scene, lead: int, first: Mark, meant: Mark) -> Slip:
    """Put what is meant in the place of what was said; an hour alone changes no day, nor a day an hour."""
    text = scene.text
    if meant.kind == "date":
        said, now = first.value, meant.value
        if (now.shape == "none") != (said.shape == "none") or (said.timed and not now.timed):
            return Slip(text[:lead] + text[meant.end :], text[meant.start : meant.end])
    instead = text[meant.start : meant.end]
    return Slip(text[: first.start] + instead + text[first.end : lead] + text[meant.end :], "")
