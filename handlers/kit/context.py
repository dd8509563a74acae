"""What a command gets to work with: who asks, where, when, and the store of their workspace."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.kit.reading import Moment
from handlers.kit.reply import Reply
from handlers.kit.request import Place, Request
from storage.models.identity import Identity
from storage.models.member import Member
from storage.models.workspace import Workspace
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Actor:
    """The member who asks, with the language and zone to answer in."""

    member: Member
    identity: Identity | None
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
    """One command's surroundings. ``sent_at`` is what "tomorrow" means; ``now`` is when the work is done."""

    store: Store
    workspace: Workspace
    actor: Actor
    place: Place
    request: Request
    sent_at: datetime
    now: datetime
    text: str = ""
    focus: tuple[tuple[str, UUID], ...] = ()
    names: Any = None  # An understanding.names.NameIndex; kit lies below that room.
    moment: Moment | None = None
    extra: list[Reply] = field(default_factory=list)

    def today(self) -> "datetime":
        """The sender's local wall-clock time of the message."""
        return self.sent_at.astimezone(self.actor.tz)
