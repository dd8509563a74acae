"""Slack's inbound notation as plain text: entities as a reader sees them, escapes as their characters.

Format: docs.slack.dev/messaging/formatting-message-text ("retrieving messages").
"""

import re
from typing import Any

from bot.markup import clean

_ENTITY = re.compile(r"<([@#!]|https?://|mailto:|tel:)([^<>|\n]*)(?:\|([^<>\n]*))?>")
_SPACES = re.compile(r"[ \t]{2,}")
_DEEPEST = 12


def plain(text: str, bot: str = "") -> str:
    """Return what was written, without the mention of the bot itself."""
    if bot:
        text = re.sub(rf"[ \t]*<@{re.escape(bot)}(?:\|[^<>\n]*)?>[,:]?", " ", text)
    return _SPACES.sub(" ", clean(_unescaped(_ENTITY.sub(_shown, text)))).strip()


def of_blocks(blocks: Any, depth: int = 0) -> str:
    """Gather the text of rich_text blocks, for messages that carry no other."""
    if depth > _DEEPEST:
        return ""
    if isinstance(blocks, list):
        return "".join(of_blocks(each, depth + 1) for each in blocks)
    if not isinstance(blocks, dict):
        return ""
    inner = blocks.get("text") or blocks.get("url")
    if isinstance(inner, str):
        return clean(inner)
    parts = of_blocks(inner, depth + 1) + of_blocks(blocks.get("elements"), depth + 1)
    return parts + "\n" if str(blocks.get("type", "")).startswith("rich_text_") else parts


def _shown(match: re.Match[str]) -> str:
    kind, target, label = match.group(1), match.group(2), match.group(3) or ""
    match kind:
        case "@" | "#":
            return kind + (label.lstrip(kind) or target)
        case "!":
            return label or "@" + target.split("^")[0]
        case "mailto:" | "tel:":
            return label or target
        case _:
            address = kind + target
            # Slack labels a bare domain with itself: then the label says all.
            if not label or address.rstrip("/").endswith(label):
                return label or address
            return f"{label} ({address})"


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
