"""A longer name than the one that is known: "Blumen Berger" beside "Blumen", "Jana Novak" beside "Jana"."""

from typing import NamedTuple

from handlers.understanding.naming.beside import closes
from handlers.understanding.naming.entries import Hit, name_words
from handlers.understanding.naming.forms import firsts
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.naming.ordinary import common_too
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import Word, fold

PARTICLES = frozenset(["de", "van", "der", "da", "la", "del", "di", "den", "do", "dos", "das", "du", "ter", "ten"])
WHO = frozenset(["i", "we", "he", "she", "they", "it", "you", "that", "there", "who", "what"])


class Surroundings(NamedTuple):
    """What a name is weighed against: the workspace's names, the language's words, and which language is spoken."""

    names: NameIndex
    lexicon: Lexicon
    spoken: str


def longer_name(hit: Hit, run: list[Word], text: str, around: Surroundings) -> int:
    """Count the words that go on from a known name like one longer name."""
    count = hit.count
    if hit.entries[0].kind in ("deal", "member"):
        return count
    if count == 1 and hit.entries[0].kind != "company":
        return _with_surname(hit, run, text, around)
    plain = common_too(around.lexicon, "")
    corporate = around.lexicon.sets.get("company_words", frozenset())
    while count < len(run) and text[run[count - 1].end : run[count].start] in (" ", "-"):
        word = run[count]
        typed = text[word.start : word.end]
        if (word.fold in plain and word.fold not in corporate) or len(word.fold) < 3 or not typed.isalpha():
            break
        short = typed.isupper() and len(typed) < 5
        small = run[0].capital and not word.capital and bool(around.lexicon.table("names").get("capital_nouns"))
        if small or short or _stands_alone(word, around) or not _goes_with(hit, word, text, around):
            break
        count += 1
    return count


def _with_surname(hit: Hit, run: list[Word], text: str, around: Surroundings) -> int:
    """Count the words of a name that is fuller than the one word that somebody is known by: "Jana Novak" of "Jana"."""
    plain, count = common_too(around.lexicon, around.spoken), 1
    if not hit.whole or hit.slips or not run[0].capital:
        return count
    while count < len(run) and run[count].fold in PARTICLES and not run[count].capital:
        count += 1
    word = run[count] if count < len(run) and text[run[count - 1].end : run[count].start] == " " else None
    if word is None or not word.capital or word.fold in plain or len(word.fold) < 2:
        return 1
    typed = text[word.start : word.end]
    if typed.isupper() or fold(typed).split("'")[0] in WHO or _stands_alone(word, around):
        return 1
    return count + 1 if _goes_with(hit, word, text, around) else 1


def _stands_alone(word: Word, around: Surroundings) -> bool:
    """Tell whether a word names a record by itself; a surname alone does not: "Harbour Lang"."""
    hit = around.names.match([word], slips=False)
    if hit is None:
        return False
    surname = not hit.whole and hit.entries[0].kind in ("contact", "member")
    given = around.lexicon.sets.get("given", frozenset())
    return not (surname and given.isdisjoint((word.fold, *firsts(word.fold, around.spoken))))


def _goes_with(hit: Hit, word: Word, text: str, around: Surroundings) -> bool:
    if word.capital:
        return not around.lexicon.table("names").get("capital_nouns") or closes(text, word, around.lexicon)
    corporate = around.lexicon.sets.get("company_words", frozenset())
    rest = {part for entry in hit.entries for part in name_words(entry.name, entry.kind)[hit.count :]}
    return (
        not hit.whole
        and bool(rest - corporate)
        and not patterns.fullmatch(around.lexicon.alternation("no_names"), word.fold)
        and closes(text, word, around.lexicon)
    )
