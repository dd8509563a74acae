"""Inline mode: ``@bot acme`` in any chat offers cards to insert, answered at once and never stored.

Anybody may read the chat into which a card goes, so outside our own conversation it carries a name and a link that
opens only for members (https://core.telegram.org/bots/inline). Nothing is cached: ``cache_time`` 0, ``is_personal``.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultUnion,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.markup import Words, clean, cut
from bot.telegram.incoming import update
from bot.telegram.incoming.inbound import Me, person
from bot.telegram.rendering import html, limits
from handlers.kit.links import payload_of
from handlers.kit.phrase import literal, say
from handlers.kit.ports import Lookup, Match, Matches
from handlers.kit.reply import Heading, Note, Reply
from handlers.kit.request import Place, Platform
from locales.catalog import catalog

Find = Callable[[Lookup], Awaitable[Matches]]
_WITH_US = "sender"  # API InlineQuery.chat_type: "a private chat with the inline query sender", that is, with the bot.
_log = structlog.get_logger(__name__)


def lookup(query: update.InlineQuery, me: Me) -> Lookup:
    """Say what is looked for; whole cards only where nobody but the person and the bot reads."""
    place = Place(platform=Platform.TELEGRAM, account=me.id, channel=str(query.sender.id))
    return Lookup(
        place=place,
        sender=person(query.sender),
        typed=clean(query.query),
        whole=query.chat_type == _WITH_US,
    )


async def answer(bot: Bot, me: Me, query: update.InlineQuery, find: Find) -> bool:
    """Answer one query in time or not at all: the next keystroke asks again. A stranger gets an empty list."""
    try:
        async with asyncio.timeout(limits.TOAST_SECONDS):
            found = await find(lookup(query, me))
            results = [_result(each, found.locale, me) for each in found.items[: limits.INLINE_RESULTS]]
            return await bot.answer_inline_query(query.id, _listed(results), cache_time=0, is_personal=True)
    except (AiogramError, OSError, ValueError) as error:
        # TimeoutError is an OSError; a query that waited while we were away is too old to be answered.
        _log.info("telegram_inline_query_lost", error=type(error).__name__)
    except Exception as error:  # The store may be away: nothing hangs on this answer.
        _log.warning("telegram_inline_query_failed", error=type(error).__name__)
    return False


def _listed(results: Sequence[InlineQueryResultArticle]) -> list[InlineQueryResultUnion]:
    return list(results)


def _result(match: Match, locale: str, me: Me) -> InlineQueryResultArticle:
    words = Words(catalog(), locale, "")
    kind = say(f"common-kind-{match.kind}")
    link = payload_of(match.kind, match.id)
    text = html.render(match.card or Reply((Heading(literal(match.name)), Note(kind))), words, iter(()))
    button = InlineKeyboardButton(text=words(say("common-open")), url=f"https://t.me/{me.username}?start={link}")
    return InlineQueryResultArticle(
        id=link,
        title=cut(match.name, limits.LABEL_CHARACTERS) or "…",
        description=match.about or words(kind),
        input_message_content=InputTextMessageContent(
            message_text=text["text"],
            parse_mode=text.get("parse_mode"),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]) if me.username else None,
    )
