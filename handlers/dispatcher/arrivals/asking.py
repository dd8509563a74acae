"""Somebody asks to be let in: they hear that they must wait, and the administrators decide."""

from datetime import datetime
from uuid import UUID

from handlers.cards.why import JOINING, why_button
from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text, To
from storage.models.member import Member, MemberState
from storage.models.workspace import Workspace
from storage.unit_of_work import Store


async def asked(store: Store, member: Member, workspace: Workspace) -> tuple[Reply, ...]:
    """Tell the asker who decides, and give each administrator two buttons."""
    admins = await store.members.list_admins()
    waits = Text(say("join-asked" if admins else "join-asked-nobody", workspace=workspace.name))
    return (
        Reply((waits,), to=To.ASKER),
        *(_decision(each.id, member, store.now) for each in admins if JOINING not in each.pings_off),
    )


async def asked_before(store: Store, admin: Member) -> list[Reply]:
    """Ask the first administrator about those who came while there was none to ask."""
    if [each.id for each in await store.members.list_admins()] != [admin.id]:
        return []
    waiting = [each for each in await store.members.list_all() if each.state is MemberState.ASKED]
    return [_decision(admin.id, each, store.now) for each in sorted(waiting, key=lambda each: each.created_at)]


def _decision(admin: UUID, member: Member, now: datetime) -> Reply:
    arguments = {"member": str(member.id)}
    return Reply(
        (
            Text(say("join-request", name=member.name)),
            Buttons(
                (
                    Button(say("join-approve"), Press("approve", arguments), ButtonKind.MAIN),
                    Button(say("join-decline"), Press("approve", arguments | {"verdict": "no"})),
                    why_button(JOINING, (say("why-joining"),), now),
                )
            ),
        ),
        to=To.MEMBER,
        member=str(admin),
        purpose="join",
    )
