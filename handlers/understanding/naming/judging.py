"""Which of the entries that fit typed words are meant: the whole name, else a part of it."""

from handlers.understanding.naming.book import book, language, plain
from handlers.understanding.naming.entries import Entry, Hit, begins_otherwise, name_words, size_of
from handlers.understanding.naming.forms import keys
from handlers.understanding.naming.postings import joined
from handlers.understanding.naming.shelf import Shelf
from handlers.understanding.naming.typed import Path, Typed, bent, exact
from handlers.understanding.words.text import words

_SEVERAL = 2
_TELLING, _FEW = 5, 40
"""Letters of a word that names a company wherever it stands, and entries that may have it."""
_SMALL = frozenset(
    ["a", "da", "das", "de", "del", "di", "do", "dos", "du", "el", "il", "la", "las", "le", "les", "los", "o"]
)
"""Small words between a trade and a name."""
MOST_ENTRIES = 50
"""Entries of a hit that are kept: a given name that thousands share is asked about, not listed."""


def judged(shelf: Shelf, typed: Typed, path: Path) -> Hit | None:
    """Keep the entries whose whole name was typed, else those that may be called by this part of it."""
    alone = path.taken == 1
    if alone:
        whole = _own_first(list(shelf.entries(joined(shelf.alone.get(key) for key in path.keys))), path)
        part = [] if whole else _parts(shelf, typed, path)
    else:
        whole, part = [], []
        for entry in shelf.entries(path.numbers):
            if path.bent and not _covers(entry, typed, path.taken):
                continue
            lengths = [size_of(name, entry.kind) for name in (entry.name, *entry.aliases)]
            if entry.kind == "deal" and path.named > max(lengths):
                continue  # A word that a name has once was said twice: "Move to Lisbon to Ana".
            if path.named in lengths or path.named >= max(lengths):
                whole.append(entry)
            elif _may_shorten(entry, typed, path):
                part.append(entry)
            if len(whole) + len(part) >= MOST_ENTRIES * 8:
                break
    found = (whole or _customers(part))[:MOST_ENTRIES]
    if not found:
        return None
    ordered = tuple(sorted(found, key=lambda entry: (entry.name, entry.id)))
    unsure = path.slips > 1
    return Hit(entries=ordered, count=path.taken, whole=bool(whole), slips=path.slips, bent=path.bent, unsure=unsure)


def _customers(part: list[Entry]) -> list[Entry]:
    """Let a company go before deals where either may be called so: "Trois Rives" is the customer of its deals."""
    companies = [entry for entry in part if entry.kind == "company"]
    return [entry for entry in part if entry.kind != "deal"] if len(companies) == 1 else part


def _own_first(found: list[Entry], path: Path) -> list[Entry]:
    """Let a record that is called so go before those that only have been given this name beside their own."""
    if len(found) < 2 or not any(entry.aliases for entry in found):
        return found
    own = [
        entry
        for entry in found
        if size_of(entry.name, entry.kind) == 1
        and any(not set(keys(word)).isdisjoint(path.keys) for word in name_words(entry.name, entry.kind))
    ]
    return own or found


def _covers(entry: Entry, typed: Typed, count: int) -> bool:
    """Tell whether the typed words stand for different words of a name: "will bill" is no William."""
    own = [set(keys(word)) for name in (entry.name, *entry.aliases) for word in name.split()]
    taken: set[int] = set()
    fitting = 0
    for word in typed.run[:count]:
        forms = (*exact(word, typed.spoken), *bent(word, typed.spoken))
        fits = [number for number, held in enumerate(own) if not held.isdisjoint(forms)]
        fitting += bool(fits)
        taken.update(fits)
    return len(taken) >= fitting


def _parts(shelf: Shelf, typed: Typed, path: Path) -> list[Entry]:
    found: list[Entry] = []
    for entry in shelf.entries(path.numbers):
        if entry.kind == "company" and _telling(entry, typed, path) and _without_trade(entry, _said(typed, path)):
            found.append(entry)
            continue
        if entry.kind == "company" and not (path.bent or path.slips) and begins_otherwise(entry, path.keys[0]):
            continue
        if _may_shorten(entry, typed, path):
            found.append(entry)
            if len(found) == MOST_ENTRIES:
                break
    return found or _only_one(shelf, typed, path)


def _telling(entry: Entry, typed: Typed, path: Path) -> bool:
    """Tell whether a word may stand for a name by itself: capital, or long, rare and of no trade: "move altamira".

    In small letters "verde" is no "Casa Verde": a short trade is a word of every day, and so is what it stands with.
    """
    word = typed.run[0]
    if path.slips:
        return path.slips < _SEVERAL and len(word.fold) >= _TELLING
    if word.capital:
        return True
    common = book().trades | language(typed.spoken).common
    long = len(word.fold) >= _TELLING and len(entry.name.split()[0]) >= _TELLING
    return long and len(path.numbers) <= _FEW and word.fold not in common


def _only_one(shelf: Shelf, typed: Typed, path: Path) -> list[Entry]:
    """Give the one company that has a capitalised word in its name, wherever it stands: "Piquer" of "Hermanos Piquer".

    Not by a word of its trade, nor by one that a person or another company has too.
    """
    word = typed.run[0]
    if path.slips or path.bent or not word.capital or len(word.fold) < _TELLING or len(path.numbers) > _FEW:
        return []
    if word.fold in book().trades or word.fold in language(typed.spoken).common:
        return []
    holding = [entry for entry in shelf.entries(path.numbers) if entry.kind != "deal"]
    return holding if len(holding) == 1 and holding[0].kind == "company" else []


def _may_shorten(entry: Entry, typed: Typed, path: Path) -> bool:
    if entry.kind == "deal":
        if not path.slips and _own_word(entry, path):
            return True
        return path.named >= _SEVERAL and typed.run[0].fold not in language(typed.spoken).common
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
    return not path.slips and path.named >= _SEVERAL and (first.capital or _without_trade(entry, _said(typed, path)))


def _own_word(entry: Entry, path: Path) -> bool:
    """Tell whether a word is the one that a deal is called by for short: "Snowdrop" of "Project Snowdrop"."""
    found = name_words(entry.name, entry.kind)
    project = len(found) == _SEVERAL and plain(found[0]) in book().projects
    return project and not set(keys(found[1])).isdisjoint(path.keys)


def _said(typed: Typed, path: Path) -> set[str]:
    """Give the keys of the first word, or of those that it may be a slip of."""
    return set(path.keys) if path.slips else set(exact(typed.run[0], typed.spoken))


def _without_trade(entry: Entry, said: set[str]) -> bool:
    """Tell whether a word begins a company's name behind its trade: "Tilleuls" of "EHPAD Les Tilleuls"."""
    for name in (entry.name, *entry.aliases):
        first, *rest = words(name) if name else (None,)
        called = next((word for word in rest if word and word.fold not in _SMALL), None)
        if not first or not called or first.fold not in book().trades:
            continue
        if not said.isdisjoint(keys(name[called.start : called.end])):
            return True
    return False
