"""Single values of arguments: as a reader gives them (ISO 8601, numbers), each to its type."""

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from handlers.kit.arguments import Amount, Due
from handlers.kit.context import Context
from handlers.kit.errors import NotUnderstood
from handlers.kit.phrase import say

Chosen = TypeVar("Chosen", bound=StrEnum)


def due(value: Any, ctx: Context) -> Due:
    """Read a due slot: a day, a moment with its offset, or an anchor.

    A moment is kept as wall time of the sender's zone; of two that a clock shows alike its ``fold`` tells which.
    """
    if isinstance(value, dict):
        return Due(anchor={str(key): str(each) for key, each in value.items()})
    if len(str(value)) == len("2026-03-06"):
        return Due(on=day(value, ctx))
    local = moment(value, ctx).astimezone(ctx.actor.tz)
    return Due(at=local.replace(tzinfo=None), zone=ctx.actor.zone)


def moment(value: Any, ctx: Context) -> datetime:
    """Read an ISO moment; one without an offset is in the sender's zone. A day means the sender's noon."""
    try:
        read = datetime.fromisoformat(str(value))
    except ValueError:
        raise NotUnderstood(text=str(value), about=say("ask-moment")) from None
    if len(str(value)) == len("2026-03-06"):
        read = read.replace(hour=12)
    return (read if read.tzinfo else read.replace(tzinfo=ctx.actor.tz)).astimezone(UTC)


def day(value: Any, ctx: Context) -> date:
    """Read an ISO day, or the day that an ISO moment has where the sender is."""
    text = str(value)
    try:
        if len(text) == len("2026-03-06"):
            return date.fromisoformat(text)
        return moment(value, ctx).astimezone(ctx.actor.tz).date()
    except ValueError:
        raise NotUnderstood(text=text, about=say("ask-date")) from None


def amount(value: Any, currency: Any) -> Amount:
    """Read an amount in major units (a number, or a string of one); its currency only where one was said."""
    if isinstance(value, Amount):
        return value
    try:
        major = Decimal(str(value))
    except InvalidOperation:
        raise NotUnderstood(text=str(value), about=say("ask-amount")) from None
    if not major.is_finite() or not 0 <= major < Decimal(10) ** 13:
        raise NotUnderstood(text=str(value), about=say("ask-amount"))
    return Amount(major, str(currency) if currency else None)


def choice(options: type[Chosen], value: Any) -> Chosen:
    """Read one of an enumeration's values."""
    try:
        return options(str(value).strip().casefold())
    except ValueError:
        raise NotUnderstood(text=str(value), about=say("ask-choice")) from None
