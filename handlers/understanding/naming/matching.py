"""Match a run of words against the names on the shelf, the longest name first and an exact one before any other.

A word fits a name exactly; or bent: without its ending, as a short form, in another script; or with a slip of the pen.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from handlers.understanding.entries import Entry, Hit, begins_otherwise, is_legal_form, name_words, size_of
from handlers.understanding.naming.forms import SOFT, firsts, is_cyrillic, is_patronymic, keys, stands_for
from handlers.understanding.naming.postings import NONE, Numbers, joined, shared
from handlers.understanding.naming.shelf import Shelf
from handlers.understanding.text import Word, words

MOST_ENTRIES = 50
"""Entries of a hit that are kept: a given name that thousands share is asked about, not listed."""
_SLIP_ALONE, _SLIP_WITH_OTHERS = 4, 3
"""Letters a word needs before a slip in it is forgiven: standing alone, and beside a word that is right."""
_FAR_ALONE, _FAR_WITH_OTHERS = 8, 6
"""The same for two slips."""
_LONGEST_LEGAL = 4
_ALSO = frozenset(["and", "und", "y", "e", "et", "и", "&"])


class Typed(NamedTuple):
    """What is matched: the words, the language they are spoken in, and whether slips are forgiven."""

    run: Sequence[Word]
    spoken: str
    slips: bool


class Path(NamedTuple):
    """Entries that fit the first ``count`` words; ``named`` of these stand in the name itself."""

    numbers: Numbers
    keys: tuple[str, ...]
    count: int
    named: int
    slips: int = 0
    bent: bool = False


def match(shelf: Shelf, typed: Typed) -> Hit | None:
    """Match the longest name at the beginning of a run; several entries may remain."""
    if not typed.run:
        return None
    run = typed.run
    best: Hit | None = None
    if len(run[0].fold) == 1 and len(run) > 1:
        best = _initials_first(shelf, typed)
    best = best or _grown(shelf, typed, _start(shelf, typed))
    if _short(best, run):
        best = _longer(best, _grown(shelf, typed, _start_bent(shelf, typed)))
    if typed.slips and _short(best, run):
        best = _longer(best, _slipped(shelf, typed, best))
    return best


def _short(hit: Hit | None, run: Sequence[Word]) -> bool:
    return hit is None or (hit.count == 1 and not hit.whole and len(run) > 1)


def _longer(first: Hit | None, second: Hit | None) -> Hit | None:
    return second if second is not None and (first is None or second.count > first.count) else first


def exact(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the keys that a typed word has itself; a Russian word is always all the cases that it may be."""
    own = (word.fold.replace("ё", "е"),)
    if is_cyrillic(own[0]):
        own = (*own, *firsts(own[0], "ru"))
    del spoken
    return (*own, word.other) if word.other else own


def bent(word: Word, spoken: str) -> tuple[str, ...]:
    """Give the further keys that a typed word may stand for."""
    own = exact(word, spoken)
    other = stands_for(own[0], spoken)
    return (*(SOFT + key for key in own), *other, *(SOFT + key for key in other))


def _numbers(shelf: Shelf, found: Iterable[str]) -> tuple[Numbers, tuple[str, ...]]:
    held = [(key, numbers) for key in found if (numbers := shelf.holding.get(key))]
    return joined(numbers for _, numbers in held), tuple(key for key, _ in held)


def _start(shelf: Shelf, typed: Typed) -> Path:
    numbers, found = _numbers(shelf, exact(typed.run[0], typed.spoken))
    return Path(numbers, found, 1, 1)


def _start_bent(shelf: Shelf, typed: Typed) -> Path:
    numbers, found = _numbers(shelf, bent(typed.run[0], typed.spoken))
    return Path(numbers, found, 1, 1, bent=True)


def _initials_first(shelf: Shelf, typed: Typed) -> Hit | None:
    """Match "J. R. Smith": initials, then a name of somebody who has them all."""
    place = next((n for n, word in enumerate(typed.run) if len(word.fold) > 1), 0)
    if not place:
        return None
    numbers, found = _numbers(shelf, exact(typed.run[place], typed.spoken))
    if not numbers:
        numbers, found = _numbers(shelf, bent(typed.run[place], typed.spoken))
    letters = {word.fold for word in typed.run[:place]}
    kept = [n for n in numbers if all(_has_initial(entry, letters) for entry in shelf.entries((n,)))]
    return _grown(shelf, typed, Path(kept, found, place + 1, place + 1))


def _has_initial(entry: Entry, letters: set[str]) -> bool:
    if entry.kind not in ("contact", "member"):
        return False
    own = [word[0] for word in name_words(entry.name, entry.kind)]
    return bool(own) and (letters <= set(own) or (own[0] in letters and len(own) <= 2 and own[-1] not in letters))


def _grown(shelf: Shelf, typed: Typed, path: Path) -> Hit | None:
    steps = [path] if path.numbers else []
    while steps and steps[-1].count < len(typed.run):
        further = _step(shelf, typed, steps[-1])
        if further is None:
            break
        steps.append(further)
    for step in reversed(steps):
        hit = _judged(shelf, typed, step)
        if hit is not None:
            return hit
    return None


def _step(shelf: Shelf, typed: Typed, path: Path) -> Path | None:
    """Take the next word of the run along, where some of the entries have it too."""
    word = typed.run[path.count]
    for bends, found in ((False, exact(word, typed.spoken)), (True, bent(word, typed.spoken))):
        kept = shared(path.numbers, _numbers(shelf, found)[0])
        if kept:
            return Path(kept, (), path.count + 1, path.named + 1, path.slips, path.bent or bends)
    legal = _legal_size(typed.run, path.count)
    if legal:
        kept = [n for n in path.numbers if all(entry.kind == "company" for entry in shelf.entries((n,)))]
        return Path(kept, path.keys, path.count + legal, path.named, path.slips, path.bent) if kept else None
    if word.fold in _ALSO and path.count + 1 < len(typed.run):
        kept = [n for n in path.numbers if all(e.kind in ("company", "deal") for e in shelf.entries((n,)))]
        beyond = _step(shelf, typed, path._replace(numbers=kept, count=path.count + 1)) if kept else None
        return beyond if beyond is not None and beyond.named > path.named else None
    if len(word.fold) == 1:
        kept = [n for n in path.numbers if all(_has_letter(entry, word.fold) for entry in shelf.entries((n,)))]
        return Path(kept, (), path.count + 1, path.named + 1, path.slips, path.bent) if kept else None
    if is_patronymic(word.fold):
        kept = [n for n in path.numbers if all(entry.kind in ("contact", "member") for entry in shelf.entries((n,)))]
        return path._replace(numbers=kept, count=path.count + 1) if kept else None
    return None


def _has_letter(entry: Entry, letter: str) -> bool:
    people = entry.kind in ("contact", "member")
    return people and any(word[0] == letter for word in name_words(entry.name, entry.kind))


def _legal_size(run: Sequence[Word], place: int) -> int:
    """Count the words at a place that are a legal form: "GmbH", and "S. L." or "e.K." in letters."""
    for size in range(min(_LONGEST_LEGAL, len(run) - place), 0, -1):
        part = run[place : place + size]
        letters = size == 1 or all(len(word.fold) == 1 for word in part)
        if letters and is_legal_form("".join(word.fold for word in part)):
            return size
    return 0


def _slipped(shelf: Shelf, typed: Typed, known: Hit | None) -> Hit | None:
    run = typed.run
    if known is not None:  # The first word is right; the second may hold the slip.
        return _second_slipped(shelf, typed)
    first = run[0].fold
    if len(first) < _SLIP_WITH_OTHERS or first.isdigit():
        return None
    hit = _grown(shelf, typed, _near(shelf, shelf.slips.near(first), 1))
    if hit is not None and hit.count == 1 and len(first) < _SLIP_ALONE:
        return None
    if hit is None and len(first) >= _FAR_WITH_OTHERS:
        hit = _grown(shelf, typed, _near(shelf, shelf.slips.far(first), 2))
        if hit is not None and hit.count == 1 and (len(first) < _FAR_ALONE or not run[0].capital):
            return None
    return hit


def _second_slipped(shelf: Shelf, typed: Typed) -> Hit | None:
    second = typed.run[1].fold
    if len(second) < _SLIP_WITH_OTHERS or _numbers(shelf, exact(typed.run[1], typed.spoken))[0]:
        return None
    beside = (_start(shelf, typed).numbers, _start_bent(shelf, typed).numbers)
    for slips, found in ((1, shelf.slips.near(second)), (2, shelf.slips.far(second))):
        if slips == 2 and len(second) < _FAR_WITH_OTHERS:
            break
        path = _near(shelf, found, slips)
        kept = joined(shared(numbers, path.numbers) for numbers in beside)
        if kept:
            return _grown(shelf, typed, Path(kept, (), 2, 2, slips))
    return None


def _near(shelf: Shelf, found: Iterable[str], slips: int) -> Path:
    numbers, near = _numbers(shelf, [key for word in found for key in (word, SOFT + word)])
    return Path(numbers, near, 1, 1, slips)


def _judged(shelf: Shelf, typed: Typed, path: Path) -> Hit | None:
    """Keep the entries whose whole name was typed, else those that may be called by this part of it."""
    alone = path.count == 1
    if alone:
        whole = list(shelf.entries(joined(shelf.alone.get(key) for key in path.keys)))
        part = [] if whole else _parts(shelf, typed, path)
    else:
        whole, part = [], []
        for entry in shelf.entries(path.numbers):
            lengths = [size_of(name, entry.kind) for name in (entry.name, *entry.aliases)]
            if path.named in lengths or path.named >= max(lengths):
                whole.append(entry)
            elif _may_shorten(entry, typed, path):
                part.append(entry)
            if len(whole) + len(part) >= MOST_ENTRIES * 8:
                break
    found = (whole or part)[:MOST_ENTRIES]
    if not found:
        return None
    ordered = tuple(sorted(found, key=lambda entry: (entry.name, entry.id)))
    unsure = path.slips > 1
    return Hit(
        entries=ordered, count=path.count, whole=bool(whole), slips=path.slips, bent=path.bent, unsure=unsure
    )


def _parts(shelf: Shelf, typed: Typed, path: Path) -> list[Entry]:
    found: list[Entry] = []
    for entry in shelf.entries(path.numbers):
        if entry.kind == "company" and not (path.bent or path.slips) and begins_otherwise(entry, path.keys[0]):
            continue
        if _may_shorten(entry, typed, path):
            found.append(entry)
            if len(found) == MOST_ENTRIES:
                break
    return found


def _may_shorten(entry: Entry, typed: Typed, path: Path) -> bool:
    if entry.kind == "deal":
        return path.named >= 2
    if entry.kind != "company":
        return True
    first = typed.run[0]
    for name in (entry.name, *entry.aliases):
        counting = name_words(name, "company")[:1]
        for word in words(name):
            if word.fold not in counting:
                continue
            own = keys(name[word.start : word.end])
            if not set(own).isdisjoint((*path.keys, *exact(first, typed.spoken), *bent(first, typed.spoken))):
                return path.slips == 0 or first.fold[:2] == word.fold[:2] or not path.keys
            if path.slips and not path.keys and first.fold[:2] == word.fold[:2]:
                return True
            break
    return False
