"""The append-only record of what a simulated platform accepted, did and delivered.

How a simulated platform uses it, for every call of its API:

1. when the call has passed authentication, validation and limits, write `journal.record("call", method, …)`
   *before* any fault is played, so that a checker sees what the platform took even if the client never heard;
2. write one entry for each change of the world it makes (`"message"`, `"edit"`, `"delete"`);
3. write `"refused"` for a call that was turned down, `"fault"` when a fault is played, `"violation"` for a
   broken limit, `"delivery"` and `"ack"` for what went to the bot and came back.

Sequence numbers are strictly increasing within one journal; entries are never changed. A file makes it
outlive the process that writes it: one JSON line an entry, flushed as it is written.
"""

import json
import time
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

MASKED = "***"
_SECRET_KEYS = frozenset({"token", "secret_token", "refresh_token", "client_secret", "authorization"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; `at` is seconds of the simulator's clock, `scope` a workspace or bot."""

    seq: int
    at: float
    kind: str
    name: str
    scope: str
    body: Mapping[str, Any]


class Journal:
    """Keep entries in order and find them by kind in constant time a hit."""

    def __init__(self, clock: Callable[[], float] = time.time, path: Path | None = None) -> None:
        """Start empty; with `path`, append every entry there as a JSON line too."""
        self._clock = clock
        self._entries: list[Entry] = []
        self._by_kind: defaultdict[str, list[Entry]] = defaultdict(list)
        self._file: TextIO | None = path.open("a", encoding="utf-8") if path else None

    def record(self, kind: str, name: str, scope: str = "", body: Mapping[str, Any] | None = None) -> Entry:
        """Append an entry and return it; secrets in `body` are masked."""
        entry = Entry(len(self._entries) + 1, self._clock(), kind, name, scope, masked(body or {}))
        self._entries.append(entry)
        self._by_kind[kind].append(entry)
        if self._file is not None:
            self._file.write(json.dumps(asdict(entry), ensure_ascii=False, default=str) + "\n")
            self._file.flush()
        return entry

    def entries(self, kind: str | None = None, name: str | None = None, after: int = 0) -> list[Entry]:
        """Return the entries above the sequence number `after`, in order, optionally of one kind and name."""
        kept = self._entries if kind is None else self._by_kind[kind]
        found = kept[bisect_right(kept, after, key=lambda entry: entry.seq) :]
        return found if name is None else [entry for entry in found if entry.name == name]

    def as_json(self, after: int = 0) -> list[dict[str, Any]]:
        """Return the entries after a sequence number as plain dictionaries."""
        return [asdict(entry) for entry in self._entries[after:]]

    def __len__(self) -> int:
        """Count the entries, which is also the last sequence number."""
        return len(self._entries)

    def close(self) -> None:
        """Close the file, if there is one; entries stay readable."""
        if self._file is not None:
            self._file.close()
            self._file = None


def masked(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return `body` with the values of secret keys replaced, one level deep."""
    return {key: MASKED if key.lower() in _SECRET_KEYS else value for key, value in body.items()}
