"""Coming in by invitation, and what a platform tells of a person or a place: left, came back, moved."""

import re
from datetime import timedelta

from handlers.cards.listening import LISTENS
from handlers.cards.team import clock
from handlers.cards.team.departing import leave
from handlers.cards.team.welcome import first_words, hello
from handlers.dispatcher.arrivals import linking
from handlers.dispatcher.arrivals.asking import asked_before
from handlers.dispatcher.arrivals.people import reach_again
from handlers.dispatcher.house import House
from handlers.kit.context import Actor
from handlers.kit.errors import UserError
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Block, Choice, Option, Press, Reply, Text, To
from handlers.kit.request import Audience, Called, Changed, Request
from handlers.rules.team.invitations import HASHED, hash_of, hashed
from handlers.rules.team.rights import close
from handlers.rules.time.zones import known_zone
from storage.base import new_id
from storage.models.draft import Draft
from storage.models.identity import Identity
from storage.models.invitation import Invitation
from storage.models.member import Member, MemberState
from storage.models.workspace import Workspace
from storage.unit_of_work import Store

_ZONE_QUESTION_LIVES = timedelta(days=1)
_ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Singapore",
    "Asia/Shanghai",
)


_CODE = re.compile(r"[A-Za-z0-9_-]{22}")


class InvitationSpent(UserError):
    """The invitation was used before, has expired or never was: all three read the same, so nobody can guess codes."""


async def join(house: House, store: Store, request: Request, workspace: Workspace) -> list[Reply]:
    """Let a person in with a single-use code. Raises ``InvitationSpent``."""
    body = request.body
    code = body.text.strip() if isinstance(body, Called) else ""
    now = house.clock.now()
    token_hash = hash_of(code)
    wish = await store.links.find_by_code_hash(token_hash)
    if wish is not None:
        return await linking.typed(store, request, wish)
    found = await store.invitations.find_by_token_hash(token_hash)
    if found is None or found.used_at is not None or found.expires_at <= now:
        raise InvitationSpent
    identity = await store.identities.find_by_user(
        request.place.platform.value, request.place.account, request.sender.user
    )
    member = await _member(store, request, found, identity.member if identity else None)
    if identity is not None:
        identity.identity.member_id = member.id
    else:
        store.identities.add(
            Identity(
                id=new_id(now),
                platform=request.place.platform.value,
                account=request.place.account,
                user_id=request.sender.user,
                member_id=member.id,
                display_name=request.sender.name,
                direct_channel=request.place.channel if request.place.audience == "private" else None,
                checked_at=now,
            )
        )
    found.used_at, found.used_by = now, member.id
    await clock.follow(store, member)
    if not member.zone:
        await store.drafts.put(_zone_asked(store, request, member))
    await store.flush()
    asked = await asked_before(store, member)
    return [_welcome(member, workspace, await first_words(store, member)), *_tell_inviter(found, member), *asked]


def _zone_asked(store: Store, request: Request, member: Member) -> Draft:
    """Take the next words as the answer to the one question of the welcome: "London"."""
    return Draft(
        id=store.new_id(),
        conversation=request.place.conversation,
        member_id=member.id,
        command="settings",
        arguments={LISTENS: True},
        questions=["zone"],
        sent_at=store.now,
        expires_at=store.now + _ZONE_QUESTION_LIVES,
    )


def hashed_code(text: str) -> str:
    """Give what is stored instead of an invitation's code; empty for a text that has not a code's shape."""
    code = text.strip()
    return f"{HASHED}{hashed(code)}" if _CODE.fullmatch(code) else ""


async def changed(store: Store, request: Request, actor: Actor) -> list[Reply]:
    """Follow what the platform tells of a member. Mostly there is nothing to say."""
    body = request.body
    what = body.what if isinstance(body, Changed) else ""
    match what:
        case "deactivated":
            close(actor.identity)
            return await leave(store, actor.member)
        case "profile":
            if not actor.member.zone:
                actor.member.zone = known_zone(request.sender.zone)
            await clock.follow(store, actor.member)
            if request.sender.name:
                actor.identity.display_name = request.sender.name
            # They may have become a guest: the directory is asked again at their next message.
            actor.identity.checked_at, actor.identity.blocked = None, False
        case "blocked" if request.place.audience is Audience.PRIVATE:
            actor.identity.blocked = True
        case "unblocked" if request.place.audience is Audience.PRIVATE:
            await reach_again(store, actor.identity)
        case _:
            return []
    return []


async def _member(store: Store, request: Request, invitation: Invitation, before: Member | None) -> Member:
    """Find the member for whom the invitation was made, or make one; who had asked or left comes in.

    A name alone links nobody: many share one, and the role would come with it. Raises ``InvitationSpent``.
    """
    if invitation.member_id is not None:
        own = await store.members.get(invitation.member_id)
        if own.state is MemberState.DEACTIVATED:
            raise InvitationSpent
        own.state = MemberState.ACTIVE
        return own
    if before is not None:
        before.role, before.state = invitation.role, MemberState.ACTIVE
        return before
    name = invitation.member_name or request.sender.name or request.sender.user
    member = Member(
        id=store.new_id(),
        name=name,
        role=invitation.role,
        locale=request.sender.locale or None,
        zone=known_zone(request.sender.zone),
        created_at=store.now,
    )
    store.members.add(member)
    return member


def _welcome(member: Member, workspace: Workspace, words: tuple[Block, ...]) -> Reply:
    """Greet, and ask for the one thing that is not known: the time zone."""
    if member.zone:
        return Reply((hello(member, workspace), *words), to=To.ASKER)
    zones = dict.fromkeys((workspace.zone, *_ZONES))
    options = tuple(Option(literal(zone), Press("settings", {"text": f"zone {zone}"})) for zone in zones)
    return Reply(
        (hello(member, workspace), Text(say("join-zone")), Choice(say("join-zone-label"), options)), to=To.ASKER
    )


def _tell_inviter(invitation: Invitation, member: Member) -> list[Reply]:
    """The one who invited hears who used the code."""
    if invitation.invited_by is None or invitation.invited_by == member.id:
        return []
    words = Text(say("join-arrived", name=member.name, role=say(f"common-role-{invitation.role.value}")))
    return [Reply((words,), to=To.MEMBER, member=str(invitation.invited_by))]
