"""What the doctor finds, against little servers that answer as the platforms do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.api.server import make_app, serve
from bot.cli.shell.checks import SLACK_SCOPES, check_all, database, skew, telegram
from bot.cli.shell.clock import FixedClock
from bot.cli.shell.finding import Finding
from bot.cli.shell.ground import ground
from bot.cli.shell.store import desk
from bot.clock import SystemClock
from bot.founding import found
from bot.settings import Settings
from bot.simulator.slack.gateway import SCOPES
from storage.base import SENDING_PAUSED, new_id
from storage.models.outbox import Outbox
from storage.unit_of_work import Database

SLACK = {"slack_bot_token": "xoxb-canary", "slack_app_token": "xapp-canary"}
TELEGRAM = {"telegram_bot_token": "123456789:AAEcanarycanarycanarycanarycan"}


@asynccontextmanager
async def platforms(
    scopes: str, *, known: bool = True, bot: dict[str, Any] | None = None, hooked: bool = True
) -> AsyncIterator[str]:
    """Serve what the doctor asks for."""

    async def auth(request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer xoxb-canary"
        body = {"ok": known, "user": "rapport", "team": "Acme", "error": "invalid_auth"}
        return web.json_response(body, headers={"x-oauth-scopes": scopes})

    async def opened(request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer xapp-canary"
        return web.json_response({"ok": known, "error": "invalid_auth"})

    async def get_me(_request: web.Request) -> web.Response:
        return web.json_response(
            {"ok": known, "result": bot or {"username": "rapport_bot"}, "description": "Unauthorized"}
        )

    async def hook(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": {"url": "https://elsewhere.example/hook"} if hooked else None})

    app = web.Application()
    app.add_routes(
        [
            web.post("/api/auth.test", auth),
            web.post("/api/apps.connections.open", opened),
            web.post("/{bot}/getMe", get_me),
            web.post("/{bot}/getWebhookInfo", hook),
        ]
    )
    async with serve(app, "127.0.0.1", 0) as port:
        yield f"http://127.0.0.1:{port}"


async def findings(base: str, tmp_path: Path) -> list[Finding]:
    """Run every check."""
    settings = Settings(
        **SLACK,
        **TELEGRAM,
        slack_api_url=f"{base}/api/",
        telegram_api_url=base,
        database_url=f"sqlite:///{tmp_path / 'crm.db'}",
        _env_file=None,
    )
    return [each async for each in check_all(settings)]


async def test_a_bot_without_a_user_name_is_called_by_its_first(tmp_path: Path) -> None:
    async with platforms(",".join(SLACK_SCOPES), bot={"id": 666, "first_name": "Rapport"}, hooked=False) as base:
        said = [each.what for each in await findings(base, tmp_path)]
    assert "Telegram knows us as Rapport" in said


async def test_what_would_stop_a_start_is_found_before(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("short")
    (tmp_path / "file").write_text("")
    async with serve(web.Application(), "127.0.0.1", 0) as port:
        settings = Settings(
            database_url=f"sqlite:///{tmp_path / 'crm.db'}",
            http=f"127.0.0.1:{port}",
            backups=str(tmp_path / "file" / "copies"),
            _env_file=None,
        )
        ailing = " ".join([f"{each.what} → {each.remedy}" async for each in ground(settings) if each.remedy])
    assert "secret.key is too short → remove the file" in ailing
    assert f"nothing can listen on 127.0.0.1:{port}" in ailing
    assert "RAPPORT_BACKUPS" in ailing


async def test_a_bot_that_listens_already_is_no_trouble(tmp_path: Path) -> None:
    async with serve(make_app([], _never), "127.0.0.1", 0) as port:
        settings = Settings(database_url=f"sqlite:///{tmp_path / 'crm.db'}", http=f"127.0.0.1:{port}", _env_file=None)
        found = [each async for each in ground(settings)]
    assert [each.remedy for each in found if each.remedy] == []
    assert f"a bot listens on 127.0.0.1:{port}" in [each.what for each in found]


async def _never() -> bool:
    return False


async def test_all_is_well(tmp_path: Path) -> None:
    async with platforms(",".join(SLACK_SCOPES)) as base:
        found = await findings(base, tmp_path)
    said = [each.what for each in found]
    assert "Slack knows us as rapport in Acme" in said
    assert "Slack gave all permissions that are needed" in said
    assert "Socket Mode opens" in said
    assert "our clock agrees with Slack's" in said
    assert "Telegram knows us as @rapport_bot" in said
    assert [each.what for each in found if "crm run" in each.remedy] == [
        "Telegram calls a webhook, though none is set here"
    ]


async def test_missing_permissions_are_named(tmp_path: Path) -> None:
    async with platforms(",".join(SLACK_SCOPES - {"im:write"})) as base:
        found = await findings(base, tmp_path)
    assert [each.remedy for each in found if "im:write" in each.what] == [
        "add them on the app's page under OAuth & Permissions, then reinstall the app"
    ]


async def test_wrong_tokens_have_their_remedy(tmp_path: Path) -> None:
    async with platforms("", known=False) as base:
        found = await findings(base, tmp_path)
    assert any("SLACK_BOT_TOKEN" in each.remedy for each in found)
    assert any("@BotFather" in each.remedy for each in found)
    assert "canary" not in str(found)


async def test_a_server_that_is_away_shows_no_token() -> None:
    settings = Settings(**TELEGRAM, telegram_api_url="http://127.0.0.1:9", _env_file=None)
    found = [each async for each in telegram(settings, SystemClock())]
    assert len(found) == 1
    assert "canary" not in str(found)


def test_a_clock_that_is_off_is_noticed() -> None:
    clock = FixedClock(datetime(2026, 3, 2, 10, 5, tzinfo=UTC))
    assert skew("Slack", {"date": "Mon, 02 Mar 2026 10:00:00 GMT"}, clock).what.startswith("our clock is 300 s ahead")
    assert "behind" in skew("Slack", {"date": "Mon, 02 Mar 2026 10:09:00 GMT"}, clock).what
    assert not skew("Slack", {"date": "Mon, 02 Mar 2026 10:05:10 GMT"}, clock).remedy


def test_the_manifest_asks_for_what_the_doctor_checks_and_the_local_slack_gives() -> None:
    manifest = (Path(__file__).parents[3] / "docs" / "slack-manifest.yaml").read_text("utf-8")
    asked = {line.strip(" -") for line in manifest.split("bot:\n")[1].split("settings:")[0].splitlines() if line}
    assert asked == SLACK_SCOPES
    assert asked == set(SCOPES)


async def test_a_paused_database_says_so_and_names_the_remedy(sqlite_url: str) -> None:
    settings = Settings(database_url=sqlite_url, _env_file=None)
    async with desk(settings) as (store_of, workspace, clock), store_of.writing(workspace, now=clock.now()) as store:
        await store.state.put(SENDING_PAUSED, {"why": "copy"})
    (paused,) = [each async for each in database(settings) if "paused" in each.what]
    assert "backup" in paused.what
    assert "`crm resume`" in paused.remedy


async def test_messages_for_a_platform_that_was_taken_out_of_the_settings_are_told(sqlite_url: str) -> None:
    """They are neither sent nor lost: they leave when its token is set again."""
    now = datetime.now(UTC)
    settings = Settings(database_url=sqlite_url, _env_file=None)  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    database = Database.open(sqlite_url, clock=lambda: now)
    workspace = await found(database, settings, now)
    row = Outbox(
        id=new_id(now), platform="telegram", account="B1", conversation="telegram:B1:77", channel="77", payload={},
        intent_key="waits", not_before=now, created_at=now,
    )  # fmt: skip
    async with database.writing(workspace.id, now=now) as store:
        await store.outbox.add([row])
    await database.dispose()
    told = [each async for each in check_all(settings) if "Telegram" in each.what]
    assert [each.what for each in told] == ["1 message(s) wait for Telegram, which is not set up"]
    assert "TELEGRAM_BOT_TOKEN" in told[0].remedy


async def test_a_path_that_is_no_database_is_told_and_never_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Anna, this is no database at all.")
    for place in ("/dev/null", tmp_path / "letter.txt"):
        settings = Settings(database_url=f"sqlite:///{place}", _env_file=None)  # type: ignore[call-arg]  # As above.
        told = [each async for each in database(settings)]
        assert [each.what for each in told] == ["the database cannot be used"]
        assert "choose another file" in told[0].remedy


async def test_the_doctor_tells_of_the_model_and_sends_it_no_sentence(tmp_path: Path) -> None:
    asked: list[str] = []

    async def models(request: web.Request) -> web.Response:
        asked.append(request.headers.get("Authorization", ""))
        return web.json_response({"data": []}, status=200 if "canary" in asked[-1] else 401)

    app = web.Application()
    app.add_routes([web.get("/v1/models", models)])
    async with serve(app, "127.0.0.1", 0) as port:
        given = {"database_url": f"sqlite:///{tmp_path / 'rapport.db'}", "model_name": "small"}
        given |= {"model_url": f"http://127.0.0.1:{port}/v1"}
        well = [each async for each in check_all(Settings(_env_file=None, **given, model_key="canary"))]  # type: ignore[call-arg]  # pydantic-settings' own spelling.
        ill = [each async for each in check_all(Settings(_env_file=None, **given))]  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    said = "unclear sentences go to the model small at 127.0.0.1"
    assert Finding(said) in well
    assert any(each.what == f"{said}, but it cannot be asked: it answers 401" and each.remedy for each in ill)
    assert asked == ["Bearer canary", ""]
