"""What a card keeps of a reply: its presses in the order in which their tokens are numbered, and what it remembers."""

from typing import Any, Final, assert_never
from uuid import UUID

import msgspec

from handlers.kit.reply import Buttons, Choice, Fields, File, Form, Heading, Note, Press, Reply, Table, Text

UNDONE: Final = "undone"
"""Under which a card that tells somebody of a request remembers what it says once that is taken back."""

TOLD: Final = "told"
"""The purpose of a card that said what was its reader's, and says now that it is no more."""


def presses_of(reply: Reply) -> tuple[Press, ...]:
    """List every press of the reply, block after block: each button, each option, each form once."""
    found: list[Press] = []
    for block in reply.blocks:
        match block:
            case Buttons(buttons):
                found.extend(button.press for button in buttons)
            case Choice(_, options):
                found.extend(option.press for option in options)
            case Form():
                found.append(block.press)
            case Heading() | Text() | Note() | Fields() | Table() | File():
                pass
            case _:
                assert_never(block)
    return tuple(found)


def undo_in(reply: Reply) -> UUID | None:
    """Give what the Undo of a reply takes back, where it has one."""
    ways = (each.arguments.get("undo") for each in presses_of(reply) if each.command == "undo")
    return next((UUID(str(each)) for each in ways if each), None)


def remembered(memory: dict[str, Any] | None, reply: Reply) -> dict[str, Any] | None:
    """Give what a card remembers: its request, and what it says once that is taken back."""
    return memory if reply.undone is None else {**(memory or {}), UNDONE: msgspec.to_builtins(reply.undone)}
