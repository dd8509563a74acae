"""How updates come in: by polling or by webhook, never both."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import structlog
from aiogram.exceptions import TelegramNotFound
from aiogram.methods import TelegramMethod
from aiohttp import web

from bot.telegram.client import TELEGRAM, client
from bot.telegram.incoming import inbound, inline, update, webhook
from bot.telegram.incoming.poller import Poller
from bot.telegram.rendering import limits, menu
from handlers.kit.ports import Clock, Inbox

_log = structlog.get_logger(__name__)


class GetRawMe(TelegramMethod[dict[str, Any]]):
    """getMe as plain JSON: aiogram's type refuses an answer for any field that a server leaves out."""

    __returning__ = dict[str, Any]
    __api_method__ = "getMe"


class TelegramDoors:
    """One bot's doors. ``webhook_url`` is the public address of our server, without a path.

    ``offset`` is the stored mark ``poller.mark_key(bot_id)``. A webhook without a secret is a ``ValueError``. ``find``,
    where it is set, finds the records for inline queries.
    """

    def __init__(
        self,
        *,
        inbox: Inbox,
        token: str,
        clock: Clock,
        base_url: str = TELEGRAM,
        webhook_url: str | None = None,
        webhook_secret: str | None = None,
        offset: int | None = None,
        on_conflict: Callable[[], None] = lambda: None,
    ) -> None:
        self._inbox = inbox
        self._clock = clock
        self._webhook_url = webhook_url
        self._secret = webhook.checked_secret(webhook_secret) if webhook_url else ""
        self._bot = client(token, base_url, seconds=limits.POLL_SECONDS + limits.POLL_MARGIN_SECONDS)
        self._me: inbound.Me | None = None
        self.offset = offset
        self.on_conflict = on_conflict
        self.find: inline.Find | None = None
        self._polling: asyncio.Task[Any] | None = None
        self._answering: set[asyncio.Task[bool]] = set()

    async def identify(self) -> inbound.Me:
        """Ask Telegram once who the bot is: its id and its user name (empty where there is none).

        Raises aiogram's errors, ``TelegramUnauthorizedError`` or ``TelegramNotFound`` for a wrong token.
        """
        if self._me is None:
            found = await self._bot(GetRawMe())
            name = found.get("username")
            # A token begins with its bot's id (https://core.telegram.org/bots/api#authorizing-your-bot).
            self._me = inbound.Me(str(found.get("id") or self._bot.id), name if isinstance(name, str) else "")
        return self._me

    async def set_menu(self, entries: menu.Entries) -> None:
        """Set the command menu from names and their descriptions by language."""
        await menu.set_menu(self._bot, entries)

    async def close_webhook(self) -> None:
        """Take a webhook down, if there is one: while it stands, nothing can be polled. Raises aiogram's errors.

        A Bot API server that does not know the method has no webhook either; a real conflict shows when polling.
        """
        await self.identify()
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramNotFound as error:
            _log.warning("telegram_method_missing", method="deleteWebhook", error=type(error).__name__)

    async def run_polling(self) -> None:
        """Poll until ``stop``, once ``close_webhook`` has made room for it."""
        self._polling = asyncio.current_task()
        me = await self.identify()
        poller = Poller(self._bot, self._inbox, me, self._clock, self.offset, self.on_conflict, self._answer)
        await poller.run()

    async def open_webhook(self) -> None:
        """Tell Telegram where to send updates. Raises ``ValueError`` where no address is configured."""
        if self._webhook_url is None:
            raise ValueError("no webhook address is configured")
        await self.identify()
        await self._bot.set_webhook(
            self._webhook_url.rstrip("/") + webhook.path_of(self._secret),
            secret_token=self._secret,
            allowed_updates=list(update.KINDS),
            drop_pending_updates=False,
        )

    def routes(self) -> list[web.RouteDef]:
        """List the webhook's route; none when updates are polled for."""
        return webhook.routes(self._secret, self._receive) if self._webhook_url else []

    async def stop(self, *, forget_webhook: bool = False) -> None:
        """End polling and close the connections; what is not committed Telegram will send again.

        A webhook stays as it is unless ``forget_webhook``: Telegram keeps updates for 24 hours either way.
        """
        if self._polling is not None and self._polling is not asyncio.current_task():
            self._polling.cancel()
            with suppress(asyncio.CancelledError):
                await self._polling
        for task in self._answering:
            task.cancel()
        if forget_webhook and self._webhook_url:
            await self._bot.delete_webhook(drop_pending_updates=False)
        await self._bot.session.close()

    def _answer(self, query: update.InlineQuery) -> None:
        """Answer an inline query beside everything else; of too many at once the latest are left unanswered."""
        if self.find is None or self._me is None or len(self._answering) >= limits.QUERIES_AT_ONCE:
            return
        task = asyncio.create_task(inline.answer(self._bot, self._me, query, self.find))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _receive(self, raw: Any) -> None:
        requests = inbound.requests_of([raw], await self.identify(), self._clock.now())
        if requests:
            await self._inbox.accept(*requests)
        for query in inbound.queries_of([raw]):
            self._answer(query)
