"""Messages as people see them, read from what the local servers hold: Slack's blocks, Telegram's text and keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.simulator.slack.world import Message as SlackMessage
from bot.simulator.telegram.entities import utf16_slice
from bot.simulator.telegram.world import Message as TelegramMessage

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a message, and how it looks where colours are shown."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """A message: its lines, and its buttons row by row."""

    lines: tuple[Line, ...]
    buttons: tuple[tuple[str, ...], ...] = ()

    def __contains__(self, words: str) -> bool:
        return any(words in line.text for line in self.lines)

    @property
    def labels(self) -> tuple[str, ...]:
        """All buttons."""
        return tuple(label for row in self.buttons for label in row)


def of_slack(message: SlackMessage) -> Face:
    """Read a Slack message; without blocks its text is all there is."""
    if not message.blocks:
        return Face(tuple(_lines(message.text)))
    lines = tuple(line for block in message.blocks for line in _block(block))
    return Face(lines, tuple(row for block in message.blocks if (row := tuple(_presses(block)))))


def of_telegram(message: TelegramMessage) -> Face:
    """Read a Telegram message; a line that is bold as a whole looks like a heading."""
    words, marks = message.content, [each for each in message.entities if each.type == "bold"]
    bold = [utf16_slice(words, each.offset, each.length) for each in marks]
    lines = tuple(Line(text, "bold" if text in bold else "") for text in words.split("\n"))
    rows = (message.markup or {}).get("inline_keyboard", [])
    return Face(lines, tuple(tuple(button["text"] for button in row) for row in rows))


def _block(block: Json) -> Iterator[Line]:
    match block["type"]:
        case "header":
            yield from _lines(block["text"]["text"], "bold")
        case "section":
            yield from _lines(block["text"]["text"])
        case "context":
            for element in block["elements"]:
                yield from _lines(element.get("text", ""), "dim")
        case "rich_text":
            yield from _lines("".join(_texts(block)))
        case "table":
            for row in block["rows"]:
                yield Line(" · ".join("".join(_texts(cell)) for cell in row))
        case _:
            return


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        for each in value.get("elements", ()):
            yield from _texts(each)


def _presses(block: Json) -> Iterator[str]:
    elements = block.get("elements", []) if block["type"] == "actions" else [block.get("accessory") or {}]
    for element in elements:
        if element.get("type") == "button":
            yield element["text"]["text"]
        for option in element.get("options", ()):
            yield option["text"]["text"]


def _lines(text: str, style: str = "") -> Iterator[Line]:
    return (Line(each, style) for each in text.split("\n"))
