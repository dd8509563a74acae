"""The title of a follow-up after its customer was corrected: it says the new name where it said the old one."""

import re

_SHORTEST = 3
"""Letters of a part of a name that stands for it in a title."""


def renamed(title: str, new: str, *old: str) -> str:
    """Give a title with a name in the place of another one: the longest way in which it was said."""
    ways = {part for each in old for part in (each, *each.split()) if len(part) >= _SHORTEST}
    for way in sorted(ways, key=lambda each: (-len(each), each)):
        found = re.search(rf"(?<!\w){re.escape(way)}(?!\w)", title, re.IGNORECASE)
        if found is not None:
            return title[: found.start()] + new + title[found.end() :]
    return title
