"""One person at a terminal: each typed line becomes a request."""

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable
from uuid import uuid4

import structlog

from bot.console.screen import Screen
from bot.markup import clean
from handlers.kit.ports import Clock, Inbox
from handlers.kit.request import Body, Called, Place, Platform, Pressed, Request, Said, Sender

ACCOUNT = "terminal"
_LEAVE = ("/quit", "/exit")
_log = structlog.get_logger(__name__)


class ConsoleSession:
    """Takes lines until the end. ``settle`` waits until everything that a line set off is done and shown."""

    def __init__(
        self,
        *,
        inbox: Inbox,
        settle: Callable[[], Awaitable[None]],
        clock: Clock,
        screen: Screen,
        sender: Sender,
    ) -> None:
        self._inbox = inbox
        self._settle = settle
        self._clock = clock
        self._screen = screen
        self._sender = sender
        self._busy = asyncio.Lock()
        self._place = Place(platform=Platform.TERMINAL, account=ACCOUNT, channel=sender.user)

    async def run(self, lines: AsyncIterable[str]) -> None:
        """Answer line after line; ``/quit`` and the end of the input end it."""
        async for line in lines:
            typed = clean(line).strip()
            if typed in _LEAVE:
                return
            if typed:
                await self.take(typed)

    async def take(self, line: str) -> None:
        """Do what one line asks for."""
        if number := self._screen.misses(line):
            self._screen.say("common-terminal-no-button", number=number)
            return
        request = Request(
            id=f"line:{uuid4()}",
            place=self._place,
            sender=self._sender,
            sent_at=self._clock.now(),
            body=self._body(line),
        )
        async with self._busy:
            await self._inbox.accept(request)
            await self._settle()

    async def ring(self, due: Callable[[], Awaitable[None]], pause: float) -> None:
        """Show what falls due between two lines, until cancelled: ``due`` has it sent, every ``pause`` seconds."""
        while True:
            await asyncio.sleep(pause)
            async with self._busy:
                try:
                    with self._screen.between_lines():
                        await due()
                except Exception as error:  # The next look may go better; who types must not be thrown out.
                    _log.warning("terminal_does_not_ring", error=type(error).__name__)

    def _body(self, line: str) -> Body:
        button = self._screen.find(line)
        if button:
            return Pressed(button.token, button.message)
        if _is_token(line):
            return Pressed(line)
        if line.startswith("/"):
            return _called(line)
        if line.startswith(">"):
            return Said(line[1:].strip(), reply_to=self._screen.last)
        return Said(line)


def _called(line: str) -> Called:
    """Read ``/log …`` and ``/crm log …``, which are the same; ``/crm`` alone asks for help."""
    name, _, rest = line[1:].partition(" ")
    if name == "crm":
        name, _, rest = rest.strip().partition(" ")
    return Called(name.lower() or "help", rest.strip())


def _is_token(line: str) -> bool:
    return len(line) == 34 and line.isascii() and line.replace("-", "").replace("_", "").isalnum()
