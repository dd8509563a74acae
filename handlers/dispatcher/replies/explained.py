"""Which replies offer to explain how their sentence was read."""

from collections.abc import Mapping
from typing import Any

from handlers.cards import reading
from handlers.kit.reply import Form, Reply, To
from handlers.kit.request import Audience, Called, Request
from handlers.understanding.clauses.modality import READS

_NAMED = frozenset({"find", "show", "show_timeline", "undo", "help", "refuse"})
"""What says by its name what it does, whatever stands behind it."""

KEPT = "kept"
"""The purpose of the card that says which form stays open."""


def explains(request: Request, memory: Mapping[str, Any], reply: Reply) -> bool:
    """Tell whether a reply is what came of a sentence, which can then be explained; no form and no step of one."""
    if not memory.get("text") or "actions" not in memory or reply.to not in (To.ASKER, To.PLACE):
        return False
    if request.place.audience is Audience.EXTERNAL or any(isinstance(each, Form) for each in reply.blocks):
        return False
    if _says_itself(request, memory):
        return False
    if reply.purpose == KEPT:
        return False
    return reply.purpose not in ("question", reading.PURPOSE) or bool(memory.get("asks"))


def _says_itself(request: Request, memory: Mapping[str, Any]) -> bool:
    """Tell whether all that was read only shows something, and no words chose what: "agenda", "find Acme", "undo"."""
    if memory.get("asks") or any(each["name"] not in READS for each in memory["actions"]):
        return False
    read = memory["actions"]  # Where nothing was, something was offered.
    return isinstance(request.body, Called) or (bool(read) and not any(_is_chosen(each) for each in read))


def _is_chosen(action: Mapping[str, Any]) -> bool:
    return action["name"] not in _NAMED and bool(action.get("spans"))
