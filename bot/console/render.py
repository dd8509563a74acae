"""Replies as plain values that a terminal or a script can show: texts, tables and buttons."""

from collections.abc import Iterator
from typing import Any, assert_never

from bot.markup import Words, unshown
from handlers.kit.phrase import Phrase
from handlers.kit.reply import (
    Block,
    Button,
    Buttons,
    Choice,
    Fields,
    File,
    Form,
    Heading,
    Note,
    Option,
    Reply,
    Table,
    Text,
)
from handlers.kit.request import Platform

_JOINER = "\u2060"


def render(reply: Reply, words: Words, tokens: Iterator[str]) -> dict[str, Any]:
    """Turn a reply into ``{"blocks": […], "purpose": …}``; buttons carry their label and their token."""
    pen = _Pen(words, tokens)
    return {"blocks": [pen.block(block) for block in reply.blocks], "purpose": reply.purpose}


class _Pen:
    """Says phrases in the reader's words and hands out tokens in the order of the presses."""

    def __init__(self, words: Words, tokens: Iterator[str]) -> None:
        self._words = words
        self._tokens = tokens

    def block(self, block: Block) -> dict[str, Any]:
        """Write one block."""
        match block:
            case Heading(phrase):
                return {"type": "heading", "text": self._say(phrase)}
            case Text(phrase):
                return {"type": "text", "text": self._say(phrase)}
            case Note(phrase):
                return {"type": "note", "text": self._say(phrase)}
            case Fields(rows):
                pairs = [{"label": self._say(row.label), "value": self._say(row.value)} for row in rows]
                return {"type": "fields", "fields": pairs}
            case Table():
                return self._table(block)
            case Buttons(buttons):
                return {"type": "buttons", "buttons": self._presses(buttons)}
            case Choice(label, options):
                return {"type": "choice", "text": self._say(label), "buttons": self._presses(options)}
            case Form(title, questions):
                next(self._tokens)  # A form is filled question by question here: its own press has no button.
                return {
                    "type": "form",
                    "text": self._say(title),
                    "questions": [self._say(each.label) for each in questions],
                }
            case File():
                return {"type": "file", "text": self._say(block.label), "why": self._unshown(block)}
            case _:
                assert_never(block)

    def _table(self, table: Table) -> dict[str, Any]:
        return {
            "type": "table",
            "columns": [self._say(each) for each in table.columns],
            "rows": [[self._say(each) for each in row] for row in table.rows],
        }

    def _presses(self, presses: tuple[Button, ...] | tuple[Option, ...]) -> list[dict[str, str]]:
        return [{"label": self._say(each.label), "token": next(self._tokens)} for each in presses]

    def _unshown(self, file: File) -> str:
        return unshown(file, Platform.TERMINAL, self._words)

    def _say(self, phrase: Phrase) -> str:
        # A terminal knows no mentions: the joiner that breaks them would only spoil copying and searching.
        return self._words(phrase).replace(_JOINER, "")


def buttons_of(payload: dict[str, Any]) -> list[dict[str, str]]:
    """List a rendered reply's buttons in the order in which they are numbered."""
    return [button for block in payload["blocks"] for button in block.get("buttons", ())]
