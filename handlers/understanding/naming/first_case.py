"""A new name in the case that it is stored in: "звонил Сергею Иванову" is told of Сергей Иванов."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from handlers.understanding.marks import Mark
from handlers.understanding.naming.book import book, language
from handlers.understanding.naming.forms import firsts
from handlers.understanding.naming.found import BEFORE, said_cases
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold


@lru_cache(maxsize=16)
def _first_names(lexicon: Lexicon, spoken: str) -> frozenset[str]:
    """Give the given names in their first case; a list of words may hold the others as well."""
    given = lexicon.sets["given"]
    return book().given | {each for each in given if given.isdisjoint(firsts(each, spoken))}


@lru_cache(maxsize=16)
def _endings(spoken: str) -> Mapping[str, Any]:
    found: dict[str, Any] = language(spoken).table.get("first_case", {})
    return found


def in_first_case(folded: str, marks: Iterable[Mark], lexicon: Lexicon, spoken: str) -> list[Mark]:
    """Give the marks with each new name in its first case, where that can only be one; else as it was typed."""
    table = _endings(spoken)
    return [_named(folded, mark, lexicon, spoken) if table and mark.kind == "unknown" else mark for mark in marks]


def _named(folded: str, mark: Mark, lexicon: Lexicon, spoken: str) -> Mark:
    before = folded[max(0, mark.start - BEFORE) : mark.start]
    words = str(mark.value).split()
    given = _given(fold(words[0]), before, lexicon, spoken) if words and not words[0].isupper() else ""
    if given:
        said = [_like(words[0], given), *(_rest(each, fold(words[0]), given, spoken) for each in words[1:])]
        return msgspec.structs.replace(mark, value=" ".join(said)) if all(said) else mark
    firm = _firm(words[0], before, spoken) if len(words) == 1 else ""
    return msgspec.structs.replace(mark, value=firm) if firm else mark


def _given(word: str, before: str, lexicon: Lexicon, spoken: str) -> str:
    """Give the one given name that a word is a case of, as the words before it want it."""
    known, cases = _first_names(lexicon, spoken), said_cases(spoken)
    found = [each for each in firsts(word, spoken) if each in known]
    for said, forms in (("giving", "given_to"), ("meeting", "met")):
        if cases[said].search(before):
            fits = [each for each in found if cases[forms].fullmatch(f"{each} {word}")]
            found = fits or ([] if word in known else found)
            break
    else:
        if word in known and not cases["bent"].search(before):
            return ""
    return found[0] if len(found) == 1 else ""


def _like(typed: str, first: str) -> str:
    """Give a first case with the letters as they were typed."""
    same = next((n for n, (a, b) in enumerate(zip(fold(typed), first, strict=False)) if a != b), len(first))
    return typed[:same] + first[same:]


def _rest(typed: str, bent: str, given: str, spoken: str) -> str:
    """Give a father's name or a surname behind a given one in its first case; empty where it may be several."""
    table = _endings(spoken)
    rows: list[tuple[str, str]] = [*table["both"]]
    if given.endswith(tuple(table["open"])):
        rows += table["called"] if bent.endswith(tuple(table["called_by"])) else table["others"]
    else:
        rows += table["men"]
    word = fold(typed)
    for ending, first in rows:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return "" if first == "?" else typed[: len(typed) - len(ending)] + first
    return typed if word.endswith(tuple(table["still"])) else ""


def _firm(typed: str, before: str, spoken: str) -> str:
    """Give a company's name of one word in its first case, behind a word that asks for another one."""
    word = fold(typed)
    if typed.isupper() or not word.isalpha():
        return ""
    rows: list[tuple[str, str, str]] = _endings(spoken)["firms"]
    for lead, ending, first in rows:
        if word.endswith(ending) and len(word) > len(ending) + 2 and patterns.search(lead, before):
            return typed[: len(typed) - len(ending)] + first
    return ""
