"""What the Bot API's refusals mean for delivery: one table, and a careful answer for what it does not name.

Wordings are those of tdlib/telegram-bot-api (Client.cpp, fail_query_with_error) and of
https://github.com/TelegramBotAPI/errors; they are matched in lower case, the first fit counts.
"""

import re
from typing import Final

from bot.adapter import NotSent, Outcome, Reason, Unknown
from bot.markup import cut

TABLE: Final[tuple[tuple[str, Reason], ...]] = (
    ("message is not modified", Reason.UNCHANGED),
    # The message, its topic or its chat is not there (any more).
    ("message to edit not found", Reason.GONE),
    ("message to delete not found", Reason.GONE),
    ("message to be replied not found", Reason.GONE),
    ("reply message not found", Reason.GONE),
    ("replied message not found", Reason.GONE),
    ("message can't be edited", Reason.GONE),
    ("message can't be deleted", Reason.GONE),
    ("there is no text in the message to edit", Reason.GONE),
    ("there is no caption in the message to edit", Reason.GONE),
    ("message_id_invalid", Reason.GONE),
    ("message thread not found", Reason.GONE),
    ("topic_deleted", Reason.GONE),
    ("topic_id_invalid", Reason.GONE),
    ("chat not found", Reason.GONE),
    ("user not found", Reason.GONE),
    ("chat_id_invalid", Reason.GONE),
    ("peer_id_invalid", Reason.GONE),
    ("group is deactivated", Reason.GONE),
    ("group chat was deactivated", Reason.GONE),
    ("the group chat was deleted", Reason.GONE),
    ("upgraded to a supergroup", Reason.GONE),  # With its new id it is MOVED: see below.
    ("migrated to a supergroup", Reason.GONE),
    ("user is deactivated", Reason.GONE),
    ("query is too old", Reason.GONE),
    # The bot may not write there.
    ("topic_closed", Reason.FORBIDDEN),
    ("bot was blocked by the user", Reason.FORBIDDEN),
    ("bot was kicked", Reason.FORBIDDEN),
    ("bot is not a member", Reason.FORBIDDEN),
    ("bot can't initiate conversation", Reason.FORBIDDEN),
    ("bot can't send messages to", Reason.FORBIDDEN),
    ("not enough rights", Reason.FORBIDDEN),
    ("have no rights to send", Reason.FORBIDDEN),
    ("need administrator rights", Reason.FORBIDDEN),
    ("chat_admin_required", Reason.FORBIDDEN),
    ("chat_write_forbidden", Reason.FORBIDDEN),
    ("chat_send_plain_forbidden", Reason.FORBIDDEN),
    ("chat_send_photos_forbidden", Reason.FORBIDDEN),
    ("chat_send_media_forbidden", Reason.FORBIDDEN),
    ("chat_guest_send_forbidden", Reason.FORBIDDEN),
    ("chat_restricted", Reason.FORBIDDEN),
    ("chat_forbidden", Reason.FORBIDDEN),
    ("channel_private", Reason.FORBIDDEN),
    ("user_banned_in_channel", Reason.FORBIDDEN),
    ("allow_payment_required", Reason.FORBIDDEN),
    ("privacy_premium_required", Reason.FORBIDDEN),
    # The markup: plain text passes.
    ("can't parse entities", Reason.MARKUP),
    ("can't parse message text", Reason.MARKUP),
    ("entities_too_long", Reason.MARKUP),
    ("entity_bounds_invalid", Reason.MARKUP),
    # The file is not there, or was something else: the words, which say so, pass without it.
    ("wrong file identifier", Reason.MARKUP),
    ("wrong remote file identifier", Reason.MARKUP),
    ("wrong file_id", Reason.MARKUP),
    ("can't use file of type", Reason.MARKUP),
    ("file reference", Reason.MARKUP),
    ("file_reference_", Reason.MARKUP),
    # What we wrote is wrong: the same again would be refused again.
    ("button_data_invalid", Reason.BROKEN),
    ("button_url_invalid", Reason.BROKEN),
    ("button_type_invalid", Reason.BROKEN),
    ("can't parse inline keyboard", Reason.BROKEN),
    ("can't parse reply keyboard markup", Reason.BROKEN),
    ("inline keyboard expected", Reason.BROKEN),
    ("object expected as reply markup", Reason.BROKEN),
    ("reply markup is too long", Reason.BROKEN),
    ("message text is empty", Reason.BROKEN),
    ("message must be non-empty", Reason.BROKEN),
    ("message is too long", Reason.BROKEN),
    ("message_too_long", Reason.BROKEN),
    ("text is too long", Reason.BROKEN),
    ("caption is too long", Reason.BROKEN),
    ("media_caption_too_long", Reason.BROKEN),
    ("message identifier is not specified", Reason.BROKEN),
    ("chat_id is empty", Reason.BROKEN),
    ("wrong type of the web page content", Reason.BROKEN),
    ("failed to get http url content", Reason.BROKEN),
    ("wrong http url", Reason.BROKEN),
    ("photo_invalid_dimensions", Reason.BROKEN),
    ("file is too big", Reason.BROKEN),
    # It passes by itself.
    ("msg_wait_failed", Reason.LATER),
)

_BY_STATUS: Final = {
    400: Reason.BROKEN,
    401: Reason.ACCOUNT,
    403: Reason.FORBIDDEN,
    404: Reason.ACCOUNT,  # A token that never was one is "Not Found", not "Unauthorized".
    409: Reason.LATER,
    413: Reason.BROKEN,
    429: Reason.LIMIT,
}
_WAIT: Final = re.compile(r"retry after (\d+)")


def refusal(status: int, description: str, *, retry_after: float | None = None, moved_to: int | None = None) -> Outcome:
    """Class an answer with ``ok: false``; ``status`` 0 stands for one that is not known.

    What no row names is classed by its status: a 4xx was surely not posted, anything else may have been.
    """
    said = description.lower()
    if moved_to is not None:
        return NotSent(reason=Reason.MOVED, code="migrated", moved_to=str(moved_to))
    if status == 429 or retry_after is not None or said.startswith("too many requests"):
        wait = _WAIT.search(said)
        seconds = retry_after if retry_after is not None else float(wait.group(1)) if wait else None
        return NotSent(reason=Reason.LIMIT, code="too many requests", retry_after=seconds)
    if status >= 500:
        return Unknown(code=str(status))
    if status not in {401, 404, 409}:
        for fragment, reason in TABLE:
            if fragment in said:
                return NotSent(reason=reason, code=fragment)
    default = _BY_STATUS.get(status, Reason.BROKEN if 400 <= status < 500 else None)
    code = cut(f"{status} {description}", 80)
    return Unknown(code=code) if default is None else NotSent(reason=default, code=code)
