"""Slips of the pen in a phrase that is a date and nothing else: "juebes", "завтар", "fevereio".

Only words that a language's dates do not know are tried again, as those of its words that are one slip away.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise, product
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.dates.grammar.wording import fold_pattern, table
from handlers.understanding.words.heads import split

_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+")
_SLOT = re.compile(r"\{[a-z_]+\}")
_SHORTEST = 4
_LONG = 6
"""Letters of a word that is itself though one of them is another: shorter ones are names, "Mario" no "marzo"."""
_MOST_UNKNOWN = 2
_MOST_TRIED = 4
_MOST_SPELLINGS = 400


def respelt(phrase: str, locale: str) -> list[str]:
    """Give what a folded phrase may have been meant to say; none where it has no word with a slip."""
    known = _known(locale.replace("_", "-").lower().partition("-")[0])
    odd = [match for match in _WORD.finditer(phrase) if match.group() not in known]
    if not 0 < len(odd) <= _MOST_UNKNOWN:
        return []
    alone = len(_WORD.findall(phrase)) == 1
    found = []
    for chosen in islice(product(*(_near(match.group(), known, alone) for match in odd)), _MOST_TRIED):
        said, last = "", 0
        for match, word in zip(odd, chosen, strict=True):
            said, last = said + phrase[last : match.start()] + word, match.end()
        found.append(said + phrase[last:])
    return found


def _near(word: str, known: frozenset[str], alone: bool) -> list[str]:
    if len(word) < _SHORTEST:
        return []
    close = process.extract(word, known, scorer=OSA.distance, score_cutoff=1, limit=None)
    found = sorted(each for each, _, _ in close if len(each) >= _SHORTEST and _alike(word, each, alone))
    return [each for each in found if each[0] == word[0]] or found


def _alike(word: str, meant: str, alone: bool) -> bool:
    """Tell whether a word is another with a slip: letters swapped, left out, doubled, in a long one any wrong."""
    if len(word) < len(meant) or sorted(word) == sorted(meant):
        return True
    doubled = len(word) > len(meant) and any(a == b for a, b in pairwise(word))
    return doubled or len(meant) >= _LONG - (not alone)


@lru_cache(maxsize=16)
def _known(language: str) -> frozenset[str]:
    """List the words of a language's dates."""
    said = table(language)
    patterns = [each for name, rows in said.items() if name in _LISTS for each in _leaves(rows)]
    for rows in said["rules"].values():
        patterns += [step.replace("_", " ") for row in rows for step in split(_SLOT.sub("", row), " ") if step]
    return frozenset(
        word for pattern in patterns for each in spelt(fold_pattern(pattern)) for word in _WORD.findall(each)
    )


_LISTS = (
    "weekdays",
    "plural_weekdays",
    "months",
    "units",
    "days",
    "numbers",
    "ordinals",
    "parts",
    "seasons",
    "holidays",
    "words",
)


def _leaves(rows: Any) -> Iterator[str]:
    if isinstance(rows, str):
        yield rows
    elif isinstance(rows, (list, dict)):
        for each in rows.values() if isinstance(rows, dict) else rows:
            yield from _leaves(each)


def spelt(pattern: str) -> list[str]:
    """Spell out what a pattern of words may be; what looks around adds nothing."""
    return [each for row in split(pattern, "|") for each in _row(row)][:_MOST_SPELLINGS]


def _row(row: str) -> list[str]:
    made = [""]
    at = 0
    while at < len(row):
        options, at = _piece(row, at)
        if row[at : at + 1] in ("?", "*"):
            options, at = ["", *options], at + 1
        made = [before + each for before in made for each in options][:_MOST_SPELLINGS]
    return made


def _piece(row: str, at: int) -> tuple[list[str], int]:
    """Give what may stand at a place of a pattern, and where the next piece begins."""
    if row[at] == "(":
        end = _closing(row, at)
        inside = row[at + 1 : end].removeprefix("?:")
        return ([""] if inside.startswith("?") else spelt(inside)), end + 1
    if row[at] == "[":
        end = row.index("]", at)
        return list(row[at + 1 : end]), end + 1
    if row[at] == "\\":
        return [" "], at + 2
    return [row[at]], at + 1


def _closing(row: str, at: int) -> int:
    depth = 0
    for place in range(at, len(row)):
        if row[place - 1] != "\\":
            depth += (row[place] == "(") - (row[place] == ")")
        if not depth:
            return place
    return len(row) - 1
