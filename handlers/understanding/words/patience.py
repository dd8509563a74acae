"""That a deal is not stalled, and why: "Acme is not stalled, they are on holiday"."""

import re
from typing import NamedTuple

from handlers.understanding.naming.characters import in_characters
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import available, language_of, load
from handlers.understanding.words.text import LEFT, RIGHT, clean, fold

_BESIDE = " \t,.:;!?…–—-，。：；！"

_FEW = 6
"""Words that are no more than a reason."""


class NotStalled(NamedTuple):
    """What was said: the deal's name, as typed, perhaps nothing, and the words of the reason."""

    name: str
    why: str


def not_stalled(text: str, locale: str) -> NotStalled | None:
    """Read that something is not stalled, in the member's own language first; no name is looked up."""
    said = clean(text)
    folded = fold(said)
    for language in dict.fromkeys((language_of(locale), *available())):
        lexicon = load(language)
        for words in lexicon.table("patience").get("said", ()):
            found = _word(f"(?:{words})").search(folded)
            if found is None:
                continue
            why = said[found.end() :].strip(_BESIDE)
            begins = patterns.made(rf"{lexicon.alternation('because')}{RIGHT}[\s,，:]*").match(fold(why))
            return NotStalled(said[: found.start()].strip(_BESIDE), why[begins.end() :] if begins else why)
    return None


def reason_of(why: str, locale: str) -> str | None:
    """Name the usual reason that words speak of; None for one of their own."""
    folded = fold(why)
    for language in dict.fromkeys((language_of(locale), *available())):
        table = load(language).table("patience")
        # What is waited for says more than that somebody waits: "waiting for legal".
        for reason, words in sorted(table.items(), key=lambda each: each[0] == "waiting"):
            if reason != "said" and any(_word(re.escape(fold(each)), begun=True).search(folded) for each in words):
                return reason
    return None


def waits(text: str, locale: str) -> bool:
    """Tell a few words that begin with waiting, and so say why something is quiet: "waiting for legal"."""
    folded = fold(clean(text)).strip(_BESIDE)
    if len(folded.split()) > _FEW:
        return False
    languages = dict.fromkeys((language_of(locale), *available()))
    known = [fold(each) for language in languages for each in load(language).table("patience").get("waiting", ())[:1]]
    return any(_word(re.escape(each), begun=True).match(folded) for each in known)


def _word(expression: str, *, begun: bool = False) -> re.Pattern[str]:
    """Make a pattern of words; running characters have no ends that could be looked at."""
    if in_characters(expression):
        return patterns.made(expression)
    return patterns.made(f"{LEFT}{expression}" if begun else f"{LEFT}{expression}{RIGHT}")
