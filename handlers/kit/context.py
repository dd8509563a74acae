"""What a command gets to work with: who asks, where, when, and the store of their workspace."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.kit.ports import Names
from handlers.kit.request import Place, Request
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.identity import Identity
from storage.models.member import Member
from storage.models.stage import Stage
from storage.models.workspace import Workspace
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Actor:
    """The member who asks, with the language and zone to answer in."""

    member: Member
    identity: Identity
    locale: str
    zone: str

    @property
    def id(self) -> UUID:
        """The member's id."""
        return self.member.id

    @property
    def tz(self) -> ZoneInfo:
        """The member's time zone."""
        return ZoneInfo(self.zone)


@dataclass(slots=True)
class Context:
    """One command's surroundings.

    ``sent_at`` is what "tomorrow" means, ``now`` when the work is done; both are aware UTC. ``focus`` are the records
    that the answered card shows, as (kind, id), most important first. ``provisional`` collects records that were made
    from a name alone, so that the reply can say so. ``card`` is the id of the card that was pressed or answered.
    """

    store: Store
    workspace: Workspace
    actor: Actor
    request: Request
    sent_at: datetime
    now: datetime
    names: Names
    stages: tuple[Stage, ...]
    text: str = ""
    focus: tuple[tuple[str, UUID], ...] = ()
    card: UUID | None = None
    provisional: list[Contact | Company] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """Where it was asked."""
        return self.request.place

    @property
    def local(self) -> datetime:
        """The sender's wall clock when the message was sent (aware, in the sender's zone)."""
        return self.sent_at.astimezone(self.actor.tz)
