"""The whole process: what an earlier one left behind is done once its platform is there, and it ends when asked to."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot import app
from bot.api.server import SHUTDOWN_SECONDS, CannotListen, make_app, serve
from bot.cli.shell.people import new_member
from bot.demo.stage import settings_for
from bot.founding import found
from bot.settings import Settings as BotSettings
from bot.simulator.faults import http
from bot.simulator.telegram.server import Settings, TelegramServer
from handlers.kit.phrase import literal
from handlers.kit.reply import Text, reply
from handlers.kit.request import Place, Platform, Request, Said, Sender, encode
from storage.base import new_id
from storage.models.identity import Identity
from storage.models.inbox import Inbox
from storage.models.member import Role
from storage.models.outbox import Outbox
from storage.unit_of_work import Database
from tests.bot.delivery.house import until

_FOLDER = Path(__file__).parents[2]


def _left_in_outbox(account: str, chat: str, now: datetime) -> Outbox:
    return Outbox(
        id=new_id(now),
        platform="telegram",
        account=account,
        conversation=f"telegram:{account}:{chat}",
        channel=chat,
        payload=msgspec.to_builtins(reply(Text(literal("left behind")))),
        intent_key="left",
        not_before=now,
        created_at=now,
    )


def _left_in_inbox(account: str, chat: str, now: datetime) -> Inbox:
    place = Place(platform=Platform.TELEGRAM, account=account, channel=chat)
    request = Request(
        id="left", place=place, sender=Sender(user=chat, name="Anna"), sent_at=now, body=Said("company Acme")
    )
    return Inbox(
        id=new_id(now),
        platform="telegram",
        account=account,
        dedupe_key=request.id,
        conversation=place.conversation,
        payload=msgspec.json.decode(encode(request)),
        received_at=now,
    )


async def _leave(url: str, account: str, chat: str) -> None:
    """Leave a message to send and a request to answer, as a process that was killed does."""
    now = datetime.now(UTC)
    database = Database.open(url, clock=lambda: now)
    workspace = await found(database, settings_for(Path(), None), now)
    async with database.writing(workspace.id, now=now) as store:
        anna = new_member(store, "Anna", Role.ADMIN)
        store.identities.add(
            Identity(
                id=new_id(now),
                platform="telegram",
                account=account,
                user_id=chat,
                member_id=anna.id,
                direct_channel=chat,
            )
        )
        await store.flush()
        await store.outbox.add([_left_in_outbox(account, chat, now)])
        await store.inbox.accept([_left_in_inbox(account, chat, now)])
    await database.dispose()


async def test_a_new_process_does_what_was_left_behind_and_ends_on_a_signal(sqlite_url: str) -> None:
    async with TelegramServer(Settings(enforce_pace=False)) as server:
        anna = server.world.person("Anna")
        anna.started = True
        await _leave(sqlite_url, server.token.split(":")[0], str(anna.id))
        # Telegram is slow to come up, and its menu and its webhook fail at first: none of this may cost a message.
        for method in ("getMe", "setMyCommands", "deleteWebhook"):
            server.faults.queue(method, http(502))
        given = {
            "RAPPORT_DATABASE_URL": sqlite_url,
            "RAPPORT_SECRET_KEY": "k" * 40,
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_API_URL": server.url,
        }
        names = ("PATH", "HOME", "LANG")
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=_FOLDER,
            env={name: os.environ[name] for name in names if name in os.environ} | given,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(90):
                await until(lambda: all(words in str(_texts(server)) for words in ("left behind", "Acme")))
        finally:
            process.terminate()
            _, log = await process.communicate()
        assert process.returncode == 0, log.decode()
        assert sum("left behind" in each for each in _texts(server)) == 1


def _texts(server: TelegramServer) -> list[str]:
    return [str(each.body) for each in server.journal.entries(kind="message")]


async def test_the_server_ends_within_the_time_of_the_doors(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its waiting for requests under way must not be added to the ten seconds that a stop may take."""
    happened: list[str] = []
    closes = app.App.close

    @asynccontextmanager
    async def serving(*_given: object) -> AsyncIterator[int]:
        yield 0
        happened.append("server ended")

    async def at_once(*_given: object) -> None:
        return None

    async def close(self: app.App, *doors: Coroutine[Any, Any, None]) -> None:
        happened.append("closing")
        await closes(self, *doors)

    monkeypatch.setattr(app, "serve", serving)
    monkeypatch.setattr(app, "_until", at_once)
    monkeypatch.setattr(app.App, "close", close)
    await app.run(BotSettings(_env_file=None, database_url=sqlite_url, http="127.0.0.1:8080", secret_key="k" * 40))  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    assert happened == ["closing", "server ended"]
    assert SHUTDOWN_SECONDS < app._DOORS_SECONDS


async def test_an_address_that_is_taken_is_known_before_anything_runs(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    monkeypatch.setattr(app.App, "start", lambda *_given: happened.append("started"))
    monkeypatch.setattr(app.Runner, "start", lambda *_given, **_named: happened.append("rang"))

    async def ready() -> bool:
        return True

    async with serve(make_app([], ready), "127.0.0.1", 0) as port:
        settings = BotSettings(_env_file=None, database_url=sqlite_url, http=f"127.0.0.1:{port}", secret_key="k" * 40)  # type: ignore[call-arg]  # pydantic-settings' own spelling.
        with pytest.raises(CannotListen, match="RAPPORT_HTTP"):
            await app.run(settings)
    assert happened == []
