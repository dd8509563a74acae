"""The closed vocabulary of what the bot can show. Every renderer matches it exhaustively.

A block enters only when every platform can show it well and two commands need it.
"""

from enum import StrEnum
from typing import Any

import msgspec

from handlers.kit.phrase import Phrase
from handlers.kit.request import AttachmentKind, Place, Platform


class Press(msgspec.Struct, frozen=True):
    """A command with its arguments already chosen: what a button, a menu entry or a sent form runs.

    ``arguments`` are plain JSON values under the command's parameter names; a record is ``{"kind": …, "id": …}``.
    """

    command: str
    arguments: dict[str, Any] = {}


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    MAIN = "main"
    PLAIN = "plain"
    DANGER = "danger"


class Button(msgspec.Struct, frozen=True):
    """A press with its label (at most 30 characters read well everywhere)."""

    label: Phrase
    press: Press
    kind: ButtonKind = ButtonKind.PLAIN


class Option(msgspec.Struct, frozen=True):
    """One entry of a choice."""

    label: Phrase
    press: Press


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """The card's title line."""

    phrase: Phrase


class Text(msgspec.Struct, frozen=True, tag="text"):
    """A paragraph."""

    phrase: Phrase


class Note(msgspec.Struct, frozen=True, tag="note"):
    """A quiet line below: where it comes from, what else is possible."""

    phrase: Phrase


class Field(msgspec.Struct, frozen=True):
    """A labelled value."""

    label: Phrase
    value: Phrase


class Fields(msgspec.Struct, frozen=True, tag="fields"):
    """Labelled values of one record."""

    rows: tuple[Field, ...]


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows of equal length below their column titles; ``page`` counts from 1."""

    columns: tuple[Phrase, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    page: int = 1


class Buttons(msgspec.Struct, frozen=True, tag="buttons"):
    """Presses beside each other, the likely next step first."""

    buttons: tuple[Button, ...]


class Choice(msgspec.Struct, frozen=True, tag="choice"):
    """One of many: a menu where the platform has one, else buttons."""

    label: Phrase
    options: tuple[Option, ...]


class QuestionKind(StrEnum):
    """What kind of answer a form's question takes."""

    TEXT = "text"
    LONG = "long"
    CHOICE = "choice"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"


class Pick(msgspec.Struct, frozen=True):
    """One answer that a ``choice`` question offers: ``value`` is what the command gets."""

    value: str
    label: Phrase


class Question(msgspec.Struct, frozen=True):
    """One input of a form. ``name`` is the command's parameter; ``error`` says what was wrong with the last answer.

    ``kinds`` are the kinds of record that may be meant, for a menu that searches; ``anew`` says that a new name will
    do, ``chosen`` is the record that is meant so far.
    """

    name: str
    label: Phrase
    kind: QuestionKind = QuestionKind.TEXT
    required: bool = True
    picks: tuple[Pick, ...] = ()
    initial: str = ""
    error: Phrase | None = None
    kinds: tuple[str, ...] = ()
    anew: bool = False
    chosen: Pick | None = None


class Form(msgspec.Struct, frozen=True, tag="form"):
    """Questions whose answers complete a press: a modal, one question after another, or prompts."""

    title: Phrase
    questions: tuple[Question, ...]
    press: Press


class File(msgspec.Struct, frozen=True, tag="file"):
    """Something that was sent to us: it lies at its ``platform`` under ``reference``, and only there it can be shown.

    ``label`` says what it is, whose and of when.
    """

    kind: AttachmentKind
    platform: Platform
    reference: str
    label: Phrase


Block = Heading | Text | Note | Fields | Table | Buttons | Choice | Form | File


class To(StrEnum):
    """Whom a reply is for."""

    ASKER = "asker"  # Only the one who asked sees it; in a private place that is the place itself.
    PLACE = "place"  # Everybody in the place where it was asked, in its thread.
    MEMBER = "member"  # The direct messages of ``Reply.member``.
    CHANNEL = "channel"  # ``Reply.place``, a team's own; who reads it is looked up again when it is sent.


LEAVE = "leave"
"""The purpose of a message with which the bot leaves the place that it goes to."""

FAREWELL = "farewell"
"""The purpose of the last word to an account that is nobody's any more: it alone is still sent there."""

ANSWER = "answer"
"""The purpose of what answers somebody, and of nothing else."""

NOD, UNREAD = "nod", "unread"
"""The purposes of answers that say little more than that somebody listens."""


class Shown(msgspec.Struct, frozen=True):
    """A record that a card is about: a plain reply to the card speaks of it."""

    kind: str
    id: str


class Reply(msgspec.Struct, frozen=True):
    """Blocks, whom they are for, and whether they take the place of the card that was pressed.

    ``shows`` names the records that the card is about, most important first. ``undo`` puts one Undo button at the end.
    ``pings`` is False for what may arrive without a sound. ``first`` is the number of its first press on its card: set
    when the reply is stored, and growing with each edit, so that an old button never comes to mean a new press.
    ``place`` is where a reply to a channel goes; where outsiders turn out to read there it shows ``discreet`` (blocks
    without buttons) instead, and without any it is not posted. ``event`` names the kind of
    ping for which a member may have chosen the platform where it arrives. ``undone`` is what the message says once
    that of which it tells is taken back. ``whole`` is all that its card is to show: nothing of it is kept beside.
    """

    blocks: tuple[Block, ...]
    to: To = To.PLACE
    replaces: bool = False
    member: str = ""
    shows: tuple[Shown, ...] = ()
    undo: bool = False
    purpose: str = ANSWER
    pings: bool = True
    first: int = 0
    place: Place | None = None
    discreet: tuple[Block, ...] = ()
    event: str = ""
    undone: Phrase | None = None
    whole: bool = False


def reply(*blocks: Block, to: To = To.PLACE, shows: tuple[Shown, ...] = (), undo: bool = False) -> Reply:
    """Put blocks together into a reply to where the message came from."""
    return Reply(blocks, to=to, shows=shows, undo=undo)


class CardRef(msgspec.Struct, frozen=True, tag="card_ref"):
    """A card to be built at the moment of sending, for its recipient: ``card`` names a builder, ``record`` its record.

    ``why`` explains the ping (phrase parameters included); ``facts`` are the builder's own JSON values, among them
    what its precondition is checked against.
    """

    card: str
    record: str
    why: Phrase | None = None
    facts: dict[str, Any] = {}
