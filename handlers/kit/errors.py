"""What may go wrong between people and the bot, said kindly.

UserError                      a phrase, its parameters and the way out as buttons
├── Unclear                    more than one record fits: the options are buttons
├── NoSuchRecord               no record of that name: the nearest ones are buttons
├── NotAllowed                 the member's role does not cover it
├── Stale                      the card is out of date
├── Taken                      the button was pressed before
└── (each command adds its own beside it)

Anything that is no UserError is our fault: it is rolled back and logged with a reference, which the person gets.
"""

import re

from handlers.kit.phrase import Phrase, Value
from handlers.kit.reply import Button


class UserError(Exception):
    """Something that the person can mend. The phrase key is ``error-<class-name-in-kebab-case>``."""

    def __init__(self, *, buttons: tuple[Button, ...] = (), **params: Value) -> None:
        super().__init__(type(self).__name__)
        self.params = params
        self.buttons = buttons

    @classmethod
    def key(cls) -> str:
        """Name the phrase that words this error."""
        return "error-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @property
    def phrase(self) -> Phrase:
        """Word the error."""
        return Phrase(self.key(), self.params)


class Unclear(UserError):
    """Several records fit ``name``."""


class NoSuchRecord(UserError):
    """No record is called ``name``."""


class NotAllowed(UserError):
    """The asker's role does not cover this."""


class Stale(UserError):
    """The card or button is out of date, forged, or for somebody else: nothing was done."""


class Taken(UserError):
    """The button was pressed before, and its card has shown since then what came of it: nothing more was done."""


class NotUnderstood(UserError):
    """A value of a command or a form could not be read: ``text`` is what was typed, ``about`` what it should be."""


class NothingToUndo(UserError):
    """There is nothing of this person's to take back."""


class ChangedByOthers(UserError):
    """The same record was written to since: taking it back would overwrite that work."""


class MoreSince(UserError):
    """More was added since to the record that would go: ``more`` says what."""


class UnknownCommand(UserError):
    """No command has this ``name``: the nearest ones are buttons."""


class TooLong(UserError):
    """The text is longer than ``limit`` characters."""
