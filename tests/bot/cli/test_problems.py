"""What a database says is wrong is worded for its owner; what is our own fault is not."""

import sqlite3

import pytest

from bot.cli.shell.problems import ailing


class Wrapped(Exception):
    """An error of the library that stands between us and the driver."""

    def __init__(self, orig: Exception) -> None:
        super().__init__("SELECT secret FROM member")
        self.orig = orig


class Refused(Exception):
    """An error of PostgreSQL's."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("SELECT secret FROM member")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("attempt to write a readonly database", "look at the rights"),
        ("unable to open database file", "look at the rights"),
        ("database or disk is full", "the space that is left"),
        ("no such column: member.country", "made by another version"),
        ("table invitation has no column named member_id", "made by another version"),
        ("database disk image is malformed", "crm restore"),
    ],
)
def test_what_sqlite_says(said: str, words: str) -> None:
    for error in (sqlite3.OperationalError(said), Wrapped(sqlite3.OperationalError(said))):
        found = ailing(error)
        assert found is not None
        assert words in found
        assert "SELECT" not in found


@pytest.mark.parametrize(
    ("state", "words"),
    [("28P01", "refuses us"), ("3D000", "refuses us"), ("42703", "another version"), ("57P03", "does not answer")],
)
def test_what_postgresql_says(state: str, words: str) -> None:
    for error in (Refused(state), Wrapped(Refused(state))):
        found = ailing(error)
        assert found is not None
        assert words in found


def test_rights_of_a_file() -> None:
    assert "/data/secret.key cannot be opened" in (
        ailing(PermissionError(13, "Permission denied", "/data/secret.key")) or ""
    )


@pytest.mark.parametrize(
    "error", [ValueError("x"), sqlite3.OperationalError('near "x": syntax error'), Refused("42601"), KeyError("locked")]
)
def test_a_fault_of_ours_is_nobody_elses(error: Exception) -> None:
    assert ailing(error) is None
