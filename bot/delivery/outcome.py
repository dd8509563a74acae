"""What follows from an attempt's outcome. Pure: the sender carries the verdict out."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, assert_never

from bot.adapter import Deed, NotSent, Outcome, Reason, Sent, Unknown

REQUEST_SECONDS: Final = 5.0  # An adapter's request ends by itself within this time.
SETTLE_SECONDS: Final = 2 * REQUEST_SECONDS  # A straggler has landed by then.
ACCOUNT_SECONDS: Final = 900.0  # A dead token is tried again this often: someone may have put it right.
LIMIT_SECONDS: Final = 30.0  # A limit that names no wait.
BACKOFF_BASE: Final = 1.0
BACKOFF_CAP: Final = 300.0
ABSENT_SECONDS: Final = 6 * 3600.0  # Whoever sits down at a terminal lets it out at once.
GIVE_UP: Final = timedelta(hours=24)

Jitter = Callable[[float], float]
"""Draws a number between 0 and its argument."""


class Next(StrEnum):
    """What the sender does next with the row."""

    DONE = "done"
    AGAIN = "again"  # The same again after ``seconds``.
    DOUBT = "doubt"  # Nobody knows: look it up after ``seconds``.
    PAUSE = "pause"  # As ``AGAIN``, and nothing else in ``scope`` before.
    PLAIN = "plain"  # At once, without markup.
    ANEW = "anew"  # The message to edit is not there: post it.
    ELSEWHERE = "elsewhere"  # To the member's direct messages.
    BLOCKED = "blocked"  # The member does not want us there: another account of theirs, else parked.
    MOVED = "moved"  # The chat has the id ``moved_to`` now.
    PARK = "park"  # An administrator is told.


@dataclass(frozen=True, slots=True)
class Verdict:
    """The next step, with what it needs."""

    next: Next
    seconds: float = 0.0
    scope: str = ""
    reason: str = ""
    message: str = ""
    channel: str = ""
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """What matters of the attempt: ``age`` is the time since the first one, ``scope`` the narrowest limit."""

    deed: Deed
    attempts: int
    age: timedelta
    scope: str
    account_scope: str
    plain: bool = False
    direct: bool = False
    has_member: bool = False


def judge(outcome: Outcome, trial: Trial, jitter: Jitter) -> Verdict:
    """Decide what follows."""
    match outcome:
        case Sent(message, channel):
            return Verdict(Next.DONE, message=message, channel=channel)
        case Unknown(code) if trial.deed in (Deed.POST, Deed.EPHEMERAL):
            return Verdict(Next.DOUBT, SETTLE_SECONDS, reason=code)
        case Unknown(code):
            # An edit or a deletion done twice is as good as done once.
            return again(trial, code, jitter)
        case NotSent():
            return _refused(outcome, trial, jitter)
        case _:
            assert_never(outcome)


def again(trial: Trial, code: str, jitter: Jitter) -> Verdict:
    """Wait longer each time, at random up to the limit so that a crowd does not come back at once; park after a day."""
    if trial.age > GIVE_UP:
        return Verdict(Next.PARK, reason=f"later: {code}")
    ceiling = min(BACKOFF_CAP, BACKOFF_BASE * 2.0 ** min(trial.attempts, 16))
    return Verdict(Next.AGAIN, BACKOFF_BASE / 2 + jitter(ceiling), reason=code)


def _refused(refusal: NotSent, trial: Trial, jitter: Jitter) -> Verdict:
    reason = f"{refusal.reason.value}: {refusal.code}"
    match refusal.reason:
        case Reason.LATER | Reason.LAPSED:
            return again(trial, refusal.code, jitter)
        case Reason.ABSENT:
            return Verdict(Next.AGAIN, ABSENT_SECONDS, reason=reason)
        case Reason.LIMIT:
            return Verdict(Next.PAUSE, _wait(refusal.retry_after), refusal.scope or trial.scope, reason)
        case Reason.ACCOUNT:
            return Verdict(Next.PAUSE, ACCOUNT_SECONDS, trial.account_scope, reason)
        case Reason.MARKUP:
            return Verdict(Next.PARK if trial.plain else Next.PLAIN, reason=reason)
        case Reason.MOVED:
            return Verdict(Next.MOVED, moved_to=refusal.moved_to, reason=reason)
        case Reason.UNCHANGED:
            return Verdict(Next.DONE, reason=reason)
        case Reason.BROKEN:
            return Verdict(Next.PARK, reason=reason)
        case Reason.GONE | Reason.FORBIDDEN:
            return _unreachable(refusal.reason, trial, reason)
        case _:
            assert_never(refusal.reason)


def _unreachable(why: Reason, trial: Trial, reason: str) -> Verdict:
    if trial.deed in (Deed.DELETE, Deed.HOME):
        return Verdict(Next.DONE, reason=reason)
    if trial.deed is Deed.EDIT:
        return Verdict(Next.ANEW, reason=reason)
    if trial.direct:
        return Verdict(Next.BLOCKED if why is Reason.FORBIDDEN else Next.PARK, reason=reason)
    return Verdict(Next.ELSEWHERE if trial.has_member else Next.PARK, reason=reason)


def _wait(asked: float | None) -> float:
    """Never wait less than was asked; where nothing readable was, wait what platforms usually ask."""
    return asked if asked is not None and math.isfinite(asked) and asked > 0 else LIMIT_SECONDS
