"""Inline keyboards: rows of buttons that fit a phone, each carrying its press's token."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from bot.markup import cut
from bot.telegram.rendering import limits
from handlers.kit.reply import ButtonKind

Row = list[dict[str, Any]]

# API InlineKeyboardButton.style, since Bot API 9.4; older clients and servers ignore it.
_STYLES = {ButtonKind.MAIN: "primary", ButtonKind.DANGER: "danger"}
_BLANKS = frozenset("\u2800\u3164\u115f\u1160\uffa0")


def button(label: str, token: str, kind: ButtonKind = ButtonKind.PLAIN) -> dict[str, Any]:
    """Make one button; a label that nobody could see becomes "…", because Telegram refuses empty ones."""
    text = cut(" ".join(label.split()), limits.LABEL_CHARACTERS)
    made = {"text": text if visible(text) else "…", "callback_data": token}
    return made | {"style": _STYLES[kind]} if kind in _STYLES else made


def beside(buttons: Iterable[dict[str, Any]]) -> list[Row]:
    """Set short buttons two in a row and long ones alone."""
    rows: list[Row] = []
    open_row = False
    for each in buttons:
        short = width(each["text"]) <= limits.SHORT_LABEL
        if short and open_row:
            rows[-1].append(each)
            open_row = False
        else:
            rows.append([each])
            open_row = short
    return rows


def markup(rows: list[Row]) -> dict[str, Any]:
    """Make the reply markup, of at most as many buttons as Telegram takes."""
    kept: list[Row] = []
    left = limits.BUTTONS
    for row in rows:
        kept.append(row[:left])
        left -= len(row)
        if left <= 0:
            break
    return {"inline_keyboard": kept}


def width(text: str) -> int:
    """Count the columns that a text takes in a fixed-width font (Unicode East Asian width)."""
    return sum(_columns(char) for char in text)


def visible(text: str) -> bool:
    """Tell whether anything of a text can be seen: Telegram takes no message or label of blanks."""
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANKS for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
