"""Names that nobody has stored: capitalised words that look like one."""

import re
from collections.abc import Iterator

from handlers.understanding.marks import Mark
from handlers.understanding.mentions import PARTICLES, Surroundings, ordinary
from handlers.understanding.names import is_legal_form
from handlers.understanding.naming.book import language
from handlers.understanding.text import Word, fold

_JOINED = re.compile(r" |-|&| & |'|\. ")


def unknown(text: str, free: str, words: list[Word], around: Surroundings) -> Iterator[Mark]:
    """Find runs of capitalised words that no lexicon knows: a name as it was typed."""
    plain = ordinary(around.lexicon) | language(around.spoken).common
    at = 0
    while at < len(words):
        run: list[Word] = []
        for word in words[at : at + 5]:
            if "\x1f" in free[word.start : word.end] or not _continues(text, words[at : at + 7], len(run), plain):
                break
            run.append(word)
        if run:
            yield Mark("unknown", run[0].start, run[-1].end, text[run[0].start : run[-1].end])
        at += max(1, len(run))


def _continues(text: str, words: list[Word], place: int, plain: frozenset[str]) -> bool:
    """Tell whether the word at a place begins or goes on a capitalised name."""
    word = words[place]
    capital = word.capital and text[word.start].isalpha()
    if place == 0:
        stem = fold(text[word.start : word.end]).split("'")[0]  # "I've" is no name.
        return capital and word.fold not in plain and stem not in plain
    if not _JOINED.fullmatch(text[words[place - 1].end : word.start]):
        return False
    if capital:
        return True
    joins = is_legal_form(word.fold) or word.fold in PARTICLES
    return joins and _goes_on(words, place, word)


def _goes_on(words: list[Word], place: int, word: Word) -> bool:
    after = next((each for each in words[place + 1 :] if each.fold not in PARTICLES or each.capital), None)
    return is_legal_form(word.fold) or (after is not None and after.capital)
