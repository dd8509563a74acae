"""How members are shown to administrators: all of them, and one with what can be changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from handlers.cards.lists import PURPOSE
from handlers.cards.record import person
from handlers.kit.phrase import At, Listing, Phrase, literal, say
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    Choice,
    Field,
    Fields,
    Heading,
    Note,
    Option,
    Press,
    Reply,
    Text,
    To,
    reply,
)
from handlers.rules.team.rights import given_anew
from storage.models.identity import Identity
from storage.models.invitation import Invitation
from storage.models.member import Member, MemberState, Role

QUIET_AFTER = timedelta(days=90)
"""Who has not been here for so long is pointed out to the administrators."""
_MOST = 100
_MOST_INVITED = 5


def this(member: Member) -> dict[str, object]:
    """Name a member as an argument of a press."""
    return {"member": person(member)}


def last_here(member: Member) -> datetime:
    """Say when a member was last here; who never was counts from the day they came in."""
    return member.last_seen_at or member.created_at


def is_quiet(member: Member, now: datetime) -> bool:
    """Tell whether an active member has not been here for ninety days."""
    return member.state is MemberState.ACTIVE and now - last_here(member) >= QUIET_AFTER


def members_card(
    members: Sequence[Member], accounts: Iterable[Identity], invited: Sequence[Invitation], now: datetime
) -> Reply:
    """Show everybody, those who wait for an answer first, and the way to each; then who is invited and not in yet."""
    where: dict[object, list[str]] = {}
    for each in accounts:
        where.setdefault(each.member_id, []).append(each.platform.title())
    order = {MemberState.ASKED: 0, MemberState.ACTIVE: 1, MemberState.DEACTIVATED: 2}
    listed = sorted(members, key=lambda each: (order[each.state], each.name.casefold()))[:_MOST]
    rows = tuple(Field(literal(each.name), _line(each, where.get(each.id, []), now)) for each in listed)
    options = tuple(Option(literal(each.name[:60]), Press("member", this(each))) for each in listed)
    asking = [each for each in listed if each.state is MemberState.ASKED]
    blocks: list[Block] = [Heading(say("members-title")), Fields(rows)]
    if asking:
        ways = (Button(say("members-let-in", name=each.name[:16]), Press("approve", this(each))) for each in asking[:5])
        blocks.append(Buttons(tuple(ways)))
    blocks += _invited(invited[:_MOST_INVITED])
    return Reply((*blocks, Choice(say("members-choose"), options)), To.ASKER, purpose=PURPOSE)


def _invited(invitations: Sequence[Invitation]) -> list[Block]:
    """Name the open invitations, each with a way to take it back."""
    if not invitations:
        return []
    named = [(each, each.member_name or str(each.role)) for each in invitations]
    lines = (
        Text(
            say(
                "members-invited",
                name=name,
                role=say(f"common-role-{each.role.value}"),
                until=At(each.expires_at, style="date"),
            )
        )
        for each, name in named
    )
    ways = (
        Button(say("members-withdraw", name=name[:16]), Press("withdraw", {"invitation": str(each.id)}))
        for each, name in named
    )
    return [*lines, Buttons(tuple(ways))]


def member_card(member: Member, accounts: Sequence[Identity], team: str | None, now: datetime) -> Reply:
    """Show one member with role, team and accounts, and what an administrator may change."""
    names = tuple(say("members-account", platform=each.platform.title(), name=_named(each)) for each in accounts)
    rows = [
        Field(say("members-role"), _role(member)),
        Field(say("members-state"), say(f"members-is-{member.state.value}")),
        Field(say("members-accounts"), say("team-list", names=Listing(names)) if names else say("members-no-account")),
        Field(say("members-last"), say("common-value", value=At(last_here(member), style="date"))),
    ]
    if team:
        rows.insert(2, Field(say("members-team"), literal(team)))
    roles = tuple(
        Option(say(f"common-role-{each.value}"), _change(member, to="role", role=each.value))
        for each in Role
        if each is not member.role
    )
    quiet = [Note(say("members-quiet", count=(now - last_here(member)).days))] if is_quiet(member, now) else []
    return reply(
        Heading(literal(member.name)),
        Fields(tuple(rows)),
        *quiet,
        Choice(say("members-new-role"), roles),
        Buttons(_ways(member, accounts)),
        to=To.ASKER,
    )


def _ways(member: Member, accounts: Sequence[Identity]) -> tuple[Button, ...]:
    ways = [
        Button(
            say("link-unlink-one", platform=each.platform.title(), name=_named(each)[:12]),
            _change(member, to="unlink", account_id=str(each.id)),
        )
        for each in accounts
        if len(accounts) > 1
    ]
    if member.state is MemberState.ACTIVE:
        ways.append(Button(say("members-deactivate"), _change(member, to="deactivate"), ButtonKind.DANGER))
    else:
        ways.append(Button(say("members-activate"), _change(member, to="activate"), ButtonKind.MAIN))
    ways.append(Button(say("members-all"), Press("members", {})))
    return tuple(ways)


def _change(member: Member, **arguments: str) -> Press:
    return Press("member", {**this(member), **arguments})


def _role(member: Member) -> Phrase:
    """Name the role; of who asks to come in, the one that a yes gives them."""
    role = given_anew(member.role) if member.state is MemberState.ASKED else member.role
    return say(f"common-role-{role.value}")


def _line(member: Member, platforms: list[str], now: datetime) -> Phrase:
    role = _role(member)
    if member.state is not MemberState.ACTIVE:
        return say("members-line-not", role=role, state=say(f"members-is-{member.state.value}"))
    where = Listing(tuple(platforms)) if platforms else say("members-no-account")
    if is_quiet(member, now):
        return say("members-line-quiet", role=role, where=where, count=(now - last_here(member)).days)
    return say("members-line", role=role, where=where)


def _named(identity: Identity) -> str:
    return identity.display_name or identity.user_id
