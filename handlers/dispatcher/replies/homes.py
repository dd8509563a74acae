"""A member's own page: published when it is opened, and again soon after something that it shows has changed.

The page is a card that always stands: it is only ever edited. Its row in the outbox carries no content; what it shows
is built when it leaves, so many changes cost one page.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from handlers.cards.home import PURPOSE
from handlers.dispatcher.replies.target import language_of
from handlers.kit.reply import CardRef, Reply
from storage.models.card import Card
from storage.models.outbox import Outbox, OutboxKind, OutboxState
from storage.unit_of_work import Store

_SOON = timedelta(seconds=2)
"""How long a page waits for further changes."""

_LIVES = timedelta(days=90)
_LOOKED_AT = timedelta(days=30)
"""A page that nobody has opened for so long is not kept up to date any more."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose page it is: the account it stands on, the member, and the language and zone to write it in."""

    platform: str
    account: str
    user: str
    member: UUID | None = None
    locale: str = ""
    zone: str = "UTC"


async def opened(store: Store, reader: Reader, request: str) -> list[Outbox]:
    """Publish the page of somebody who opens it."""
    name = message_of(reader.user)
    card = await store.cards.find_by_message(reader.platform, reader.account, "", name)
    if card is None:
        card = store.cards.add(
            Card(
                id=store.new_id(),
                purpose=PURPOSE,
                platform=reader.platform,
                account=reader.account,
                channel="",
                message_id=name,
                member_id=reader.member,
                created_at=store.now,
                expires_at=store.now,
            )
        )
    card.expires_at, card.member_id = store.now + _LIVES, reader.member
    return [_row(store, card, reader, request, store.now)]


async def closed(store: Store, reader: Reader, request: str) -> list[Outbox]:
    """Publish the page of somebody who may not, or no longer, see one: how to get in, and nothing else."""
    card = await store.cards.find_by_message(reader.platform, reader.account, "", message_of(reader.user))
    return [_row(store, card, reader, request, store.now)]


def keep(store: Store, card: Card, reply: Reply) -> None:
    """Let a pressed page show at its top what came of the press."""
    card.request = {"said": msgspec.to_builtins(reply), "at": store.now.isoformat()}


async def refresh(store: Store, request: str, pressed: Card | None) -> list[Outbox]:
    """Publish the pages anew of those whose work this unit touched; at once the one that was pressed."""
    touched = set(await store.list_concerned())
    at_once = pressed.member_id if pressed is not None and pressed.purpose == PURPOSE else None
    wanted = touched | ({at_once} if at_once else set())
    if not wanted:
        return []
    rows: list[Outbox] = []
    for card in await store.cards.list_standing(PURPOSE, wanted):
        is_pressed, owner = card.member_id == at_once, card.member_id
        known = await store.identities.find_by_user(card.platform, card.account, user_of(card))
        seldom = card.expires_at - store.now < _LIVES - _LOOKED_AT
        idle = known is not None and not is_pressed and (seldom or await _is_waiting(store, card))
        if idle or owner is None:
            continue
        member = known.member if known is not None else await store.members.get(owner)
        locale, zone = await language_of(store, member)
        # An account may be another member's by now; an unlinked one's page closes, and is nobody's from here on.
        card.member_id = member.id if known is not None else None
        reader = Reader(card.platform, card.account, user_of(card), card.member_id, locale, zone)
        rows.append(_row(store, card, reader, request, store.now if is_pressed else store.now + _SOON))
    return rows


def message_of(user: str) -> str:
    """Name somebody's page as if it were a message."""
    return f"{PURPOSE}:{user}"


def user_of(card: Card) -> str:
    """Say whose page a card is, as its platform names people."""
    return (card.message_id or "").removeprefix(f"{PURPOSE}:")


async def _is_waiting(store: Store, card: Card) -> bool:
    """Tell whether the page will be published anyway: what has just changed is on it then."""
    rows = await store.outbox.list_by_conversation(_conversation(card.platform, card.account, user_of(card)))
    return any(row.state is OutboxState.DUE and row.not_before > store.now for row in rows)


def _conversation(platform: str, account: str, user: str) -> str:
    return f"{platform}:{account}:{message_of(user)}"


def _row(store: Store, card: Card | None, reader: Reader, request: str, at: datetime) -> Outbox:
    return Outbox(
        id=store.new_id(),
        platform=reader.platform,
        account=reader.account,
        conversation=_conversation(reader.platform, reader.account, reader.user),
        channel="",
        kind=OutboxKind.EDIT,
        to_user=reader.user,
        member_id=reader.member,
        card_id=card.id if card is not None else None,
        payload=msgspec.to_builtins(CardRef(PURPOSE, str(reader.member or ""))),
        intent_key=f"{PURPOSE}:{reader.user}:{request}",
        locale=reader.locale,
        zone=reader.zone,
        not_before=at,
        created_at=store.now,
    )
