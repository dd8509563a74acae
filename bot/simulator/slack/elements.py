"""The rules of Block Kit's elements and composition objects.

Fields from https://docs.slack.dev/reference/block-kit/block-elements and …/composition-objects.
"""

import re
from typing import Any, Final

from bot.simulator.slack import limits
from bot.simulator.slack.rules import (
    Findings,
    Rule,
    anything,
    boolean,
    found,
    items,
    shape,
    string,
    typed,
    whole,
    word,
)

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def plain(longest: int) -> Rule:
    """Accept a plain_text object with 1 to `longest` characters."""
    return typed({"plain_text": shape({"text": string(longest, 1)}, {"emoji": boolean})})


def text(longest: int = limits.TEXT_OBJECT) -> Rule:
    """Accept a plain_text or mrkdwn object with 1 to `longest` characters."""
    return typed(
        {
            "plain_text": shape({"text": string(longest, 1)}, {"emoji": boolean}),
            "mrkdwn": shape({"text": string(longest, 1)}, {"verbatim": boolean}),
        }
    )


def _matching(pattern: re.Pattern[str], words: str) -> Rule:
    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if not isinstance(value, str) or pattern.fullmatch(value) is None:
            found(findings, words, pointer)

    return rule


action_id: Final = string(limits.ACTION_ID, 1)
_placeholder: Final = plain(limits.PLACEHOLDER)
_date: Final = _matching(_DATE, "must be a date in the format YYYY-MM-DD")
_time: Final = _matching(_TIME, "must be a time in the format HH:mm")
_confirm: Final = shape(
    {
        "title": plain(limits.CONFIRM_TITLE),
        "text": text(limits.CONFIRM_TEXT),
        "confirm": plain(limits.CONFIRM_BUTTON),
        "deny": plain(limits.CONFIRM_BUTTON),
    },
    {"style": word("primary", "danger")},
)
_value: Final = {"value": string(limits.OPTION_VALUE, 1)}
_option: Final = shape({"text": plain(limits.OPTION_TEXT), **_value}, {"description": plain(limits.OPTION_DESCRIPTION)})
_rich_option: Final = shape(
    {"text": text(limits.OPTION_TEXT), **_value}, {"description": text(limits.OPTION_DESCRIPTION)}
)
_overflow_option: Final = shape(
    {"text": plain(limits.OPTION_TEXT), **_value},
    {"description": plain(limits.OPTION_DESCRIPTION), "url": string(limits.IMAGE_URL)},
)
_options: Final = items(_option, limits.OPTIONS)
_groups: Final = items(
    shape({"label": plain(limits.OPTION_GROUP_LABEL), "options": _options}, {}), limits.OPTION_GROUPS
)
_menu: Final[dict[str, Rule]] = {
    "action_id": action_id,
    "placeholder": _placeholder,
    "confirm": _confirm,
    "focus_on_load": boolean,
}
_dispatch: Final = shape({}, {"trigger_actions_on": items(word("on_enter_pressed", "on_character_entered"), most=2)})
_button: Final = shape(
    {"text": plain(limits.BUTTON_TEXT)},
    {
        "action_id": action_id,
        "url": string(limits.BUTTON_URL),
        "value": string(limits.BUTTON_VALUE),
        "style": word("primary", "danger"),
        "confirm": _confirm,
        "accessibility_label": string(limits.ACCESSIBILITY_LABEL),
    },
)
_image: Final = shape(
    {"alt_text": string(limits.IMAGE_ALT)}, {"image_url": string(limits.IMAGE_URL), "slack_file": anything}
)
_plain_text_input: Final = shape(
    {},
    {
        "action_id": action_id,
        "placeholder": _placeholder,
        "initial_value": string(limits.PLAIN_INPUT),
        "multiline": boolean,
        "min_length": whole(0, limits.PLAIN_INPUT),
        "max_length": whole(1, limits.PLAIN_INPUT),
        "dispatch_action_config": _dispatch,
        "focus_on_load": boolean,
    },
)


def _either_options(menu: Rule) -> Rule:
    def rule(value: Any, pointer: str, findings: Findings) -> None:
        menu(value, pointer, findings)
        if ("options" in value) == ("option_groups" in value):
            found(findings, "must provide exactly one of options, option_groups", pointer)

    return rule


_static_select: Final = _either_options(
    shape({}, {**_menu, "options": _options, "option_groups": _groups, "initial_option": _option})
)
_multi_static_select: Final = _either_options(
    shape(
        {},
        {
            **_menu,
            "options": _options,
            "option_groups": _groups,
            "initial_options": items(_option, limits.OPTIONS),
            "max_selected_items": whole(1, limits.OPTIONS),
        },
    )
)
_choice_fields: Final[dict[str, Rule]] = {
    "action_id": action_id,
    "confirm": _confirm,
    "focus_on_load": boolean,
}
_choices: Final = {"options": items(_rich_option, limits.CHOICES)}

_SHARED: Final[dict[str, Rule]] = {
    "static_select": _static_select,
    "multi_static_select": _multi_static_select,
    "external_select": shape({}, {**_menu, "initial_option": _option, "min_query_length": whole(0, 100)}),
    "users_select": shape({}, {**_menu, "initial_user": string(20)}),
    "conversations_select": shape(
        {},
        {
            **_menu,
            "initial_conversation": string(20),
            "default_to_current_conversation": boolean,
            "response_url_enabled": boolean,
            "filter": anything,
        },
    ),
    "channels_select": shape({}, {**_menu, "initial_channel": string(20), "response_url_enabled": boolean}),
    "datepicker": shape({}, {**_menu, "initial_date": _date}),
    "timepicker": shape({}, {**_menu, "initial_time": _time, "timezone": string(100)}),
    "datetimepicker": shape({}, {**_choice_fields, "initial_date_time": whole(10**9, 10**10 - 1)}),
    "radio_buttons": shape(_choices, {**_choice_fields, "initial_option": _rich_option}),
    "checkboxes": shape(_choices, {**_choice_fields, "initial_options": items(_rich_option, limits.CHOICES)}),
}
_overflow: Final = shape(
    {"options": items(_overflow_option, limits.OVERFLOW_OPTIONS)},
    {"action_id": action_id, "confirm": _confirm},
)
_text_inputs: Final[dict[str, Rule]] = {
    "plain_text_input": _plain_text_input,
    "number_input": shape(
        {"is_decimal_allowed": boolean},
        {
            "action_id": action_id,
            "placeholder": _placeholder,
            "initial_value": string(100),
            "min_value": string(100),
            "max_value": string(100),
            "dispatch_action_config": _dispatch,
            "focus_on_load": boolean,
        },
    ),
    "email_text_input": shape(
        {},
        {
            "action_id": action_id,
            "placeholder": _placeholder,
            "initial_value": string(limits.PLAIN_INPUT),
            "dispatch_action_config": _dispatch,
            "focus_on_load": boolean,
        },
    ),
}
_text_inputs["url_text_input"] = _text_inputs["email_text_input"]

ACTION_ELEMENTS: Final = typed({"button": _button, "overflow": _overflow, **_SHARED})
ACCESSORY_ELEMENTS: Final = typed({"button": _button, "overflow": _overflow, "image": _image, **_SHARED})
INPUT_ELEMENTS: Final = typed({**_text_inputs, **_SHARED})
CONTEXT_ELEMENTS: Final = typed(
    {
        "image": _image,
        "plain_text": shape({"text": string(limits.TEXT_OBJECT, 1)}, {"emoji": boolean}),
        "mrkdwn": shape({"text": string(limits.TEXT_OBJECT, 1)}, {"verbatim": boolean}),
    }
)
