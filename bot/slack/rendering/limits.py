"""Slack's limits, one table; every renderer cuts to these numbers, nobody writes one elsewhere.

Sources, by the letter in the comments (pages of docs.slack.dev/reference unless said otherwise):
B block-kit/blocks/*, E block-kit/block-elements/*, C block-kit/composition-objects/*,
V views and surfaces/modals,
M methods/chat.postMessage, U methods/chat.update, R docs.slack.dev/apis/web-api/rate-limits,
S docs.slack.dev/authentication/verifying-requests-from-slack,
I docs.slack.dev/interactivity/handling-user-interaction,
O observed by others and not documented.
"""

from typing import Final

MESSAGE_BLOCKS: Final = 50  # B: up to 50 blocks in a message.
MESSAGE_TEXT: Final = 4_000  # M recommends it, U refuses more (msg_too_long); counted after escaping.
MESSAGE_SHOWN: Final = 12_000  # O: msg_blocks_too_long near 13,200 characters of shown text.

SECTION: Final = 3_000  # B section, C text object.
HEADER: Final = 150  # B header.
NOTE: Final = 2_000  # C text object allows 3,000; a quiet line needs less.
LABEL: Final = 200  # Ours: a field's label, kept short so that its value finds room.
VALUE: Final = 2_000  # B section's field; the same bound serves our rich_text fields.
FIELDS: Final = 50  # Ours: rows of one record.
TABLE_ROWS: Final = 100  # B table, with the title row.
TABLE_COLUMNS: Final = 20  # B table.
TABLE_SHOWN: Final = 10_000  # B table: characters of all cells together.
CELL: Final = 500  # Ours: a cell that stays a cell.

ELEMENTS: Final = 25  # B actions.
BUTTON: Final = 75  # E button.
OPTIONS: Final = 100  # E static select.
OPTION: Final = 75  # C option.
OPTION_VALUE: Final = 150  # C option.
PLACEHOLDER: Final = 150  # E static select, plain-text input.

VIEW_BLOCKS: Final = 100  # V.
VIEW_TITLE: Final = 24  # V: title, submit and close.
BLOCK_ID: Final = 255  # B.
INPUT_LABEL: Final = 2_000  # B input: label and hint.
INPUT_TEXT: Final = 3_000  # E plain-text input.

ACCEPT_SECONDS: Final = 2.5  # I, P apis/events-api: an answer within three seconds.
LOADING_SECONDS: Final = 1.2  # Ours: the window opens first, and what was asked must still be stored in time.
SUGGEST_SECONDS: Final = 2.0  # I: a menu's options within three seconds.
PROMPT_SECONDS: Final = 2.5  # I: a trigger lives three seconds.
BODY_BYTES: Final = 1_048_576  # Ours: far above any payload Slack sends.
CHANNEL_RATE: Final = 1.0  # R: one message a second in a channel, short bursts allowed.
CHANNEL_BURST: Final = 3  # O: a size at which bursts pass.
WORKSPACE_RATE: Final = 5.0  # R: "several hundred messages per minute" in a workspace.
WORKSPACE_BURST: Final = 20  # O.
