"""A reply as a Slack message: one pure function a block, cut to the limits, nothing of anybody's text active.

Words stand in ``plain_text`` objects, table cells or ``rich_text`` text elements, in which Slack reads no
mentions, links or markup, so they need no escaping there. Only the ``text`` beside them, for
notifications and screen readers, is escaped.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, assert_never

from bot.markup import Words, cut, unshown
from bot.slack.rendering import limits
from bot.slack.rendering.fitting import fitted
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    Choice,
    Fields,
    File,
    Form,
    Heading,
    Note,
    Reply,
    Table,
    Text,
)
from handlers.kit.request import Platform

Json = dict[str, Any]
Tokens = Iterator[tuple[int, str]]
EMPTY = "–"
FILE = "file"
"""Where a payload names the file of Slack's that its sender looks up, for what is linked is its page as it is now."""
_STYLES = {ButtonKind.MAIN: "primary", ButtonKind.DANGER: "danger"}


def message(reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> Json:
    """Render a reply to the arguments of ``chat.postMessage`` that say what it shows."""
    blocks = rendered(reply, words, tokens)
    shown: list[Json] = []
    if not plain:
        shown = fitted(blocks, words(say("common-more-left-out")))
    file = next((each for each in reply.blocks if isinstance(each, File) and each.platform is Platform.SLACK), None)
    return {
        "text": _escaped("\n".join(_twin(reply, words, plain=plain)) or EMPTY),
        "blocks": shown,
        "mrkdwn": False,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
        **({FILE: file.reference} if file is not None and not plain else {}),
    }


def rendered(reply: Reply, words: Words, tokens: Iterator[str]) -> list[Json]:
    """Render a reply's blocks, however many they are."""
    numbered = enumerate(tokens)
    return _one_table([block for each in reply.blocks for block in _block(each, words, numbered)])


def repeat(payload: Json, words: Words) -> Json:
    """Mark a rendered message as a possible repeat."""
    mark = words(say("common-possible-repeat"))
    blocks = list(payload["blocks"])
    if blocks and len(blocks) < limits.MESSAGE_BLOCKS:
        blocks.append(note(mark))
    body = cut(payload["text"], limits.MESSAGE_TEXT - len(mark) - 1)
    return {**payload, "blocks": blocks, "text": f"{body}\n{mark}"}


def plain_text(text: str, limit: int) -> Json:
    """Make a plain text object that is never empty."""
    return {"type": "plain_text", "text": cut(text, limit) if text.strip() else EMPTY, "emoji": False}


def section(text: str) -> Json:
    """Make a paragraph."""
    return {"type": "section", "text": plain_text(text, limits.SECTION)}


def note(text: str) -> Json:
    """Make a quiet line."""
    return {"type": "context", "elements": [plain_text(text, limits.NOTE)]}


def _block(block: Block, words: Words, tokens: Tokens) -> list[Json]:
    match block:
        case Heading(phrase):
            return [{"type": "header", "text": plain_text(text, limits.HEADER)} for text in _said(words, phrase)]
        case Text(phrase):
            return [section(text) for text in _said(words, phrase)]
        case Note(phrase):
            return [note(text) for text in _said(words, phrase)]
        case Fields():
            return _fields(block, words)
        case Table():
            return _table(block, words)
        case Buttons(buttons):
            return _buttons(buttons, words, tokens)
        case Choice():
            return _choice(block, words, tokens)
        case Form():
            return _form(block, words, tokens)
        case File():
            return _file(block, words)
        case _:
            assert_never(block)


def _said(words: Words, phrase: Phrase) -> list[str]:
    text = words(phrase)
    return [text] if text.strip() else []


def _fields(block: Fields, words: Words) -> list[Json]:
    rows = [(words(row.label), words(row.value)) for row in block.rows[: limits.FIELDS]]
    return [_lines([(label, value) for label, value in rows])] if rows else []


def _lines(rows: Iterable[tuple[str, str]]) -> Json:
    parts: list[Json] = []
    for label, value in rows:
        name = cut(label.strip(), limits.LABEL)
        parts.append({"type": "text", "text": ("\n" if parts else "") + (name or EMPTY), "style": {"bold": True}})
        parts.append({"type": "text", "text": "  " + (cut(value, limits.VALUE) if value.strip() else EMPTY)})
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": parts}]}


def _table(block: Table, words: Words) -> list[Json]:
    titles = [words(column) for column in block.columns]
    rows = [[words(cell) for cell in row] for row in block.rows[: limits.TABLE_ROWS - 1]]
    if not titles and not rows:
        return []
    left = len(block.rows) - len(rows)
    rest = [note(words(say("common-rows-left-out", count=left)))] if left else []
    lines = [titles, *rows] if titles else rows
    cells = [[cut(cell, limits.CELL) if cell.strip() else EMPTY for cell in line] for line in lines]
    width = max(map(len, cells))
    size = sum(len(cell) for line in cells for cell in line)
    if not width or width > limits.TABLE_COLUMNS or size > limits.TABLE_SHOWN:
        return [*_as_lines(cells), *rest]
    full = [line + [EMPTY] * (width - len(line)) for line in cells]
    return [{"type": "table", "rows": [[_cell(cell) for cell in line] for line in full]}, *rest]


def _cell(text: str) -> Json:
    return {"type": "raw_text", "text": text}


def _as_lines(cells: list[list[str]]) -> list[Json]:
    lines = [(line[0], " · ".join(line[1:])) for line in cells if line]
    return [_lines(lines[start : start + limits.FIELDS]) for start in range(0, len(lines), limits.FIELDS)]


def _one_table(blocks: list[Json]) -> list[Json]:
    # Slack takes one table a message (only_one_table_allowed); the others become lines.
    found: list[Json] = []
    for block in blocks:
        if block["type"] == "table" and any(each["type"] == "table" for each in found):
            found.extend(_as_lines([[cell["text"] for cell in row] for row in block["rows"]]))
        else:
            found.append(block)
    return found


def _buttons(buttons: tuple[Button, ...], words: Words, tokens: Tokens) -> list[Json]:
    elements = [_button(words(button.label), button.kind, tokens) for button in buttons]
    starts = range(0, len(elements), limits.ELEMENTS)
    return [{"type": "actions", "elements": elements[start : start + limits.ELEMENTS]} for start in starts]


def _button(label: str, kind: ButtonKind, tokens: Tokens) -> Json:
    index, token = next(tokens)
    button = {
        "type": "button",
        "text": plain_text(label, limits.BUTTON),
        "value": token,
        "action_id": f"press-{index}",
    }
    return {**button, "style": _STYLES[kind]} if kind in _STYLES else button


def _choice(block: Choice, words: Words, tokens: Tokens) -> list[Json]:
    numbered = [(words(option.label), *next(tokens)) for option in block.options]
    label = words(block.label)
    if not numbered:
        return [section(label)] if label.strip() else []
    options = [
        {"text": plain_text(text, limits.OPTION), "value": token} for text, _, token in numbered[: limits.OPTIONS]
    ]
    menu = {
        "type": "static_select",
        "action_id": f"press-{numbered[0][1]}",
        "placeholder": plain_text(words(say("common-choose")), limits.PLACEHOLDER),
        "options": options,
    }
    left = len(numbered) - len(options)
    rest = [note(words(say("common-options-left-out", count=left)))] if left else []
    return [{**section(label), "accessory": menu}, *rest]


def _form(block: Form, words: Words, tokens: Tokens) -> list[Json]:
    opener = _button(words(say("common-open-form")), ButtonKind.MAIN, tokens)
    return [section(words(block.title)), {"type": "actions", "elements": [opener]}]


def _file(block: File, words: Words) -> list[Json]:
    """Say what the file is; who sends it puts the link below."""
    elsewhere = block.platform is not Platform.SLACK
    return [section(words(block.label)), *([note(unshown(block, Platform.SLACK, words))] if elsewhere else ())]


def link(address: str, text: str) -> Json:
    """Make a line that is a link."""
    parts = [{"type": "link", "url": address, "text": text}]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": parts}]}


def _escaped(text: str) -> str:
    # Cut before escaping, so that no entity is torn; measured after it, as Slack counts.
    return escape(cut(text, limits.MESSAGE_TEXT, lambda part: len(escape(part, quote=False))), quote=False)


def _twin(reply: Reply, words: Words, *, plain: bool) -> Iterator[str]:
    for block in reply.blocks:
        match block:
            case Heading(phrase) | Text(phrase) | Note(phrase):
                yield from _said(words, phrase)
            case Fields(rows):
                yield from (f"{words(row.label)}: {words(row.value)}" for row in rows)
            case Table(columns, rows):
                yield from (" · ".join(words(cell) for cell in row) for row in (columns, *rows) if row)
            case Buttons(buttons):
                if plain:
                    yield " ".join(f"[{words(button.label)}]" for button in buttons)
            case Choice(label, options):
                yield from _said(words, label)
                if plain:
                    yield from (f"• {words(option.label)}" for option in options)
            case Form(title):
                yield from _said(words, title)
            case File():
                yield from _said(words, block.label)
                if plain or block.platform is not Platform.SLACK:
                    yield unshown(block, Platform.SLACK, words)
            case _:
                assert_never(block)
