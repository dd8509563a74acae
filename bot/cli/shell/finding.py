"""One line of ``crm doctor``'s."""

from typing import NamedTuple


class Finding(NamedTuple):
    """What was found; ``remedy`` is empty where all is well."""

    what: str
    remedy: str = ""
