"""What a command's parameters may be, beyond records and plain values."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import msgspec
from babel.numbers import get_currency_precision

from handlers.kit.reading import Action
from handlers.kit.reply import Press
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal


class Named(msgspec.Struct, frozen=True):
    """A name that no record has; ``kind`` says what it would be (``contact``, ``company`` or ``deal``)."""

    kind: str
    name: str


class Amount(msgspec.Struct, frozen=True):
    """Money as it was said: major units, and a currency where one was named."""

    major: Decimal
    currency: str | None = None

    def minor(self, currency: str) -> int:
        """Give it in minor units of a currency, for where none was named: of its own else."""
        return int(self.major.scaleb(get_currency_precision(self.currency or currency)).to_integral_value())

    def again(self) -> dict[str, Any]:
        """Give the arguments that say the same once more."""
        return {"amount": str(self.major), **({"currency": self.currency} if self.currency else {})}


class Due(msgspec.Struct, frozen=True):
    """When something is due: a day, or a local wall-clock moment (naive) that is read in ``zone``.

    ``anchor`` ties it to a field of a record instead: ``{"of": "close_date", "offset": "-P3D"}``. ``zone`` is empty for
    the sender's own.
    """

    on: date | None = None
    at: datetime | None = None
    anchor: dict[str, str] | None = None
    zone: str = ""


class Missing(Exception):
    """A command cannot run yet: the parameters ``names`` are to be asked for, ``given`` is what there is."""

    def __init__(self, names: Iterable[str], given: dict[str, object] | None = None) -> None:
        super().__init__("missing arguments")
        self.names = tuple(names)
        self.given = given


class Continue(msgspec.Struct, frozen=True):
    """What a command returns to have other commands run in its place, in the same transaction.

    ``sent_at`` and ``text`` are those of the sentence that they complete, where it is an older one; ``card`` is the
    card that shows what comes of it, where it is not the one that was pressed.
    """

    presses: tuple[Press, ...]
    sent_at: datetime | None = None
    text: str = ""
    replaces: bool = False
    card: UUID | None = None


ACTION, ANSWERED, OFFERS, SAID, STEP = "@action", "@answered", "@offers", "@said", "@step"
"""Stand in the place of a command: for an action that a sentence said, an answer with all that waited for it, what is
only offered, a sentence that is read anew, and the next question of the open form."""


def acting(actions: Iterable[Action | dict[str, Any]]) -> tuple[Press, ...]:
    """Give a press for each action that a sentence said."""
    return tuple(Press(ACTION, {"action": msgspec.to_builtins(each)}) for each in actions)


ANEW = "anew"
NewContact = Annotated[Contact, ANEW]
NewCompany = Annotated[Company, ANEW]
"""A contact or company that is made, provisionally, where nobody of that name is known."""

Found = Contact | Company | Deal
"""A record of any of these kinds, found by its name alone."""
