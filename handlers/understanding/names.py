"""An index in memory over the names of one workspace: companies, contacts, deals and members.

Words are stored once; each word knows its entries; a name typed with one slip is found through ``slips``.
"""

from collections.abc import Iterable, Iterator, Sequence

from handlers.understanding.entries import (
    LEGAL,
    Entry,
    Hit,
    Kind,
    begins_otherwise,
    is_legal_form,
    name_words,
    size_of,
)
from handlers.understanding.slips import Slips
from handlers.understanding.text import Word, spellings, words

_REMEMBERED = 1_024
"""Look-ups whose answers are kept until a name changes."""
_SLIP_ALONE = 4
_SLIP_WITH_OTHERS = 3
"""Letters a word needs before a slip in it is forgiven: standing alone, and beside a word that is right."""


__all__ = ["Entry", "Hit", "Kind", "NameIndex", "is_legal_form"]


class NameIndex:
    """Names of one workspace, looked up by word."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._numbers: dict[str, int] = {}
        self._slips = Slips()
        self._ids: list[list[str]] = []
        self._deals: dict[str, list[str]] = {}
        self._known: dict[tuple[tuple[str, ...], bool], Hit | None] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def load(self, entries: Iterable[Entry]) -> None:
        """Put many entries."""
        for entry in entries:
            self.put(entry)

    def put(self, entry: Entry) -> None:
        """Add an entry, or replace the one with its id."""
        self.drop(entry.id)
        self._known.clear()
        self._entries[entry.id] = entry
        for word in self._keys(entry):
            number = self._numbers.get(word)
            if number is None:
                number = self._numbers[word] = self._slips.add(word)
                self._ids.append([])
            self._ids[number].append(entry.id)
        if entry.kind == "deal":
            for owner in filter(None, (entry.company_id, entry.contact_id)):
                self._deals.setdefault(owner, []).append(entry.id)

    def drop(self, entry_id: str) -> None:
        """Forget an entry; an unknown id is no error."""
        entry = self._entries.pop(entry_id, None)
        if entry is None:
            return
        self._known.clear()
        for word in self._keys(entry):
            self._ids[self._numbers[word]].remove(entry_id)
        if entry.kind == "deal":
            for owner in filter(None, (entry.company_id, entry.contact_id)):
                self._deals[owner].remove(entry_id)

    def get(self, entry_id: str) -> Entry | None:
        """Give the entry with an id."""
        return self._entries.get(entry_id)

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
        deals = (self._entries[i] for i in self._deals.get(entry.id, ()))
        return tuple(deal for deal in deals if not deal.open)

    def members(self) -> tuple[Entry, ...]:
        """List the workspace's members."""
        return tuple(entry for entry in self._entries.values() if entry.kind == "member")

    def by_word(self, word: str, kind: Kind) -> tuple[Entry, ...]:
        """List the entries of a kind whose name holds a folded word."""
        return tuple(self._entries[i] for i in self._exact(word) if self._entries[i].kind == kind)

    def match(self, run: Sequence[Word], slips: bool = True) -> Hit | None:
        """Match the longest name at the beginning of a run of neighbouring words; several entries may remain."""
        key = (tuple(word.fold for word in run), slips)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = self._match(run, slips)
        return self._known[key]

    def _match(self, run: Sequence[Word], slips: bool) -> Hit | None:
        best: Hit | None = None
        first = run[0].fold if run else ""
        if len(first) == 1 and len(run) > 1:
            best = self._initial_first(run)
        if best is None and first:
            best = self._grow(run, set(self._exact(first)), 0)
        if slips and first and (best is None or (best.count == 1 and not best.whole and len(run) > 1)):
            slipped = self._slipped(run, best)
            best = slipped or best
        return best

    def _slipped(self, run: Sequence[Word], exact: Hit | None) -> Hit | None:
        first = run[0].fold
        if exact is not None:  # The first word is right; the second may hold the slip.
            second = run[1].fold
            if len(second) < _SLIP_WITH_OTHERS or self._exact(second):
                return None
            near = self._near(second).intersection(self._exact(run[0].fold))
            return self._grow(run, near, 1, start=2) if near else None
        if len(first) < _SLIP_WITH_OTHERS:
            return None
        hit = self._grow(run, self._near(first), 1)
        if hit is not None and hit.count == 1 and len(first) < _SLIP_ALONE:
            return None
        return hit

    def _grow(self, run: Sequence[Word], ids: set[str], slips: int, start: int = 1) -> Hit | None:
        steps = [(start, ids)]
        for place in range(start, len(run)):
            kept = self._narrow(ids, run[place].fold)
            if not kept:
                break
            ids = kept
            steps.append((place + 1, ids))
        for count, found in reversed(steps):
            hit = self._judge(run[:count], found, slips)
            if hit is not None:
                return hit
        return None

    def _narrow(self, ids: set[str], word: str) -> set[str]:
        kept = ids.intersection(self._exact(word))
        if kept:
            return kept
        if is_legal_form(word):
            return {i for i in ids if self._entries[i].kind == "company"}
        if len(word) == 1:
            return {i for i in ids if self._has_initial(self._entries[i], word)}
        return set()

    def _initial_first(self, run: Sequence[Word]) -> Hit | None:
        ids = {i for i in self._exact(run[1].fold) if self._has_initial(self._entries[i], run[0].fold)}
        return self._grow(run, ids, 0, start=2) if ids else None

    @staticmethod
    def _has_initial(entry: Entry, letter: str) -> bool:
        if entry.kind not in ("contact", "member"):
            return False
        return any(word[0] == letter for word in name_words(entry.name, entry.kind))

    def _judge(self, run: Sequence[Word], ids: Iterable[str], slips: int) -> Hit | None:
        typed = tuple(word.fold for word in run)
        whole, part = [], []
        crowd = len(typed) == 1
        kept = len([word for word in typed if not is_legal_form(word)]) or len(typed)
        for entry in (self._entries[i] for i in ids):
            if crowd and entry.kind == "company" and begins_otherwise(entry, typed[0]):
                continue
            count = kept if entry.kind == "company" else len(typed)
            lengths = [size_of(name, entry.kind) for name in (entry.name, *entry.aliases)]
            if count in lengths or count >= max(lengths):
                whole.append(entry)
            elif self._may_shorten(entry, typed, slips):
                part.append(entry)
        found = whole or part
        if not found:
            return None
        ordered = tuple(sorted(found, key=lambda entry: (entry.name, entry.id)))
        return Hit(entries=ordered, count=len(run), whole=bool(whole), slips=slips)

    def _may_shorten(self, entry: Entry, typed: tuple[str, ...], slips: int) -> bool:
        if entry.kind == "deal":
            return len(typed) >= 2
        if entry.kind == "company":
            first = name_words(entry.name, "company")[0]
            return typed[0] in spellings(first) or (slips > 0 and typed[0][:2] == first[:2])
        return True

    def _exact(self, word: str) -> list[str]:
        number = self._numbers.get(word)
        return self._ids[number] if number is not None else []

    def _near(self, word: str) -> set[str]:
        return {entry_id for number in self._slips.near(word) for entry_id in self._ids[number]}

    def _open(self, owner: str) -> tuple[Entry, ...]:
        deals = (self._entries[i] for i in self._deals.get(owner, ()))
        return tuple(deal for deal in deals if deal.open)

    @staticmethod
    def _keys(entry: Entry) -> set[str]:
        keys: set[str] = set()
        for name in (entry.name, *entry.aliases):
            for word in words(name):
                keys.update(spellings(name[word.start : word.end]))
        legal = {key for key in keys if key in LEGAL} if entry.kind == "company" else set()
        return keys - legal or keys
