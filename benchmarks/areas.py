"""Where the work of a message goes, by area: a profile of the event loop's thread, its own time summed up."""

from collections import Counter
from pathlib import PurePath
from typing import Any

_ROOMS = ("bot", "handlers", "storage", "scheduler", "locales")
_WAITING = ("poll", "select", "acquire")
_MOST = 12


def areas(profile: list[list[Any]]) -> list[tuple[str, float]]:
    """Give each area's share of all that was not waiting, the largest first; the areas are packages."""
    own: Counter[str] = Counter()
    for file, function, _calls, seconds, _whole in profile:
        if not any(f"'{word}'" in function for word in _WAITING):
            own[_area(file)] += seconds
    total = sum(own.values()) or 1.0
    return [(name, seconds / total) for name, seconds in own.most_common(_MOST)]


def _area(file: str) -> str:
    parts = PurePath(file).parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    room = next((index for index, part in enumerate(parts) if part in _ROOMS), None)
    if room is not None and len(parts) > room + 1:
        return "/".join(parts[room : room + 2])
    if file == "~":
        return "built-in functions"
    return "asyncio" if "asyncio" in parts else "standard library"
