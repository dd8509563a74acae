"""Check blocks of messages and views as Slack does, and give the unnamed ones their ids.

Fields from https://docs.slack.dev/reference/block-kit/blocks; answers look like Slack's
`invalid_blocks` with `response_metadata.messages`.
"""

import secrets
from collections.abc import Iterator
from typing import Any, Final

from bot.simulator.slack import elements, limits
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
    word,
)

Json = dict[str, Any]

_id: Final[dict[str, Rule]] = {"block_id": string(limits.BLOCK_ID, 1)}
_RICH_PARTS: Final = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")
_RICH_PIECES: Final = (
    *("text", "link", "emoji", "user", "usergroup", "channel", "broadcast", "date", "color", "team"),
    "rich_text_section",  # The items of a list.
)
_rich_piece: Final = typed(dict.fromkeys(_RICH_PIECES, anything))


def _rich_part(value: Any, pointer: str, findings: Findings) -> None:
    pieces = items(_rich_piece, most=limits.TEXT_OBJECT, least=0)
    fields: dict[str, Rule] = {"style": anything, "indent": anything, "offset": anything, "border": anything}
    typed(dict.fromkeys(_RICH_PARTS, shape({"elements": pieces}, fields)))(value, pointer, findings)


_rich_text: Final = shape({"elements": items(_rich_part, most=limits.TEXT_OBJECT, least=0)}, _id)


def _section(value: Any, pointer: str, findings: Findings) -> None:
    fields = items(elements.text(limits.SECTION_FIELD_TEXT), limits.SECTION_FIELDS)
    optional: dict[str, Rule] = {
        **_id,
        "text": elements.text(limits.SECTION_TEXT),
        "fields": fields,
        "accessory": elements.ACCESSORY_ELEMENTS,
        "expand": boolean,
    }
    shape({}, optional)(value, pointer, findings)
    if "text" not in value and "fields" not in value:
        found(findings, "missing required field: text or fields", pointer)


def _one_of(*names: str) -> Rule:
    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if sum(name in value for name in names) != 1:
            found(findings, f"must provide exactly one of {', '.join(names)}", pointer)

    return rule


def _image(value: Any, pointer: str, findings: Findings) -> None:
    optional: dict[str, Rule] = {
        **_id,
        "image_url": string(limits.IMAGE_URL, 1),
        "slack_file": anything,
        "title": elements.plain(limits.IMAGE_TITLE),
    }
    shape({"alt_text": string(limits.IMAGE_ALT)}, optional)(value, pointer, findings)
    _one_of("image_url", "slack_file")(value, pointer, findings)


_cell: Final = typed({"raw_text": shape({"text": string(limits.TEXT_OBJECT, 1)}, {}), "rich_text": _rich_text})
_column: Final = shape({}, {"align": word("left", "center", "right"), "is_wrapped": boolean})
_table: Final = shape(
    {"rows": items(items(_cell, limits.TABLE_COLUMNS), limits.TABLE_ROWS)},
    {**_id, "column_settings": items(_column, limits.TABLE_COLUMNS)},
)
_input: Final = shape(
    {"label": elements.plain(limits.INPUT_LABEL), "element": elements.INPUT_ELEMENTS},
    {**_id, "hint": elements.plain(limits.INPUT_HINT), "optional": boolean, "dispatch_action": boolean},
)
_EVERYWHERE: Final[dict[str, Rule]] = {
    "section": _section,
    "header": shape({"text": elements.plain(limits.HEADER_TEXT)}, _id),
    "divider": shape({}, _id),
    "image": _image,
    "context": shape({"elements": items(elements.CONTEXT_ELEMENTS, limits.CONTEXT_ELEMENTS)}, _id),
    "actions": shape({"elements": items(elements.ACTION_ELEMENTS, limits.ACTIONS_ELEMENTS)}, _id),
    "rich_text": _rich_text,
    "input": _input,
}
_IN_MESSAGES: Final = typed(
    {
        **_EVERYWHERE,
        "table": _table,
        "markdown": shape({"text": string(limits.MARKDOWN_TEXT, 1)}, _id),
        "video": anything,
        "file": anything,
    }
)
_IN_VIEWS: Final = typed(_EVERYWHERE)


def message_findings(blocks: Any) -> Findings:
    """Return what Slack would refuse in a message's blocks; nothing when they are fine."""
    findings: Findings = []
    items(_IN_MESSAGES, limits.MESSAGE_BLOCKS, least=0)(blocks, "/blocks", findings)
    if not findings:
        _repeats(blocks, "/blocks", findings)
        if sum(block["type"] == "table" for block in blocks) > 1:
            found(findings, "only one table allowed", "/blocks")
    return findings


def view_findings(view: Any) -> Findings:
    """Return what Slack would refuse in a view; pointers start at /view."""
    findings: Findings = []
    typed({"modal": _modal, "home": _home, "workflow_step": _home})(view, "/view", findings)
    if not findings:
        _repeats(view["blocks"], "/view/blocks", findings)
        needs_submit = view["type"] == "modal" and any(block["type"] == "input" for block in view["blocks"])
        if needs_submit and view.get("submit") is None:
            found(findings, "missing required field: submit", "/view")
    return findings


_view_fields: Final[dict[str, Rule]] = {
    "private_metadata": string(limits.VIEW_PRIVATE_METADATA),
    "callback_id": string(limits.VIEW_CALLBACK_ID),
    "external_id": string(limits.VIEW_EXTERNAL_ID),
}
_blocks: Final[dict[str, Rule]] = {"blocks": items(_IN_VIEWS, limits.VIEW_BLOCKS, least=0)}
_home: Final = shape(_blocks, _view_fields)
_modal: Final = shape(
    {**_blocks, "title": elements.plain(limits.VIEW_TITLE)},
    {
        **_view_fields,
        "submit": elements.plain(limits.VIEW_TITLE),
        "close": elements.plain(limits.VIEW_TITLE),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)


def _repeats(blocks: list[Json], pointer: str, findings: Findings) -> None:
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        name = block.get("block_id")
        if name in seen:
            found(findings, f"block_id already exists: {name}", f"{pointer}/{place}/block_id")
        if name:
            seen.add(name)
        actions = [one["action_id"] for one in interactive(block) if one.get("action_id")]
        for action in {action for action in actions if actions.count(action) > 1}:
            found(findings, f"`action_id` {action} already exists for current action", f"{pointer}/{place}")


def interactive(block: Json) -> Iterator[Json]:
    """Yield the elements of a block that a person can use."""
    if block.get("type") == "actions":
        yield from block.get("elements", [])
    for key in ("accessory", "element"):
        element = block.get(key)
        if isinstance(element, dict) and element.get("type") != "image":
            yield element


def named(blocks: list[Json]) -> list[Json]:
    """Return copies of the blocks in which every block and element has an id, as Slack stores them."""
    return [_named(block) for block in blocks]


def _named(block: Json) -> Json:
    stored = {**block, "block_id": block.get("block_id") or _made_up()}
    if block.get("type") == "actions":
        stored["elements"] = [{"action_id": _made_up(), **element} for element in block["elements"]]
    for key in ("accessory", "element"):
        if isinstance(block.get(key), dict) and block[key].get("type") != "image":
            stored[key] = {"action_id": _made_up(), **block[key]}
    return stored


def _made_up() -> str:
    return secrets.token_urlsafe(4)
