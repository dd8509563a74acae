"""Every number of the Bot API that we live inside, each with where it is documented.

API = https://core.telegram.org/bots/api; FAQ = https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
"Observed" marks what Telegram enforces without documenting it.
"""

from typing import Final

TEXT_UNITS: Final = 4096  # API sendMessage.text: 1-4096 characters (UTF-16 units) after entities parsing.
CAPTION_UNITS: Final = 1024  # API sendPhoto.caption: 0-1024 characters after entities parsing.
BUTTONS: Final = 100  # Observed: a keyboard of more buttons is refused as REPLY_MARKUP_TOO_LONG.
TOAST_CHARACTERS: Final = 200  # API answerCallbackQuery.text: 0-200 characters.
COMMANDS: Final = 100  # API setMyCommands.commands: at most 100.
COMMAND_DESCRIPTION_CHARACTERS: Final = 256  # API BotCommand.description: 1-256 characters.
INLINE_RESULTS: Final = 50  # API answerInlineQuery.results: at most 50.
QUERIES_AT_ONCE: Final = 16  # Ours: every keystroke of everybody is a query.
UPDATES: Final = 100  # API getUpdates.limit: 1-100.
WEBHOOK_WORD: Final = r"[A-Za-z0-9_-]{1,256}"  # API setWebhook.secret_token.

CHAT_RATE: Final = 1.0  # FAQ: no more than one message per second in a chat …
CHAT_BURST: Final = 3  # … though "short bursts that go over this limit" are allowed; three is our choice.
# A bucket lets its burst and its refill through, so the two together, not each alone, stay within what is allowed.
GROUP_RATE: Final = (
    15 / 60
)  # FAQ: no more than 20 messages per minute in a group: 5 at once and 15 in the minute after.
GROUP_BURST: Final = 5
BOT_RATE: Final = 20.0  # FAQ: about 30 messages per second over all chats: 10 at once and 20 in the second after.
BOT_BURST: Final = 10

# What is ours to choose.
REPEAT_UNITS: Final = 96  # Kept free in every text for the line that marks a possible repeat.
TABLE_COLUMNS: Final = 34  # What a phone shows of fixed-width text without breaking the line.
LABEL_CHARACTERS: Final = 64  # Longer button labels are cut by every client anyway.
SHORT_LABEL: Final = 16  # Two labels of at most this width fit beside each other on a phone.
SEND_SECONDS: Final = 5.0  # One attempt at a message; half of the delivery's lease.
CONNECT_SECONDS: Final = 3.0  # Shorter than an attempt, so that a dead network is known as "surely not sent".
TOAST_SECONDS: Final = 2.5  # A prompt answer's deadline.
POLL_SECONDS: Final = 25  # How long Telegram holds a getUpdates open.
POLL_MARGIN_SECONDS: Final = 10  # How much longer the client waits than that.
IDLE_SECONDS: Final = 0.5  # The least between two empty answers: a server that holds nothing open is not hammered.
WEBHOOK_BODY_BYTES: Final = 1 << 20  # An update is a few kilobytes; this is plenty.
