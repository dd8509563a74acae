"""Where an SQLite file may lie, and who may read it there."""

import os
from contextlib import suppress
from pathlib import Path

_NETWORK_FILESYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "davfs"} | {"fuse.sshfs", "fuse.glusterfs", "fuse.davfs"}
)


class StorageProblem(Exception):
    """Something is wrong with the database that its owner can put right."""


class NotWritable(StorageProblem):
    """The file or its folder cannot be written: `path`, and `why` in the system's words."""

    def __init__(self, path: Path, why: str) -> None:
        """Remember the place and the reason."""
        super().__init__(f"cannot write {path}: {why}")
        self.path, self.why = path, why


class OnNetworkDrive(StorageProblem):
    """The file lies on a network file system, where SQLite's locks cannot be trusted: `path`, `kind`."""

    def __init__(self, path: Path, kind: str) -> None:
        """Remember the place and the kind of file system."""
        super().__init__(f"{path} lies on {kind}")
        self.path, self.kind = path, kind


def check_place(path: Path) -> None:
    """Raise NotWritable or OnNetworkDrive if an SQLite file cannot safely lie there."""
    folder = path.parent
    if not folder.is_dir():
        raise NotWritable(folder, "no such folder")
    if path.name.startswith(":"):
        raise NotWritable(path, "a database in memory would forget everything")
    for place in (folder, path) if path.exists() else (folder,):
        if place.is_dir() and place == path:
            raise NotWritable(path, "is a folder")
        read_only = bool(os.statvfs(place).f_flag & os.ST_RDONLY)
        if read_only or not os.access(place, os.W_OK):
            raise NotWritable(place, "read-only file system" if read_only else "permission denied")
    if path.exists() and (not path.is_file() or _beginning(path) not in (b"", b"SQLite format 3\0")):
        raise NotWritable(path, "not a SQLite database")
    kind = _filesystem_of(folder)
    if kind in _NETWORK_FILESYSTEMS:
        raise OnNetworkDrive(path, kind)


def make_private(path: Path) -> None:
    """Make a new file that nobody else on this machine may read; its journal takes the same rights."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


def _filesystem_of(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> str:
    """Name the file system of a folder where the system tells (Linux), else nothing."""
    if not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, found, *_rest = line.split(" ")
        if folder.is_relative_to(point) and len(point) >= len(best):
            best, kind = point, found
    return kind
