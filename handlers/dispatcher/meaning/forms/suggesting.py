"""Answers while somebody types: the records whose names fit. Nothing is written, and a stranger gets nothing."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from handlers.cards import record as card
from handlers.dispatcher.house import House
from handlers.kit.phrase import literal
from handlers.kit.ports import Lookup, Match, Matches
from handlers.kit.reply import Heading, Reply
from handlers.kit.request import Platform, Standing
from storage.base import name_key
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member, MemberState
from storage.unit_of_work import Store

_SHOWN = 20
_TRUST = timedelta(hours=24)
"""How long a member of Slack is believed whom its directory was last asked about: a form's opening asked it."""
_OUTSIDE = frozenset({Standing.GUEST, Standing.EXTERNAL, Standing.BOT, Standing.GONE})


async def suggest(house: House, lookup: Lookup) -> Matches:
    """Find the records that somebody may mean by what is typed so far, the ones that begin so first."""
    async with house.database.reading(house.workspace_id) as store:
        member = await asking(house, store, lookup)
        if member is None:
            return Matches()
        workspace = await store.workspaces.get()
        found = await matching(store, lookup)
        return Matches(locale=member.locale or workspace.locale, items=tuple(found))


async def asking(house: House, store: Store, lookup: Lookup) -> Member | None:
    """Tell which member types; None for anybody else, whatever is wrong with them."""
    place, sender = lookup.place, lookup.sender
    known = await store.identities.find_by_user(place.platform.value, place.account, sender.user)
    if known is None or known.member.state is not MemberState.ACTIVE or sender.standing in _OUTSIDE:
        return None
    checked = known.identity.checked_at
    if place.platform is Platform.SLACK and (checked is None or house.clock.now() - checked > _TRUST):
        return None
    return known.member


async def matching(store: Store, lookup: Lookup) -> list[Match]:
    """List the records whose names hold every word that was typed."""
    typed = lookup.typed.strip()
    if not typed:
        return []
    rows: list[tuple[str, Any]] = []
    for kind in lookup.kinds:
        rows += [(kind, each) for each in await _search(store, kind, typed)]
    begins = name_key(typed)
    rows.sort(key=lambda each: (not name_key(each[1].name).startswith(begins), _is_closed(each[1]), each[1].name))
    rows = rows[:_SHOWN]
    about = await _customers(store, [each for _, each in rows])
    cards = [await _card(store, row, about.get(row.id, "")) if lookup.whole else None for _, row in rows]
    return [
        Match(kind, str(row.id), row.name, about.get(row.id, ""), shown)
        for (kind, row), shown in zip(rows, cards, strict=True)
    ]


async def _card(store: Store, row: Any, customer: str) -> Reply | None:
    """Show a record as its card does, without buttons: a card that is inserted is nobody's to press."""
    match row:
        case Contact():
            fields = card.contact_fields(row, await store.companies.find(row.company_id) if row.company_id else None)
        case Company():
            fields = card.company_fields(row)
        case Deal():
            stages = (await store.pipelines.default()).stages
            stage = next((each for each in stages if each.id == row.stage_id), None)
            owner = await store.members.find(row.owner_id)
            fields = card.deal_fields(row, stage, customer or None, owner.name if owner else None)
        case _:
            return None
    return Reply((Heading(literal(row.name)), *((fields,) if fields.rows else ())))


async def _search(store: Store, kind: str, typed: str) -> list[Any]:
    match kind:
        case "contact":
            return list(await store.contacts.search(typed, _SHOWN))
        case "company":
            return list(await store.companies.search(typed, _SHOWN))
        case "deal":
            return list(await store.deals.search(typed, _SHOWN))
        case "member":
            words = name_key(typed).split()
            members = await store.members.list_active()
            return [each for each in members if all(word in name_key(each.name) for word in words)]
        case _:
            return []


async def _customers(store: Store, rows: list[Any]) -> dict[UUID, str]:
    """Name the company that each person or deal belongs to, which tells namesakes apart."""
    belong = {each.id: each.company_id for each in rows if isinstance(each, Contact | Deal) and each.company_id}
    companies = await store.companies.get_many(belong.values())
    return {identity: companies[company].name for identity, company in belong.items() if company in companies}


def _is_closed(row: Any) -> bool:
    return isinstance(row, Deal) and row.closed_at is not None
