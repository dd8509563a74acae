"""Connecting the platforms that are configured: their doors in, their adapters out."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import structlog
from aiohttp import web

from bot.adapter import Adapter, Address
from bot.delivery.sender import Sender
from bot.settings import Settings
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.forms.proofing import proof
from handlers.dispatcher.meaning.forms.suggesting import suggest
from handlers.kit.command import registry
from handlers.kit.ports import Clock, Directory, Inbox, Prompt
from handlers.kit.request import Platform
from locales.catalog import catalog
from storage.unit_of_work import Store

if TYPE_CHECKING:  # Each platform's SDK takes seconds to import, and only what is configured is.
    from bot.slack.incoming.doors import SlackDoors
    from bot.telegram.incoming.doors import TelegramDoors

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_LONGEST_TOLD = 200
# How a wrong token shows: Slack's codes, and aiogram's errors.
_REFUSED = (
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "Unauthorized",
    "NotFound",
)
_log = structlog.get_logger(__name__)


class WrongAccount(Exception):
    """The token belongs to another Slack team or Telegram bot than this installation serves."""

    def __init__(self, variable: str, known: str, found: str) -> None:
        super().__init__(
            f"{variable} belongs to {found}, but this installation serves {known}: use that one's token, or another"
            " RAPPORT_DATABASE_URL."
        )


class Bench(Protocol):
    """What a platform is connected to; ``bot.app.App`` is one."""

    @property
    def settings(self) -> Settings:
        """What is configured."""
        ...

    @property
    def clock(self) -> Clock:
        """Business time."""
        ...

    @property
    def inbox(self) -> Inbox:
        """Where the doors put what arrives."""
        ...

    @property
    def adapters(self) -> dict[Platform, Adapter]:
        """Where delivery finds the platforms."""
        ...

    async def in_store(self, work: Callable[[Store], Awaitable[Any]]) -> Any:
        """Run one unit of work in the installation's workspace."""
        ...

    async def in_reading(self, work: Callable[[Store], Awaitable[Any]]) -> Any:
        """Run one unit that only reads in the installation's workspace."""
        ...

    @property
    def house(self) -> House:
        """What the dispatcher works with, for answers that a platform wants at once."""
        ...

    @property
    def sender(self) -> Sender:
        """What sends, and hears of a platform that it can again."""
        ...

    def equip(self, platform: Platform, prompt: Prompt, directory: Directory) -> None:
        """Give the dispatcher a platform's ports."""
        ...


@dataclass(slots=True)
class Link:
    """A connected platform: its routes, what runs as long as it lives, and how it is closed."""

    name: str
    routes: list[web.RouteDef]
    run: Callable[[], Coroutine[Any, Any, None]]
    close: Callable[[], Coroutine[Any, Any, None]]
    is_up: Callable[[], Awaitable[bool]]


async def connect_slack(bench: Bench) -> Link:
    """Build Slack's doors and adapter. Nothing is asked of Slack before ``Link.run``."""
    from bot.slack.directory import SlackDirectory
    from bot.slack.prompts import SlackPrompt
    from bot.slack.sender import SlackAdapter

    settings, doors, up = bench.settings, _slack_doors(bench), asyncio.Event()
    token, base_url = _secret(settings.slack_bot_token), settings.slack_api_url
    adapter = SlackAdapter(token=token, base_url=base_url)
    prompt, directory = SlackPrompt(token=token, base_url=base_url), SlackDirectory(token=token, base_url=base_url)

    async def run() -> None:
        me = await _patiently(adapter.identify, "slack", "SLACK_BOT_TOKEN")
        await bench.in_store(lambda store: _belong(store, "slack_team", str(me.get("team_id", "")), "SLACK_BOT_TOKEN"))
        await _take_on(bench, adapter, adapter.team, prompt, directory)
        await _patiently(doors.start, "slack")
        up.set()
        if settings.slack_app_token:
            await doors.run_socket()

    async def close() -> None:
        await doors.stop()
        await adapter.stop()
        await directory.stop()
        await prompt.stop()

    async def is_up() -> bool:
        return up.is_set() and (not settings.slack_app_token or await doors.connected() > 0)

    return Link("slack", doors.routes() if settings.slack_signing_secret else [], run, close, is_up)


def _slack_doors(bench: Bench) -> "SlackDoors":
    from bot.slack.incoming.doors import SlackDoors

    settings = bench.settings

    async def is_ours(account: str, channel: str, thread: str) -> bool:
        async def look(store: Store) -> bool:
            if await store.cards.find_by_message("slack", account, channel, thread) is not None:
                return True
            return await store.cards.find_latest(channel, thread=thread) is not None

        return bool(await bench.in_reading(look))

    doors = SlackDoors(
        inbox=bench.inbox,
        signing_secret=_secret(settings.slack_signing_secret),
        bot_token=_secret(settings.slack_bot_token),
        app_token=_secret(settings.slack_app_token) or None,
        base_url=settings.slack_api_url,
        is_ours=is_ours,
        clock=bench.clock,
    )

    async def heard(intent: str, channel: str, message: str) -> None:
        await bench.sender.heard(intent, Address(platform=Platform.SLACK, account="", channel=channel), message)

    doors.suggest, doors.proof = partial(suggest, bench.house), partial(proof, bench.house)
    doors.on_own_message = heard
    return doors


async def connect_telegram(bench: Bench) -> Link:
    """Build Telegram's doors and adapter. Nothing is asked of Telegram before ``Link.run``."""
    from bot.telegram.directory import TelegramDirectory
    from bot.telegram.incoming.poller import mark_key
    from bot.telegram.prompts import TelegramPrompt
    from bot.telegram.sender import TelegramAdapter

    settings, doors, up = bench.settings, _telegram_doors(bench), asyncio.Event()
    token, base_url = _secret(settings.telegram_bot_token), settings.telegram_api_url
    adapter, prompt = TelegramAdapter(token=token, base_url=base_url), TelegramPrompt(token=token, base_url=base_url)

    async def run() -> None:
        me = await _patiently(doors.identify, "telegram", "TELEGRAM_BOT_TOKEN")
        await bench.in_store(lambda store: _belong(store, "telegram_bot", me.id, "TELEGRAM_BOT_TOKEN", me.username))
        mark = await bench.in_store(lambda store: store.state.find(mark_key(me.id)))
        doors.offset = int(mark["value"]) if mark else None
        await _take_on(bench, adapter, me.id, prompt, TelegramDirectory())
        asking = asyncio.create_task(_offer_menu(doors))
        try:
            if settings.telegram_webhook_url:
                await _patiently(doors.open_webhook, "telegram")
            else:
                await _patiently(doors.close_webhook, "telegram")
            up.set()
            if not settings.telegram_webhook_url:
                await doors.run_polling()
            await asking
        finally:
            asking.cancel()

    async def close() -> None:
        up.clear()
        await doors.stop()
        await asyncio.gather(adapter.close(), prompt.close())

    async def is_up() -> bool:
        return up.is_set()

    return Link("telegram", doors.routes(), run, close, is_up)


def _telegram_doors(bench: Bench) -> "TelegramDoors":
    from bot.telegram.incoming.doors import TelegramDoors

    settings = bench.settings
    doors = TelegramDoors(
        inbox=bench.inbox,
        token=_secret(settings.telegram_bot_token),
        clock=bench.clock,
        base_url=settings.telegram_api_url,
        webhook_url=settings.telegram_webhook_url,
        webhook_secret=_secret(settings.telegram_webhook_secret) or None,
        on_conflict=lambda: _log.warning(
            "telegram_polled_by_another", remedy="only one process may poll for a bot: stop the other one"
        ),
    )
    doors.find = partial(suggest, bench.house)
    return doors


async def _offer_menu(doors: "TelegramDoors") -> None:
    """Set the command menu, which is a comfort: the bot works without it."""
    try:
        await doors.set_menu(_menu())
    except Exception as error:  # Whatever it is, messages matter more; the next start tries again.
        _log.warning("telegram_menu_not_set", error=_told(error))


async def _belong(store: Store, column: str, account: str, variable: str, name: str = "") -> None:
    """Bind the installation to the first account of a platform. Raises ``WrongAccount`` for another one later."""
    workspace = await store.workspaces.get()
    known = getattr(workspace, column)
    key = f"account-{column}"
    mark = await store.state.find(key)
    if mark is not None and mark["id"] != account:
        raise WrongAccount(variable, str(mark["id"]), account)
    if mark is None:
        await store.state.put(key, {"id": account})
    if known != (name or account):
        setattr(workspace, column, name or account)


async def _take_on(bench: Bench, adapter: Adapter, account: str, prompt: Prompt, directory: Directory) -> None:
    """Let a platform that answers be sent to, at once also where an earlier token of its account was refused."""
    bench.adapters[adapter.platform] = adapter
    bench.equip(adapter.platform, prompt, directory)
    await bench.sender.resume(adapter.platform, account)


def _told(error: Exception) -> str:
    """Say what a platform answered; the log hides a token that may stand in it."""
    return f"{type(error).__name__}: {error}"[:_LONGEST_TOLD]


async def _patiently(ask: Callable[[], Awaitable[Any]], platform: str, variable: str = "") -> Any:
    """Ask again with growing pauses while a platform does not answer; the process stays up, and not ready.

    A refusal of the token says which ``variable`` to check.
    """
    pause = _FIRST_PAUSE
    while True:
        try:
            return await ask()
        except WrongAccount:
            raise
        except Exception as error:  # Whatever is wrong over there may be mended over there.
            told = _told(error)
            if variable and any(each in told for each in _REFUSED):
                _log.error("token_refused", platform=platform, error=told, check=variable, again_in=pause)
            else:
                _log.warning("platform_does_not_answer", platform=platform, error=told, again_in=pause)
        # Full jitter spreads the replicas of one installation.
        await asyncio.sleep(random.uniform(0.5, 1.0) * pause)  # noqa: S311  No secret hangs on it.
        pause = min(_LONGEST_PAUSE, pause * 2)


def _menu() -> list[tuple[str, dict[str, str]]]:
    """List the commands for Telegram's menu, each described in every language that has the words."""
    words = catalog()
    return [
        (each.name, {code: words.text(code, each.help_key, {}) for code in words.languages})
        for each in registry().visible("rep")
    ]


def _secret(value: Any) -> str:
    return value.get_secret_value() if value is not None else ""
