"""The forms of one word of a name: how a stored one may be typed, and what a typed one may stand for."""

import re
from functools import lru_cache

from handlers.understanding.naming.book import book, language, plain
from handlers.understanding.naming.sounding import sound, sounds
from handlers.understanding.words.text import spellings

SOFT = "~"
"""Begins a key that is only another way to write the word: an exact one goes before it."""
_MOST = 48
_CYRILLIC = re.compile(r"[а-яіїєґ]")
_UMLAUTS = re.compile(r"(?<=[a-z])(?<!q)(?:ae|oe|ue)|^(?:ae|oe|ue)")


def is_cyrillic(word: str) -> bool:
    """Tell whether a folded word is written in Cyrillic letters."""
    return _CYRILLIC.search(word) is not None


@lru_cache(maxsize=8192)
def keys(word: str) -> tuple[str, ...]:
    """Give the keys under which a stored word is found, as it is written; soft ones begin with ``SOFT``."""
    bare = without_elision(word)
    exact = tuple(dict.fromkeys(plain(spelling) for each in (word, bare) if each for spelling in spellings(each)))
    soft: list[str] = []
    for one in exact:
        if is_cyrillic(one):
            soft.extend(romanised(one))
        else:
            soft.extend(sounds(one))
        if one.isascii() and ("ae" in one or "oe" in one or "ue" in one):
            soft.append(_UMLAUTS.sub(lambda found: found.group()[0], one))
    return (*exact, *(SOFT + each for each in dict.fromkeys(soft) if each not in exact))


def without_elision(word: str) -> str:
    """Give a stored word without what is elided before it: "Épi" of "L'Épi"; empty where nothing is."""
    head, quote, rest = word.replace("’", "'").partition("'")
    return rest if quote and len(rest) > 1 and head.lower() in book().elisions else ""


@lru_cache(maxsize=8192)
def romanised(word: str) -> tuple[str, ...]:
    """Write a Cyrillic word in Latin letters, in each of the usual ways."""
    plainly = dict.fromkeys(word.translate(system) for system in book().letters)
    found = dict(plainly)
    for one in plainly:
        if word.endswith(("ий", "ый")):  # "Дмитрий" is Dmitriy, Dmitrii, Dmitry and Dmitri.
            found.update(dict.fromkeys((one[:-2] + "y", one[:-2] + "i")))
        if "кс" in word:
            found[one.replace("ks", "x")] = None
        if word[0] == "е":
            found["y" + one] = None
    return tuple(found)


@lru_cache(maxsize=8192)
def stands_for(word: str, spoken: str) -> tuple[str, ...]:
    """Give what a typed, folded word may stand for besides itself, the likeliest first: keys without ``SOFT``.

    Without its ending (Russian always; else the language ``spoken``), as a name's other form, in the other script.
    """
    first = firsts(word, "ru" if is_cyrillic(word) else spoken)
    found: dict[str, None] = dict.fromkeys(first)
    others = book().others
    for each in (word, *first):
        for other in others.get(each, ()):
            found[other] = None
            # "Tommy" is Thomas, and so is a "Tom" who was stored so; "Sandra" is no "Alex".
            found.update(dict.fromkeys(sibling for sibling in others.get(other, ()) if sibling[:3] == each[:3]))
    if is_cyrillic(word):
        latin = [spelt for each in (word, *first) for spelt in romanised(each)]
        found.update(dict.fromkeys(latin))
        # By its sound only what was typed: "Анна" may be short for Nyura, but she sounds like no Nora.
        found.update(dict.fromkeys(filter(None, map(sound, latin))))
    found.pop(word, None)
    return tuple(found)[:_MOST]


@lru_cache(maxsize=8192)
def firsts(word: str, spoken: str) -> tuple[str, ...]:
    """Give the first cases that a word may be a case of, without the word itself."""
    own = language(spoken)
    found: dict[str, None] = {}
    for ending, first in own.endings:
        if word.endswith(ending) and len(word) - len(ending) >= own.shortest:
            found[word[: len(word) - len(ending)] + first] = None
    found.pop(word, None)
    return tuple(found)


@lru_cache(maxsize=4096)
def is_patronymic(word: str) -> bool:
    """Tell whether a folded word is a father's name: "Иванович", also in another case."""
    ends = book().patronymics
    return is_cyrillic(word) and any(each.endswith(ends) for each in (word, *firsts(word, "ru")))
