"""Words that are written otherwise and said alike: "Feraz" for Ferraz, "собалева" for Соболева, "Pilott" for Pilot.

Coarser than a letter's slip in one way and finer in all others: nothing but doubled letters, silent ones and those
that stand for the same sound may differ. `sounding` compares across scripts, and therefore more roughly.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from handlers.understanding.naming.entries import Entry, name_words
from handlers.understanding.words import patterns

_SAME = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"c(?=[eiy])|[zsß]"), "s"),
    (re.compile(r"ck|qu|[cqk]"), "k"),
    (re.compile(r"th"), "t"),
    (re.compile(r"(?<![ck])h"), ""),
    (re.compile(r"y|j(?=[aeou])"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"m(?=[bp])"), "n"),
    (re.compile(r"[ъь]"), ""),
    (re.compile(r"тс"), "ц"),
    (re.compile(r"о"), "а"),
    (re.compile(r"[еэё]"), "и"),
    (re.compile(r"б$"), "п"),
    (re.compile(r"в$"), "ф"),
    (re.compile(r"г$"), "к"),
    (re.compile(r"д$"), "т"),
    (re.compile(r"(.)\1+"), r"\1"),
)

_NEAR = (
    (re.compile(r"e[iy]|ai|ay"), "ai"),
    (re.compile(r"ll|ie"), "i"),
    (re.compile(r"sch|sh|c(?=[eiy])|[zsßxç]|(?<=s)c"), "s"),
    (re.compile(r"ph|[bvwf]"), "f"),
    (re.compile(r"dt$|d$"), "t"),
)
"""What stands for near enough the same sound in a surname to be asked about: "Ivañes" beside Javier Ibáñez."""


@lru_cache(maxsize=4096)
def said(word: str) -> str:
    """Give how a folded word is said, so that words said alike give the same."""
    return patterns.respelled(word, _SAME)


def alike(typed: str, stored: str) -> bool:
    """Tell whether two folded words are said alike."""
    return said(typed) == said(stored)


def sounds_like(typed: str, entries: Iterable[Entry]) -> bool:
    """Tell whether a surname is near enough in sound to one that people have beside their given names."""
    heard = _heard(typed)
    people = (entry for entry in entries if entry.kind in ("contact", "member"))
    return any(_heard(word) == heard for each in people for word in name_words(each.name, each.kind)[1:])


@lru_cache(maxsize=4096)
def _heard(word: str) -> str:
    return said(patterns.respelled(word, _NEAR))
