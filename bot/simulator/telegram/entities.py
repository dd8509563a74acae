"""Text as Telegram measures it: UTF-16 lengths, formatting, and entities that clients find by themselves.

The automatic rules follow https://core.telegram.org/api/entities and TDLib's finders closely enough to answer
"would this user's text become a link, a mention or a command".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final


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


_TLD: Final = (
    r"(?:com|org|net|edu|gov|mil|int|info|biz|name|io|ai|app|dev|me|co|tv|gg|ly|us|uk|de|fr|it|es|nl|be|ch|at|pl|cz|"
    r"ru|ua|by|kz|tr|in|cn|jp|kr|br|mx|ar|ca|au|nz|za|ir|il|se|no|fi|dk|pt|gr|ro|hu|eu|asia|online|site|shop|store|"
    r"tech|xyz|club|pro|cloud|link|blog|news|live|world|agency|company|page|рф|укр)"
)
_HOST: Final = rf"(?:[\w\-]+\.)+{_TLD}"
_TAIL: Final = r"(?::\d{1,5})?(?:[/?#](?:[^\s<>\"]*[^\s<>\".,;:!?'…)\]}»”])?)?"
# The order is the priority: an earlier kind keeps its stretch when two would overlap.
_FINDERS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("email", re.compile(rf"(?<![\w.+\-@])[\w.+\-]{{1,64}}@{_HOST}(?![\w@])", re.IGNORECASE)),
    (
        "url",
        re.compile(
            rf"(?<![\w@/.\-])(?:(?:https?|ftp|tonsite)://(?:{_HOST}|(?:\d{{1,3}}\.){{3}}\d{{1,3}}|localhost|[\w\-]+(?:\.[\w\-]+)+){_TAIL}"
            rf"|tg://[^\s<>\"]+|(?:{_HOST}|(?:\d{{1,3}}\.){{3}}\d{{1,3}}(?=[:/])){_TAIL})(?![\w@])",
            re.IGNORECASE,
        ),
    ),
    (
        "mention",
        re.compile(
            r"(?<![\w/@.`])@(?:[a-z][a-z0-9_]{3,31}|gif|vid|pic|bing|wiki|imdb|bold)(?!\w)", re.IGNORECASE
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")),
    ("hashtag", re.compile(r"(?<![\w#&])#(?=\w*[^\W\d])\w{1,256}(?:@[A-Za-z0-9_]{3,32})?(?![\w#])")),
    ("cashtag", re.compile(r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?:@[A-Za-z0-9_]{3,32})?(?![\w$])")),
    ("phone_number", re.compile(r"(?<![\w+.])\+\d(?:[ \-()]{0,2}\d){6,14}(?![\w\-])")),
)
_OPAQUE: Final = frozenset(
    {"code", "pre", "text_link", "text_mention", "url", "email", "mention", "custom_emoji"}
)


def automatic(text: str, marked: list[Entity] | None = None) -> list[Entity]:
    """Return the entities that clients find in a text, outside the stretches already marked opaque."""
    taken = [(one.offset, one.offset + one.length) for one in marked or [] if one.type in _OPAQUE]
    found: list[Entity] = []
    for kind, pattern in _FINDERS:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match.group())
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            taken.append((start, end))
            found.append(Entity(kind, start, end - start))
    return sorted(found, key=lambda one: one.offset)


def merged(text: str, marked: list[Entity]) -> list[Entity]:
    """Return the marked and the automatic entities together, in Telegram's order."""
    return sorted([*marked, *automatic(text, marked)], key=lambda one: (one.offset, -one.length))


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
