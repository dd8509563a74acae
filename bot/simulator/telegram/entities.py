"""Text as Telegram measures it: UTF-16 lengths, formatting entities, white space around messages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from bot.simulator.telegram import finders


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning; offset and length count UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None

    def json(self) -> dict[str, Any]:
        """Return the Bot API's MessageEntity without its `user`, which the world adds for text mentions."""
        body: dict[str, Any] = {"offset": self.offset, "length": self.length, "type": self.type}
        for name in ("url", "language", "custom_emoji_id"):
            if (value := getattr(self, name)) is not None:
                body[name] = value
        return body


def utf16_length(text: str) -> int:
    """Count the UTF-16 code units of a text, as Telegram counts its limits and offsets."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """Cut the stretch that an entity names out of its text."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "surrogatepass")


_OPAQUE: Final = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})


def merged(text: str, marked: list[Entity]) -> list[Entity]:
    """Return the marked and the automatic entities together, in Telegram's order."""
    taken = [(one.offset, one.offset + one.length) for one in marked if one.type in _OPAQUE]
    found = [one for one in automatic(text) if not _overlaps(one, taken)]
    return sorted([*marked, *found], key=lambda one: (one.offset, -one.length))


def automatic(text: str) -> list[Entity]:
    """Return the entities that clients find in a plain text."""
    entities: list[Entity] = []
    for kind, start, end in finders.found(text):
        offset = utf16_length(text[:start])
        entities.append(Entity(kind, offset, utf16_length(text[start:end])))
    return entities


def _overlaps(entity: Entity, taken: list[tuple[int, int]]) -> bool:
    start, end = entity.offset, entity.offset + entity.length
    return any(start < stop and begin < end for begin, stop in taken)


def trimmed(text: str, marked: list[Entity]) -> tuple[str, list[Entity]]:
    """Strip the white space around a message as the server does, and move its entities along."""
    right = text.rstrip()
    bare = right.lstrip()
    cut, end = utf16_length(right[: len(right) - len(bare)]), utf16_length(bare)
    kept = []
    for one in marked:
        start = max(one.offset - cut, 0)
        stop = min(one.offset + one.length - cut, end)
        if stop > start:
            kept.append(replace(one, offset=start, length=stop - start))
    return bare, kept
