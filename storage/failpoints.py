"""Named places at which a test may kill the process, to show that nothing is lost or doubled there.

In production they do nothing: only ``RAPPORT_FAILPOINT=name:n`` arms one, and then its n-th hit is the end.
"""

import os
import signal
from typing import Final

NAMES: Final = (
    "before_inbox_commit",  # An adapter's request is written, not yet committed.
    "after_accept_before_ack",  # It is committed, the platform has no acknowledgement yet.
    "before_handler",  # The dispatcher has claimed the request.
    "in_handler",  # The command has run, its rows are not committed.
    "before_commit",  # A unit of work is flushed.
    "after_commit",  # A unit of work is committed, nobody has been told.
    "after_claim",  # The sender has claimed outbox rows.
    "before_post",  # The card is built; its message is about to leave.
    "after_post",  # The platform has answered, nothing is noted yet.
    "before_finish",  # The outcome is known and about to be written.
    "after_finish",  # The outcome is committed.
    "after_tick_claim",  # The scheduler has claimed what is due.
    "before_tick_commit",  # Its outbox rows are added, not yet committed.
)


class _Armed:
    name = ""
    left = 0


def arm(setting: str) -> None:
    """Arm one failpoint as ``name:n`` (empty: none). Raises ValueError for a name not in ``NAMES``."""
    name, _, count = setting.partition(":")
    if name and name not in NAMES:
        raise ValueError(f"there is no failpoint {name}")
    _Armed.name, _Armed.left = name, int(count or 1)


def failpoint(name: str) -> None:
    """Die here by SIGKILL when this failpoint is armed and its turn has come."""
    if _Armed.name != name:
        return
    _Armed.left -= 1
    if _Armed.left <= 0:
        os.kill(os.getpid(), signal.SIGKILL)


arm(os.environ.get("RAPPORT_FAILPOINT", ""))
