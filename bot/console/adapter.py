"""The terminal as delivery sees it."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from bot.adapter import Address, Deed, Envelope, Found, NotSent, Outcome, Reason, Scope, Sent, StillMine, always
from bot.console.render import render
from bot.markup import Words
from handlers.kit.phrase import say
from handlers.kit.reply import Reply
from handlers.kit.request import Platform


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be shown: a new message, a new face of an earlier one, or that one taken back."""

    id: str
    deed: Deed
    payload: dict[str, Any]


class ConsoleAdapter:
    """Shows messages through ``show``. While nobody sits at a terminal (None) nothing can be sent.

    ``seated`` is the user who sits there, where it is one: what is for others waits until they do.
    """

    platform = Platform.TERMINAL

    def __init__(self, show: Callable[[Message], None] | None = None) -> None:
        self.show = show
        self.seated = ""
        self._shown: dict[str, str] = {}

    def render(self, reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
        """Turn a reply into texts, tables and buttons; it is always plain."""
        del plain
        return render(reply, words, tokens)

    def label_repeat(self, payload: dict[str, Any], words: Words) -> dict[str, Any]:
        """Return the payload marked as a possible repeat."""
        note = {"type": "note", "text": words(say("common-possible-repeat"))}
        return {**payload, "blocks": [*payload["blocks"], note]}

    async def send(self, envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        """Show a message. The id of a new one is its intent, so it is unique in every session."""
        if self.show is None or not self._is_for_seated(envelope.address):
            return NotSent(reason=Reason.ABSENT, code="no_terminal")
        if not still_mine():
            return NotSent(reason=Reason.LAPSED)
        message = envelope.message or envelope.intent
        self.show(Message(id=message, deed=envelope.deed, payload=envelope.payload))
        self._shown[envelope.intent] = message
        return Sent(message=message, channel=envelope.address.channel)

    def _is_for_seated(self, address: Address) -> bool:
        """Tell whether who sits at the terminal may read it: each member's terminal is a private place of theirs."""
        return not self.seated or self.seated in (address.user, address.channel)

    async def look_up(self, envelope: Envelope) -> Found | None:
        """Tell whether an earlier attempt was shown by this process."""
        return Found(self._shown.get(envelope.intent, ""))

    async def retract(self, address: Address, message: str) -> bool:
        """Take a message of our own back."""
        if self.show is None or not self._is_for_seated(address):
            return False
        self.show(Message(id=message, deed=Deed.DELETE, payload={"blocks": [], "purpose": ""}))
        return True

    async def open_direct(self, account: str, user: str) -> str | None:
        """Return the channel of a user's terminal: the user."""
        del account
        return user

    def scopes(self, address: Address) -> tuple[Scope, ...]:
        """Name no limits: a terminal has none."""
        del address
        return ()
