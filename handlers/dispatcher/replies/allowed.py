"""No button is shown to whom it would refuse: what only one person reads offers what their role may run."""

import msgspec

from handlers.kit.command import Command, Registry, covers
from handlers.kit.context import Context
from handlers.kit.reply import Block, Buttons, Choice, Press, Reply, To
from handlers.kit.request import Audience
from storage.models.member import Role


def may_press(command: Command, role: str, press: Press) -> bool:
    """Tell whether a role may run what a press says: whoever was asked something may leave it, too."""
    leaves = command.name == "cancel" and set(press.arguments) == {"question"}
    return leaves or covers(role, command.role)


def for_reader(registry: Registry, ctx: Context, reply: Reply) -> Reply:
    """Leave out of a reply that only the asker reads what they may not press; what others read as well stays whole."""
    alone = reply.to is To.ASKER or (reply.to is To.PLACE and ctx.place.audience is Audience.PRIVATE)
    # Everybody else may press whatever stands on an answer of theirs: a rep's rights depend on the record.
    if ctx.actor.member.role is not Role.VIEWER or not alone:
        return reply
    blocks = tuple(each for block in reply.blocks if (each := _for_viewer(registry, block)) is not None)
    return msgspec.structs.replace(reply, blocks=blocks)


def _for_viewer(registry: Registry, block: Block) -> Block | None:
    match block:
        case Buttons(buttons):
            kept = tuple(each for each in buttons if _may(registry, each.press))
            return Buttons(kept) if kept else None
        case Choice(label, options):
            chosen = tuple(each for each in options if _may(registry, each.press))
            return Choice(label, chosen) if chosen else None
        case _:
            return block


def _may(registry: Registry, press: Press) -> bool:
    command = registry.find(press.command)
    return command is None or may_press(command, Role.VIEWER, press)
