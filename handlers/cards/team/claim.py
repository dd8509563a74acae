"""The button by which somebody takes up what lies in front of a whole team."""

from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Press
from handlers.rules.team.handing_over import owner_of
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.task import Task

Claimable = Contact | Deal | Task


def claim_button(record: Claimable) -> Button:
    """Offer a record to whoever presses first: the press remembers whose it was when the card was made."""
    kind = "task" if isinstance(record, Task) else "deal" if isinstance(record, Deal) else "contact"
    owner = owner_of(record)
    arguments = {kind: {"kind": kind, "id": str(record.id)}, "owner": str(owner or "")}
    return Button(say("claim-button"), Press("claim", arguments), ButtonKind.MAIN)
