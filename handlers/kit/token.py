"""Opaque button tokens: card id, index and a short HMAC. 34 characters, so Telegram's 64 bytes cannot overflow."""

import base64
import hmac
from hashlib import sha256
from uuid import UUID

_MAC = 8


def seal(key: bytes, card: UUID, index: int) -> str:
    """Make the token of a card's press number ``index`` (0 to 255)."""
    body = card.bytes + bytes([index])
    return base64.urlsafe_b64encode(body + _mac(key, body)).rstrip(b"=").decode()


def unseal(keys: tuple[bytes, ...], token: str) -> tuple[UUID, int] | None:
    """Read a token made with any of ``keys`` (the current one first). None for anything else."""
    try:
        raw = base64.b64decode(token.encode() + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (ValueError, UnicodeEncodeError):
        return None
    body, mac = raw[:17], raw[17:]
    if len(raw) != 17 + _MAC or not any(hmac.compare_digest(mac, _mac(key, body)) for key in keys):
        return None
    return UUID(bytes=body[:16]), body[16]


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, b"press:" + body, sha256)[:_MAC]
