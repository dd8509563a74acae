"""Where a message goes, and in whose language: what stands before everybody does not change it with who presses."""

from dataclasses import dataclass
from uuid import UUID

from handlers.kit.request import Audience, Place, Platform
from handlers.rules.team.places import comes_to, is_shared
from handlers.rules.time.zones import usable_zone
from storage.models.card import Card
from storage.models.identity import Identity
from storage.models.member import Member, MemberState
from storage.models.outbox import OutboxKind
from storage.unit_of_work import Store

EPHEMERAL = "ephemeral"
"""The purpose of a card that only one person sees in a place of many; it is never edited."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where one message goes, in what manner, and for whom; ``user`` is the platform's name of who alone sees it.

    ``keeper`` is the member whose card it becomes, in whose language it goes on: nobody for a place's own.
    """

    place: Place
    kind: OutboxKind
    locale: str
    zone: str
    member: UUID | None
    user: str = ""
    keeper: UUID | None = None


def place_of(card: Card) -> Place:
    """Say where a card stands; what is no direct message is read by others as well."""
    platform = Platform(card.platform)
    return Place(
        platform=platform,
        account=card.account,
        channel=card.channel,
        thread=card.thread or "",
        audience=Audience.SHARED if is_shared(platform, card.channel) else Audience.PRIVATE,
    )


def is_open(card: Card) -> bool:
    """Tell whether a card stands where others read it too."""
    return card.purpose != EPHEMERAL and place_of(card).audience is Audience.SHARED


async def language_of(store: Store, member: Member | None) -> tuple[str, str]:
    """Give the language and the zone of a member, else the workspace's, which are also those of its places."""
    workspace = await store.workspaces.get()
    if member is None:
        return workspace.locale, workspace.zone
    return member.locale or workspace.locale, usable_zone(member.zone, workspace.zone)


async def keeper_of(store: Store, card: Card) -> Member | None:
    """Find the member whose card it is; a place's own card is nobody's."""
    return await store.members.find(card.member_id) if card.member_id else None


async def still_reads(store: Store, member: Member, card: Card) -> bool:
    """Tell whether what is written on a member's card still comes to them: they are in, and the account is theirs."""
    if member.state is not MemberState.ACTIVE:
        return False
    accounts = await store.identities.list_by_member(member.id)
    return comes_to(accounts, Platform(card.platform), card.account, card.channel)


def preferred(identities: list[Identity], wish: str | None, here: Platform) -> Identity | None:
    """Choose where to reach a member: where they wish, else where the talk is, else anywhere they have not blocked."""
    open_ones = [each for each in identities if not each.blocked]
    # A terminal is seldom open: it comes last, unless the talk is there.
    ranked = sorted(
        open_ones,
        key=lambda each: (each.platform != wish, each.platform != here.value, each.platform == Platform.TERMINAL),
    )
    return ranked[0] if ranked else None
