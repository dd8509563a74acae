"""Single-use invitations: 128 bits of chance, kept only as a hash, good for seven days."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from storage.base import new_id
from storage.models.invitation import Invitation
from storage.models.member import Role

LIVES = timedelta(days=7)
HASHED = "sha256:"
"""Marks a hash that stands, in a stored request, for the code that was typed."""


def make(*, role: Role, name: str, by: UUID | None, now: datetime) -> tuple[str, Invitation]:
    """Make a code and the row that knows its hash; the code is shown once, and its answer is forgotten when sent."""
    code = secrets.token_urlsafe(16)
    row = Invitation(
        id=new_id(now),
        token_hash=hashed(code),
        role=role,
        member_name=name or None,
        invited_by=by,
        expires_at=now + LIVES,
    )
    return code, row


def hash_of(typed: str) -> str:
    """Give the hash of a code, or the one that stands for it already."""
    return typed.removeprefix(HASHED) if typed.startswith(HASHED) else hashed(typed)


def hashed(code: str) -> str:
    """Hash a code as it is stored."""
    return sha256(code.strip().encode()).hexdigest()
