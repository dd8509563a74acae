"""What ``crm doctor`` looks at. Each check says what it found and what to do."""

from collections import Counter
from collections.abc import AsyncIterator
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import aiohttp

from bot.cli.shell.finding import Finding
from bot.cli.shell.ground import ground
from bot.cli.shell.problems import ailing, sentence
from bot.clock import SystemClock
from bot.settings import Settings
from handlers.kit.ports import Clock
from storage.base import SENDING_PAUSED
from storage.engine import AlreadyWorking, WorkingLock, parse_url, sqlite_path
from storage.migrations.migrate import pending
from storage.models.inbox import Inbox
from storage.place import StorageProblem, check_place
from storage.unit_of_work import Database

# What the app's manifest (docs/slack-manifest.yaml) asks for.
SLACK_SCOPES = frozenset({
    "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:read", "groups:history",
    "groups:read", "im:history", "im:read", "im:write", "users:read",
})  # fmt: skip
_PAUSED = {
    "copy": "the database was restored from a backup",
    "moved": "the database is not where it was",
    "asked": "somebody ran `crm pause`",
}
_TOKENS = {"slack": "SLACK_BOT_TOKEN", "telegram": "TELEGRAM_BOT_TOKEN"}
_SKEW_SECONDS = 30
_NAMED = 3
_TIMEOUT = aiohttp.ClientTimeout(total=10)


class Answer(NamedTuple):
    """A platform's answer; ``problem`` is set where there was none that could be read."""

    data: dict[str, Any]
    headers: dict[str, str]
    problem: str = ""


async def check_all(settings: Settings) -> AsyncIterator[Finding]:
    """Run every check that the settings call for."""
    async for finding in ground(settings):
        yield finding
    async for finding in database(settings):
        yield finding
    if settings.slack_bot_token:
        async for finding in slack(settings, SystemClock()):
            yield finding
    if settings.telegram_bot_token:
        async for finding in telegram(settings, SystemClock()):
            yield finding
    if settings.model_url:
        yield await model(settings)
    if not settings.has_platform:
        yield Finding("no platform is set up", "see docs/slack.md or docs/telegram.md; `crm chat` works without")


async def database(settings: Settings) -> AsyncIterator[Finding]:
    """Look whether the database answers, is up to date, may send, and who works on it."""
    url = settings.database_url
    try:
        if file := sqlite_path(parse_url(url)):
            check_place(file)
            if not file.exists():  # To look is not to make one.
                yield Finding("there is no database yet: the first start makes it")
                return
        waiting = await pending(url)
        messages = [] if waiting else [each async for each in _messages(settings)]
    except StorageProblem as problem:
        yield Finding("the database cannot be used", sentence(problem))
        return
    except OSError as error:
        yield Finding("the database does not answer", f"check RAPPORT_DATABASE_URL and the server ({error.strerror})")
        return
    except Exception as error:
        words = ailing(error)
        if words is None:
            raise
        yield Finding("the database cannot be used", words)
        return
    yield Finding("the database answers")
    yield _tables(len(waiting), sqlite_path(parse_url(url)) is not None)
    for each in messages:
        yield each
    try:
        WorkingLock(url).take("doctor", now=SystemClock().now()).release()
        yield Finding("no bot works on it at the moment")
    except AlreadyWorking as working:
        yield Finding(f"a bot works on it (process {working.pid}, {working.role}, since {working.since})")


async def _messages(settings: Settings) -> AsyncIterator[Finding]:
    """Look for what keeps messages from leaving, and for what could not be answered."""
    paused = await why_paused(settings)
    if paused:
        yield Finding(
            f"sending is paused: {paused}", "stop the original for good, then `crm resume` lets this one send"
        )
    for platform, count in (await count_stranded(settings)).items():
        yield Finding(
            f"{count} message(s) wait for {platform.title()}, which is not set up",
            f"set {_TOKENS[platform]} again and they leave; nothing is lost meanwhile",
        )
    failed = await list_failed(settings)
    if failed:
        what = f"{len(failed)} message(s) could not be worked on; their senders know"
        yield Finding(what, f"look into the log for {', '.join(failed[:_NAMED])}")


def _tables(waiting: int, is_sqlite: bool) -> Finding:
    if not waiting:
        return Finding("its tables are up to date")
    if is_sqlite:  # A file migrates itself at the start, with a copy beside it.
        return Finding(f"{waiting} change(s) to its tables are made at the next start")
    return Finding(f"{waiting} change(s) to its tables wait", "make a backup, then run `crm migrate`")


async def why_paused(settings: Settings) -> str:
    """Say why nothing is sent from this database, or nothing."""
    found = Database.open(settings.database_url, clock=SystemClock().now)
    try:
        for workspace in await found.list_workspaces():
            async with found.reading(workspace.id) as store:
                mark = await store.state.find(SENDING_PAUSED)
            if mark is not None:
                return _PAUSED.get(str(mark.get("why")), "somebody paused it")
        return ""
    finally:
        await found.dispose()


async def count_stranded(settings: Settings) -> dict[str, int]:
    """Count the messages for platforms that are not set up (any more)."""
    connected = {"slack": settings.slack_bot_token, "telegram": settings.telegram_bot_token}
    missing = [platform for platform, token in connected.items() if not token]
    found, stranded = Database.open(settings.database_url, clock=SystemClock().now), Counter[str]()
    try:
        for workspace in await found.list_workspaces():
            async with found.reading(workspace.id) as store:
                stranded.update(await store.outbox.count_waiting_by_platform())
    finally:
        await found.dispose()
    return {platform: stranded[platform] for platform in missing if stranded[platform]}


async def list_failed(settings: Settings) -> list[str]:
    """List the references of what failed for good, newest first."""
    found, failed = Database.open(settings.database_url, clock=SystemClock().now), list[Inbox]()
    try:
        for workspace in await found.list_workspaces():
            async with found.reading(workspace.id) as store:
                failed += await store.inbox.list_quarantined()
    finally:
        await found.dispose()
    return [each.error_ref or str(each.id) for each in failed]


async def slack(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """Ask Slack who we are, what we may do and what time it is."""
    base = settings.slack_api_url.rstrip("/")
    token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
    answer = await _ask(f"{base}/auth.test", token)
    if answer.problem or not answer.data.get("ok"):
        why = answer.problem or str(answer.data.get("error"))
        yield Finding(f"Slack does not know us: {why}", "copy SLACK_BOT_TOKEN anew, or look at the network")
        return
    yield Finding(f"Slack knows us as {answer.data.get('user')} in {answer.data.get('team')}")
    granted = {each.strip() for each in answer.headers.get("x-oauth-scopes", "").split(",")}
    missing = sorted(SLACK_SCOPES - granted)
    if missing:
        remedy = "add them on the app's page under OAuth & Permissions, then reinstall the app"
        yield Finding(f"Slack's permissions {', '.join(missing)} are missing", remedy)
    else:
        yield Finding("Slack gave all permissions that are needed")
    if settings.slack_app_token:
        opened = await _ask(f"{base}/apps.connections.open", settings.slack_app_token.get_secret_value())
        if opened.problem or not opened.data.get("ok"):
            why = opened.problem or str(opened.data.get("error"))
            yield Finding(f"Socket Mode does not open: {why}", "switch Socket Mode on and copy SLACK_APP_TOKEN anew")
        else:
            yield Finding("Socket Mode opens")
    yield skew("Slack", answer.headers, clock)


async def telegram(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """Ask Telegram who we are, whom it calls and what time it is."""
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    base = f"{settings.telegram_api_url.rstrip('/')}/bot{token}"
    answer = await _ask(f"{base}/getMe")
    if answer.problem or not answer.data.get("ok"):
        why = answer.problem or str(answer.data.get("description"))
        remedy = "copy TELEGRAM_BOT_TOKEN anew from @BotFather, or look at the network"
        yield Finding(f"Telegram does not know us: {why}", remedy)
        return
    bot = answer.data.get("result") or {}
    known_as = f"@{bot['username']}" if bot.get("username") else str(bot.get("first_name") or bot.get("id"))
    yield Finding(f"Telegram knows us as {known_as}")
    hook = (await _ask(f"{base}/getWebhookInfo")).data.get("result") or {}
    if hook.get("url") and not settings.telegram_webhook_url:
        yield Finding("Telegram calls a webhook, though none is set here", "`crm run` takes it down and polls")
    elif hook.get("last_error_message"):
        yield Finding(f"Telegram's last call failed: {hook['last_error_message']}", "check TELEGRAM_WEBHOOK_URL")
    yield skew("Telegram", answer.headers, clock)


async def model(settings: Settings) -> Finding:
    """Ask the model's server what it has: the key and the address are right where it answers; no sentence is sent."""
    host, key = urlsplit(settings.model_url or "").hostname, settings.model_key
    headers = {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}
    said = f"unclear sentences go to the model {settings.model_name} at {host}"
    try:
        async with (
            aiohttp.ClientSession(timeout=_TIMEOUT, headers=headers) as session,
            session.get(f"{(settings.model_url or '').rstrip('/')}/models", allow_redirects=False) as response,
        ):
            problem = "" if response.status in (200, 404, 405) else f"it answers {response.status}"
    except (aiohttp.ClientError, TimeoutError) as error:
        problem = type(error).__name__
    if problem:
        remedy = "check RAPPORT_MODEL_URL and RAPPORT_MODEL_KEY; without it all else goes on"
        return Finding(f"{said}, but it cannot be asked: {problem}", remedy)
    return Finding(said)


def skew(who: str, headers: dict[str, str], clock: Clock) -> Finding:
    """Compare our clock with a server's Date header, which knows whole seconds only."""
    if "date" not in headers:
        return Finding(f"{who} does not tell the time")
    seconds = round((clock.now() - parsedate_to_datetime(headers["date"])).total_seconds())
    if abs(seconds) <= _SKEW_SECONDS:
        return Finding(f"our clock agrees with {who}'s")
    way = "ahead of" if seconds > 0 else "behind"
    return Finding(f"our clock is {abs(seconds)} s {way} {who}'s", "set it by NTP: `timedatectl set-ntp true`")


async def _ask(url: str, token: str = "") -> Answer:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        async with (
            aiohttp.ClientSession(timeout=_TIMEOUT, headers=headers) as session,
            session.post(url, allow_redirects=False) as response,
        ):
            data = await response.json(content_type=None)
            received = {name.lower(): value for name, value in response.headers.items()}
            return Answer(data if isinstance(data, dict) else {}, received)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        # The error's text may hold the address, and Telegram's addresses hold the token.
        return Answer({}, {}, type(error).__name__)
