"""Bolt without its own reading of the environment: whatever it needs it is given."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

# An app that is made takes a bot token and an OAuth client from these, beside the client that it was given, and warns
# of the one or the other. They are the same names as our own settings'.
_READ_BY_BOLT = ("SLACK_BOT_TOKEN", "SLACK_VERIFICATION_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")


@contextmanager
def left_alone() -> Iterator[None]:
    """Hide from Bolt, while an app is made, what the environment says to us."""
    hidden = {name: os.environ.pop(name) for name in _READ_BY_BOLT if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
