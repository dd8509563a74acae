"""What stands last on a card: Undo, and how its sentence was read."""

from uuid import UUID

import msgspec

from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply


def with_undo(reply: Reply, undo_id: UUID) -> Reply:
    """Put Undo at the end of the last row of buttons, or in a row of its own."""
    undo = Button(say("common-undo"), Press("undo", {"undo": str(undo_id)}))
    return msgspec.structs.replace(with_button(reply, undo), undo=False)


def with_button(reply: Reply, button: Button) -> Reply:
    """Put a button last."""
    blocks = list(reply.blocks)
    last = blocks[-1] if blocks else None
    if isinstance(last, Buttons):
        blocks[-1] = Buttons((*last.buttons, button))
    else:
        blocks.append(Buttons((button,)))
    return msgspec.structs.replace(reply, blocks=tuple(blocks))
