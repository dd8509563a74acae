"""Logs: no secret leaves, no line can be forged."""

import io
import json
import logging
from collections.abc import Iterator
from uuid import UUID

import pytest
import structlog

from bot.logs import LOUD, escape, redact, set_up
from storage.base import new_id
from storage.models.identity import Identity
from storage.models.member import Member, MemberState, Role
from storage.models.workspace import Workspace
from storage.unit_of_work import Database
from tests.conftest import NOW

TELEGRAM = "123456789:AAEcanarycanarycanarycanarycanary_-x"
CANARIES = [
    "xoxb-1234-canary-Bot",
    "xoxp-1234-canary",
    "xoxe.xoxb-1-canary",
    "xapp-1-A0-canary",
    TELEGRAM,
    f"https://api.telegram.org/bot{TELEGRAM}/sendMessage",
    f"https://api.telegram.org/bot{TELEGRAM.replace(':', '%3A')}/getMe",
    f"htp:/broken/bot{TELEGRAM}",
    "https://api.telegram.org/bot1:canary/getMe",
    "Authorization: Bearer canary0123456789",
    "{'Authorization': 'Bearer canary'}",
    "('authorization', 'Basic canary==')",
    "postgresql+asyncpg://rapport:canary@db:5432/crm",
    "postgresql://rapport:can@canary@db/crm",
    "X-Telegram-Bot-Api-Secret-Token: canary",
]


class Screen(io.StringIO):
    """A terminal to write to."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Where the records go."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up("info", stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.mark.parametrize("secret", CANARIES)
def test_a_secret_is_hidden(secret: str) -> None:
    assert "canary" not in redact(f"could not call {secret}, will try again")


def test_ordinary_words_stay() -> None:
    text = "Called Acme at 10:30, ratio 3:4, see https://example.com/bot/help and mail a@b.example"
    assert redact(text) == text


@pytest.mark.parametrize("secret", CANARIES)
@pytest.mark.parametrize("tty", [False, True])
def test_no_record_shows_a_secret(lines: io.StringIO, secret: str, tty: bool) -> None:
    stream = lines
    if tty:
        stream = Screen()
        set_up("info", stream)
    log = structlog.get_logger("bot.test")
    log.info("sending", url=secret, deep={"headers": [secret, {"k": secret.encode()}]})
    logging.getLogger("bot.other").warning("failed: %s", secret)
    logging.getLogger("aiogram").error("failed", extra={"request": secret})
    try:
        try:
            raise ValueError(secret)
        except ValueError as inner:
            raise RuntimeError(f"outer {secret}") from inner
    except RuntimeError:
        log.exception("crashed")
        logging.getLogger("slack_sdk").exception("crashed too")
    text = stream.getvalue()
    assert "canary" not in text
    assert "ValueError" in text
    assert text.count("crashed") >= 2


def test_each_record_is_one_line_of_json(lines: io.StringIO) -> None:
    evil = 'x\n{"event": "forged"}\r\x1b[2J\x9b31m\u2028\u202e'
    structlog.get_logger("bot.test").info("said", text=evil, **{"a\nb": 1})
    logging.getLogger("third").warning(evil)
    try:
        raise ValueError(evil)
    except ValueError:
        logging.getLogger("third").exception("broke")
    records = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [each["level"] for each in records] == ["info", "warning", "error"]
    assert records[0]["text"].startswith("x\\n")
    assert records[0]["logger"] == "bot.test"
    assert not any(char in lines.getvalue() for char in "\x1b\x9b\u2028\u202e\r")


def test_a_traceback_reads_well_on_a_terminal(lines: io.StringIO) -> None:
    screen = Screen()
    set_up("info", screen)
    try:
        raise ValueError("plain")
    except ValueError:
        structlog.get_logger("bot.test").exception("broke")
    assert "\nValueError: plain" in screen.getvalue()
    assert lines.getvalue() == ""


def test_levels_keep_other_peoples_chatter_out(lines: io.StringIO) -> None:
    set_up("debug", lines)
    structlog.get_logger("bot.test").debug("mine")
    for name in LOUD:
        logging.getLogger(name).info("theirs")
    logging.getLogger("aiohttp.access").error("GET /x")
    assert [json.loads(line)["event"] for line in lines.getvalue().splitlines()] == ["mine"]


def test_escapes_are_readable() -> None:
    assert escape("a\tb\x1b[0m") == "a\\tb\\x1b[0m"


CUSTOMER = "zanzibar canary"


async def _fault(database: Database, workspace: UUID, kind: str, words: str) -> None:
    """Run into a fault of the database whose own words hold a customer's."""
    async with database.writing(workspace, now=NOW) as store:
        for number in range(2):
            member = Member(id=new_id(NOW), name=words, role=Role.ADMIN, state=MemberState.ACTIVE, created_at=NOW)
            store.members.add(member)
            known = {"platform": "slack", "account": "T1", "user_id": words, "member_id": member.id}
            if kind == "unique" or number == 0:
                store.identities.add(Identity(id=new_id(NOW), **known))
        await store.flush()
        if kind == "type":
            await store.strangers.count("slack", words, 7)  # type: ignore[arg-type]  # That is the fault.
            raise RuntimeError("no fault")


@pytest.mark.parametrize("kind", ["unique", "type"])
async def test_a_fault_of_the_database_tells_no_customers_words(
    lines: io.StringIO, database: Database, kind: str
) -> None:
    workspace = new_id(NOW)
    async with database.writing(workspace, now=NOW) as store:
        store.workspaces.add(Workspace(id=workspace, name="Acme", created_at=NOW))
    try:
        await _fault(database, workspace, kind, CUSTOMER)
    except Exception:
        structlog.get_logger("storage").exception("failed")
    assert "Error" in lines.getvalue()
    assert "canary" not in lines.getvalue()
