"""The presses of a reply in the order in which their tokens are numbered."""

from typing import assert_never

from handlers.kit.reply import Buttons, Choice, Fields, File, Form, Heading, Note, Press, Reply, Table, Text


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
