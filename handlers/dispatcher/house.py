"""What a dispatcher works with: the store, the reader, the platforms' ports and the names in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from handlers.dispatcher.names import NameBook
from handlers.kit.command import Registry
from handlers.kit.ports import Clock, Directory, Prompt, Proposer, Reader
from handlers.kit.request import Platform
from storage.models.outbox import Outbox
from storage.unit_of_work import Database


@dataclass(slots=True)
class House:
    """Everything that outlives one request. ``keys`` are the press keys, the current one first.

    ``hand_on`` gives committed outbox rows to the delivery of this process. ``languages`` are the codes that settings
    offer. ``modal`` are the platforms that show a form as one window. ``forget`` lets the inbox ask
    the store anew who is a member. ``proposer`` is asked about what the reader cannot read, where somebody wants that.
    """

    database: Database
    workspace_id: UUID
    clock: Clock
    registry: Registry
    reader: Reader
    names: NameBook
    keys: tuple[bytes, ...]
    worker: str
    hand_on: Callable[[list[Outbox]], None]
    prompts: dict[Platform, Prompt] = field(default_factory=dict)
    directories: dict[Platform, Directory] = field(default_factory=dict)
    forget: Callable[[], None] = lambda: None
    proposer: Proposer | None = None
    modal: frozenset[Platform] = frozenset({Platform.SLACK})
