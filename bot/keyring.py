"""The key that signs buttons, in a file of its owner's, with the earlier ones that old cards were signed with."""

import os
import secrets
from datetime import date, timedelta
from pathlib import Path

SHORTEST_KEY = 32
# A card's buttons live ninety days; a key that signed none of those that still live is worth nothing.
OLD_KEYS_LIVE = timedelta(days=90)


class KeyringProblem(Exception):
    """The file of the keys cannot be used. The text is one sentence with its remedy."""


def read(path: Path) -> tuple[bytes, ...]:
    """Give the keys, the current one first; the first is made where there is none. Raises ``KeyringProblem``."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # "x" loses the race to a second process politely: whoever comes second reads the first one's key.
        with open(path, "x", opener=private_file) as file:
            file.write(secrets.token_hex(SHORTEST_KEY))
    except FileExistsError:
        pass
    except OSError as error:
        raise _cannot_write(path, error) from None
    keys = tuple(line.split()[0].encode() for line in path.read_text("utf-8").splitlines() if line.strip())
    if not keys or any(len(key) < SHORTEST_KEY for key in keys):
        problem = f"RAPPORT_SECRET_KEY is unset and {path} is too short: remove the file to have a new one."
        raise KeyringProblem(problem)
    return keys


def rotate(path: Path, today: date) -> int:
    """Put a new key before the others, and drop those replaced more than ninety days ago; give how many stay.

    Each line is a key and, where it was replaced, the day of that. Raises ``KeyringProblem``.
    """
    read(path)
    lines = [f"{secrets.token_hex(SHORTEST_KEY)}"]
    for line in filter(str.strip, path.read_text("utf-8").splitlines()):
        key, *replaced = line.split()
        day = date.fromisoformat(replaced[0]) if replaced else today
        if today - day <= OLD_KEYS_LIVE:
            lines.append(f"{key} {day.isoformat()}")
    fresh = path.with_name(f"{path.name}.new")
    try:
        with open(fresh, "w", opener=private_file) as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)  # A crash leaves either the old file or the new one.
    except OSError as error:
        raise _cannot_write(path, error) from None
    return len(lines) - 1


def private_file(path: str, flags: int) -> int:
    """Open a file that only its owner may read: an ``opener`` for ``open``."""
    return os.open(path, flags, 0o600)


def _cannot_write(path: Path, error: OSError) -> KeyringProblem:
    remedy = "set RAPPORT_SECRET_KEY, or let us write there"
    return KeyringProblem(f"{path} cannot be written ({error.strerror}): {remedy}.")
