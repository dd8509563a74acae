"""How long what happened took, wherever its report says it: "(25 min)", "… 👏 60 min", "…, it took about an hour"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.cutting import PICTURES, Clause
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_LED = 40
"""Characters of the words that lead to a duration."""
_PARTS = re.compile(r"[,;!?(，；]|\.(?=\s)")
_CLOSED = re.compile(r"(?:\w+ ){0,2}\w+ *(?:[,.;!)]|$)|[,.;)!-]|$")  # "2h sur place, …".


def taken(scene: Scene, clause: Clause, stop: int) -> Mark | None:
    """Give the duration of what happened: in the head of its report, else one that is a remark of its own."""
    head = [mark for mark in scene.within(clause.start, stop, "duration") if not _other(scene, mark)]
    behind = (mark for mark in scene.within(stop, clause.end, "duration") if _alone(scene, mark))
    return head[0] if head else next(behind, None)


def planned(scene: Scene, clause: Clause) -> int:
    """Give the minutes of an appointment: said in its own words, or behind a comma of itself alone: "takes an hour".

    What something else takes is none: "demo on Tuesday, the install takes three hours".
    """
    listed = ("lasted", "lasting", "takes", "lasts_for", "itself")
    small = "|".join(scene.lexicon.alternation(each) for each in listed)
    itself = patterns.made(rf"(?:(?:{small}) ?)*")
    for mark in scene.within(clause.start, clause.end, "duration"):
        apart = [each.end() for each in _PARTS.finditer(scene.folded, clause.start, mark.start)]
        if not apart or itself.fullmatch(scene.folded[apart[-1] : mark.start].strip()):
            return int(mark.value)
    return 0


def led(scene: Scene, mark: Mark) -> int:
    """Give where a duration begins with the words that lead to it: "about 20 minutes", "uns 20 minutinhos"."""
    before = scene.folded[max(0, mark.start - _LED) : mark.start]
    lead = _leads(scene.lexicon).search(before)
    return mark.start - len(before) + lead.start() if lead else mark.start


@lru_cache(maxsize=16)
def _leads(lexicon: Lexicon) -> re.Pattern[str]:
    said = "|".join(lexicon.alternation(each) for each in ("lasted", "lasting"))
    return re.compile(rf"{LEFT}(?:(?:{said}) )+$")


@lru_cache(maxsize=16)
def _said(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of a verb that ends what was said, of a word for nearly, and of what a duration is not of.

    "The meeting" took as long as the meeting; what else took how long, a language may leave out.
    """
    lasted, nearly, whose = (lexicon.alternation(each) for each in ("lasted", "lasting", "lasting_subjects"))
    begun = rf"(?:^|[,.;:!(-]) *(?:{whose} )?" if "lasting_subjects" in lexicon.sets else ""
    return (
        re.compile(rf"{begun}{LEFT}{lasted}$"),
        re.compile(rf"{LEFT}{nearly}$"),
        re.compile(rf" ?{lexicon.alternation('not_lasting')}{RIGHT}"),
        re.compile(rf"{lexicon.alternation('lasted')}{RIGHT}"),
        re.compile(rf"{LEFT}{lexicon.alternation('takes')}(?: {nearly})*$"),
    )


def _other(scene: Scene, mark: Mark) -> bool:
    """Tell how late something was, or how long something takes: "20 min late", "says the install takes 2 hours"."""
    _, _, late, _, takes = _said(scene.lexicon)
    behind = late.match(scene.folded, mark.end) is not None
    return behind or takes.search(_before(scene, mark.start)) is not None


def _before(scene: Scene, place: int) -> str:
    """Give what is said before a place; a picture parts it as a comma does."""
    first = max(0, place - _LED)
    said = scene.folded[first:place]
    pictures = () if scene.text.isascii() else PICTURES.finditer(scene.text, first, place)
    for each in pictures:
        at = each.start() - first
        said = f"{said[:at]},{said[at + 1 :]}"
    return said.rstrip()


def _alone(scene: Scene, mark: Mark) -> bool:
    """Tell whether a duration is a remark of its own: "took an hour", or "40 mins" between commas or pictures."""
    lasted, nearly, _, begins, _ = _said(scene.lexicon)
    before = _before(scene, mark.start)
    inside = begins.match(scene.folded, mark.start, mark.end)
    if _other(scene, mark):
        return False
    if lasted.search(f"{before} {inside.group()}" if inside else before):
        return True
    while found := nearly.search(before):
        before = before[: found.start()].rstrip()
        if lasted.search(before):
            return True
    apart = not before or before[-1] in ",.;-(:!"
    return apart and _CLOSED.match(scene.folded[mark.end :].lstrip()) is not None
