"""Every number that Slack documents and this server enforces, with its source.

Sources, by the letter in the comments (pages of docs.slack.dev/reference unless said otherwise):
B block-kit/blocks/*, E block-kit/block-elements/*, C block-kit/composition-objects/*, V views/modal-views,
M methods/chat.postMessage, R docs.slack.dev/apis/web-api/rate-limits,
I docs.slack.dev/interactivity/handling-user-interaction, P docs.slack.dev/apis/events-api,
K slack_sdk.models (the validators of the official SDK), O observed and reported, not documented.
"""

from typing import Final

# Messages.
MESSAGE_BLOCKS: Final = 50  # B overview: "up to 50 blocks in each message"
MESSAGE_TEXT: Final = 40_000  # M: longer text is truncated
UPDATE_TEXT: Final = 4000  # methods/chat.update: msg_too_long, "cannot exceed 4,000 characters"
DIRECT_PEOPLE: Final = 8  # methods/conversations.open: too_many_users
MESSAGE_ATTACHMENTS: Final = 100  # M: error too_many_attachments, "no more than 100"
MESSAGE_BLOCKS_SIZE: Final = 13_200  # O: msg_blocks_too_long seen near 13,200 characters of markdown (bolt-js 2509)
METADATA_SIZE: Final = 16_000  # O: the error metadata_too_large is documented (M), its number is not
METADATA_EVENT_TYPE: Final = 255  # O: the same; a short name is expected
MARKDOWN_TEXT: Final = 12_000  # M markdown_text; B markdown block

# Blocks.
BLOCK_ID: Final = 255  # B, K
SECTION_TEXT: Final = 3000  # B section, K
SECTION_FIELDS: Final = 10  # B section, K
SECTION_FIELD_TEXT: Final = 2000  # B section
HEADER_TEXT: Final = 150  # B header, K
ACTIONS_ELEMENTS: Final = 25  # B actions, K
CONTEXT_ELEMENTS: Final = 10  # B context, K
IMAGE_URL: Final = 3000  # B image, K
IMAGE_ALT: Final = 2000  # B image, K
IMAGE_TITLE: Final = 2000  # B image, K
INPUT_LABEL: Final = 2000  # B input, K
INPUT_HINT: Final = 2000  # B input, K
TABLE_ROWS: Final = 100  # B table
TABLE_COLUMNS: Final = 20  # B table

# Elements and composition objects.
ACTION_ID: Final = 255  # E, K
TEXT_OBJECT: Final = 3000  # C text object: 1 to 3000 characters
BUTTON_TEXT: Final = 75  # E button, K
BUTTON_VALUE: Final = 2000  # E button, K
BUTTON_URL: Final = 3000  # E button, K
ACCESSIBILITY_LABEL: Final = 75  # E button, K
PLACEHOLDER: Final = 150  # E select menus, K
OPTIONS: Final = 100  # E static select, K
OPTION_GROUPS: Final = 100  # E static select, K
OPTION_TEXT: Final = 75  # C option object, K
OPTION_VALUE: Final = 150  # C option object, K (75 until 2024)
OPTION_DESCRIPTION: Final = 75  # C option object
OPTION_GROUP_LABEL: Final = 75  # C option group, K
OVERFLOW_OPTIONS: Final = 5  # E overflow menu, K
CHOICES: Final = 10  # E checkboxes and radio button group
PLAIN_INPUT: Final = 3000  # E plain-text input: max_length and min_length up to 3000
CONFIRM_TITLE: Final = 100  # C confirmation dialog, K
CONFIRM_TEXT: Final = 300  # C confirmation dialog, K
CONFIRM_BUTTON: Final = 30  # C confirmation dialog, K

# Views.
VIEW_BLOCKS: Final = 100  # V, B overview
VIEW_TITLE: Final = 24  # V (title, submit and close)
VIEW_CALLBACK_ID: Final = 255  # V
VIEW_EXTERNAL_ID: Final = 255  # V
VIEW_PRIVATE_METADATA: Final = 3000  # V
VIEW_SIZE: Final = 250_000  # methods/views.open: view_too_large, "greater than 250kb"
VIEW_STACK: Final = 3  # docs.slack.dev/surfaces/modals: up to three views at once

# Time, in seconds.
ACKNOWLEDGE: Final = 3.0  # I and P: within three seconds
TRIGGER: Final = 3.0  # I: trigger_id expires after three seconds
RESPONSE_URL: Final = 30 * 60.0  # I: within 30 minutes
RESPONSE_URL_USES: Final = 5  # I: up to five times
SIGNATURE_AGE: Final = 300.0  # docs.slack.dev/authentication/verifying-requests-from-slack
EVENT_RETRIES: Final = (1.0, 60.0, 300.0)  # P: "nearly immediately", after 1 minute, after 5 minutes

# Rates.
POSTS_PER_SECOND: Final = 1.0  # R: chat.postMessage, one a second in a channel
POST_BURST: Final = 5  # R allows "short bursts"; their size is O
POSTS_PER_MINUTE: Final = 600  # R: "several hundred messages per minute" a workspace; the number is O
TIER_1: Final = 1  # R: calls a minute, for each method and workspace
TIER_2: Final = 20  # R
TIER_3: Final = 50  # R
TIER_4: Final = 100  # R
SOCKET_CONNECTIONS: Final = 10  # P using-socket-mode: up to 10 at the same time
