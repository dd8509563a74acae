"""Why a message came: its rule, its figures and its moment travel with it, behind one button."""

from datetime import datetime
from typing import Any, Final

import msgspec

from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Button, Press

WHY = "why"
OWN_PINGS: Final = ("reminders", "stalls", "agenda")
"""The kinds of pings about one's own work."""

OTHERS_PINGS: Final = ("wins", "leads", "changes")
"""The kinds of pings about others' work: what a member chose to hear of."""


REPORTS, JOINING, PROBLEMS = "reports", "joining", "problems"
ADMIN_PINGS: Final = (REPORTS, JOINING, PROBLEMS)
"""The kinds of pings that only administrators get."""


def why_button(ping: str, says: tuple[Phrase, ...], at: datetime, **about: Any) -> Button:
    """Let a message answer for itself: which kind it is, why it came, and at which moment that was decided.

    ``about`` may name the ``deal`` or the ``task`` (by id) that alone can be silenced, or the ``team`` whose place
    it went to.
    """
    explained = {"ping": ping, "says": msgspec.to_builtins(says), "at": at.isoformat(), "about": about}
    return Button(say("card-why"), Press(WHY, explained))
