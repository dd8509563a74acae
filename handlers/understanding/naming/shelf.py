"""The names of one workspace on their shelf: numbered entries, and which of them hold a word."""

from collections.abc import Iterator

from handlers.understanding.naming.characters import Characters
from handlers.understanding.naming.entries import Entry, name_words
from handlers.understanding.naming.forms import SOFT, keys
from handlers.understanding.naming.postings import Numbers, Postings
from handlers.understanding.words.slips import Slips
from handlers.understanding.words.text import words


class Shelf:
    """Entries by number, by id and by word."""

    def __init__(self) -> None:
        self.holding = Postings()
        """Entries by each key of each of their words."""
        self.alone = Postings()
        """Entries by the key of a name that is this word alone."""
        self.slips = Slips()
        self.characters = Characters()
        self._entries: list[Entry | None] = []
        self._numbers: dict[str, int] = {}
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Entry]:
        return (entry for entry in self._entries if entry is not None)

    def get(self, entry_id: str) -> Entry | None:
        """Give the entry with an id."""
        number = self._numbers.get(entry_id)
        return None if number is None else self._entries[number]

    def put(self, entry: Entry) -> None:
        """Add an entry under a number of its own."""
        number = self._free.pop() if self._free else len(self._entries)
        if number == len(self._entries):
            self._entries.append(entry)
        else:
            self._entries[number] = entry
        self._numbers[entry.id] = number
        for key in keys_of(entry):
            self._register(key)
            self.holding.add(key, number)
        for key in alone_of(entry):
            self.alone.add(key, number)
        self.characters.put(entry, number)

    def drop(self, entry: Entry) -> None:
        """Take an entry off the shelf."""
        number = self._numbers.pop(entry.id)
        self._entries[number] = None
        self._free.append(number)
        for key in keys_of(entry):
            self.holding.remove(key, number)
        for key in alone_of(entry):
            self.alone.remove(key, number)
        self.characters.drop(entry, number)

    def entries(self, numbers: Numbers) -> Iterator[Entry]:
        """Give the entries of some numbers."""
        return (entry for number in numbers if (entry := self._entries[number]) is not None)

    def _register(self, key: str) -> None:
        word = key.removeprefix(SOFT)
        if word not in self.holding and SOFT + word not in self.holding:
            self.slips.add(word)


def keys_of(entry: Entry) -> set[str]:
    """Give the keys of all words of an entry's names, a company's legal forms only where nothing else is left."""
    found: set[str] = set()
    for name in (entry.name, *entry.aliases):
        counting = frozenset(name_words(name, entry.kind))
        if name.isascii() and "'" not in name and name.replace(" ", "").isalpha():
            for part in counting:  # Most names are plain letters, and there may be a hundred thousand of them.
                found.update(keys(part))
            continue
        for word in words(name):
            if word.fold in counting:
                found.update(keys(name[word.start : word.end]))
    return found


def alone_of(entry: Entry) -> set[str]:
    """Give the keys of those names of an entry that are one word."""
    found: set[str] = set()
    for name in (entry.name, *entry.aliases):
        if entry.kind != "company" and " " in name.strip():
            continue
        counting = name_words(name, entry.kind)
        if len(counting) == 1:
            found.update(*(keys(name[word.start : word.end]) for word in words(name) if word.fold == counting[0]))
    return found
