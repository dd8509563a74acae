"""Fit rendered blocks into one message: never too many, never too much text, buttons kept before words."""

from typing import Any

from bot.markup import cut
from bot.slack.rendering import limits

Json = dict[str, Any]


def fitted(blocks: list[Json], left_out: str) -> list[Json]:
    """Keep what Slack takes; where something had to go, the last line says ``left_out``."""
    kept, lost = _few_enough(blocks)
    short, trimmed = _short_enough(kept)
    if lost or trimmed:
        short.append({"type": "context", "elements": [_plain(left_out)]})
    return short


def shown(block: Json) -> int:
    """Count the characters of a block's words; labels of buttons and options do not count."""
    match block["type"]:
        case "section" | "header":
            return len(block["text"]["text"])
        case "context":
            return sum(len(element["text"]) for element in block["elements"])
        case "rich_text":
            return sum(len(part["text"]) for each in block["elements"] for part in each["elements"])
        case "table":
            return sum(len(cell["text"]) for row in block["rows"] for cell in row)
        case _:
            return 0


def _few_enough(blocks: list[Json]) -> tuple[list[Json], bool]:
    most = limits.MESSAGE_BLOCKS - 1  # One place stays free for the line that says what is missing.
    if len(blocks) <= most:
        return blocks, False
    spare = len(blocks) - most
    words = [place for place, block in enumerate(blocks) if not _presses(block)]
    gone = set(words[max(0, len(words) - spare) :])
    return [block for place, block in enumerate(blocks) if place not in gone][:most], True


def _presses(block: Json) -> bool:
    return block["type"] == "actions" or "accessory" in block


def _short_enough(blocks: list[Json]) -> tuple[list[Json], bool]:
    room = limits.MESSAGE_SHOWN
    kept: list[Json] = []
    trimmed = False
    for block in blocks:
        size = shown(block)
        if size <= room:
            kept.append(block)
            room -= size
            continue
        trimmed = True
        if block["type"] == "section" and (room or "accessory" in block):
            # A menu's label stays even without room: its options must remain within reach.
            kept.append({**block, "text": _plain(cut(block["text"]["text"], max(room, 1)))})
            room = 0
    return kept, trimmed


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text or "…", "emoji": False}
