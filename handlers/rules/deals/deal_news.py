"""What became of deals since a moment: the net of all their steps, sorted into news. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from storage.models.deal import Deal
from storage.models.stage import StageKind


class Stepped(Protocol):
    """One column of one deal, from one value to the next."""

    @property
    def deal_id(self) -> UUID:
        """Whose step it was."""
        ...

    @property
    def field(self) -> str:
        """The column."""
        ...

    @property
    def before(self) -> str | None:
        """What it was."""
        ...

    @property
    def after(self) -> str | None:
        """What it became."""
        ...


@dataclass(slots=True)
class News:
    """The net change of one deal: by column, what it was at first and is now. There and back is no news."""

    first: dict[str, str | None] = field(default_factory=dict)
    last: dict[str, str | None] = field(default_factory=dict)

    def changed(self, name: str) -> bool:
        """Tell whether a column has another value than it had."""
        return name in self.first and self.first[name] != self.last[name]

    def days_slipped(self) -> int:
        """Count the days by which the close date moved; later is positive. Nothing where one of them is missing."""
        before, after = self.first.get("close_on"), self.last.get("close_on")
        return (date.fromisoformat(after) - date.fromisoformat(before)).days if before and after else 0


def net(steps: Iterable[Stepped]) -> Mapping[UUID, News]:
    """Fold steps, given in their order, into the net change of each deal."""
    found: dict[UUID, News] = {}
    for each in steps:
        news = found.setdefault(each.deal_id, News())
        news.first.setdefault(each.field, each.before)
        news.last[each.field] = each.after
    return found


SECTIONS = ("won", "lost", "new", "moved", "slipped", "sooner", "amount", "owner")
"""What there is to tell of deals, in the order of telling."""


def sorted_out(
    deals: Iterable[Deal], news: Mapping[UUID, News], since: datetime, kinds: Mapping[UUID, StageKind]
) -> Mapping[str, list[Deal]]:
    """Sort deals into sections. One that was won, lost or made is told there only; another may be in several."""
    found: dict[str, list[Deal]] = {name: [] for name in SECTIONS}
    for deal in deals:
        for name in _sections(deal, news.get(deal.id, News()), since, kinds[deal.stage_id]):
            found[name].append(deal)
    return found


def _sections(deal: Deal, news: News, since: datetime, kind: StageKind) -> list[str]:
    new = deal.created_at >= since
    if kind is not StageKind.OPEN and (new or news.changed("stage_id")):
        return [kind.value]
    if new:
        return ["new"]
    slipped = news.days_slipped()
    told = {
        "moved": news.changed("stage_id"),
        "slipped": slipped > 0,
        "sooner": slipped < 0,
        "amount": news.changed("amount_minor") or news.changed("currency"),
        "owner": news.changed("owner_id"),
    }
    return [name for name, holds in told.items() if holds]
