"""How things stood when a form was begun: what it leads to must not turn what somebody did meanwhile."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.kit.context import Context

_KNOWN = "@known"
"""Keeps, with all that a form was given, of which moment the card was that it was opened from."""


def mark(ctx: Context) -> dict[str, Any]:
    """Note of which moment somebody knows, who begins a form now."""
    return {_KNOWN: (ctx.known_at or ctx.now).isoformat()}


def recall(ctx: Context, given: Mapping[str, Any]) -> None:
    """Take up of which moment somebody knows, who goes on with a form."""
    if _KNOWN in given:
        ctx.known_at = datetime.fromisoformat(str(given[_KNOWN]))
