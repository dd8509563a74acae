"""What a member's request is worked on with: who acts, and the context that meaning and commands get."""

from handlers.dispatcher.house import House
from handlers.kit.context import Actor, Context
from handlers.kit.request import Request
from handlers.rules.time.zones import usable_zone
from locales.catalog import FALLBACK
from storage.models.identity import Identity
from storage.models.member import Member
from storage.models.workspace import Workspace
from storage.unit_of_work import Store


def context_of(house: House, store: Store, request: Request, workspace: Workspace, actor: Actor) -> Context:
    """Put together what belongs to one member's request at this moment."""
    return Context(
        store=store,
        workspace=workspace,
        actor=actor,
        request=request,
        sent_at=request.sent_at,
        now=house.clock.now(),
        names=house.names,
        stages=house.names.stages,
    )


def as_actor(identity: Identity, member: Member, workspace: Workspace) -> Actor:
    """Put a member's language and zone in force, falling back to the workspace's."""
    zone = usable_zone(member.zone, workspace.zone)
    return Actor(member, identity, member.locale or workspace.locale or FALLBACK, zone)
