"""aiogram's client, as this package uses it."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession, ClientTimeout

from bot.adapter import last_look
from bot.telegram.rendering import limits

TELEGRAM = "https://api.telegram.org"


class _Session(AiohttpSession):
    """aiogram's session, whose requests look once more whether they may go when their connection stands."""

    async def create_session(self) -> ClientSession:
        """Make the session, as aiogram does, and let it look."""
        known = self._session
        made = await super().create_session()
        if made is not known:
            # aiogram gives no way in to the session that it makes; a trace is frozen before its first use.
            trace = last_look()
            trace.freeze()
            made._trace_configs.append(trace)
        return made


def client(token: str, base_url: str = TELEGRAM, *, seconds: float = limits.SEND_SECONDS) -> Bot:
    """Make a client whose calls end after ``seconds``. Raises ``TokenValidationError`` for what is no token.

    Connecting has a shorter deadline of its own: a network that is down is then surely "not sent".
    """
    # aiogram hands its session's timeout on to aiohttp as it is, and aiohttp takes a ClientTimeout there.
    deadline: Any = ClientTimeout(total=seconds, connect=min(limits.CONNECT_SECONDS, seconds))
    return Bot(token, session=_Session(api=TelegramAPIServer.from_base(base_url), timeout=deadline))
