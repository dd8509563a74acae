"""Keeps the names in memory in step with the store: all at the start, then only what changed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

import msgspec

from handlers.understanding.naming.entries import name_words
from handlers.understanding.naming.forgiving import is_other_given
from handlers.understanding.naming.names import Entry, Hit, Kind, NameIndex
from handlers.understanding.words.text import words
from storage.models.lesson import LessonKind
from storage.models.stage import Stage
from storage.models.workspace import Workspace
from storage.repositories.names import NameRow
from storage.unit_of_work import Store


class NameBook:
    """The name index of the workspace, with the version of the store's names that it has reached."""

    def __init__(self) -> None:
        self.index = NameIndex()
        self.stages: tuple[Stage, ...] = ()
        self.verbs: dict[str, str] = {}
        self._aliases: dict[str, tuple[str, ...]] = {}
        self._left: dict[str, Entry] = {}
        self._version = -1

    def find(self, name: str, *kinds: str, slips: bool = True) -> list[Entry]:
        """List the records that ``name`` may mean: one means that it is certain. ``slips`` forgives a misspelling."""
        run = words(name)
        hit = self.index.match(run, slips=slips)
        if hit is None or hit.count < len(run) or hit.unsure:
            return []
        if hit.slips and is_other_given((word.fold for word in run), _words_of(hit)):
            return []
        return [entry for entry in hit.entries if entry.kind in kinds]

    def near(self, name: str, *kinds: str) -> list[Entry]:
        """List the records that share a word with ``name``, or whose words resemble its, be it another name."""
        found: dict[str, Entry] = {}
        run = words(name)
        for start in range(len(run)):
            hit = self.index.match(run[start:], loose=True)
            if hit is not None:
                found |= {entry.id: entry for entry in hit.entries if entry.kind in kinds}
        return list(found.values())

    def open_deals(self, company: str | None, contact: str | None) -> list[Entry]:
        """List the open deals of a contact, else of the company."""
        return list(self.index.open_deals(company, contact))

    async def catch_up(self, store: Store, workspace: Workspace) -> None:
        """Read what other transactions changed since. Costs nothing when nothing did."""
        if workspace.names_version == self._version:
            return
        if self._version < 0 or not await store.names.reaches_back(self._version):
            # At the start, or after so long that the feed begins later: what is gone since must not stay.
            self.index = NameIndex()
            rows = await store.names.list_all()
        else:
            rows = await store.names.changed_since(self._version)
        if self._version < 0 or any(row.kind == "lesson" for row in rows):
            await self._learn(store)
        for row in rows:
            if row.kind == "lesson":
                continue
            self._left.pop(str(row.id), None)
            if row.gone:
                self.index.drop(str(row.id))
                if row.kind == "member" and row.name:
                    self._left[str(row.id)] = Entry(kind="member", id=str(row.id), name=row.name)
                continue
            self.index.put(self._entry(row))
        self.stages = (await store.pipelines.default()).stages
        self._version = workspace.names_version

    def _entry(self, row: NameRow) -> Entry:
        return Entry(
            kind=cast("Kind", row.kind),
            id=str(row.id),
            name=row.name,
            company_id=str(row.company_id) if row.company_id else None,
            contact_id=str(row.contact_id) if row.contact_id else None,
            open=row.open,
            aliases=self._aliases.get(str(row.id), ()),
        )

    def left_in(self, text: str) -> list[Entry]:
        """List the members without access whom words name: in full, else by a first name that nobody else has."""
        if not self._left:
            return []
        said = {each.fold for each in words(text)}
        here = [name_words(each.name, "member")[0] for each in (*self.index.members(), *self._left.values())]
        found = []
        for each in self._left.values():
            own = name_words(each.name, "member")
            if said.issuperset(own) or (own[0] in said and here.count(own[0]) == 1):
                found.append(each)
        return found

    @contextmanager
    def knowing(self, entries: Sequence[Entry]) -> Iterator[None]:
        """Let the index know these as well for as long as one sentence is read."""
        self.index.load(entries)
        try:
            yield
        finally:
            for each in entries:
                self.index.drop(each.id)

    @contextmanager
    def without(self, identities: Sequence[str]) -> Iterator[None]:
        """Let the index not know these for as long as one sentence is read."""
        entries = [each for identity in identities if (each := self.index.get(identity)) is not None]
        for each in entries:
            self.index.drop(each.id)
        try:
            yield
        finally:
            self.index.load(entries)

    async def _learn(self, store: Store) -> None:
        """Take over what was taught, and what was forgotten: verbs, and other names of records."""
        lessons = await store.lessons.list_all()
        self.verbs = {each.said: each.means for each in lessons if each.kind is LessonKind.VERB}
        before, self._aliases = self._aliases, {}
        for each in lessons:
            if each.kind is LessonKind.NAME and each.record_id is not None:
                known = self._aliases.get(str(each.record_id), ())
                self._aliases[str(each.record_id)] = (*known, each.shown)
        for identity in before.keys() | self._aliases.keys():
            entry = self.index.get(identity)
            if entry is not None:
                self.index.put(msgspec.structs.replace(entry, aliases=self._aliases.get(identity, ())))


def _words_of(hit: Hit) -> Iterator[str]:
    """Give the words of all the names that a run may mean."""
    return (word for entry in hit.entries for word in name_words(entry.name, entry.kind))
