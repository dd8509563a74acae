"""Sums of money in several currencies: beside each other, never mixed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from handlers.kit.phrase import Listing, Money, Phrase, say


@dataclass(slots=True)
class Sums:
    """Amounts in minor units by currency."""

    minor: dict[str, int] = field(default_factory=dict)

    def add(self, currency: str | None, minor: int) -> None:
        """Add an amount; what has no currency has no amount either."""
        if currency is not None:
            self.minor[currency] = self.minor.get(currency, 0) + minor

    def phrase(self, like: "Sums | None" = None) -> Phrase:
        """Say all sums, the largest number of minor units first, or in the order of others; nothing as a dash."""
        sizes = (like or self).minor
        codes = sorted(self.minor, key=lambda code: -sizes.get(code, 0))
        found = [Money(self.minor[code], code) for code in codes if self.minor[code]]
        if not found:
            return say("common-nothing")
        return say("common-value", value=Listing(tuple(found)) if len(found) > 1 else found[0])


def total(sums: Iterable[Mapping[str, int]]) -> Sums:
    """Add sums up, each currency by itself."""
    found = Sums()
    for each in sums:
        for code, minor in each.items():
            found.add(code, minor)
    return found


def amount_of(minor: int | None, currency: str | None) -> Phrase:
    """Say one amount, or a dash where there is none."""
    return (
        say("common-value", value=Money(minor, currency)) if minor is not None and currency else say("common-nothing")
    )
