"""What belongs to a customer: its people and its deals, each one press away."""

from collections.abc import Sequence

from handlers.cards import record as card
from handlers.cards.deals.money import amount_of
from handlers.cards.lists import more
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Block, Choice, Option, Press, Text
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.unit_of_work import Store

_SHOWN = 6


async def around(store: Store, record: card.Record) -> list[Block]:
    """Show a company's people and deals, or a person's deals; a deal has neither."""
    people: Sequence[Contact] = ()
    deals: Sequence[Deal] = ()
    if isinstance(record, Company):
        people = await store.contacts.list_by_company(record.id)
        deals = await store.deals.list_by_company(record.id)
    elif isinstance(record, Contact):
        deals = await store.deals.list_by_contact(record.id)
    blocks: list[Block] = []
    if people:
        names = ", ".join(f"{each.name} ({each.title})" if each.title else each.name for each in people[:_SHOWN])
        blocks += [Text(say("card-around-people", count=len(people), names=names)), *more(people, _SHOWN)]
    if deals:
        # What is open is worked on: it stands first.
        deals = sorted(deals, key=lambda each: each.closed_at is not None)
        stages = {each.id: each.name for each in await store.pipelines.list_stages()}
        blocks.append(Text(say("card-around-deals", count=len(deals))))
        for each in deals[:_SHOWN]:
            amount = amount_of(each.amount_minor, each.currency)
            stage = stages.get(each.stage_id, "–")
            blocks.append(Text(say("card-around-deal", deal=each.name, stage=stage, amount=amount)))
        blocks += more(deals, _SHOWN)
    offered: list[card.Record] = [*deals[:_SHOWN], *people[:_SHOWN]]
    options = [Option(literal(each.name[:60]), Press("show", card.this(each))) for each in offered]
    return [*blocks, Choice(say("card-around-open"), tuple(options))] if options else blocks
