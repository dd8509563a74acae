"""A message whose amounts may not be read where it goes: what it says stays, the figures do not."""

from typing import Any

import msgspec

from handlers.kit.phrase import literal
from handlers.kit.reply import Reply

_HIDDEN = msgspec.to_builtins(literal("•••"))
_NEVER_SHOWN = frozenset({"press"})


def names_amounts(reply: Reply) -> bool:
    """Tell whether any amount can be read in a reply."""
    return bool(_without(shown := msgspec.to_builtins(reply)) != shown)


def without_amounts(reply: Reply) -> Reply:
    """Put three dots for every amount, wherever it stands; what buttons do stays as it is."""
    return msgspec.convert(_without(msgspec.to_builtins(reply)), Reply)


def _without(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return type(value)(map(_without, value))
    if not isinstance(value, dict):
        return value
    if value.get("type") == "money":
        return _HIDDEN
    return {key: each if key in _NEVER_SHOWN else _without(each) for key, each in value.items()}
