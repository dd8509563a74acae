"""Whom a job's message is for, and where it reaches them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
import structlog

from handlers.kit.presses import presses_of
from handlers.kit.reply import CardRef, Reply
from handlers.kit.request import Place
from handlers.rules.team.pings import Event, Frequency, own_frequency
from handlers.rules.time.working_time import Rhythm, next_undisturbed
from handlers.rules.time.zones import usable_zone
from storage.models.card import Card
from storage.models.identity import Identity
from storage.models.member import Member
from storage.models.member_ping import MemberPing
from storage.models.outbox import Outbox
from storage.models.workspace import Workspace
from storage.unit_of_work import Store

_CARD_LIVES = timedelta(days=90)
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Recipient:
    """An active member with what a message to them needs."""

    member: Member
    accounts: tuple[Identity, ...]
    locale: str
    zone: str
    chosen: Mapping[str, MemberPing] = field(default_factory=dict)

    @property
    def tz(self) -> ZoneInfo:
        """The member's time zone."""
        return ZoneInfo(self.zone)

    @property
    def rhythm(self) -> Rhythm:
        """The member's working hours and days off."""
        return Rhythm.of(self.member, self.zone)

    def wants(self, ping: str) -> bool:
        """Tell whether the member has not switched this kind of message off."""
        return ping not in self.member.pings_off

    def frequency(self, event: Event) -> Frequency:
        """Say whether the member hears of an event at once, in a digest, or not at all."""
        said = {key: each.frequency for key, each in self.chosen.items() if each.frequency}
        return own_frequency(event, self.member.pings_off, said)

    def account_for(self, event: Event, place: dict[str, Any] | None = None) -> Identity | None:
        """Choose the account at which the member wants to hear of an event, else one as ``account`` does."""
        wish = self.chosen.get(event.value)
        asked = [each for each in self.accounts if wish is not None and each.platform == wish.platform]
        return asked[0] if asked else self.account(place)

    def account(self, place: dict[str, Any] | None = None) -> Identity | None:
        """Choose one account: that of ``place`` where it is this member's own, else the preferred one."""
        # A terminal is seldom open: it is rung only for who has nothing else.
        reachable = [each for each in self.accounts if each.platform != "terminal"] or list(self.accounts)
        here = [each for each in reachable if place and _is_own(each, place)]
        wished = sorted(reachable, key=lambda each: each.platform != self.member.preferred)
        return next(iter([*here, *wished]), None)


@dataclass(slots=True)
class Team:
    """The members as one unit of work sees them, read once."""

    workspace: Workspace
    recipients: dict[Any, Recipient]
    admins: tuple[Recipient, ...]

    @classmethod
    async def of(cls, store: Store) -> "Team":
        """Read the active members with their accounts, in four statements."""
        workspace = await store.workspaces.get()
        members = await store.members.list_active()
        accounts = await store.identities.list_by_members([each.id for each in members])
        theirs: dict[UUID, list[Identity]] = defaultdict(list)
        for account in accounts:
            if not account.blocked:
                theirs[account.member_id].append(account)
        chosen: dict[UUID, dict[str, MemberPing]] = defaultdict(dict)
        for wish in await store.teams.list_own_pings([each.id for each in members]):
            chosen[wish.member_id][wish.event] = wish
        recipients = {
            each.id: replace(_recipient(each, theirs[each.id], workspace), chosen=chosen[each.id]) for each in members
        }
        reachable = (each for each in recipients.values() if each.accounts)
        admins = sorted((each for each in reachable if each.member.role == "admin"), key=lambda each: each.member.id)
        return cls(workspace, recipients, tuple(admins))


def message(store: Store, to: Recipient, account: Identity, payload: Reply | CardRef, intent: str) -> Outbox:
    """Make the row of a direct message that may leave at once."""
    channel = account.direct_channel or ""
    row = Outbox(
        id=store.new_id(),
        platform=account.platform,
        account=account.account,
        conversation=f"{account.platform}:{account.account}:{channel or '@' + account.user_id}",
        channel=channel,
        to_user=account.user_id,
        member_id=to.member.id,
        payload=msgspec.to_builtins(payload),
        intent_key=intent,
        locale=to.locale,
        zone=to.zone,
        not_before=store.now,
        created_at=store.now,
    )
    return _with_card(store, row, payload)


def at_ease(row: Outbox, to: Recipient) -> Outbox:
    """Let a message that nobody waits for arrive in its reader's working time: not at night, not on a day off."""
    row.not_before = next_undisturbed(row.not_before, to.rhythm)
    return row


def posting(store: Store, workspace: Workspace, place: Place, payload: Reply | CardRef, intent: str) -> Outbox:
    """Make the row of a message to a team's place, in the language and zone of the workspace."""
    row = Outbox(
        id=store.new_id(),
        platform=place.platform.value,
        account=place.account,
        conversation=place.conversation,
        channel=place.channel,
        thread=place.thread or None,
        payload=msgspec.to_builtins(payload),
        intent_key=intent,
        locale=workspace.locale,
        zone=usable_zone(workspace.zone),
        not_before=store.now,
        created_at=store.now,
    )
    return _with_card(store, row, payload)


def _with_card(store: Store, row: Outbox, payload: Reply | CardRef) -> Outbox:
    """Give a stored reply the card that its buttons need; a reference gets its own when it is built."""
    if isinstance(payload, CardRef) or not presses_of(payload):
        return row
    card = Card(
        id=store.new_id(),
        purpose=payload.purpose,
        platform=row.platform,
        account=row.account,
        channel=row.channel,
        thread=row.thread,
        presses=msgspec.to_builtins(presses_of(payload)),
        shows=msgspec.to_builtins(payload.shows),
        member_id=row.member_id,
        created_at=store.now,
        expires_at=store.now + _CARD_LIVES,
    )
    row.card_id = store.cards.add(card).id
    return row


def _recipient(member: Member, accounts: list[Identity], workspace: Workspace) -> Recipient:
    zone = usable_zone(member.zone, workspace.zone)
    if member.zone and zone != member.zone:
        _log.warning("zone_unreadable", member=str(member.id), instead=zone)
    return Recipient(member, tuple(accounts), member.locale or workspace.locale, zone)


def _is_own(account: Identity, place: dict[str, Any]) -> bool:
    if (account.platform, account.account) != (place.get("platform"), place.get("account")):
        return False
    channel = place.get("channel")
    return channel in (account.direct_channel, account.user_id)
