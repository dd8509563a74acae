"""What a deep link carries: a record, or a place in the bot. Its 64 characters hold no secret and let nobody in."""

import re
from uuid import UUID

PAGES = frozenset({"agenda", "help", "settings"})
"""Commands that a link may open without arguments."""

_RECORD = re.compile(r"(contact|company|deal)-([0-9a-f]{32})")


def payload_of(kind: str, identity: str) -> str:
    """Write a record as a link's payload."""
    return f"{kind}-{UUID(identity).hex}"


def record_of(payload: str) -> tuple[str, UUID] | None:
    """Read a record from a link's payload; None for anything else."""
    found = _RECORD.fullmatch(payload)
    return (found[1], UUID(found[2])) if found else None


def is_link(payload: str) -> bool:
    """Tell a link's payload from an invitation's code."""
    return payload in PAGES or record_of(payload) is not None
