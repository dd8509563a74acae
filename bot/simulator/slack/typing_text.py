"""Turn what a person types into what Slack's clients send: escaped text and a rich_text block.

https://docs.slack.dev/messaging/formatting-message-text#escaping
"""

import re
from typing import Any

_MARKED = re.compile(r"(<(?:[@#!][^<>\s]+|(?:https?://|mailto:|tel:)[^<>\s]+)>)")


def escaped(typed: str) -> str:
    """Return typed text with `&`, `<` and `>` escaped; mentions and links in angle brackets stay."""
    parts = _MARKED.split(typed)
    return "".join(part if place % 2 else _escape(part) for place, part in enumerate(parts))


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def rich(typed: str, block_id: str) -> list[dict[str, Any]]:
    """Return the rich_text block that a client sends along with typed text."""
    pieces = [_piece(part, bool(place % 2)) for place, part in enumerate(_MARKED.split(typed)) if part]
    section = {"type": "rich_text_section", "elements": pieces}
    return [{"type": "rich_text", "block_id": block_id, "elements": [section]}]


def _piece(part: str, marked: bool) -> dict[str, Any]:
    if not marked:
        return {"type": "text", "text": part}
    target, _bar, label = part[1:-1].partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    return {"type": "link", "url": target, **({"text": label} if label else {})}
