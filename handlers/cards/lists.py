"""Lists on cards: the first few lines, and how many more there are."""

from collections.abc import Sequence, Sized
from typing import Final

from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Note, Text

PURPOSE: Final = "list"
"""The purpose of a list that was asked for, or of a page like the settings: it wipes out nothing that was done."""


def listed(title: Phrase, words: Sequence[Phrase], shown: int) -> list[Block]:
    """Show the first lines below their title; nothing where there are none."""
    return [Text(title), *lines(words, shown)] if words else []


def lines(words: Sequence[Phrase], shown: int) -> list[Block]:
    """Show the first lines, a block each."""
    return [*(Text(each) for each in words[:shown]), *more(words, shown)]


def more(there: Sized, shown: int) -> list[Block]:
    """Say how many more there are than are shown."""
    return [Note(say("common-more", count=len(there) - shown))] if len(there) > shown else []
