"""Which addresses Telegram accepts in text links and button links, and how it writes them down."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

_USER_LINK: Final = re.compile(r"tg:(?://)?user\?(?:.*&)?id=(\d+)", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[\w\-]+\.)+[\w\-]{2,}|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]", re.IGNORECASE)


def mentioned_user(url: str) -> int | None:
    """Return the user's id of a tg://user?id= link."""
    match = _USER_LINK.match(url)
    return int(match.group(1)) if match else None


def checked(url: str) -> str | None:
    """Return the address as Telegram stores it, or None where it would not be a link.

    A missing scheme becomes http; only http, https, ton and tg stay; a bare host gets its slash.
    """
    url = url.strip()
    if not url or any(character.isspace() for character in url):
        return None
    if url.lower().startswith(("tg:", "ton:", "tonsite:")):
        return url
    if not url.lower().startswith(("http://", "https://")):
        # "user:password@host" and "host:80" have no scheme, "javascript:" and "file:" have a forbidden one.
        if _SCHEME.match(url) and not re.match(r"[^/?#]*\.[^/?#]*:\d+", url):
            return None
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if not _HOST.fullmatch(host if ":" not in host else f"[{host}]") or port == 0:
        return None
    return url if parts.path or parts.query or parts.fragment else f"{url}/"
