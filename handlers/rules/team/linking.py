"""One person on two platforms: a code begun on one account, typed from the other, confirmed on the first. Pure."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from handlers.kit.errors import UserError
from handlers.rules.team.invitations import hashed
from storage.base import new_id
from storage.models.identity import Identity
from storage.models.link import Link

LIVES = timedelta(minutes=10)
MOST_TRIES = 5


class LinkSpent(UserError):
    """The code was used, refused or has expired, or it is no code at all: all of them read the same."""


class LinkOver(UserError):
    """What was to be confirmed is over: nothing was linked."""


class SameAccount(UserError):
    """The code was typed from an account that is the member's own already."""


class OnlyAccount(UserError):
    """The last account cannot be unlinked: nobody could get in by it any more."""


class LastAdministrator(UserError):
    """``name`` is the only administrator: somebody else must be one first."""


class Standing(StrEnum):
    """How far a link has come."""

    OPEN = "open"  # The code waits to be typed.
    CLAIMED = "claimed"  # It was typed; who began it must confirm.
    OVER = "over"  # Linked, refused, expired, or tried too often.


@dataclass(frozen=True, slots=True)
class Account:
    """An account as the envelope of a message names it."""

    platform: str
    account: str
    user_id: str
    name: str = ""
    direct_channel: str | None = None


def begin(member_id: UUID, begun_on: UUID, now: datetime) -> tuple[str, Link]:
    """Make a code and the row that knows its hash."""
    code = secrets.token_urlsafe(16)
    row = Link(
        id=new_id(now),
        member_id=member_id,
        begun_on=begun_on,
        code_hash=hashed(code),
        created_at=now,
        expires_at=now + LIVES,
    )
    return code, row


def standing(link: Link, now: datetime) -> Standing:
    """Say how far a link has come."""
    if link.settled_at is not None or link.expires_at <= now or link.tries >= MOST_TRIES:
        return Standing.OVER
    return Standing.OPEN if link.user_id is None else Standing.CLAIMED


def claim(link: Link, by: Account, now: datetime) -> bool:
    """Note from which account the code was typed; tell whether it holds. The first account keeps it."""
    if standing(link, now) is Standing.OVER:
        return False
    if standing(link, now) is Standing.CLAIMED:
        if (link.platform, link.account, link.user_id) == (by.platform, by.account, by.user_id):
            return True
        link.tries += 1
        return False
    link.platform, link.account, link.user_id = by.platform, by.account, by.user_id
    link.name, link.direct_channel = by.name, by.direct_channel
    return True


def may_confirm(link: Link, by: Identity, now: datetime) -> bool:
    """Tell whether this account may confirm: only the one that it began on, and only in time."""
    return link.begun_on == by.id and link.member_id == by.member_id and standing(link, now) is Standing.CLAIMED
