"""What the house needs from outside, as protocols: implemented elsewhere, injected by ``bot/app.py``."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import msgspec

from handlers.kit.phrase import Phrase
from handlers.kit.reading import Moment, Reading
from handlers.kit.reply import Form, Reply
from handlers.kit.request import Audience, Place, Request, Sender


class Clock(Protocol):
    """Business time. It is injected and can be turned; leases never use it."""

    def now(self) -> datetime:
        """Return the aware UTC moment."""
        ...


class Inbox(Protocol):
    """Where adapters put what arrived, before they acknowledge it."""

    async def accept(self, *requests: Request, mark: tuple[str, str] | None = None) -> int:
        """Store requests in one committed transaction and return how many were new.

        ``mark`` is a key and a value stored in the same transaction (Telegram's offset). A request that was accepted
        before is no error. Raises when the store cannot take it: then the adapter must not acknowledge.
        """
        ...


class Prompt(Protocol):
    """Answers bound to a request: they write no record and have 2.5 seconds. A durable card makes good a lost one."""

    async def open_form(self, request: Request, form: Form, token: str, locale: str) -> bool:
        """Open a form in reaction to ``request``. False when it could not be shown."""
        ...

    async def toast(self, request: Request, phrase: Phrase | None, locale: str) -> bool:
        """End a pressed button's waiting state, with a passing line to who pressed it where there is one."""
        ...


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What a platform's directory says of a person."""

    sender: Sender
    direct_channel: str = ""


class Directory(Protocol):
    """Look-ups over the network, before any transaction, cached for an hour. An error denies."""

    async def profile(self, request: Request) -> Profile:
        """Tell who sent the request: name, zone, locale and standing. Raises when the platform does not answer."""
        ...

    async def audience(self, place: Place) -> Audience:
        """Tell who reads a place. Never raises: what cannot be learnt counts as read by outsiders."""
        ...

    async def audience_now(self, place: Place) -> Audience:
        """Tell who reads a place at this moment, to send there. Raises ``ConnectionError`` when nobody says."""
        ...

    def forget(self, account: str, user: str) -> None:
        """Drop what is remembered of somebody."""
        ...

    def forget_readers(self, place: Place) -> None:
        """Drop what is remembered of who reads a place."""
        ...


class Lookup(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody types into a menu or beside the bot's name, and the kinds of record that it may mean.

    ``whole`` asks for each record's card as well: only where nobody else reads it.
    """

    place: Place
    sender: Sender
    typed: str
    kinds: tuple[str, ...] = ("contact", "company", "deal")
    whole: bool = False


class Match(msgspec.Struct, frozen=True):
    """A record that fits; ``about`` is what tells it from a namesake."""

    kind: str
    id: str
    name: str
    about: str = ""
    card: Reply | None = None


class Matches(msgspec.Struct, frozen=True, kw_only=True):
    """What fits, in the language of the member who types; without one for somebody who may see nothing."""

    locale: str = ""
    items: tuple[Match, ...] = ()


class Misread(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of a form that cannot be read, by question, each with what is wrong, for the member who sent it."""

    locale: str = ""
    zone: str = "UTC"
    wrong: dict[str, Phrase] = {}


class NameHit(Protocol):
    """A record whose name fits."""

    @property
    def kind(self) -> str:
        """``company``, ``contact``, ``deal`` or ``member``."""
        ...

    @property
    def id(self) -> str:
        """The record's id."""
        ...

    @property
    def name(self) -> str:
        """The record's full name."""
        ...


class Names(Protocol):
    """The names of one workspace, as commands look them up."""

    @property
    def index(self) -> Any:
        """The reader's own index (a ``handlers.understanding.naming.names.NameIndex``)."""
        ...

    @property
    def verbs(self) -> Mapping[str, str]:
        """The verbs that the workspace was taught, with the kind of activity that each stands for."""
        ...

    def find(self, name: str, *kinds: str, slips: bool = True) -> Sequence[NameHit]:
        """List the records that ``name`` may mean: one means that it is certain. ``slips`` forgives a misspelling."""
        ...

    def near(self, name: str, *kinds: str) -> Sequence[NameHit]:
        """List records whose names resemble it, for "did you mean"."""
        ...

    def open_deals(self, company: str | None, contact: str | None) -> Sequence[NameHit]:
        """List the open deals of a contact, else of the company, both by id."""
        ...


class Reader(Protocol):
    """Turns a sentence into actions, here and at once. What a language model makes of one comes by ``Proposer``."""

    def read(
        self, text: str, moment: Moment, names: Any, stages: tuple[str, ...] = (), hint: str | None = None
    ) -> Reading:
        """Read one message against ``names`` (a ``handlers.understanding.naming.names.NameIndex``). Never raises."""
        ...


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that the reader could not read, for somebody else to make sense of: no record goes with it.

    ``schema`` is the JSON schema of what is expected: ``{"actions": [{"action": …, slot: value}]}``.
    """

    text: str
    moment: Moment
    stages: tuple[str, ...]
    schema: dict[str, Any]


class Proposer(Protocol):
    """A second reader that somebody has switched on: a language model. What it says is checked, shown and confirmed."""

    async def propose(self, asked: Asked) -> Sequence[Any]:
        """Give the actions that it proposes, as plain JSON that nobody has checked. Never raises: late is nothing."""
        ...
