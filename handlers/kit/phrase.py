"""Words by key: what a handler says, before anybody has chosen a language."""

from datetime import date, datetime

import msgspec


class Money(msgspec.Struct, frozen=True, tag="money"):
    """An amount in minor units (cents) of an ISO 4217 currency."""

    minor: int
    currency: str


class At(msgspec.Struct, frozen=True, tag="at"):
    """An aware UTC moment, shown in ``zone``, or in the reader's own where ``zone`` is empty.

    ``style`` is ``full`` (weekday, date, time), ``date`` (weekday and date) or ``time``.
    """

    at: datetime
    zone: str = ""
    style: str = "full"


class On(msgspec.Struct, frozen=True, tag="on"):
    """A calendar day without a time."""

    on: date


class Percent(msgspec.Struct, frozen=True, tag="percent"):
    """A share of a hundred, with its sign where the reader's locale puts it."""

    hundredths: float


class Phrase(msgspec.Struct, frozen=True, tag="phrase"):
    """A phrase key with its parameters. Plain strings among them are somebody's words and are shown literally."""

    key: str
    params: dict[str, "Value"] = {}


class Listing(msgspec.Struct, frozen=True, tag="listing"):
    """Several values joined as the reader's language joins a list ("a, b and c")."""

    items: tuple["Value", ...]


class Lines(msgspec.Struct, frozen=True, tag="lines"):
    """Several values, one below the other."""

    items: tuple["Value", ...]


class Typed(msgspec.Struct, frozen=True, tag="typed"):
    """A command of our own as it is typed ("/log"): never somebody's words, so a client may make it one to tap."""

    text: str


Value = str | int | float | Money | Percent | At | On | Phrase | Listing | Lines | Typed


def say(key: str, /, **params: Value) -> Phrase:
    """Name a phrase with its parameters."""
    return Phrase(key, params)


def literal(text: str) -> Phrase:
    """Show somebody's words as they are."""
    return Phrase("common-literal", {"text": text})


def typed(text: str) -> Phrase:
    """Show a command of our own as it is typed."""
    return Phrase("common-literal", {"text": Typed(text)})


def shortened(text: str, most: int) -> str:
    """Cut somebody's words for a button at a word's end, with an ellipsis where anything was cut."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    # One long word is cut inside: half a label says more than none.
    whole = cut.rsplit(" ", 1)[0] if " " in cut and not text[most - 1].isspace() else cut
    return whole.rstrip(" ,.;:·–-") + "…"
