"""Names that nobody has stored: capitalised words that look like one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from handlers.understanding.marks import Mark
from handlers.understanding.naming.beside import articles
from handlers.understanding.naming.book import book, language
from handlers.understanding.naming.fuller import PARTICLES, Surroundings
from handlers.understanding.naming.names import is_legal_form
from handlers.understanding.naming.ordinary import common_too, no_names
from handlers.understanding.naming.proper import BETWEEN
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import Word, fold, words

_INITIALS = 4
"""Letters of what a full stop abbreviates; behind a longer word a sentence ends."""
_ABBREVIATED = 2
"""Letters of what is abbreviated before any word; a longer one ends a sentence before an ordinary word."""
_FEW = 4
_FIGURES = 6
"""Figures in a name: more are a telephone's or a card's number."""
_SENTENCE = re.compile(r"[;；。！？，、\n]|[!?:]\s*\w")
_DRAWN = re.compile(r"(?!(.)\1*$).*?([^\W\d_])\2\2")
_BEFORE = 24
"""Characters before a word that show what leads to it."""
_NO_WORD = re.compile(r"[^\w,'’)] $")
_JOINED = re.compile(r" |-|&| & |'|\. ")
_OF_NAMES = frozenset({"van", "ter", "ten"})
"""Particles that are in names alone, and no word of a language beside."""
_OWNED = re.compile(r"['’]s (?=\w)")
"""What stands in a shop's name behind its owner's: "Ann's Bakery"."""


def is_no_name(name: str, lexicon: Lexicon, spoken: str) -> bool:
    """Tell whether words are none but ordinary ones in small letters: "angerufen" in "Neuer Kunde angerufen"."""
    plain = common_too(lexicon, spoken)
    found = words(name)
    return bool(found) and all(word.fold in plain and not word.capital for word in found)


def may_be_new(name: str, lexicon: Lexicon, spoken: str) -> bool:
    """Tell words that can be somebody's name from talk, where a name was asked for: few, and none that tells.

    More than four are capital, or join what is, but for one ("Stadtwerke Bad Homburg vor der Höhe"). In small letters
    throughout, as careless typists write, most of them are no ordinary words.
    """
    found = words(name)
    if not found or _SENTENCE.search(name) or sum(char.isdigit() for char in name) > _FIGURES:
        return False
    if is_no_name(name, lexicon, spoken):
        return False
    joins = PARTICLES | BETWEEN | lexicon.sets.get("at_company", frozenset())
    small = [word for word in found if name[word.start].islower() and word.fold not in joins]
    if len(found) > _FEW:
        return len(small) < 2
    plain = common_too(lexicon, spoken)
    telling = [word for word in small if word.fold in plain]
    return len(telling) * 2 <= len(found) if len(small) == len(found) else not telling


def unknown(text: str, free: str, found: list[Word], around: Surroundings) -> Iterator[Mark]:
    """Find runs of capitalised words that no lexicon knows: a name as it was typed."""
    plain = no_names(around.lexicon, around.spoken)
    bonds = PARTICLES & around.lexicon.sets.get("at_company", frozenset())
    corporate = around.lexicon.sets.get("company_words", frozenset())
    small = articles(around.lexicon)
    at = 0
    while at < len(found):
        run: list[Word] = []
        for word in found[at : at + 5]:
            if "\x1f" in free[word.start : word.end] or not (
                _continues(text, found[at : at + 7], len(run), plain, around.spoken)
                or (not run and _leads(text, found[at : at + 2], corporate))
                or (not run and _called(text, found[at : at + 4], plain, around.lexicon))
            ):
                break
            if _bound(found[at : at + 7], len(run), bonds) and run[0].fold not in corporate:
                break
            if run and word.fold in small and not word.capital and run[-1].fold not in PARTICLES - small:
                break
            run.append(word)
        run += _of_family(found[at + len(run) : at + len(run) + 3], around.spoken) if run else []
        while run and run[-1].fold in PARTICLES and not run[-1].capital:  # "The tag VIP de Maison Dubreuil".
            run.pop()
        if run and not _noun(text, run, plain, around.spoken):
            end = run[-1].end
            owner = end + 2 if _OWNED.match(text, end) else end  # "Ann's assistant": of Ann is told.
            yield Mark("unknown", run[0].start, owner, text[run[0].start : end])
        at += max(1, len(run))


def _continues(text: str, words: list[Word], place: int, plain: frozenset[str], spoken: str) -> bool:
    """Tell whether the word at a place begins or goes on a capitalised name."""
    word = words[place]
    capital = word.capital and text[word.start].isalpha()
    if place == 0:
        stem = fold(text[word.start : word.end]).split("'")[0]  # "I've" is no name.
        if not capital or _DRAWN.search(word.fold):  # "YESSSS" is no name.
            return False
        if _is_name_too(word, text, spoken):
            return True
        return word.fold not in plain and stem not in plain and not _joined(word, text, spoken)
    before = words[place - 1]
    gap = text[before.end : word.start]
    if _OWNED.match(text, before.end):
        return capital
    if not _JOINED.fullmatch(gap) or (gap == ". " and _ends_sentence(before, word, plain)):
        return False
    if capital:
        return True
    if gap == "-":  # "Крыша-сад" is one name.
        return True
    firm = is_legal_form(word.fold) and word.fold not in language(spoken).common  # "Add Northgate Trust as a lead".
    joins = firm or word.fold in PARTICLES
    return joins and _goes_on(words, place, word)


@lru_cache(maxsize=16)
def _families(spoken: str) -> tuple[re.Pattern[str], frozenset[str]]:
    table = language(spoken).table
    return re.compile(table.get("von", "(?!)")), frozenset(map(fold, table.get("von_names", ())))


def _of_family(behind: list[Word], spoken: str) -> list[Word]:
    """Give the words behind a given name that are a surname and no company: "Ursula von der Leyen"."""
    led, names = _families(spoken)
    for size in range(2, len(behind) + 1):
        last = behind[size - 1]
        if last.capital and last.fold in names:
            return behind[:size] if led.fullmatch(" ".join(word.fold for word in behind[: size - 1])) else []
    return []


def _ends_sentence(before: Word, word: Word, plain: frozenset[str]) -> bool:
    """Tell the full stop between two words from that of an abbreviation: "… in ICU. Open a ticket"."""
    letters = before.end - before.start
    return letters > _INITIALS or (letters > _ABBREVIATED and word.fold in plain)


def _is_name_too(word: Word, text: str, spoken: str) -> bool:
    """Tell a word of every day that is a customer here: "called Shell"; what opens a sentence is none."""
    before = text[: word.start].rstrip()
    return word.fold in language(spoken).also_names and bool(before) and before[-1] not in ".!?\n:;"


@lru_cache(maxsize=16)
def _tails(spoken: str, which: str) -> tuple[str, ...]:
    return tuple(fold(tail) for tail in language(spoken).table.get(which, ()))


def _joined(word: Word, text: str, spoken: str) -> bool:
    """Tell a word that its last part shows to be no name: "Vertragsentwurf", or a verb that opens a sentence."""
    if _ends(word.fold, _tails(spoken, "tails")):
        return True
    opens = not text[: word.start].strip() or text[: word.start].rstrip()[-1] in ".!?\n"
    given = word.fold in book().given
    return opens and not given and _ends(word.fold, _tails(spoken, "opening_tails"))


def _ends(word: str, tails: tuple[str, ...]) -> bool:
    return any(word.endswith(tail) and len(word) > len(tail) + 2 for tail in tails)


def _noun(text: str, run: list[Word], plain: frozenset[str], spoken: str) -> bool:
    """Tell a noun written with hyphens: "Maschinen-Demo" is one that its last part shows, too."""
    hyphened = len(run) > 1 and all(text[a.end : b.start] == "-" for a, b in pairwise(run))
    tails = _tails(spoken, "tails")
    return hyphened and bool(tails) and (run[-1].fold in plain or _ends(run[-1].fold, tails))


def _leads(text: str, words: list[Word], corporate: frozenset[str]) -> bool:
    """Tell whether a word that companies are called by begins a name: "Grupo Sol", "Hotel Arts"."""
    first, last = words[0], words[-1]
    beside = len(words) == 2 and text[first.end : last.start] == " "
    return beside and first.fold in corporate and first.capital and last.capital and last.fold not in corporate


def _called(text: str, words: list[Word], plain: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell a given name that is a word as well, capital inside a sentence: "met Will Turner", "spoke to Grace".

    Where nouns are capital, only a surname behind it tells, and no verb opens a sentence: "Max Weber angerufen".
    """
    first, last = words[0], _surname(text, words)
    before = fold(text[max(0, first.start - _BEFORE) : first.start])
    nouns = bool(lexicon.table("names").get("capital_nouns"))
    inside = before.endswith(" ") or (nouns and not before)
    if not inside or not first.capital or text[first.start : first.end].isupper():
        return False
    given = lexicon.sets.get("given", frozenset())
    if first.fold not in given or _NO_WORD.search(before):
        return False
    beside = last is not None and not text[last.start : last.end].isupper()
    beside = beside and (last is None or last.fold not in plain or words[1].fold in _OF_NAMES)
    return beside or (not nouns and before.split()[-1] in lexicon.sets.get("name_follows", frozenset()))


def _surname(text: str, words: list[Word]) -> Word | None:
    """Give the surname right behind a given name, with particles between them or without: "Max van der Berg"."""
    for before, word in pairwise(words):
        if text[before.end : word.start] != " " or not (word.capital or word.fold in PARTICLES):
            return None
        if word.capital:
            return word
    return None


def _bound(words: list[Word], place: int, bonds: frozenset[str]) -> bool:
    """Tell whether a person's name ends where a company follows: "Lucía Prieto de Acme", not "Juan de la Cruz"."""
    return place > 1 and words[place].fold in bonds and words[place + 1].fold not in PARTICLES


def _goes_on(words: list[Word], place: int, word: Word) -> bool:
    after = next((each for each in words[place + 1 :] if each.fold not in PARTICLES or each.capital), None)
    return is_legal_form(word.fold) or (after is not None and after.capital)
