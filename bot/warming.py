"""Makes the members' languages ready beside the work, right after a start."""

import gc
import sys
import threading
from collections.abc import Sequence

from handlers.understanding.warming import warm

_GIVE_WAY = 0.0005


def warm_beside(locales: Sequence[str | None]) -> None:
    """Warm up in a thread of its own, which never holds up the end.

    A thread that only computes gives way when it must: at Python's usual pace each of a message's many short waits
    would cost it five milliseconds, together seconds.
    """
    usual = sys.getswitchinterval()

    def work() -> None:
        sys.setswitchinterval(_GIVE_WAY)
        try:
            warm(locales)
            gc.freeze()  # Words stay for good: searching them for garbage would hold a message up for 0.1 s.
        finally:
            sys.setswitchinterval(usual)

    threading.Thread(target=work, name="warm", daemon=True).start()
