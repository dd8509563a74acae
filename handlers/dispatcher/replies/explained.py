"""Which replies offer to explain how their sentence was read."""

from collections.abc import Mapping
from typing import Any

from handlers.cards import reading
from handlers.kit.reply import Form, Reply, To
from handlers.kit.request import Audience, Called, Request
from handlers.understanding.clauses.modality import READS

KEPT = "kept"
"""The purpose of the card that says which form stays open."""


def explains(request: Request, memory: Mapping[str, Any], reply: Reply) -> bool:
    """Tell whether a reply is what came of a sentence, which can then be explained; no form and no step of one."""
    if not memory.get("text") or "actions" not in memory or reply.to not in (To.ASKER, To.PLACE):
        return False
    if request.place.audience is Audience.EXTERNAL or any(isinstance(each, Form) for each in reply.blocks):
        return False
    if isinstance(request.body, Called) and _only_looks(memory):
        return False  # "/crm find Acme" says itself what it does.
    if reply.purpose == KEPT:
        return False
    return reply.purpose not in ("question", reading.PURPOSE) or bool(memory.get("asks"))


def _only_looks(memory: Mapping[str, Any]) -> bool:
    """Tell whether all that was read only shows something."""
    return all(each["name"] in READS for each in memory["actions"]) and not memory.get("asks")
