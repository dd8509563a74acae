"""A platform without a network: it keeps what it accepted, does what a script says, and answers look-ups."""

import asyncio
import itertools
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.adapter import (
    Address,
    Deed,
    Envelope,
    Found,
    NotSent,
    Outcome,
    Reason,
    Scope,
    Sent,
    StillMine,
    Unknown,
    always,
)
from bot.markup import Words
from handlers.kit.phrase import say
from handlers.kit.presses import presses_of
from handlers.kit.reply import Heading, Note, Reply, Text
from handlers.kit.request import Platform

DROPPED = Unknown("accepted, then dropped")


@dataclass
class FakeAdapter:
    """Scripted outcomes come first, one a send; ``DROPPED`` posts and then loses the answer."""

    platform: Platform = Platform.SLACK
    answers_look_ups: bool = True
    script: list[Outcome] = field(default_factory=list)
    sent: list[Envelope] = field(default_factory=list)
    posts: dict[str, Envelope] = field(default_factory=dict)
    attempts: list[Envelope] = field(default_factory=list)
    direct: str | None = "D-opened"
    rate: float = 1000.0
    gate: asyncio.Event | None = None
    at_once: int = 0
    most_at_once: int = 0
    journal: Path | None = None
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def render(self, reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
        lines = [words(each.phrase) for each in reply.blocks if isinstance(each, Text | Heading | Note)]
        return {"text": "\n".join(lines), "tokens": list(tokens), "plain": plain, "n": len(presses_of(reply))}

    def label_repeat(self, payload: dict[str, Any], words: Words) -> dict[str, Any]:
        return payload | {"repeat": words(say("common-possible-repeat"))}

    async def send(self, envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        if not still_mine():
            return NotSent(reason=Reason.LAPSED)
        self.attempts.append(envelope)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.gate is not None:
                await self.gate.wait()
            await asyncio.sleep(0)
            outcome = self.script.pop(0) if self.script else None
        finally:
            self.at_once -= 1
        if outcome is not None and outcome is not DROPPED and not isinstance(outcome, Sent):
            return outcome
        message = self._accept(envelope)
        return outcome or Sent(message, envelope.address.channel or "D-opened")

    def _accept(self, envelope: Envelope) -> str:
        self.sent.append(envelope)
        if envelope.deed is not Deed.POST:
            return envelope.message
        message = f"m{next(self.numbers)}"
        if self.journal is not None:
            message = f"{os.getpid()}.{message}"
            line = {"intent": envelope.intent, "message": message, **envelope.payload}
            line["channel"] = envelope.address.channel
            with self.journal.open("a") as file:
                file.write(json.dumps(line) + "\n")
        self.posts[message] = envelope
        return message

    async def look_up(self, envelope: Envelope) -> Found | None:
        if not self.answers_look_ups:
            return None
        if self.journal is not None:
            lines = [json.loads(line) for line in self.journal.read_text().splitlines()]
            found = [line["message"] for line in lines if line["intent"] == envelope.intent]
        else:
            found = [key for key, each in self.posts.items() if each.intent == envelope.intent]
        return Found(found[0] if found else "")

    async def retract(self, address: Address, message: str) -> bool:
        gone = self.posts.get(message)
        return gone is not None and gone.address.account == address.account and bool(self.posts.pop(message))

    async def open_direct(self, account: str, user: str) -> str | None:
        return self.direct if account and user else None

    def scopes(self, address: Address) -> tuple[Scope, ...]:
        name = f"{self.platform}:{address.account}:{address.channel or address.user}"
        return (
            Scope(name, self.rate, 1 if self.rate < 1000 else 100),
            Scope(f"{self.platform}:{address.account}", 1000.0, 100),
        )

    def texts(self) -> list[str]:
        """Say what was accepted, in order."""
        return [each.payload.get("text", "") for each in self.sent]
