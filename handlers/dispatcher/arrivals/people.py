"""Who is it? Default deny: members get in, everybody else one polite answer and no data."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from handlers.cards.team import clock
from handlers.cards.team.departing import leave
from handlers.dispatcher.arrivals.asking import asked
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.entrances import is_silent
from handlers.dispatcher.surroundings import as_actor
from handlers.kit.context import Actor
from handlers.kit.links import is_link
from handlers.kit.phrase import Phrase, say
from handlers.kit.ports import Profile
from handlers.kit.reply import Reply, Text, To
from handlers.kit.request import Audience, Called, Changed, Place, Platform, Request, Standing
from handlers.rules.team.rights import close
from handlers.rules.time.zones import known_zone
from storage.base import new_id
from storage.models.identity import Identity
from storage.models.member import Member, MemberState, Role
from storage.models.workspace import JoinPolicy, Workspace
from storage.unit_of_work import Store

_CHECK_AGAIN = timedelta(hours=1)
_ANSWER_AGAIN = timedelta(hours=24)
_SEEN_AGAIN = timedelta(hours=12)
_ASK_AGAIN = timedelta(days=30)
_WAITED = timedelta(days=7)
"""How old a message may be that reaches somebody only after they have let us in again."""
_TRUST = timedelta(hours=24)
"""How long a member is believed whom the platform's directory cannot be asked about. A stranger never is."""


class NeedsProfile(Exception):
    """The platform's directory must be asked before the transaction can go on."""


class NeedsAudience(Exception):
    """It must be known who reads these places before the transaction can go on."""

    def __init__(self, *places: Place) -> None:
        super().__init__("needs audience")
        self.places = places


@dataclass(slots=True)
class Looked:
    """What was looked up over the network for one request: who sent it, who reads a channel, what words may mean."""

    profile: Profile | None = None
    audiences: dict[str, Audience] = field(default_factory=dict)
    proposed: tuple[Any, ...] | None = None


class TurnedAway(Exception):
    """The sender may not go on. What was written so far stays (a counter, a wish to join)."""

    def __init__(self, *replies: Reply) -> None:
        super().__init__("turned away")
        self.replies = replies


@dataclass(frozen=True, slots=True)
class Arrival:
    """A request at the door: ``profile`` is what its platform's directory said, once it was asked."""

    house: House
    store: Store
    request: Request
    profile: Profile | None


async def admit(at: Arrival) -> tuple[Workspace, Actor | None]:
    """Return the workspace and the member who sent the request; None for a stranger with an invitation.

    Raises ``NeedsProfile`` or ``TurnedAway``.
    """
    store, request = at.store, at.request
    place, sender = request.place, request.sender
    found = await store.identities.recognise(place.platform.value, place.account, sender.user, place.conversation)
    if found is None:
        workspace = await store.workspaces.get()
        return workspace, await _stranger(at, workspace)
    identity, member, workspace = found
    if identity.blocked and not isinstance(request.body, Changed):
        await reach_again(store, identity)  # Who writes can be written to.
    if member.state is MemberState.ACTIVE:
        await _recheck(at, identity, member)
    if member.state is not MemberState.ACTIVE and not isinstance(request.body, Changed):
        if _is_invitation(request):
            await _check_invited(at)
            return workspace, None
        if is_silent(request.body):
            raise TurnedAway
        raise TurnedAway(*await _back_again(at, member, workspace) or await _refusal(store, request, member.state))
    return workspace, as_actor(identity, member, workspace)


async def reach_again(store: Store, identity: Identity) -> None:
    """Take somebody's word that they want to hear from us again, and let go out what could not reach them."""
    identity.blocked = False
    await store.outbox.revive(identity.member_id, store.now - _WAITED)


def note_here(member: Member, now: datetime) -> None:
    """Note that a member was here; half a day is exact enough, and most messages then write nothing."""
    if member.last_seen_at is None or now - member.last_seen_at >= _SEEN_AGAIN:
        member.last_seen_at = now


async def _recheck(at: Arrival, identity: Identity, member: Member) -> None:
    """Ask Slack's directory once an hour whether a member still is one; Telegram and the terminal have none to ask."""
    house, store, request, profile = at.house, at.store, at.request, at.profile
    if request.place.platform is not Platform.SLACK or isinstance(request.body, Changed):
        return
    if profile is None:
        stale = identity.checked_at is None or house.clock.now() - identity.checked_at > _CHECK_AGAIN
        if stale:
            raise NeedsProfile
        return
    if profile.sender.standing is Standing.UNKNOWN:  # The directory did not answer.
        if identity.checked_at is None or house.clock.now() - identity.checked_at > _TRUST:
            raise TurnedAway(_cannot_check())
        return
    identity.checked_at = house.clock.now()
    if profile.sender.standing in {Standing.GONE, Standing.GUEST, Standing.EXTERNAL, Standing.BOT}:
        if profile.sender.standing is Standing.GONE:
            close(identity)
        raise TurnedAway(*await leave(store, member), *await _refusal(store, request, MemberState.DEACTIVATED))
    if profile.sender.standing is Standing.ADMIN and not await store.members.list_admins():
        member.role = Role.ADMIN  # Nobody else could make anybody one; as a newcomer they would be it, too.
    if not member.zone:
        member.zone = known_zone(profile.sender.zone)
    await clock.follow(store, member)
    if not identity.direct_channel and profile.direct_channel:
        identity.direct_channel = profile.direct_channel


async def _stranger(at: Arrival, workspace: Workspace) -> Actor | None:
    store, request, profile = at.store, at.request, at.profile
    if is_silent(request.body):
        raise TurnedAway
    if _is_invitation(request):
        await _check_invited(at)
        return None
    if request.place.platform is not Platform.SLACK:
        raise TurnedAway(*await _refusal(store, request, None))
    if request.sender.standing in {Standing.EXTERNAL, Standing.GUEST, Standing.BOT}:
        raise TurnedAway(*await _refusal(store, request, None))
    if profile is None:
        raise NeedsProfile
    match profile.sender.standing:
        case Standing.ADMIN:
            return await _join(at, profile, workspace, Role.ADMIN)
        case Standing.MEMBER if workspace.join_policy is JoinPolicy.OPEN:
            return await _join(at, profile, workspace, Role.REP)
        case Standing.MEMBER:
            raise TurnedAway(*await _ask_to_join(at, profile, workspace))
        case Standing.UNKNOWN:
            raise TurnedAway(_cannot_check())
        case _:
            raise TurnedAway(*await _refusal(store, request, None))


async def _check_invited(at: Arrival) -> None:
    """Let a code in on Slack only from a full member: a guest's channels have other readers. Raises as ``admit``."""
    store, request, profile = at.store, at.request, at.profile
    if request.place.platform is not Platform.SLACK:
        return
    if profile is None and request.sender.standing is Standing.UNKNOWN:
        raise NeedsProfile
    if profile is None or profile.sender.standing not in {Standing.MEMBER, Standing.ADMIN}:
        raise TurnedAway(*await _refusal(store, request, None))


async def _join(at: Arrival, profile: Profile, workspace: Workspace, role: Role) -> Actor:
    member, identity = await _new_member(at, profile, role, MemberState.ACTIVE)
    return replace(as_actor(identity, member, workspace), is_new=True)


async def _new_member(at: Arrival, profile: Profile, role: Role, state: MemberState) -> tuple[Member, Identity]:
    request, store = at.request, at.store
    now, sender = at.house.clock.now(), profile.sender
    member = Member(
        id=new_id(now),
        name=sender.name or request.sender.name or sender.user,
        role=role,
        state=state,
        locale=sender.locale or None,
        zone=known_zone(sender.zone),
        asked_at=now if state is MemberState.ASKED else None,
        created_at=now,
    )
    identity = Identity(
        id=new_id(now),
        platform=request.place.platform.value,
        account=request.place.account,
        user_id=request.sender.user,
        member_id=member.id,
        display_name=sender.name,
        direct_channel=profile.direct_channel or None,
        checked_at=now,
    )
    store.members.add(member)
    store.identities.add(identity)
    await clock.follow(store, member)
    return member, identity


async def _ask_to_join(at: Arrival, profile: Profile, workspace: Workspace) -> tuple[Reply, ...]:
    """Note the wish, tell the asker who decides, and give each administrator two buttons."""
    member, _ = await _new_member(at, profile, Role.REP, MemberState.ASKED)
    return await asked(at.store, member, workspace)


async def _back_again(at: Arrival, member: Member, workspace: Workspace) -> tuple[Reply, ...]:
    """Ask anew for who has left and is a full member in Slack again; who was declined lately hears no more of it."""
    now, slack = at.store.now, at.request.place.platform is Platform.SLACK
    lately = member.asked_at is not None and now - member.asked_at < _ASK_AGAIN
    if lately or not slack or member.state is not MemberState.DEACTIVATED:
        return ()
    if at.profile is None:
        raise NeedsProfile
    if at.profile.sender.standing not in {Standing.MEMBER, Standing.ADMIN}:
        return ()
    member.state, member.asked_at = MemberState.ASKED, now
    return await asked(at.store, member, workspace)


async def _refusal(store: Store, request: Request, state: MemberState | None) -> tuple[Reply, ...]:
    """Answer a stranger once a day; bots never, because two bots would talk for ever."""
    place, sender = request.place, request.sender
    if sender.standing is Standing.BOT:
        return ()
    if not await turned_away(store, request):
        return ()
    return (Reply((Text(_word_refusal(place.platform, state)),), to=To.ASKER),)


async def turned_away(store: Store, request: Request) -> bool:
    """Count a stranger's message; tell whether they are answered now, which they are once a day."""
    row = await store.strangers.count(request.place.platform.value, request.place.account, request.sender.user)
    if row.last_answered_at is not None and store.now - row.last_answered_at < _ANSWER_AGAIN:
        return False
    row.last_answered_at = store.now
    return True


def _cannot_check() -> Reply:
    return Reply((Text(say("join-cannot-check")),), to=To.ASKER)


def _word_refusal(platform: Platform, state: MemberState | None) -> Phrase:
    if state is MemberState.ASKED:
        return say("join-waiting")
    return say("join-invitation-needed" if platform is Platform.TELEGRAM else "join-refused")


def _is_invitation(request: Request) -> bool:
    match request.body:
        case Called(command="start" | "join" | "link", text=text):
            return bool(text.strip()) and not is_link(text.strip())
        case _:
            return False
