"""How a name sounds, roughly: "Бейкер" is Baker, "Фогель" Vogel, "Брайтуотер" Brightwater.

Letters for letters gives "beyker"; so consonants are compared by their kind, and vowels by how many stand together.
"""

import re
from functools import lru_cache

from handlers.understanding.words import patterns

_SHORTEST = 3
"""Letters of a name that is compared by its sound."""
_ALIKE = (
    (re.compile(r"dzh"), "j"),
    (re.compile(r"(?<=[aeiou])gh"), ""),
    (re.compile(r"shch|sch|sh|zh|ts|tz|ch(?=i)"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"kh|ch|ck|qu|[hgcqk]"), "k"),
    (re.compile(r"th"), "t"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"[zs]"), "s"),
    (re.compile(r"[vf]"), "f"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile(r"[aeiouyw']+")
_CLUSTER = re.compile(r"[aeiouyw]{2}")
_PLAIN = 3
"""Consonants of a name that tell it from others whatever its vowels are."""


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """Give the sound of a folded word in Latin letters, empty where it has too little of one."""
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
        return ""
    shape = _VOWELS.sub("a", patterns.respelled(word, _ALIKE))
    return f"={shape}" if len(shape.replace("a", "")) > 1 else ""


def sounds(word: str) -> tuple[str, ...]:
    """Give the sounds that a stored word may have: an "e" at its end is often silent, a "j" often none.

    Of two consonants only what is not written as it sounds: "Люк" is Luke and "Шон" Sean, but "Дина" is no Dana.
    """
    spelt = [word, word.removesuffix("e"), word.replace("j", "y")]
    found = filter(None, dict.fromkeys(map(sound, spelt)))
    odd = word.endswith("e") or _CLUSTER.search(word)
    return tuple(each for each in found if odd or len(each.strip("=").replace("a", "")) >= _PLAIN)
