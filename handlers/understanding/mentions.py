"""Names in a text: those that the records have, and capitalised words that look like a name nobody has stored."""

import re
from collections.abc import Iterator
from functools import lru_cache

from handlers.understanding.lexicon import Lexicon
from handlers.understanding.marks import Mark
from handlers.understanding.names import Entry, Hit, NameIndex, is_legal_form
from handlers.understanding.text import Word, fold

_LONGEST_NAME = 7
_JOINED = re.compile(r" |-|&| & |'|\. ")
_PARTICLES = frozenset({"de", "van", "der", "da", "la", "del", "di", "den", "dos"})
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=16)
def ordinary(lexicon: Lexicon) -> frozenset[str]:
    """Give every word that the language's lexicon uses: none of them is taken for a misspelt or unknown name."""
    found: set[str] = set()
    stack: list[object] = [lexicon.tables]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.update(_WORDS.findall(re.sub(r"<[a-z_]+>|\{[a-z_0-9]+\}|\\.", " ", fold(item))))
        elif isinstance(item, dict):
            stack.extend(v for k, v in item.items() if k != "given")
        elif isinstance(item, list):
            stack.extend(item)
    return frozenset(found)


def known(
    text: str, free: str, words: list[Word], names: NameIndex, lexicon: Lexicon, *, several: bool
) -> Iterator[Mark]:
    """Find stored names: with ``several`` only those of two words or more, else the single words too."""
    plain = ordinary(lexicon)
    at = 0
    while at < len(words):
        run = _run(text, free, words, at)
        hit = names.match(run, slips=_may_slip(text, run, plain, lexicon)) if run else None
        if (
            hit is None
            or (several and hit.count < 2)
            or not _believed(hit, run, plain, text, lexicon)
            or _part_of_other(hit, words, at, text, lexicon)
        ):
            at += 1
            continue
        yield _mark(hit, run)
        at += hit.count


def _run(text: str, free: str, words: list[Word], at: int) -> list[Word]:
    run: list[Word] = []
    for word in words[at : at + _LONGEST_NAME]:
        if "\x1f" in free[word.start : word.end]:
            break
        if run and not re.fullmatch(r"[ .'’&-]{1,3}", text[run[-1].end : word.start]):
            break
        run.append(word)
    return run


def _introduced(text: str, word: Word, lexicon: Lexicon) -> bool:
    before = fold(text[max(0, word.start - 24) : word.start]).split()
    return bool(before) and before[-1].strip(",:;") in lexicon.sets.get("name_follows", frozenset())


def _may_slip(text: str, run: list[Word], plain: frozenset[str], lexicon: Lexicon) -> bool:
    first = run[0]
    if first.fold in plain:
        return False
    return first.capital or _introduced(text, first, lexicon) or len(run) > 1


def _believed(hit: Hit, run: list[Word], plain: frozenset[str], text: str, lexicon: Lexicon) -> bool:
    typed = run[: hit.count]
    if hit.slips and any(len(word.fold) > 2 and word.fold in plain for word in typed if hit.count == 1):
        return False
    if hit.slips and hit.count == 1:
        given = lexicon.sets.get("given", frozenset())
        return typed[0].fold not in given and (typed[0].capital or _introduced(text, typed[0], lexicon))
    if hit.count > 1:
        return True
    word = typed[0]
    if len(word.fold) < 2:
        return False
    if word.fold in plain or word.fold in lexicon.sets.get("common", frozenset()):
        return word.capital and (word.start > 0 and not _opens(text, word))
    return True


def _part_of_other(hit: Hit, words: list[Word], at: int, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a single word that is only part of a stored name stands in a longer, other name ("Maria Ruiz")."""
    if hit.count > 1 or hit.whole or hit.entries[0].kind == "deal":
        return False
    plain = ordinary(lexicon) | lexicon.sets.get("common", frozenset())
    after = words[at + 1] if at + 1 < len(words) and text[words[at].end : words[at + 1].start] == " " else None
    before = words[at - 1] if at and text[words[at - 1].end : words[at].start] == " " else None
    if hit.entries[0].kind == "company":
        corporate = lexicon.sets.get("company_words", frozenset())
        return after is not None and after.capital and (after.fold in corporate or is_legal_form(after.fold))
    if before is not None and (before.fold in lexicon.sets.get("given", frozenset())):
        return True
    if after is None or after.fold in plain or len(after.fold) < 2 or text[after.start : after.end].isupper():
        return False
    return after.capital or _closes(text, after, lexicon)


def _closes(text: str, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a name could end after this word."""
    rest = fold(text[word.end :]).strip()
    return not rest or not rest[0].isalpha() or rest.split()[0] in lexicon.sets.get("after_names", frozenset())


def _opens(text: str, word: Word) -> bool:
    """Tell whether a word opens a sentence, where a capital says nothing."""
    before = text[: word.start].rstrip()
    return not before or before[-1] in ".!?\n:;"


def _mark(hit: Hit, run: list[Word]) -> Mark:
    start, end = run[0].start, run[hit.count - 1].end
    kinds = {entry.kind for entry in hit.entries}
    entries = _prefer(hit.entries)
    if len(entries) == 1:
        return Mark(entries[0].kind, start, end, hit)
    if kinds == {"member"}:
        return Mark("member", start, end, hit)
    return Mark("several", start, end, hit)


def _prefer(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return entries


def unknown(text: str, free: str, words: list[Word], lexicon: Lexicon) -> Iterator[Mark]:
    """Find runs of capitalised words that no lexicon knows: a name as it was typed."""
    plain = ordinary(lexicon)
    at = 0
    while at < len(words):
        run: list[Word] = []
        for word in words[at : at + 5]:
            if "\x1f" in free[word.start : word.end] or not _continues(text, words, at, run, word, plain):
                break
            run.append(word)
        if run:
            yield Mark("unknown", run[0].start, run[-1].end, text[run[0].start : run[-1].end])
        at += max(1, len(run))


def _continues(text: str, words: list[Word], at: int, run: list[Word], word: Word, plain: frozenset[str]) -> bool:
    """Tell whether a word begins or goes on a capitalised name."""
    capital = word.capital and text[word.start].isalpha()
    if not run:
        stem = fold(text[word.start : word.end]).split("'")[0]  # "I've" is no name.
        return capital and word.fold not in plain and stem not in plain
    if not _JOINED.fullmatch(text[run[-1].end : word.start]):
        return False
    if capital:
        return True
    joins = is_legal_form(word.fold) or word.fold in _PARTICLES
    return joins and _goes_on(words, at + len(run), word)


def _goes_on(words: list[Word], place: int, word: Word) -> bool:
    return is_legal_form(word.fold) or (place + 1 < len(words) and words[place + 1].capital)
