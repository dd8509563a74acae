"""What a command gets to work with: who asks, where, when, and the store of their workspace."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.kit.ports import Names
from handlers.kit.reading import Moment, Reading
from handlers.kit.reply import Press, Reply
from handlers.kit.request import Attachment, Place, Request
from storage.models.card import Card
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.identity import Identity
from storage.models.member import Member
from storage.models.stage import Stage
from storage.models.undo import Undo
from storage.models.workspace import Workspace
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Actor:
    """The member who asks, with the language and zone to answer in; ``is_new`` is who came in with this request."""

    member: Member
    identity: Identity
    locale: str
    zone: str
    is_new: bool = False

    @property
    def id(self) -> UUID:
        """The member's id."""
        return self.member.id

    @property
    def tz(self) -> ZoneInfo:
        """The member's time zone."""
        return ZoneInfo(self.zone)


class Forgiven(NamedTuple):
    """Words with a slip of the pen that were read as a record's name; ``anew`` makes it a new record instead."""

    typed: str
    name: str
    anew: Press | None = None


@dataclass(slots=True)
class Context:
    """One command's surroundings.

    ``sent_at`` is what "tomorrow" means, ``now`` when the work is done; both are aware UTC. ``focus`` are the
    records that the answered card shows, as (kind, id), most important first; ``bygone`` are the names, by kind, of
    those that were taken back since. ``provisional`` collects records that
    were made from a name alone, and ``forgiven`` the slips in names, so that the reply can say so; ``also`` what
    goes to others; ``typed`` are a form's last answers, shown again when one was wrong; ``corrected`` are other
    cards with what they show from now on. ``card`` is the id of the card that was pressed or answered, ``openly``
    that it was pressed where others read it: what becomes of the card itself is said there. ``proposed`` is what a
    second reader made of the words, unchecked; None before it was asked. ``back`` is the press that takes back what
    was done last, where that is more than records' old values (all of them are ``ways_back``), and ``final`` says that
    nothing takes it back;
    ``taking_back`` is what this very request takes back, and ``gone`` are the ids of records that it took back before
    its words are read. ``files`` are what hangs on the sentence that is done, ``filed`` tells that they are kept or
    wait with a question. ``known_at`` is of which moment the card is that was pressed, or the form begun, by which
    somebody acts; None where they act by words alone. ``readings`` are what words were read as so far, by words and
    what they were read against.
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
    bygone: dict[str, str] = field(default_factory=dict)
    card: UUID | None = None
    openly: bool = False
    known_at: datetime | None = None
    provisional: list[Contact | Company] = field(default_factory=list)
    forgiven: list[Forgiven] = field(default_factory=list)
    also: list[Reply] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    corrected: list[tuple[Card, Reply]] = field(default_factory=list)
    proposed: tuple[Any, ...] | None = None
    ways_back: list[Press] = field(default_factory=list)
    final: bool = False
    taking_back: Undo | None = None
    gone: tuple[str, ...] = ()
    files: tuple[Attachment, ...] = ()
    filed: bool = False
    readings: dict[tuple[Any, ...], Reading] = field(default_factory=dict)

    @property
    def back(self) -> Press | None:
        """What takes back what was done last."""
        return self.ways_back[-1] if self.ways_back else None

    @back.setter
    def back(self, press: Press | None) -> None:
        if press is not None:
            self.ways_back.append(press)

    @property
    def place(self) -> Place:
        """Where it was asked."""
        return self.request.place

    def moment(self, sent_at: datetime | None = None) -> Moment:
        """Say what a sentence is read against: its own moment, the sender's zone, and the records in focus."""
        return Moment(
            sent_at=(sent_at or self.sent_at).isoformat(),
            zone=self.actor.zone,
            locale=self.actor.locale,
            currency=self.workspace.currency,
            me=self.actor.member.name,
            day_parts=self.workspace.day_parts,
            focus=tuple(str(identity) for _, identity in self.focus),
            verbs=self.names.verbs,
        )

    @property
    def local(self) -> datetime:
        """The sender's wall clock when the message was sent (aware, in the sender's zone)."""
        return self.sent_at.astimezone(self.actor.tz)
