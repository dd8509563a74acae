"""An index in memory over the names of one workspace: companies, contacts, deals and members.

Words are stored once; each word knows its entries. How a typed word fits a stored one lies in ``naming``.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.entries import Entry, Hit, Kind, is_legal_form
from handlers.understanding.naming.judging import MOST_ENTRIES
from handlers.understanding.naming.matching import match
from handlers.understanding.naming.postings import joined
from handlers.understanding.naming.shelf import Shelf, keys_of
from handlers.understanding.naming.typed import Typed, bent, exact
from handlers.understanding.words.text import Word, fold, words

_SHARED = 200
"""Names that may share a word which still tells one of them from the others."""
_REMEMBERED = 1_024
"""Look-ups whose answers are kept until a name changes."""


__all__ = ["Entry", "Hit", "Kind", "NameIndex", "is_legal_form"]


class NameIndex:
    """Names of one workspace, looked up by word."""

    def __init__(self) -> None:
        self._shelf = Shelf()
        self._deals: dict[str, list[str]] = {}
        self._members: dict[str, Entry] = {}
        self._known: dict[tuple[Hashable, ...], Hit | None] = {}

    def __len__(self) -> int:
        return len(self._shelf)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._shelf)

    def load(self, entries: Iterable[Entry]) -> None:
        """Put many entries."""
        for entry in entries:
            self.put(entry)

    def put(self, entry: Entry) -> None:
        """Add an entry, or replace the one with its id."""
        before = self._shelf.get(entry.id)
        if before == entry:
            return
        self.drop(entry.id)
        self._known.clear()
        self._shelf.put(entry)
        if entry.kind == "deal":
            for owner in filter(None, (entry.company_id, entry.contact_id)):
                self._deals.setdefault(owner, []).append(entry.id)
        if entry.kind == "member":
            self._members[entry.id] = entry

    def drop(self, entry_id: str) -> None:
        """Forget an entry; an unknown id is no error."""
        entry = self._shelf.get(entry_id)
        if entry is None:
            return
        self._known.clear()
        self._shelf.drop(entry)
        self._members.pop(entry_id, None)
        if entry.kind == "deal":
            for owner in filter(None, (entry.company_id, entry.contact_id)):
                self._deals[owner].remove(entry_id)

    def get(self, entry_id: str) -> Entry | None:
        """Give the entry with an id."""
        return self._shelf.get(entry_id)

    def open_deals(self, company_id: str | None = None, contact_id: str | None = None) -> tuple[Entry, ...]:
        """List the open deals of a contact, else of its company, else of the company given."""
        if contact_id is not None:
            own = self._open(contact_id)
            if own:
                return own
            person = self.get(contact_id)
            company_id = company_id or (person.company_id if person else None)
        return self._open(company_id) if company_id else ()

    def closed_deals(self, entry: Entry) -> tuple[Entry, ...]:
        """List the closed deals of a company or a contact."""
        deals = (self.get(deal_id) for deal_id in self._deals.get(entry.id, ()))
        return tuple(deal for deal in deals if deal is not None and not deal.open)

    def deals_called(self, said: str, spoken: str = "en", *, closed: bool = False) -> tuple[Entry, ...]:
        """List the open deals whose names hold every word said: "Cafeteria" of "Berg Cafeteria"; or the closed, too."""
        return tuple(each for each in self._called(said, spoken) if each.kind == "deal" and (closed or each.open))

    def company_called(self, said: str, spoken: str = "en") -> Entry | None:
        """Give the only company whose name holds every word said: "Aachen" of "Stadtwerke Aachen"."""
        found = [each for each in self._called(said, spoken) if each.kind == "company"]
        return found[0] if len(found) == 1 else None

    def members(self) -> tuple[Entry, ...]:
        """List the workspace's members."""
        return tuple(self._members.values())

    def people_at(self, company_id: str, said: str, spoken: str = "en") -> tuple[Entry, ...]:
        """List the contacts of a company whose names hold any of the words said, however many others share them."""
        found: dict[str, Entry] = {}
        for word in words(said):
            for key in (*exact(word, spoken), *bent(word, spoken)):
                for entry in self._shelf.entries(self._shelf.holding.get(key)):
                    if entry.company_id == company_id and entry.kind == "contact":
                        found[entry.id] = entry
        for spot in self._shelf.characters.find(fold(said)) if in_characters(said) else ():
            for entry in self._shelf.entries(spot.numbers):
                if entry.company_id == company_id and entry.kind == "contact":
                    found[entry.id] = entry
        return tuple(found.values())

    def is_called(self, entry: Entry, said: str, spoken: str = "en") -> bool:
        """Tell whether every word said belongs to an entry's name."""
        own = keys_of(entry)
        return all(not own.isdisjoint((*exact(word, spoken), *bent(word, spoken))) for word in words(said))

    def match(self, run: Sequence[Word], slips: bool = True, spoken: str = "en", *, loose: bool = False) -> Hit | None:
        """Match the longest name at the beginning of a run of neighbouring words; several entries may remain.

        ``loose`` takes in what only resembles it, and is another name: never to be written on, but to be offered.
        """
        key = (tuple((word.fold, word.other, word.capital) for word in run), spoken, slips, loose)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = match(self._shelf, Typed(run, spoken, slips, loose))
        return self._known[key]

    def in_characters(self, text: str) -> Iterator[tuple[int, int, Hit]]:
        """Find names in Chinese characters in a text: place, and whom they may mean."""
        for spot in self._shelf.characters.find(text):
            entries = tuple(self._shelf.entries(spot.numbers))[:MOST_ENTRIES]
            if entries:
                yield spot.start, spot.end, Hit(entries=entries, count=1, whole=spot.whole, slips=spot.slips)

    def _called(self, said: str, spoken: str) -> Iterator[Entry]:
        found = words(said)
        numbers = joined(self._shelf.holding.get(key) for key in exact(found[0], spoken)) if found else ()
        few = numbers if len(numbers) <= _SHARED else ()
        return (each for each in self._shelf.entries(few) if self.is_called(each, said, spoken))

    def _open(self, owner: str) -> tuple[Entry, ...]:
        deals = (self._shelf.get(i) for i in self._deals.get(owner, ()))
        return tuple(deal for deal in deals if deal is not None and deal.open)
