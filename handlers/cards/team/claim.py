"""The button by which somebody takes up what lies in front of a whole team."""

from datetime import datetime

from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Press
from handlers.rules.team.handing_over import owner_of
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task

Claimable = Contact | Deal | Task


def claim_button(record: Claimable, episode: datetime | None = None) -> Button:
    """Offer a record to whoever presses first: the press remembers whose it was when the card was made.

    A stalled deal is offered for this ``episode`` of its silence only.
    """
    kind = "task" if isinstance(record, Task) else "deal" if isinstance(record, Deal) else "contact"
    owner = owner_of(record)
    arguments: dict[str, object] = {kind: {"kind": kind, "id": str(record.id)}, "owner": str(owner or "")}
    if episode is not None:
        arguments["episode"] = episode.isoformat()
    return Button(say("claim-button"), Press("claim", arguments), ButtonKind.MAIN)
