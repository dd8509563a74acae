"""One line for each change of a deal, with or without its amounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from handlers.cards.deals.money import amount_of
from handlers.cards.deals.reason import reason_phrase
from handlers.cards.lists import listed
from handlers.kit.phrase import On, Phrase, literal, say
from handlers.kit.reply import Block
from handlers.rules.deals.deal_news import SECTIONS, News
from storage.models.deal import Deal
from storage.models.stage import Stage
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Lines:
    """What the lines need: each deal's news, the stages, the names of owners; and whether amounts may stand there."""

    news: Mapping[UUID, News]
    stages: Mapping[UUID, Stage]
    names: Mapping[UUID, str]
    amounts: bool = True

    def of(self, section: str, deal: Deal) -> Phrase:
        """Say in a line what became of a deal."""
        news, name = self.news.get(deal.id, News()), deal.name
        if section == "amount" and not self.amounts:
            return literal(name)
        match section:
            case "won" | "new":
                what = amount_of(deal.amount_minor, deal.currency)
                return say("changes-line", deal=name, what=what) if self.amounts else literal(name)
            case "lost":
                why = reason_phrase(deal.lost_reason) if deal.lost_reason else say("common-nothing")
                return say("changes-line", deal=name, what=why)
            case _:
                before, after = self.step(section, deal, news)
                return say("changes-step", deal=name, before=before, after=after)

    def sections(self, found: Mapping[str, list[Deal]], shown: int) -> list[Block]:
        """Show what became of deals, section by section, the first few of each."""
        blocks: list[Block] = []
        for name in SECTIONS:
            words = [self.of(name, each) for each in found[name]]
            blocks += listed(say(f"changes-{name}", count=len(words)), words, shown)
        return blocks

    def step(self, section: str, deal: Deal, news: News) -> tuple[Phrase, Phrase]:
        """Say what a deal's stage, close date, amount or owner was, and what it became."""
        match section:
            case "moved":
                return self._stage(news.first["stage_id"]), self._stage(news.last["stage_id"])
            case "slipped" | "sooner":
                return _day(news.first["close_on"]), _day(news.last["close_on"])
            case "amount":
                return _amount(deal, news.first), _amount(deal, news.last)
            case _:
                return self._owner(news.first["owner_id"]), self._owner(news.last["owner_id"])

    def _owner(self, identity: str | None) -> Phrase:
        return literal(self.names.get(UUID(identity), "–")) if identity else say("common-nothing")

    def _stage(self, identity: str | None) -> Phrase:
        stage = self.stages.get(UUID(identity)) if identity else None
        return literal(stage.name) if stage else say("common-nothing")


async def owners(store: Store, sections: Mapping[str, list[Deal]], news: Mapping[UUID, News]) -> dict[UUID, str]:
    """Name the owners that deals came from and went to."""
    ids = {each.owner_id for each in sections["owner"]}
    ids |= {UUID(before) for each in sections["owner"] if (before := news[each.id].first["owner_id"])}
    return {key: each.name for key, each in (await store.members.get_many(ids)).items()}


def _day(text: str | None) -> Phrase:
    return say("common-value", value=On(date.fromisoformat(text))) if text else say("common-nothing")


def _amount(deal: Deal, values: Mapping[str, str | None]) -> Phrase:
    """Say what the amount was: a currency that did not change is the one the deal has now."""
    minor = values.get("amount_minor", str(deal.amount_minor) if deal.amount_minor is not None else None)
    return amount_of(int(minor) if minor is not None else None, values.get("currency", deal.currency))
