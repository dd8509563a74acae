"""Words of the message, kept as typed: summaries, titles, reasons."""

import re
from collections.abc import Iterable
from functools import lru_cache

from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS, RIGHT, fold

_SET_OFF = re.compile(rf"(?<=[{CHARACTERS}]) (?=[{CHARACTERS}])|(?<=[，、；：]) | (?=[，、；：])")
"""A space between Chinese characters, left where something was taken out."""


_EMPTIED = re.compile(r"\s*\(\s*\)")
"""Brackets out of which everything was taken."""


@lru_cache(maxsize=16)
def _edges(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    head = re.compile(rf"^(?:[\s,;:.!?)–>，。、；：！？）-]|(?:{lexicon.alternation('trim_start')}){RIGHT})+", re.I)
    onward = r"(?<![\w/])>"  # One that closes a tag stays: "</b>".
    tail = re.compile(
        rf"(?:[\s,;:.!(–+，。、；：！（-]|{onward}|(?:(?<=[\s{CHARACTERS}])|^)(?:{lexicon.alternation('trim_end')}))+$",
        re.I,
    )
    return head, tail


def prose(scene: Scene, start: int, end: int, drop: Iterable[tuple[int, int]] = ()) -> str:
    """Give the text from ``start`` to ``end`` without the stretches in ``drop``, its edges trimmed."""
    parts, at, drop = [], start, list(drop)
    for left, right in sorted(drop):
        if right <= at or left >= end:
            continue
        parts.append(scene.text[at : max(at, left)].rstrip())
        at = max(at, right)
    parts.append(scene.text[at:end])
    spaced = patterns.sub(r"[ \t]+", " ", " ".join(part for part in parts if part.strip()))
    spaced = _SET_OFF.sub("", spaced) if drop else spaced
    joined = patterns.sub(r"\s*[,.;!?](?=[,.;])|\s+(?=[,.;!?])", "", _EMPTIED.sub("", spaced))
    stop = start + len(scene.folded[start:end].rstrip(" .,;:!?"))
    taken_off = any(left < end and right >= stop for left, right in drop)
    cut_off = taken_off or scene.folded[end : end + 1].strip(".!?。！？") != ""
    return trim(joined, scene.lexicon, tail=cut_off)


def trim(text: str, lexicon: Lexicon, *, tail: bool = True) -> str:
    """Take connecting words and punctuation off both ends; ``tail`` false leaves the last words alone."""
    first, last = _edges(lexicon)
    begun = first.sub("", text.strip())
    return (last.sub("", begun) if tail else begun.rstrip(" ,;:.!(+，。、；：！（-")).strip()


def new_name(scene: Scene, start: int, end: int) -> str:
    """Give a stretch that names somebody new: as typed, or in the case that it is stored in."""
    typed = trim(scene.text[start:end], scene.lexicon)
    found = {scene.text[mark.start : mark.end]: str(mark.value) for mark in scene.within(start, end, "unknown")}
    return found.get(typed, typed)


def told_before(scene: Scene, end: int) -> str:
    """Give what was said before a verb; "can you" asks politely and says nothing."""
    said = prose(scene, 0, end)
    return "" if patterns.fullmatch(scene.lexicon.alternation("polite"), fold(said)) else said
