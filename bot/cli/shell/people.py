"""Members as the command line finds and makes them; who has the shell has the keys, so nobody is asked."""

from handlers.kit.request import Platform, Sender, Standing
from storage.base import name_key
from storage.models.identity import Identity
from storage.models.member import Member, MemberState, Role
from storage.unit_of_work import Store

TERMINAL = Platform.TERMINAL.value


class NobodyCalled(Exception):
    """No member has this name; ``names`` are those there are."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(", ".join(names))
        self.names = names


async def find_any(store: Store, name: str) -> Member | None:
    """Find a member by name, or by a first name that only one has; active ones come first."""
    found = await store.members.find_by_name(name) or await store.members.find_left(name)
    if found:
        return found
    wanted = name_key(name)
    return next((each for each in await store.members.list_all() if name_key(each.name) == wanted), None)


def new_member(store: Store, name: str, role: Role) -> Member:
    """Add an active member."""
    member = Member(id=store.new_id(), name=name, role=role, state=MemberState.ACTIVE, created_at=store.now)
    store.members.add(member)
    return member


async def last_admin(store: Store, member: Member) -> bool:
    """Tell whether the member is the only active administrator."""
    return [each.id for each in await store.members.list_admins()] == [member.id]


async def seat(store: Store, name: str | None, login: str) -> Sender:
    """Seat a member at the terminal: the one of that name, else an administrator, else the very first one.

    Raises ``NobodyCalled``.
    """
    active = await store.members.list_active()
    if name is None:
        admins = [each for each in active if each.role is Role.ADMIN]
        member = admins[0] if admins else None
    else:
        member = await store.members.find_by_name(name)
    if member is None:
        if active:
            raise NobodyCalled([each.name for each in active])
        member = new_member(store, name or login.title(), Role.ADMIN)
        await store.flush()
    if await store.identities.find_by_member(member.id, TERMINAL) is None:
        store.identities.add(
            Identity(
                id=store.new_id(),
                platform=TERMINAL,
                account=TERMINAL,
                user_id=str(member.id),
                member_id=member.id,
                display_name=member.name,
                direct_channel=str(member.id),
            )
        )
    return Sender(user=str(member.id), name=member.name, standing=Standing.MEMBER)
