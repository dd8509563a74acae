"""aiogram's client, as this package uses it."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientTimeout

from bot.telegram import limits

TELEGRAM = "https://api.telegram.org"


def client(token: str, base_url: str = TELEGRAM, *, seconds: float = limits.SEND_SECONDS) -> Bot:
    """Make a client whose calls end after ``seconds``. Raises ``TokenValidationError`` for what is no token.

    Connecting has a shorter deadline of its own: a network that is down is then surely "not sent".
    """
    # aiogram hands its session's timeout on to aiohttp as it is, and aiohttp takes a ClientTimeout there.
    deadline: Any = ClientTimeout(total=seconds, connect=min(limits.CONNECT_SECONDS, seconds))
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(base_url), timeout=deadline))
