"""What left this machine: a line in a file for each message, written when its bytes are about to go.

A killed process leaves messages of which the database only knows that their sending had begun. Most of them had not
left; where a platform offers no look-up, each would have to be repeated. What a process wrote to a file survives its
own death, though not the machine's: so a message without a line, of a process that ran since this machine's last
start, was surely not sent.
"""

import os
from pathlib import Path
from typing import Final
from uuid import UUID

import structlog

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
_OLDEST_SECONDS: Final = 2 * 86_400
_log = structlog.get_logger(__name__)


class Wire:
    """The files of a folder, one a process; ``worker`` names this one's."""

    def __init__(self, folder: Path, worker: str, *, boot: str | None = None) -> None:
        """Open this process's file. Raises ``OSError`` where the folder cannot be written."""
        self._folder, self._worker = folder, worker
        self._boot = boot or boot_of_machine()
        self._known: dict[str, tuple[int, frozenset[str]]] = {}
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(self._path(worker), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def leaving(self, row_id: UUID) -> None:
        """Note that a message's bytes may leave from now on. Where it cannot be noted, the message must not go."""
        os.write(self._file, f"{row_id}\n".encode())

    def stayed(self, row_id: UUID, worker: str | None) -> bool:
        """Tell whether a message that ``worker`` began to send has surely not left; False where nobody can say."""
        if not worker or not self._boot or worker == self._worker:
            return False  # What this process itself is unsure of has left: it would know otherwise.
        path = self._path(worker)
        if not path.exists():
            return False
        return str(row_id) not in self._read(path)

    def tidy(self) -> None:
        """Remove the files that say nothing any more: of the machine's earlier starts, and of long ago.

        Age is counted on the file system's own clock. A file that is gone too early only makes a message unsure.
        """
        now = os.fstat(self._file).st_mtime
        for path in self._folder.glob("*.log"):
            if not path.name.startswith(f"{self._boot}-") or path.stat().st_mtime < now - _OLDEST_SECONDS:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close this process's file."""
        os.close(self._file)

    def _path(self, worker: str) -> Path:
        return self._folder / f"{self._boot}-{worker}.log"

    def _read(self, path: Path) -> frozenset[str]:
        size = path.stat().st_size
        known = self._known.get(path.name)
        if known is None or known[0] != size:
            known = self._known[path.name] = (size, frozenset(path.read_text("ascii").split()))
        return known[1]


def open_wire(folder: Path, worker: str) -> Wire | None:
    """Open this process's file and tidy up; None where the folder cannot be written: then nothing is ever sure."""
    try:
        wire = Wire(folder, worker)
        wire.tidy()
    except OSError as error:
        _log.warning("wire_not_noted", error=type(error).__name__)
        return None
    return wire


def boot_of_machine() -> str:
    """Name the machine's present run; nothing where the system does not tell, and then nothing is ever sure."""
    return _BOOT.read_text("ascii").strip() if _BOOT.exists() else ""
