"""Every number of the Bot API that the server holds its callers to, each with where it is documented.

API = https://core.telegram.org/bots/api, FAQ = https://core.telegram.org/bots/faq and the Bot Support article
https://telegra.ph/Hitting-limits-bot-FAQ. "observed" marks what Telegram enforces without documenting it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TEXT_UNITS: Final = 4096  # API sendMessage.text: 1-4096 characters (UTF-16 code units) after entities parsing.
CAPTION_UNITS: Final = 1024  # API sendPhoto.caption: 0-1024 characters after entities parsing.
ENTITIES_PER_MESSAGE: Final = 100  # observed: formatting beyond the hundredth entity is dropped silently.

CALLBACK_DATA_BYTES: Final = 64  # API InlineKeyboardButton.callback_data: 1-64 bytes.
INLINE_BUTTONS: Final = 100  # observed: a keyboard of more buttons answers REPLY_MARKUP_TOO_LONG.
PLACEHOLDER_CHARACTERS: Final = 64  # API ForceReply.input_field_placeholder: 1-64 characters.
CALLBACK_ANSWER_CHARACTERS: Final = 200  # API answerCallbackQuery.text: 0-200 characters.
CALLBACK_LIFETIME_SECONDS: Final = 15 * 60.0  # observed: later answers get "query is too old".

COMMANDS: Final = 100  # API setMyCommands.commands: at most 100 commands.
COMMAND_PATTERN: Final = r"[a-z0-9_]{1,32}"  # API BotCommand.command: 1-32 lowercase letters, digits, underscores.
COMMAND_DESCRIPTION_CHARACTERS: Final = 256  # API BotCommand.description: 1-256 characters.
BOT_DESCRIPTION_CHARACTERS: Final = 512  # API setMyDescription.description: 0-512 characters.
BOT_SHORT_DESCRIPTION_CHARACTERS: Final = 120  # API setMyShortDescription.short_description: 0-120 characters.

UPDATES_PER_CALL: Final = 100  # API getUpdates.limit: 1-100, defaults to 100.
LONG_POLL_SECONDS: Final = 50  # observed: the server waits no longer whatever timeout asks for.
RETENTION_SECONDS: Final = 24 * 3600.0  # API "Getting updates": kept no longer than 24 hours.

SECRET_TOKEN_PATTERN: Final = r"[A-Za-z0-9_-]{1,256}"  # API setWebhook.secret_token.  # noqa: S105 - a pattern.
WEBHOOK_CONNECTIONS: Final = 40  # API setWebhook.max_connections: 1-100, defaults to 40.
WEBHOOK_CONNECTIONS_MAX: Final = 100
WEBHOOK_PORTS: Final = (443, 80, 88, 8443)  # API setWebhook, note 3.
WEBHOOK_WAIT_SECONDS: Final = 60.0  # A maintainer in tdlib/telegram-bot-api issues 211 and 341: waits up to 60 s.

DELETE_WITHIN_SECONDS: Final = 48 * 3600.0  # API deleteMessage: only if it was sent less than 48 hours ago.
DELETE_BATCH: Final = 100  # API deleteMessages.message_ids: 1-100.
DOWNLOAD_BYTES: Final = 20 * 1024 * 1024  # API getFile: files of up to 20 MB.
UPLOAD_BYTES: Final = 50 * 1024 * 1024  # API "Sending files": 50 MB for other files.
PHOTO_BYTES: Final = 10 * 1024 * 1024  # API sendPhoto: at most 10 MB.
START_PAYLOAD_CHARACTERS: Final = 64  # https://core.telegram.org/bots/features#deep-linking: up to 64 characters.
INLINE_RESULTS: Final = 50  # API answerInlineQuery.results: no more than 50.
INLINE_RESULT_ID_BYTES: Final = 64  # API InlineQueryResultArticle.id: 1-64 bytes.
INLINE_QUERY_CHARACTERS: Final = 256  # API InlineQuery.query: up to 256 characters.


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast messages may be posted (FAQ): a token bucket for each chat, each group, and the whole bot.

    The chat's rule is "avoid more than one message per second; short bursts may pass": `chat_burst` is how
    many pass at once. Groups get 20 in any minute, all chats together "30 messages per second or so".
    """

    chat_per_second: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20
    overall_per_second: int = 30
