"""What stands on the screen: messages with their buttons, as lines for people or as JSON for scripts."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, TextIO

from rich.console import Console
from rich.text import Text

from bot.adapter import Deed
from bot.console.adapter import Message
from bot.console.lines import Line, lines_of
from bot.console.render import buttons_of
from bot.markup import Words
from handlers.kit.phrase import say

# While a question stands there, a bare number is its answer: an amount, say, and no button of an older card.
QUESTIONS = ("question", "form")


class Shown(NamedTuple):
    """A button on the screen."""

    number: int
    label: str
    token: str
    message: str


class Screen:
    """Shows messages and remembers their buttons. Numbers count on: each means one button."""

    def __init__(self, stream: TextIO, words: Words, *, as_json: bool = False) -> None:
        self._stream = stream
        self._words = words
        self._json = as_json
        self._rich = Console(file=stream, highlight=False) if stream.isatty() and not as_json else None
        self._buttons: list[Shown] = []
        self._next = 1
        self._question = ""
        self._seen: set[str] = set()
        self._answered = self._pressed = ""
        self._apart = False
        self.asks = False
        self.last = ""

    def show(self, message: Message) -> None:
        """Show a message; what it replaces loses its buttons."""
        self._buttons = [each for each in self._buttons if each.message != message.id]
        if message.deed is Deed.DELETE:
            self._question = "" if self._question == message.id else self._question
            self.say("common-terminal-deleted")
            return
        if message.id not in self._seen or message.id == self._pressed:
            self._answered = message.id  # An older card that only follows what was done is not spoken of.
        self._seen.add(message.id)
        first = self._next
        fresh = [
            Shown(number, each["label"], each["token"], message.id)
            for number, each in enumerate(buttons_of(message.payload), first)
        ]
        self._buttons += fresh
        self._next += len(fresh)
        self._question = message.id if message.payload["purpose"] in QUESTIONS else ""
        self.last = message.id
        if self._json:
            self._print_json(message.payload, fresh)
        else:
            self._print([*lines_of(message.payload, first), Line("")])

    @contextmanager
    def between_lines(self) -> Iterator[None]:
        """Set what is shown meanwhile apart from the line that is being typed, and ask for that line again below."""
        self._apart, before = True, self.last
        try:
            yield
        finally:
            self._apart = False
            if self.last != before:
                self.prompt()

    def prompt(self) -> None:
        """Ask for a line, where a person sits at both ends."""
        if self.asks:
            self._stream.write("> ")
            self._stream.flush()

    def say(self, key: str, **params: str) -> None:
        """Say something of the terminal's own; scripts do not hear it."""
        if not self._json:
            self._print([Line(self._words(say(key, **params)), "dim")])

    def find(self, typed: str) -> Shown | None:
        """Find the button that a line presses: by number, ``#number``, ``[number]``, token or label."""
        number, self._pressed = _number(typed), ""
        for each in reversed(self._buttons):
            asked = not self._question or each.message == self._question or typed != number
            # An older card's label may mean something else by now; its number does not.
            labelled = typed.casefold() == each.label.casefold() and each.message == self._answered
            if (number == str(each.number) and asked) or typed == each.token or labelled:
                self._pressed = each.message
                return each
        return None

    def misses(self, typed: str) -> str:
        """Give the number of a button that a line marks as one and that nothing here has; bare figures may be words."""
        number = _number(typed)
        return number if typed != number and not self._json and self.find(typed) is None else ""

    def _print(self, lines: list[Line]) -> None:
        if self._apart and self.asks:
            self._stream.write("\n")
            self._apart = False
        for line in lines:
            if self._rich:
                self._rich.print(Text(line.text, style=line.style), soft_wrap=True)
            else:
                self._stream.write(line.text + "\n")
        self._stream.flush()

    def _print_json(self, payload: dict[str, Any], buttons: list[Shown]) -> None:
        text = "\n".join(line.text for line in lines_of(payload, None))
        blocks = [
            {**block, "buttons": [each["label"] for each in block["buttons"]]} if "buttons" in block else block
            for block in payload["blocks"]
        ]
        # The token presses the button in any later session too; the numbers are this session's own.
        presses = [{"label": each.label, "type": each.token} for each in buttons]
        record = {"text": text, "blocks": blocks, "buttons": presses}
        self._stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        self._stream.flush()


def _number(typed: str) -> str:
    """Take a button's number out of what marks it as one."""
    inside = typed[1:-1].strip() if typed.startswith("[") and typed.endswith("]") else typed.removeprefix("#")
    return inside if inside.isdecimal() else typed
